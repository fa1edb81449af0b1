package org.attache.analyse.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;

/// Who vouches for a clause, as its sentence says: "X said", "according to X", "state-run TASS reported",
/// "X told
/// Reuters", "RIA quoted X as saying", "the paper reported, citing officials". The chain runs from the origin
/// outwards; one who is quoted stands before the one who quotes.
///
/// Rule ids: `clause.chain.speech`, `clause.chain.according`, `clause.chain.citing`, `clause.chain.quotation`.
/// Thread-safe: immutable.
public final class Attribution {
    private static final int FARTHEST = 30;

    private final Reading reading;
    private final Parties parties;
    private final WordClasses words = WordClasses.english();
    /// Classes of nouns for those that can be cited.
    private static final List<String> SOURCES =
            List.of("source", "official", "office", "force", "collective", "group", "member");

    private Attribution(Reading reading, Parties parties) {
        this.reading = reading;
        this.parties = parties;
    }

    /// The attributions of an article.
    public static Attribution of(Reading reading, Parties parties) {
        return new Attribution(reading, parties);
    }

    /// The chain of names that vouch for the clause around `token`, origin first; empty where the text
    /// vouches itself.
    public List<String> chain(Sentence sentence, Token token) {
        List<String> chain = new ArrayList<>();
        ClauseReader reader = new ClauseReader(sentence);
        Token at = token;
        for (int i = 0; i < FARTHEST; i++) {
            beside(sentence, reader, at, token, chain);
            Optional<Token> above = sentence.head(at);
            if (above.isEmpty()) {
                break;
            }
            Token governor = above.orElseThrow();
            boolean complement = at.isRelation("ccomp") || at.isRelation("xcomp") || at.isRelation("parataxis");
            if (complement && vouches(governor) && governor.index() != token.index()) {
                speakers(sentence, reader, governor, chain);
            } else if (at.isRelation("advcl") && vouches(governor) && isAccusation(sentence, at)) {
                speakers(sentence, reader, governor, chain);
            }
            at = governor;
        }
        if (chain.isEmpty() && isQuoted(sentence, token)) {
            quotingSpeaker(sentence, chain);
        }
        return List.copyOf(chain);
    }

    /// Whether the token stands between quotation marks that its paragraph opened.
    public boolean isQuoted(Sentence sentence, Token token) {
        boolean open = false;
        for (Sentence other : reading.paragraph(sentence.paragraph())) {
            for (Token t : other.tokens()) {
                if (t.span().equals(token.span())) {
                    return open;
                }
                open = switch (t.text()) {
                    case "“", "``" -> true;
                    case "”", "''" -> false;
                    case "\"" -> !open;
                    default -> open;
                };
            }
        }
        return false;
    }

    private static boolean isAccusation(Sentence sentence, Token clause) {
        return sentence.children(clause, "mark").stream()
                .anyMatch(m -> m.lemma().equals("of")
                        || m.lemma().equals("for")
                        || m.lemma().equals("as"));
    }

    private boolean vouches(Token verb) {
        return words.has("speech", verb.lemma());
    }

    /// What hangs beside a clause: "…, X said", "according to X", "citing X".
    private void beside(Sentence sentence, ClauseReader reader, Token at, Token from, List<String> chain) {
        for (Token child : sentence.children(at)) {
            if (child.isRelation("parataxis") && vouches(child) && child.index() != from.index()) {
                speakers(sentence, reader, child, chain);
                continue;
            }
            boolean oblique = child.isRelation("obl") || child.isRelation("nmod") || child.isRelation("advcl");
            if (oblique && isAccording(sentence, reader, child)) {
                add(sentence, child, chain);
            } else if (child.isRelation("advcl") && child.text().equalsIgnoreCase("citing")) {
                cited(sentence, reader, child, chain);
            }
        }
    }

    /// "citing a diplomat": he is the origin. "Citing an existential threat" gives a reason and no source.
    private void cited(Sentence sentence, ClauseReader reader, Token citing, List<String> chain) {
        List<String> cited = new ArrayList<>();
        add(
                sentence,
                reader.objects(citing).stream()
                        .filter(o -> canSpeak(sentence, o))
                        .toList(),
                cited);
        cited.removeAll(chain);
        chain.addAll(0, cited);
    }

