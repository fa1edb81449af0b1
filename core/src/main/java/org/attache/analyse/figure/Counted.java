package org.attache.analyse.figure;

import org.attache.analyse.number.Numeral;

/// A number with the noun phrase that it counts, as token indices of one sentence.
///
/// @param numeral the number
/// @param first index of its first token, the words that bound it included
/// @param thing index of the first token of what is counted; `end` where nothing follows the number
/// @param end index after the last token of the phrase
/// @param head index of the phrase's head noun; -1 where the number stands alone
record Counted(Numeral numeral, int first, int thing, int end, int head) {
    /// Whether the number stands without a noun: "killing two".
    boolean isAlone() {
        return head < 0;
    }
}
