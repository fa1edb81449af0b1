package org.attache.date;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.attache.date.DateTerms.Hit;
import org.attache.date.DateTerms.Kind;
import org.attache.date.Expression.Lead;
import org.attache.date.Expression.Part;
import org.attache.date.Expression.Relation;
import org.attache.date.RuleBook.Match;
import org.attache.text.Span;

/// Finds the time expressions of a text from left to right; the longest rule wins at each place.
final class TimeScanner {
    private TimeScanner() {}

    static List<Expression> scan(List<Word> words) {
        return TwoEnds.join(words, singles(words));
    }

    /// The expressions with the two ends of a stretch apart.
    static List<Expression> singles(List<Word> words) {
        List<Expression> found = new ArrayList<>();
        SenseReader senses = new SenseReader(words);
        int at = 0;
        RuleBook rules = RuleBook.shared();
        while (at < words.size()) {
            if (!rules.opens(words.get(at))) {
                at++;
                continue;
            }
            Optional<Expression> expression = read(words, at, senses);
            if (expression.isPresent()) {
                found.add(expression.orElseThrow());
                at = expression.orElseThrow().end();
            } else {
                at++;
            }
        }
        return found;
    }

    private static Optional<Expression> read(List<Word> words, int at, SenseReader senses) {
        Hit part = DateTerms.shared().at(Kind.PART, words, at);
        if (part.words() > 0) {
            int next = at + part.words();
            if (next < words.size()
                    && (words.get(next).is("-") || words.get(next).is("on"))) {
                next++;
            }
            if (next < words.size()
                    && words.get(next).paragraph() == words.get(at).paragraph()) {
                Optional<Expression> whole = read(words, at, next, Part.valueOf(part.value()), senses);
                if (whole.isPresent()) {
                    return whole;
                }
            }
        }
        return read(words, at, at, Part.WHOLE, senses);
    }

    private static Optional<Expression> read(List<Word> words, int first, int at, Part part, SenseReader senses) {
        List<Match> matches = RuleBook.shared().matches(words, at);
        if (matches.isEmpty()) {
            return Optional.empty();
        }
        matches.sort(Comparator.comparingInt(Match::end).reversed());
        for (Match match : matches) {
            Optional<Sense> sense = senses.read(match, at, part);
            if (sense.isPresent() && fits(sense.orElseThrow(), part)) {
                Span core = new Span(
                        words.get(first).start(), words.get(match.end() - 1).end());
                return Optional.of(new Expression(
                        core,
                        lead(words, first),
                        sense.orElseThrow(),
                        part,
                        match.rule().id(),
                        first,
                        match.end()));
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Sense sense, Part part) {
        return part == Part.WHOLE
                || !(sense instanceof Sense.Length
                        || sense instanceof Sense.Again
                        || sense instanceof Sense.Vague
                        || sense instanceof Sense.Distance);
    }

    private static Lead lead(List<Word> words, int first) {
        int start = words.get(first).start();
        for (int back = Math.min(3, first); back >= 1; back--) {
            int from = first - back;
            if (words.get(from).paragraph() != words.get(first).paragraph()) {
                continue;
            }
            Hit hit = DateTerms.shared().at(Kind.LEAD, words, from);
            // "since the Feb. 1 coup", "by the end of": an article may stand between
            boolean article = from + hit.words() == first - 1
                    && (words.get(first - 1).is("the") || words.get(first - 1).is("a"));
            if (hit.words() > 0 && (from + hit.words() == first || article)) {
                Relation relation = Relation.valueOf(hit.value());
                boolean part = article && (relation == Relation.ON || relation == Relation.FROM);
                return new Lead(relation, part ? start : words.get(from).start());
            }
        }
        return new Lead(Relation.NONE, start);
    }
}
