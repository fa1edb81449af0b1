package org.attache.analyse.deal;

import java.util.Optional;

/// Who asks whom in "Ukraine's request to Germany for howitzers", "turned down a request from Ukraine for missiles":
/// the one whose request it is would receive; the one it goes to, or who grants or refuses it, would supply.
///
/// Missed: a request that the sentence does not say whose it is, where another than the one asked speaks of it.
final class Pleas {
    private Pleas() {}

    static Sides sides(Around around, Optional<String> made) {
        Optional<String> asks = around.subject.or(() -> around.from);
        if (asks.isEmpty()) {
            // "sent a request to Germany for howitzers"
            return new Sides(around.to.or(() -> around.with).or(() -> made), around.controller);
        }
        Optional<String> asked =
                around.to.or(() -> around.with).or(() -> around.controller).filter(a -> !asks.equals(Optional.of(a)));
        return new Sides(asked.or(() -> made), asks);
    }
}
