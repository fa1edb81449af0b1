package org.attache.analyse.clause;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.TimeMention;

/// The time of a clause that the tree ties to none: the words between the two decide, so that a phrase hung on the
/// wrong noun does not lose its day.
///
/// | rule | caught | missed |
/// | --- | --- | --- |
/// | `clause.time.trailing` | "sanctions on banks that do business there on Tuesday" | behind another finite verb |
/// | `clause.time.after` | "came to power in 2003 after ousting the king" | what came long before |
///
/// Thread-safe: immutable.
public final class FartherTimes {
    private static final int FARTHEST = 30;
    private static final Set<String> STOPS =
            Set.of(";", ":", "-", "--", "–", "—", "\"", "“", "”", "''", "``", "(", ")", "…");
    private static final Set<String> SUBORDINATORS = Set.of(
            "after",
            "before",
            "since",
            "until",
            "till",
            "while",
            "although",
            "though",
            "because",
            "as",
            "unless",
            "once",
            "whereas",
            "if",
            "following",
            "despite",
            "but",
            "ahead");
    private static final Set<String> NO_POINT = Set.of("since", "until", "till", "before", "after", "by", "from");

    private final Times times;

    FartherTimes(Times times) {
        this.times = times;
    }

    /// The time of the clause around `predicate`, by the order of words.
    public Optional<TimeMention> of(Sentence sentence, Token predicate) {
        List<TimeMention> dates = times.dates(sentence).stream()
                .filter(t -> t.kind() == TimeMention.Kind.DATE)
                .toList();
        return dates.stream()
                .filter(t -> isTrailing(sentence, predicate, t))
                .findFirst()
                .or(() -> dates.stream()
                        .filter(t -> isFollowed(sentence, predicate, t))
                        .findFirst());
    }

    private static int first(Sentence sentence, TimeMention time) {
        return sentence.tokens().stream()
                .filter(t -> t.span().overlaps(time.quote().span()))
                .mapToInt(Token::index)
                .findFirst()
                .orElse(-1);
    }

    private static int last(Sentence sentence, TimeMention time) {
        return sentence.tokens().stream()
                .filter(t -> t.span().overlaps(time.quote().span()))
                .mapToInt(Token::index)
                .max()
                .orElse(-1);
    }

    private boolean isTrailing(Sentence sentence, Token predicate, TimeMention time) {
        int start = first(sentence, time);
        int end = last(sentence, time);
        if (start <= predicate.index() || start - predicate.index() > FARTHEST || isBeforeNoun(sentence, end)) {
            return false;
        }
        boolean when = false;
        for (int i = predicate.index() + 1; i < start; i++) {
            Token token = sentence.token(i);
            String lemma = token.text().toLowerCase(Locale.ROOT);
            when |= lemma.equals("when");
            boolean participle = token.xpos().equals("VBN") && !isAuxiliary(sentence, i - 1);
            boolean habit = isPresent(token) && isRelative(sentence, i);
            boolean finite = token.xpos().equals("VBD") || token.xpos().equals("MD") || isPresent(token);
            if (STOPS.contains(lemma)
                    || SUBORDINATORS.contains(lemma)
                    || (lemma.equals("and") && isClause(sentence, i + 1, start))
                    || (!when && (participle || (finite && !habit)))) {
                return false;
            }
        }
        return !NO_POINT.contains(sentence.token(start - 1).lemma())
                && !NO_POINT.contains(sentence.token(start).lemma());
    }

    private static boolean isPresent(Token token) {
        return token.xpos().equals("VBZ") || token.xpos().equals("VBP");
    }

    private static boolean isAuxiliary(Sentence sentence, int index) {
        return index >= 0
                && (sentence.token(index).upos().equals("AUX")
                        || sentence.token(index).upos().equals("ADV"));
    }

    /// "banks that do business": right behind a relative pronoun.
    private static boolean isRelative(Sentence sentence, int index) {
        return index > 0
                && (sentence.token(index - 1).xpos().equals("WDT")
                        || sentence.token(index - 1).xpos().equals("WP"));
    }

    /// "…, and the minister left on Friday": a verb with a time of its own stands behind the "and".
    private static boolean isClause(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (sentence.token(i).isVerb()) {
                return true;
            }
        }
        return false;
    }

    /// "the 2002 coup", "Monday's talks": the time belongs to the noun behind it.
    private static boolean isBeforeNoun(Sentence sentence, int end) {
        if (end + 1 >= sentence.tokens().size()) {
            return false;
        }
        String next = sentence.token(end + 1).xpos();
        return next.startsWith("NN") || next.startsWith("JJ") || next.equals("POS") || next.equals("CD");
    }

    private static boolean isFollowed(Sentence sentence, Token predicate, TimeMention time) {
        int at = last(sentence, time) + 1;
        if (at <= 0 || predicate.index() <= at || predicate.index() - at > FARTHEST) {
            return false;
        }
        if (sentence.token(at).text().equals(",")) {
            at++;
        }
        if (!sentence.token(at).text().equalsIgnoreCase("after") || isPerfect(sentence, predicate)) {
            return false;
        }
        for (int i = at + 1; i < predicate.index(); i++) {
            Token token = sentence.token(i);
            if (token.isVerb() || STOPS.contains(token.text()) || token.text().equals(",")) {
                return false;
            }
        }
        boolean told = predicate.xpos().equals("VBD")
                || predicate.xpos().equals("VBG")
                || (predicate.xpos().equals("VBN") && isAuxiliary(sentence, predicate.index() - 1));
        return predicate.isVerb() && told;
    }

    private static boolean isPerfect(Sentence sentence, Token verb) {
        return sentence.children(verb, "aux").stream().anyMatch(a -> a.lemma().equals("have"))
                || (verb.index() > 0 && sentence.token(verb.index() - 1).text().equalsIgnoreCase("had"));
    }
}
