package org.attache.link;

import java.util.List;
import org.attache.fact.Link;

/// Says whether two claims of one kind speak of one thing.
///
/// @param <F> the kind of claim
interface Comparison<F extends Fact> {
    /// Keys of the blocks in which a claim is compared with others: claims without a key in common are never
    /// compared.
    List<String> keys(F fact);

    /// Counts what speaks for and against `left` and `right` being of one thing. The same both ways.
    void compare(F left, F right, Tally tally);

    /// How two claims of one thing stand to each other; `left` was published first.
    default Link.Kind kind(F left, F right) {
        return Link.Kind.SAME;
    }

    /// Points from which two claims are one thing.
    double threshold();
}
