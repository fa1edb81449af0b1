package org.attache.analyse.deal;

import java.util.Optional;

/// Who sells and who buys, as far as one sentence says.
///
/// @param supplier ISO code, or the name of one who is no state
/// @param recipient likewise
/// @param open whether the text itself leaves the recipient open ("one of the members"), so that none may be
/// filled in
record Sides(Optional<String> supplier, Optional<String> recipient, boolean open) {
    static final Sides UNKNOWN = new Sides(Optional.empty(), Optional.empty());

    Sides(Optional<String> supplier, Optional<String> recipient) {
        this(supplier, recipient, false);
    }

    boolean isWhole() {
        return supplier.isPresent() && (recipient.isPresent() || open);
    }

    boolean isEmpty() {
        return supplier.isEmpty() && recipient.isEmpty();
    }
}
