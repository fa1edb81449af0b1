package org.attache.analyse.speech;

import java.util.ArrayList;
import java.util.List;
import org.attache.text.Span;

/// The quotations of an article, found by place.
///
/// @param all in order of the text; none overlaps another
record Quotations(List<Quotation> all) {
    /// Copies its list.
    Quotations {
        all = List.copyOf(all);
    }

    /// Those that share a character with `span`, marks included, in order.
    List<Quotation> in(Span span) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).outer().end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Quotation> found = new ArrayList<>();
        for (int i = low; i < all.size() && all.get(i).outer().start() < span.end(); i++) {
            found.add(all.get(i));
        }
        return found;
    }
}
