package org.attache.analyse.number;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.Bound;

/// Reads number words: "fifty-five", "two hundred and six", "a dozen", "tens of thousands", "a third".
public final class NumberWords {
    private static final Map<String, Integer> SMALL = Map.ofEntries(
            entry("zero", 0),
            entry("one", 1),
            entry("two", 2),
            entry("three", 3),
            entry("four", 4),
            entry("five", 5),
            entry("six", 6),
            entry("seven", 7),
            entry("eight", 8),
            entry("nine", 9),
            entry("ten", 10),
            entry("eleven", 11),
            entry("twelve", 12),
            entry("thirteen", 13),
            entry("fourteen", 14),
            entry("fifteen", 15),
            entry("sixteen", 16),
            entry("seventeen", 17),
            entry("eighteen", 18),
            entry("nineteen", 19),
            entry("twenty", 20),
            entry("thirty", 30),
            entry("forty", 40),
            entry("fifty", 50),
            entry("sixty", 60),
            entry("seventy", 70),
            entry("eighty", 80),
            entry("ninety", 90));

    private static final Map<String, Long> GREAT = Map.ofEntries(
            entry("hundred", 100L),
            entry("thousand", 1_000L),
            entry("lakh", 100_000L),
            entry("lakhs", 100_000L),
            entry("million", 1_000_000L),
            entry("mln", 1_000_000L),
            entry("mn", 1_000_000L),
            entry("crore", 10_000_000L),
            entry("crores", 10_000_000L),
            entry("billion", 1_000_000_000L),
            entry("bn", 1_000_000_000L),
            entry("bln", 1_000_000_000L),
            entry("trillion", 1_000_000_000_000L),
            entry("tn", 1_000_000_000_000L),
            entry("trn", 1_000_000_000_000L));

    /// Plurals that give only a size: at least two of them are meant, and one is counted, as the gold counts
    /// ("dozens" two dozen and "scores" two score, since the next lower word would do otherwise).
    private static final Map<String, Long> VAGUE = Map.ofEntries(
            entry("dozens", 24L),
            entry("scores", 40L),
            entry("tens", 10L),
            entry("hundreds", 100L),
            entry("thousands", 1_000L),
            entry("lakhs", 100_000L),
            entry("millions", 1_000_000L),
            entry("crores", 10_000_000L),
            entry("billions", 1_000_000_000L),
            entry("trillions", 1_000_000_000_000L));

    private static final Map<String, Integer> PARTS = Map.ofEntries(
            entry("half", 2),
            entry("third", 3),
            entry("thirds", 3),
            entry("quarter", 4),
            entry("quarters", 4),
            entry("fourth", 4),
            entry("fifth", 5),
            entry("fifths", 5),
            entry("sixth", 6),
            entry("eighth", 8),
            entry("tenth", 10),
            entry("tenths", 10));

    private NumberWords() {}

    /// The power of ten that a word stands for, if it is one that follows a number.
    static Optional<Long> magnitude(String word) {
        return Optional.ofNullable(GREAT.get(word));
    }

    /// The number that a lower-case word alone is, from zero to ninety; 0 for others.
    public static int small(String word) {
        return SMALL.getOrDefault(word, 0);
    }

    /// Whether the word alone is a number from zero to ninety.
    static boolean isSmall(String word) {
        return SMALL.containsKey(word);
    }

    /// The number that begins at piece `at`, if one does.
    static Optional<Read> at(Pieces pieces, int at) {
        Optional<Read> vague = vague(pieces, at);
        if (vague.isPresent()) {
            return vague;
        }
        Optional<Read> part = part(pieces, at);
        return part.isPresent() ? part : cardinal(pieces, at);
    }

    private static Optional<Read> vague(Pieces pieces, int at) {
        Long size = VAGUE.get(pieces.text(at));
        if (size == null) {
            return Optional.empty();
        }
        long value = size;
        int next = at + 1;
        long further = pieces.text(next).equals("of") ? VAGUE.getOrDefault(pieces.text(next + 1), 0L) : 0;
        while (further > 0) {
            value *= further;
            next += 2;
            further = pieces.text(next).equals("of") ? VAGUE.getOrDefault(pieces.text(next + 1), 0L) : 0;
        }
        // "tens" alone is too rare a word for a count to trust; "hundreds-strong" is no count either
        if (pieces.text(at).equals("tens") && next == at + 1) {
            return Optional.empty();
        }
        return Optional.of(new Read(BigDecimal.valueOf(value), next, Numeral.Form.VAGUE, Bound.AT_LEAST, false));
    }

