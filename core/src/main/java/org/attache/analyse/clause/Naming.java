package org.attache.analyse.clause;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;
import org.attache.text.Span;

/// Which mention of the cast a noun phrase or pronoun is: the one that its token heads, the name beside an
/// office, the person for whom "he" stands. Thread-safe: immutable once made.
final class Naming {
    private static final int REACH = 2;
    private static final int FRONT = 4;
    private static final int LONGEST_OFFICE = 4;
    private static final Set<String> PERSONAL = Set.of("he", "she", "him", "his", "her");

    private final Parties parties;
    private final WordClasses words = WordClasses.english();

    Naming(Parties parties) {
        this.parties = parties;
    }

    /// The mention that a phrase is: the one headed by its token, or the name given beside it
    /// ("the head of the fund, Ivan Petrov").
    Optional<Cast.Place> of(Sentence sentence, Token token) {
        Optional<Cast.Place> ahead = ahead(sentence, token);
        if (ahead.isPresent()) {
            return ahead;
        }
        Optional<Cast.Place> own = headed(sentence, token);
        if (own.isPresent()) {
            return officer(sentence, token, own.orElseThrow())
                    .or(() -> renamed(sentence, token, own.orElseThrow()))
                    .or(() -> own);
        }
        if (token.upos().equals("PRON")) {
            return pronoun(sentence, token);
        }
        if (token.isVerb()) {
            return Optional.empty();
        }
        if (words.has("official", token) || words.has("office", token)) {
            Optional<Cast.Place> next = parties.mentions(sentence).stream()
                    .filter(p -> p.entity().type() == EntityType.PERSON)
                    .filter(p -> isNext(sentence, token, p.mention().quote().span()))
                    .findFirst();
            if (next.isPresent()) {
                return next;
            }
        }
        for (String relation : List.of("appos", "flat", "nmod:desc")) {
            for (Token child : sentence.children(token, relation)) {
                Optional<Cast.Place> beside = headed(sentence, child);
                if (beside.isPresent()
                        && mayStandFor(token, beside.orElseThrow().entity())) {
                    return beside;
                }
            }
        }
        return token.xpos().equals("NN") ? apposed(sentence, token) : Optional.empty();
    }

    /// "the foreign minister, Paul Girard": the name beside an office says who it is, whoever it was taken for.
    private Optional<Cast.Place> renamed(Sentence sentence, Token token, Cast.Place office) {
        if (office.mention().kind() == Mention.Kind.NAME || token.upos().equals("PRON")) {
            return Optional.empty();
        }
        return sentence.children(token, "appos").stream()
                .flatMap(a -> headed(sentence, a).stream())
                .filter(p ->
                        p.entity().type() == EntityType.PERSON && p.mention().kind() == Mention.Kind.NAME)
                .findFirst();
    }

    /// "U.S. Army General Mark Keller": the parser may take the body for the head of the phrase and the officer for
    /// an apposition, though no comma stands between.
    private Optional<Cast.Place> officer(Sentence sentence, Token token, Cast.Place body) {
        if (body.entity().type() != EntityType.ORGANIZATION) {
            return Optional.empty();
        }
        int end = body.mention().quote().span().end();
        return parties.mentions(sentence).stream()
                .filter(p -> p.entity().type() == EntityType.PERSON)
                .filter(p -> {
                    int start = p.mention().quote().span().start();
                    return start > end
                            && sentence.headOf(p.mention().quote().span())
                                    .filter(h -> h.head() == token.index())
                                    .isPresent()
                            && sentence.tokensIn(new Span(/* start= */ end, /* end= */ start)).stream()
                                    .allMatch(t -> t.isNominal()
                                            && Character.isUpperCase(t.text().charAt(0)));
                })
                .findFirst();
    }

    /// "the head of arms exporter Rosoboronexport, Ivan Petrov": the parser may hang the name on the last
    /// noun of the phrase. Misses, and gets wrong, "the son of the president, Ivan Petrov".
    private Optional<Cast.Place> apposed(Sentence sentence, Token token) {
        return sentence.children(token, "nmod").stream()
                .filter(c -> c.index() > token.index())
                .flatMap(c -> sentence.children(c, "appos").stream())
                .filter(a ->
                        a.index() > 0 && sentence.token(a.index() - 1).text().equals(","))
                .flatMap(a -> headed(sentence, a).stream())
                .filter(p -> p.entity().type() == EntityType.PERSON)
                .findFirst();
    }

