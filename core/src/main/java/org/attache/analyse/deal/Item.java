package org.attache.analyse.deal;

import java.util.Optional;
import org.attache.analyse.number.Numeral;

/// A noun phrase that names arms, in one sentence.
///
/// @param first index of its first token, article and number included
/// @param last index of the last token of the item itself
/// @param end index of the last token of the whole phrase: the "deal" of "the Rafale jets deal"
/// @param text designation or description without count, article and maker
/// @param category of the SIPRI register
/// @param sure whether it can be nothing but arms
/// @param quantity how many, where a number counts them
/// @param maker ISO code of the state that the phrase itself names as maker or seller: "Russian-made jets"
record Item(
        int first,
        int last,
        int end,
        String text,
        String category,
        boolean sure,
        Optional<Numeral> quantity,
        Optional<String> maker) {
    /// Whether the phrase goes on behind the item: "arms sales".
    boolean isModifier() {
        return end > last;
    }

    /// Counted in another sentence; its place stays.
    Item withQuantity(Optional<Numeral> counted) {
        return new Item(first, last, end, text, category, sure, counted, maker);
    }
}
