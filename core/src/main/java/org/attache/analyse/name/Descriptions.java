package org.attache.analyse.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.name.Chunk.Role;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;
import org.attache.text.Span;

/// Finds whom "the Russian defence minister", "the general", "the ministry" and "the country" describe: someone
/// named before with such a role, a body named before with such a word in its name.
///
/// Rules `description-person`, `description-body`, `description-state`. Catches "the minister" after "Foreign
/// Minister X"; misses a description that nothing in the text has joined to a name.
final class Descriptions {
    private static final Set<String> DETERMINERS = Set.of("the", "this", "that");
    private static final int ADJECTIVES = 2;
    private static final Set<String> COUNTRY = Set.of("country", "nation", "kingdom");

    private final Script script;
    private final Stage stage;
    private final List<Draft> drafts;
    private final Clues clues;
    private final Titles titles;
    private final Pronouns pronouns;

    Descriptions(Script script, Stage stage, List<Draft> drafts, Clues clues, Titles titles, Pronouns pronouns) {
        this.script = script;
        this.stage = stage;
        this.drafts = drafts;
        this.clues = clues;
        this.titles = titles;
        this.pronouns = pronouns;
    }

    /// Resolves the descriptions of one sentence. Sentences must come in order.
    void resolve(int index) {
        List<Word> words = script.words(index);
        int at = 0;
        while (at < words.size()) {
            at = Math.max(at + 1, DETERMINERS.contains(words.get(at).key()) ? described(words, index, at) : at + 1);
        }
    }

    private int described(List<Word> words, int index, int determiner) {
        int at = determiner + 1;
        if (at >= words.size()) {
            return at;
        }
        Optional<Draft> state = stateAt(words.get(at));
        if (state.isPresent()) {
            Span span = stateSpan(state.orElseThrow(), words.get(at));
            while (at < words.size() && words.get(at).span().start() < span.end()) {
                at++;
            }
        }
        if (at >= words.size()) {
            return at;
        }
        Optional<Titles.Match> title = titles.at(words, at);
        if (title.isPresent()) {
            int end = title.orElseThrow().to();
            boolean named = end < words.size()
                    && (words.get(end).isCapitalised()
                            || words.get(end).is("of")
                            || words.get(end).is("for"));
            if (!named && !titles.isGroup(title.orElseThrow().head())) {
                person(words, determiner, title.orElseThrow(), state.flatMap(Draft::country));
            }
            return end;
        }
        if (state.isPresent()) {
            return at;
        }
        Optional<Draft> half = half(words, at);
        if (half.isPresent()) {
            take(
                    half.orElseThrow(),
                    words.get(determiner).span().cover(words.get(at).span()),
                    "description-half");
            return at + 1;
        }
        int noun = country(words, at);
        if (noun >= 0) {
            Word word = words.get(noun);
            Optional<Draft> last = noun > at ? lastState(words, determiner) : Optional.empty();
            at = noun;
            if (last.isPresent()) {
                take(last.orElseThrow(), words.get(determiner).span().cover(word.span()), "description-state");
                return at + 1;
            }
            pronouns.best(
                            words.get(determiner),
                            index,
                            "",
                            Set.of(EntityType.STATE),
                            named -> !isOfTheDoer(named, index, word))
                    .ifPresent(d -> take(d, words.get(determiner).span().cover(word.span()), "description-state"));
            return at + 1;
        }
        return body(words, determiner, at);
    }

    /// "the North" in an article about North Korea. Misses other halves ("the South" of Sudan, of Vietnam).
    private Optional<Draft> half(List<Word> words, int at) {
        String text = words.get(at).text();
        boolean named = (text.equals("North") || text.equals("South"))
                && (at + 1 >= words.size() || !words.get(at + 1).isCapitalised());
        return drafts.stream()
                .filter(d -> named && d.type() == EntityType.STATE)
                .filter(d -> d.country()
                        .filter(text.equals("North") ? "PRK"::equals : "KOR"::equals)
                        .isPresent())
                .findFirst();
    }

    /// Where the noun stands in "the country", "the communist nation", "the oil-rich kingdom"; -1 where none does.
    private int country(List<Word> words, int from) {
        int at = from;
        while (at < words.size() && at - from < ADJECTIVES && isAdjective(words.get(at))) {
            at++;
        }
        return at < words.size() && COUNTRY.contains(words.get(at).key()) ? at : -1;
    }

    /// The state named last before it in the sentence: "called North Korea a threat after the communist
    /// nation fired".
    private Optional<Draft> lastState(List<Word> words, int before) {
        for (int i = before - 1; i >= 0; i--) {
            Optional<Draft> state = stateAt(words.get(i));
            if (state.isPresent()) {
                return state;
            }
        }
        return Optional.empty();
    }

    private boolean isAdjective(Word word) {
        return !word.isCapitalised()
                && !COUNTRY.contains(word.key())
                && script.token(word)
                        .filter(t -> t.xpos().equals("JJ") && t.isRelation("amod"))
                        .isPresent();
    }

    /// "a U.S. official visited the country": who does something to "the country" is of another.
    ///
    /// Rule `description-state`. Misses "a French court ordered the country to pay", where it is the same.
    private boolean isOfTheDoer(Draft state, int index, Word country) {
        Sentence sentence = script.sentences().get(index);
        Optional<Token> verb = script.token(country)
                .filter(t -> t.isRelation("obj") || t.isRelation("obl"))
                .flatMap(sentence::head);
        return verb.isPresent()
                && sentence.children(verb.orElseThrow(), "nsubj").stream()
                        .map(sentence::subtree)
                        .anyMatch(doer -> doer.size() > 1
                                && state.spans().stream()
                                        .anyMatch(span -> doer.stream()
                                                .anyMatch(t -> t.span().overlaps(span)
                                                        && (t.isRelation("amod") || t.isRelation("compound")))));
    }

