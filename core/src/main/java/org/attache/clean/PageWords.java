package org.attache.clean;

import java.util.Map;
import java.util.Set;
import org.attache.text.TermFile;

/// The words of `lang/en/page-words.tsv`, by which lines of a page are told apart; phrases are [PageFurniture]'s.
///
/// Thread-safe: read-only once loaded.
final class PageWords {
    private static final Map<Kind, Set<String>> WORDS =
            TermFile.read("lang/en/page-words.tsv").byClass(Kind.class);

    private PageWords() {}

    /// All words of a class.
    static Set<String> of(Kind kind) {
        return WORDS.getOrDefault(kind, Set.of());
    }

    /// The classes; the head of the file says what each holds.
    enum Kind {
        /// Words in capitals before a colon or dash that are no places.
        NO_PLACE,
        /// Words of a line that is nothing but a date.
        DATE,
        /// Verbs of a sentence that is the article's and not a line of the page.
        TOLD,
        /// Who writes where no name is given: "By our political staff", "By agencies".
        DESK,
        /// Words before a full stop that ends no sentence of a line without line breaks.
        ABBREVIATED,
        /// Words of a sentence that tells what somebody said: who "is a senior fellow" in it is no author.
        TELLING,
        /// Words before the name of an agency whose text follows.
        CREDITING,
        /// Words of a credit that is a picture's.
        PICTURE
    }
}