    /// Rule `clause.party.ahead`: "his" in a phrase at the front of a sentence is the person who is the
    /// subject after it. Catches "During his visit to Cairo, General Petrov met"; misses "In his capital,
    /// Petrov received".
    private Optional<Cast.Place> ahead(Sentence sentence, Token token) {
        String word = token.text().toLowerCase(Locale.ROOT);
        if (!word.equals("his") && !word.equals("her")) {
            return Optional.empty();
        }
        Token at = token;
        while (at.head() >= 0) {
            at = sentence.token(at.head());
            for (Token subject : sentence.children(at, "nsubj")) {
                if (subject.index() > token.index() && !subject.upos().equals("PRON")) {
                    Optional<Cast.Place> person =
                            of(sentence, subject).filter(p -> p.entity().type() == EntityType.PERSON);
                    boolean first = parties.mentions(sentence).stream()
                            .filter(p -> p.entity().type() == EntityType.PERSON)
                            .allMatch(p -> p.mention().quote().span().end()
                                    > sentence.token(token.index()).span().start());
                    return first ? person : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /// Rule `clause.party.pronoun`: "he" and "she" that the cast left open stand for the person whom the
    /// sentence before
    /// names first, or the one named before it in the same sentence.
    private Optional<Cast.Place> pronoun(Sentence sentence, Token token) {
        if (!PERSONAL.contains(token.text().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        List<Cast.Place> persons = parties.mentions(sentence).stream()
                .filter(p -> p.entity().type() == EntityType.PERSON)
                .toList();
        List<Cast.Place> before = persons.stream()
                .filter(p -> p.mention().quote().span().end() <= token.span().start())
                .toList();
        boolean possessive = token.xpos().equals("PRP$");
        if (!before.isEmpty()) {
            return Optional.of(possessive ? before.getLast() : before.getFirst());
        }
        if (possessive && !persons.isEmpty() && token.index() < FRONT) {
            // "During his visit to Cairo, Petrov …"
            return Optional.of(persons.getFirst());
        }
        Optional<Sentence> earlier = parties.reading().before(sentence);
        for (int i = 0; i < REACH && earlier.isPresent(); i++) {
            Optional<Cast.Place> person = parties.mentions(earlier.orElseThrow()).stream()
                    .filter(p -> p.entity().type() == EntityType.PERSON)
                    .findFirst();
            if (person.isPresent()) {
                return person;
            }
            earlier = parties.reading().before(earlier.orElseThrow());
        }
        return Optional.empty();
    }

    /// "Foreign Minister Ivan Petrov", "the minister, Ivan Petrov": the name stands right after the office.
    private static boolean isNext(Sentence sentence, Token office, Span name) {
        int at = office.index() + 1;
        if (at < sentence.tokens().size() && sentence.token(at).lemma().equals("of")) {
            // "Secretary of State Antony Blinken", "Chairman of the Joint Chiefs of Staff, General Milley"
            int end = Math.min(sentence.tokens().size(), at + LONGEST_OFFICE);
            while (at < end
                    && sentence.token(at).span().start() != name.start()
                    && !sentence.token(at).upos().equals("PUNCT")) {
                at++;
            }
        }
        if (at < sentence.tokens().size() && sentence.token(at).text().equals(",")) {
            at++;
        }
        return at < sentence.tokens().size() && sentence.token(at).span().start() == name.start();
    }

    private static boolean mayStandFor(Token token, Entity entity) {
        return entity.type() != EntityType.WEAPON || !token.upos().equals("PROPN");
    }

    Optional<Cast.Place> headed(Sentence sentence, Token token) {
        List<Cast.Place> places = parties.mentions(sentence);
        int best = -1;
        int longest = -1;
        for (int i = 0; i < places.size(); i++) {
            Span span = places.get(i).mention().quote().span();
            // the first of the longest
            if (span.length() > longest && span.contains(token.span()) && isHead(sentence, token, span)) {
                best = i;
                longest = span.length();
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(places.get(best));
    }

    /// The token heads the span, or is tied to its head as part of one name.
    private static boolean isHead(Sentence sentence, Token token, Span span) {
        Token at = token;
        while (at.head() >= 0 && span.contains(sentence.token(at.head()).span())) {
            if (!at.isRelation("flat")
                    && !at.isRelation("compound")
                    && !at.relation().equals("nmod:desc")) {
                return false;
            }
            at = sentence.token(at.head());
        }
        return true;
    }
}
