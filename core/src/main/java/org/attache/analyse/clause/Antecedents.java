package org.attache.analyse.clause;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;

/// Which phrase "they" and "it" stand for, where the names do not tell: persons named in the text are found
/// with the names (`analyse.name`), these are the states, bodies and groups of people without a name.
///
/// - `clause.party.speaker`: "Iranian forces say they have struck a base", "lawmakers said they had reached an
///   accord" are those who say it; wrong in "Witnesses said they were soldiers".
/// - `clause.party.above`: "Chad sent troops after it was attacked", "Iran fired missiles in answer to an attack on
///   it": the subject of a clause above that fits; wrong in "Chad told Niger that it would be attacked".
/// - `clause.party.carried`: "Chad has many neighbours. In May it sent soldiers", "Police came. They arrested ten
///   students": the subject of the sentence before; wrong where "it" is a thing in between.
///
/// Thread-safe: immutable.
public final class Antecedents {
    private static final int SPEECH_REACH = 4;
    private static final int FARTHEST = 8;
    private static final Set<String> MANY = Set.of("they", "them", "their");
    private static final Set<String> ONE = Set.of("it", "its");

    private final WordClasses words = WordClasses.english();
    private final Parties parties;

    Antecedents(Parties parties) {
        this.parties = parties;
    }

    /// A phrase, told by its head.
    ///
    /// @param sentence where it stands
    /// @param token its head
    public record Phrase(Sentence sentence, Token token) {}

    /// The phrases that a pronoun stands for; several where a subject has several members.
    List<Phrase> of(Sentence sentence, Token pronoun) {
        String word = pronoun.text().toLowerCase(Locale.ROOT);
        boolean many = MANY.contains(word);
        if (!many && !ONE.contains(word)) {
            return List.of();
        }
        List<Token> inside = inside(sentence, pronoun, many);
        if (!inside.isEmpty()) {
            return inside.stream().map(t -> new Phrase(sentence, t)).toList();
        }
        return carried(sentence, pronoun, many);
    }

    /// The subject of a clause above: of the speech verb where somebody says it, else of the next one that
    /// fits. The object of a verb is not its subject ("Chad attacked it").
    private List<Token> inside(Sentence sentence, Token pronoun, boolean many) {
        ClauseReader reader = new ClauseReader(sentence);
        Optional<Token> own = sentence.head(pronoun);
        boolean argument = pronoun.isRelation("nsubj") || pronoun.isRelation("obj") || pronoun.isRelation("iobj");
        Token at = pronoun;
        for (int i = 0; i < FARTHEST; i++) {
            Optional<Token> above = sentence.head(at);
            if (above.isEmpty()) {
                return List.of();
            }
            Token verb = above.orElseThrow();
            boolean same =
                    argument && own.filter(o -> o.index() == verb.index()).isPresent();
            boolean speech = at.isRelation("ccomp") && words.has("speech", verb.lemma());
            if (verb.isVerb() && !same && !at.isRelation("nsubj")) {
                List<Token> subjects = reader.surfaceSubjects(verb).stream()
                        .filter(s -> s.index() != pronoun.index())
                        .toList();
                boolean named = subjects.stream().noneMatch(s -> s.upos().equals("PRON"));
                if (!subjects.isEmpty() && named && fits(sentence, subjects, many)) {
                    return subjects;
                }
                if ((speech && i < SPEECH_REACH && named)
                        || (!subjects.isEmpty() && named && isRival(subjects, many))) {
                    return List.of();
                }
            }
            at = verb;
        }
        return List.of();
    }

    /// A subject of the pronoun's number that is no body: what the pronoun may stand for as well.
    private static boolean isRival(List<Token> subjects, boolean many) {
        return isPlural(subjects) == many;
    }

    private boolean fits(Sentence sentence, List<Token> subjects, boolean many) {
        boolean plural = isPlural(subjects);
        boolean body = subjects.size() == 1 && isBody(sentence, subjects.getFirst());
        return many ? plural || body : body && !plural;
    }

    private static boolean isPlural(List<Token> subjects) {
        return subjects.size() > 1
                || subjects.stream()
                        .anyMatch(s -> s.xpos().equals("NNS") || s.xpos().equals("NNPS"));
    }

    /// Rule `clause.party.carried`: as the subject of a sentence's own verb, where no other body stands
    /// before it.
    private List<Phrase> carried(Sentence sentence, Token pronoun, boolean many) {
        Optional<Token> verb = sentence.head(pronoun);
        boolean own = pronoun.isRelation("nsubj")
                && verb.filter(v -> v.isVerb() && v.isRelation("root")).isPresent()
                && parties.mentions(sentence).stream()
                        .noneMatch(m -> (m.entity().type() == EntityType.STATE
                                        || m.entity().type() == EntityType.ORGANIZATION)
                                && m.mention().quote().span().end()
                                        <= pronoun.span().start());
        if (!own) {
            return List.of();
        }
        Optional<Sentence> before =
                parties.reading().before(sentence).filter(s -> s.paragraph() == sentence.paragraph() || many);
        if (before.isEmpty()) {
            return List.of();
        }
        Sentence earlier = before.orElseThrow();
        Optional<Token> subject = earlier.tokens().stream()
                .filter(t -> t.isRelation("nsubj")
                        && earlier.head(t).filter(h -> h.isRelation("root")).isPresent())
                .findFirst();
        if (many) {
            return subject.filter(t -> t.xpos().equals("NNS") || words.has("collective", t))
                    .map(t -> List.of(new Phrase(earlier, t)))
                    .orElse(List.of());
        }
        return subject.filter(t -> parties.headed(earlier, t)
                        .map(Cast.Place::entity)
                        .filter(e -> e.type() == EntityType.STATE || e.type() == EntityType.ORGANIZATION)
                        .isPresent())
                .map(t -> List.of(new Phrase(earlier, t)))
                .orElse(List.of());
    }

    private boolean isBody(Sentence sentence, Token token) {
        return parties.mention(sentence, token)
                .map(m -> m.entity().type() == EntityType.STATE || m.entity().type() == EntityType.ORGANIZATION)
                .orElseGet(() -> words.has("collective", token));
    }
}