    private static Optional<Read> part(Pieces pieces, int at) {
        int over = switch (pieces.text(at)) {
            case "a", "one" -> 1;
            case "two" -> 2;
            case "three" -> 3;
            case "half" -> 0;
            default -> -1;
        };
        if (over < 0) {
            return Optional.empty();
        }
        int next = over == 0 ? at : pieces.isHyphen(at + 1) ? at + 2 : at + 1;
        Integer under = PARTS.get(pieces.text(next));
        boolean closed = pieces.text(next + 1).equals("of")
                || (over == 0 && pieces.text(next + 1).equals("the"));
        if (under == null || !closed) {
            return Optional.empty();
        }
        BigDecimal share = BigDecimal.valueOf(Math.max(1, over) * 100L / under);
        return Optional.of(new Read(share, next + 1, Numeral.Form.EXACT, Bound.ABOUT, true));
    }

    private static Optional<Read> cardinal(Pieces pieces, int at) {
        int next = at;
        long total = 0;
        long group = -1;
        boolean article = false;
        if (pieces.text(at).equals("half") && pieces.text(at + 1).equals("a")) {
            return readDozen(pieces, at + 2, 6, 500_000);
        }
        if ((pieces.text(at).equals("a") || pieces.text(at).equals("an"))) {
            if (pieces.text(at + 1).equals("couple")) {
                return Optional.of(
                        new Read(BigDecimal.TWO, skipOf(pieces, at + 2), Numeral.Form.EXACT, Bound.ABOUT, false));
            }
            if (pieces.text(at + 1).equals("dozen")
                    || magnitude(pieces.text(at + 1)).isPresent()) {
                article = true;
                group = 1;
                next = at + 1;
            } else {
                return Optional.empty();
            }
        }
        boolean any = article;
        while (next < pieces.size()) {
            String word = pieces.text(next);
            Integer small = SMALL.get(word);
            Optional<Long> great = magnitude(word);
            if (small != null && (group < 0 || fits(group, small))) {
                group = Math.max(group, 0) + small;
                any = true;
                next++;
            } else if (word.equals("dozen") && group >= 0) {
                group *= 12;
                next++;
            } else if (great.isPresent() && group > 0) {
                if (great.orElseThrow() == 100) {
                    group *= 100;
                } else {
                    total += group * great.orElseThrow();
                    group = -1;
                }
                next++;
            } else if (word.equals("and") && any && (group >= 100 || group < 0) && isSmall(pieces.text(next + 1))) {
                next++;
            } else if (pieces.isHyphen(next) && any && continues(pieces.text(next - 1), pieces.text(next + 1))) {
                next++;
            } else {
                break;
            }
        }
        if (!any) {
            return Optional.empty();
        }
        long value = total + Math.max(group, 0);
        boolean one = next == at + 1 && pieces.text(at).equals("one");
        return Optional.of(new Read(
                BigDecimal.valueOf(value),
                next,
                one ? Numeral.Form.ONE : Numeral.Form.EXACT,
                article && !pieces.text(next - 1).equals("dozen") ? Bound.ABOUT : Bound.EXACTLY,
                false));
    }

    private static Optional<Read> readDozen(Pieces pieces, int at, long dozen, long million) {
        return switch (pieces.text(at)) {
            case "dozen" ->
                Optional.of(new Read(BigDecimal.valueOf(dozen), at + 1, Numeral.Form.EXACT, Bound.ABOUT, false));
            case "million" ->
                Optional.of(new Read(BigDecimal.valueOf(million), at + 1, Numeral.Form.EXACT, Bound.ABOUT, false));
            default -> Optional.empty();
        };
    }

    private static int skipOf(Pieces pieces, int at) {
        return pieces.text(at).equals("of") ? at + 1 : at;
    }

    // "fifty" takes "five"; "two hundred" takes "six" and "sixty"; "five" takes nothing ("five six")
    private static boolean fits(long group, int small) {
        return (group % 100 == 0 && group > 0) || (group % 10 == 0 && group % 100 >= 20 && small > 0 && small < 10);
    }

    private static boolean continues(String before, String after) {
        Integer tens = SMALL.get(before);
        Integer units = SMALL.get(after);
        return (tens != null && tens >= 20 && units != null && units < 10)
                || (tens != null && (after.equals("dozen") || magnitude(after).isPresent()));
    }

    /// @param value read
    /// @param next index of the first piece after it
    /// @param form how it is written
    /// @param bound that the words themselves say
    /// @param share whether it is in percent
    record Read(BigDecimal value, int next, Numeral.Form form, Bound bound, boolean share) {}
}