    private Optional<Draft> stateAt(Word word) {
        return drafts.stream()
                .filter(d -> d.type() == EntityType.STATE)
                .filter(d -> d.spans().stream()
                        .anyMatch(s -> s.start() == word.span().start()))
                .findFirst();
    }

    private static Span stateSpan(Draft state, Word word) {
        return state.spans().stream()
                .filter(s -> s.start() == word.span().start())
                .findFirst()
                .orElse(word.span());
    }

    private void person(List<Word> words, int from, Titles.Match title, Optional<String> country) {
        int offset = words.get(from).span().start();
        List<String> said = new ArrayList<>();
        words.subList(title.from(), title.to()).forEach(w -> said.add(w.key()));
        Optional<Draft> found = drafts.stream()
                .filter(d -> d.type() == EntityType.PERSON
                        && stage.lastBefore(d, offset).isPresent())
                .filter(d -> country.isEmpty() || d.country().isEmpty() || country.equals(d.country()))
                .filter(d -> fits(d, title.head(), said))
                .max(Comparator.comparingInt(d ->
                        stage.lastBefore(d, offset).map(s -> s.span().start()).orElse(0)));
        Span span = words.get(from).span().cover(words.get(title.to() - 1).span());
        if (found.isEmpty() && clues.is("leader", title.head())) {
            unroled(offset, country).ifPresent(d -> {
                take(d, span, "description-unroled");
                d.role(new Role(script.slice(words.subList(title.from(), title.to())), title.head(), title.kind()));
            });
        }
        found.filter(d -> !stage.lastBefore(d, offset)
                        .map(s -> offset - s.span().end() <= 2)
                        .orElse(false))
                .ifPresent(d -> {
                    take(d, span, "description-person");
                    country.ifPresent(d::country);
                });
    }

    /// The last person named of whom the text has said nothing yet, and whose country, where known, fits.
    private Optional<Draft> unroled(int offset, Optional<String> country) {
        int here = stage.site(new Span(offset, offset + 1)).sentence();
        return drafts.stream()
                .filter(d -> d.type() == EntityType.PERSON && d.roles().isEmpty())
                .filter(d -> country.isEmpty() || d.country().isEmpty() || country.equals(d.country()))
                .filter(d -> stage.lastBefore(d, offset)
                        .filter(s -> here - s.sentence() <= 3)
                        .isPresent())
                .max(Comparator.comparingInt(d ->
                        stage.lastBefore(d, offset).map(s -> s.span().start()).orElse(0)));
    }

    /// Whether one of a person's roles is what a description says: the same office or rank, and no other field
    /// ("defence" against "foreign").
    private boolean fits(Draft draft, String head, List<String> said) {
        for (Role role : draft.roles()) {
            String words = WordScanner.key(role.words());
            boolean office = role.head().equals(head)
                    || words.endsWith(head)
                    || (clues.is("leader", head) && clues.is("leader", role.head()))
                    || (clues.is("rank-word", head) && words.contains(head));
            boolean field = said.stream()
                    .limit(said.size() - 1L)
                    .map(w -> w.replace("defense", "defence"))
                    .allMatch(w -> !clues.is("field", w)
                            || words.replace("defense", "defence").contains(w));
            if (office && field) {
                return true;
            }
        }
        return false;
    }

    private int body(List<Word> words, int determiner, int at) {
        int length = clues.match("state-body", words, at);
        int to = at + Math.max(1, length);
        String last = words.get(to - 1).key().replace("defense", "defence");
        if (length == 0 && !clues.is("body-noun", words.get(at))) {
            return at;
        }
        if (to < words.size() && (words.get(to).isCapitalised() || words.get(to).is("of"))) {
            return to;
        }
        int offset = words.get(determiner).span().start();
        List<String> said = words.subList(at, to).stream()
                .map(w -> w.key().replace("defense", "defence"))
                .toList();
        Optional<Draft> found = drafts.stream()
                .filter(d -> d.type() == EntityType.ORGANIZATION || d.type() == EntityType.AGENCY)
                .filter(d -> stage.lastBefore(d, offset).isPresent())
                .filter(d -> d.parts().containsAll(said)
                        || (said.size() == 1 && d.sorts().contains(sort(last))))
                .max(Comparator.comparingInt(d ->
                        stage.lastBefore(d, offset).map(s -> s.span().start()).orElse(0)));
        Span span = words.get(determiner).span().cover(words.get(to - 1).span());
        found.filter(d -> d.spans().stream().noneMatch(s -> s.overlaps(span)))
                .ifPresent(d -> take(d, span, "description-body"));
        return to;
    }

    private static String sort(String noun) {
        return switch (noun) {
            case "company", "firm", "manufacturer", "shipbuilder", "contractor", "arms maker", "maker" -> "firm";
            case "alliance", "bloc" -> "body";
            case "agency" -> "agency";
            case "newspaper", "paper", "daily" -> "paper";
            case "broadcaster", "channel" -> "broadcaster";
            case "think-tank" -> "think-tank";
            default -> "none";
        };
    }

    private void take(Draft draft, Span span, String rule) {
        draft.mention(span, Mention.Kind.DESCRIPTION, rule);
        stage.enter(draft, span);
    }
}
