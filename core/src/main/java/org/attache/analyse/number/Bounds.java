package org.attache.analyse.number;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.Bound;
import org.attache.text.TermFile;

/// Words that say how a number is meant, from `lang/en/bounds.tsv`.
final class Bounds {
    private static final int LONGEST = 4;
    private final Map<String, Bound> before = new HashMap<>();
    private final Map<String, Bound> after = new HashMap<>();

    private Bounds(TermFile file) {
        for (TermFile.Row row : file.rows()) {
            Bound bound = Bound.valueOf(row.cell(1).toUpperCase(Locale.ROOT));
            (row.cell(2).equals("after") ? after : before).put(row.cell(0), bound);
        }
    }

    static Bounds load() {
        return new Bounds(TermFile.read("lang/en/bounds.tsv"));
    }

    /// The bound that the words right before piece `at` say.
    Optional<Found> before(Pieces pieces, int at) {
        int end = at;
        // "at least another 20", "about the same", "more than US" are not ours; an article may stand between
        while (pieces.text(end - 1).equals("a")
                || pieces.text(end - 1).equals("another")
                || pieces.text(end - 1).equals("the")
                || pieces.text(end - 1).equals("â")) { // what a wrongly decoded "£" leaves before it
            end--;
        }
        StringBuilder phrase = new StringBuilder();
        Optional<Found> best = Optional.empty();
        int words = 0;
        for (int i = end - 1; i >= 0 && words < LONGEST; i--) {
            if (pieces.isHyphen(i)) {
                continue;
            }
            if (!pieces.isKind(i, Pieces.Kind.WORD)) {
                break;
            }
            phrase.insert(0, words == 0 ? pieces.text(i) : pieces.text(i) + " ");
            words++;
            Bound bound = before.get(phrase.toString());
            if (bound != null) {
                best = Optional.of(new Found(bound, i));
            }
        }
        return best;
    }

    /// The bound that the words right after the number say; `at` is the first piece after it.
    Optional<Found> after(Pieces pieces, int at) {
        if (pieces.text(at).equals("+") && pieces.touchesPrevious(at)) {
            return Optional.of(new Found(Bound.AT_LEAST, at));
        }
        int from = pieces.isHyphen(at) ? at + 1 : at;
        Bound one = after.get(pieces.text(from));
        if (one != null) {
            return Optional.of(new Found(one, from));
        }
        Bound two = after.get(pieces.text(from) + " " + pieces.text(from + 1));
        return two == null ? Optional.empty() : Optional.of(new Found(two, from + 1));
    }

    /// @param bound said
    /// @param edge index of the first piece of the words before, or of the last piece of the words after
    record Found(Bound bound, int edge) {}
}