    private boolean canSpeak(Sentence sentence, Token token) {
        Optional<EntityType> type =
                parties.mention(sentence, token).map(m -> m.entity().type());
        if (type.isPresent()) {
            return type.orElseThrow() != EntityType.WEAPON;
        }
        return token.upos().equals("PROPN")
                || SOURCES.stream().anyMatch(s -> words.has(s, token) || words.has(s, token.lemma()));
    }

    private static boolean isAccording(Sentence sentence, ClauseReader reader, Token phrase) {
        String preposition = reader.preposition(phrase);
        if (preposition.equals("according to") || preposition.equals("per")) {
            return true;
        }
        return sentence.children(phrase).stream()
                .anyMatch(c -> c.text().toLowerCase(Locale.ROOT).equals("according") && !c.isRelation("conj"));
    }

    private void speakers(Sentence sentence, ClauseReader reader, Token verb, List<String> chain) {
        boolean passive = reader.isPassive(verb);
        List<Token> subjects = reader.surfaceSubjects(verb);
        boolean quotes = verb.lemma().equals("quote") || verb.lemma().equals("cite");
        if (passive) {
            // "Petrov was quoted as saying by RIA": he spoke, it quoted
            if (quotes) {
                add(sentence, subjects, chain);
            }
            sentence.children(verb, "obl").stream()
                    .filter(c -> reader.preposition(c).equals("by"))
                    .forEach(c -> sentence.conjuncts(c).forEach(t -> add(sentence, t, chain)));
            return;
        }
        if (quotes) {
            add(sentence, reader.objects(verb), chain);
        }
        add(sentence, subjects, chain);
        if (verb.lemma().equals("tell") || verb.lemma().equals("inform")) {
            List<Token> told = new ArrayList<>(reader.objects(verb));
            told.addAll(sentence.children(verb, "iobj"));
            told.stream()
                    .filter(t -> parties.mention(sentence, t)
                            .filter(m -> m.entity().type() == EntityType.AGENCY)
                            .isPresent())
                    .forEach(t -> add(sentence, t, chain));
        }
        for (Token child : sentence.children(verb, "advcl")) {
            if (child.text().equalsIgnoreCase("citing")) {
                cited(sentence, reader, child, chain);
            }
        }
    }

    /// Who speaks together is one link of the chain ("Kenya and Uganda"), and no relay from one to the other.
    private void add(Sentence sentence, List<Token> together, List<String> chain) {
        List<String> names = new ArrayList<>();
        List<Token> able = together.size() < 2
                ? together
                : together.stream().filter(t -> canSpeak(sentence, t)).toList();
        (able.isEmpty() ? together : able).forEach(t -> add(sentence, t, names));
        if (names.size() < 2) {
            names.stream().filter(n -> !chain.contains(n)).forEach(chain::add);
            return;
        }
        String joined = String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
        if (!chain.contains(joined)) {
            chain.add(joined);
        }
    }

    private void add(Sentence sentence, Token token, List<String> chain) {
        String name = parties.mention(sentence, token)
                .map(m -> m.entity())
                .map(Entity::name)
                .orElseGet(() -> token.upos().equals("PRON") ? "" : parties.described(sentence, token));
        if (!name.isEmpty() && !chain.contains(name)) {
            chain.add(name);
        }
    }

    /// A sentence of a longer quotation: whoever speaks in the nearest sentence of the paragraph, else in
    /// the one
    /// before it.
    private void quotingSpeaker(Sentence sentence, List<String> chain) {
        List<Sentence> near = new ArrayList<>(reading.paragraph(sentence.paragraph()));
        reading.before(near.getFirst()).ifPresent(near::add);
        for (Sentence other : near) {
            ClauseReader reader = new ClauseReader(other);
            for (Token token : other.tokens()) {
                if (vouches(token) && token.isVerb() && !isQuoted(other, token)) {
                    speakers(other, reader, token, chain);
                    if (!chain.isEmpty()) {
                        return;
                    }
                }
            }
        }
    }
}
