package org.attache.analyse.deal;

import java.util.Optional;

/// Who sells and who buys, as far as one sentence says.
///
/// @param supplier ISO code, or the name of one who is no state
/// @param recipient likewise
record Sides(Optional<String> supplier, Optional<String> recipient) {
    static final Sides UNKNOWN = new Sides(Optional.empty(), Optional.empty());

    boolean isWhole() {
        return supplier.isPresent() && recipient.isPresent();
    }

    boolean isEmpty() {
        return supplier.isEmpty() && recipient.isEmpty();
    }
}
