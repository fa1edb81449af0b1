package org.attache.analyse.number;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.attache.text.TermFile;

/// Names that end in a number, from `lang/en/numbered.tsv`: "Boeing 707", "Flight 370", "Resolution 1701".
///
/// Caught: "a Boeing 737 jet", of which there is one; missed: "Nimrod 2", whose word is not listed.
final class NumberedNames {
    private static final int LONGEST = 4;
    private static final Set<String> WORDS = read();

    private NumberedNames() {}

    /// Whether the digits at piece `at` end such a name.
    static boolean endsAt(Pieces pieces, int at) {
        return at > 0
                && pieces.text(at).length() <= LONGEST
                && pieces.isKind(at - 1, Pieces.Kind.WORD)
                && WORDS.contains(pieces.text(at - 1))
                && Character.isUpperCase(pieces.written(at - 1).charAt(0))
                && !pieces.text(at).contains(",");
    }

    private static Set<String> read() {
        Set<String> words = new HashSet<>();
        TermFile.read("lang/en/numbered.tsv")
                .rows()
                .forEach(r -> words.add(r.cell(0).toLowerCase(Locale.ROOT)));
        return words;
    }
}
