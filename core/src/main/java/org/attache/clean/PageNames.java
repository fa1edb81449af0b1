package org.attache.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the names of a page's elements (tag, classes, id) say of them, by `lang/en/page-names.tsv`.
///
/// Thread-safe: immutable once loaded.
final class PageNames {
    private static final String RESOURCE = "/lang/en/page-names.tsv";

    private final Map<String, Integer> kinds = new HashMap<>();
    private final List<String> known = new ArrayList<>();

    PageNames() {
        for (List<String> row : Lexicon.rows(RESOURCE)) {
            if (!known.contains(row.get(0))) {
                known.add(row.get(0));
            }
            for (String word : row.get(1).split(" ", -1)) {
                kinds.put(word, known.indexOf(row.get(0)));
            }
        }
    }

    /// How many kinds the list knows.
    int count() {
        return known.size();
    }

    /// The bit of a kind.
    ///
    /// @throws IllegalArgumentException if the list does not know it
    int bit(String kind) {
        int at = known.indexOf(kind);
        if (at < 0) {
            throw new IllegalArgumentException(RESOURCE + " knows no kind " + kind);
        }
        return 1 << at;
    }

    /// The kinds that a step of a path names, as bits in the order of the list.
    ///
    /// @param step `div.story-body#main!hidden`
    int named(String step) {
        int bits = 0;
        for (String word : words(step)) {
            Integer kind = kinds.get(word);
            if (kind != null) {
                bits |= 1 << kind;
            }
        }
        return bits;
    }

    /// The words of a step, parted at capitals and at anything but letters; the tag left out.
    private static List<String> words(String step) {
        List<String> words = new ArrayList<>();
        int from = 0;
        while (from < step.length() && Character.isLetterOrDigit(step.charAt(from))) {
            from++;
        }
        int start = from;
        for (int i = from; i <= step.length(); i++) {
            char c = i < step.length() ? step.charAt(i) : '.';
            boolean hump = i > start && Character.isUpperCase(c) && Character.isLowerCase(step.charAt(i - 1));
            if (!Character.isLetter(c) || hump) {
                if (i > start) {
                    words.add(step.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = hump ? i : i + 1;
            }
        }
        return words;
    }
}
