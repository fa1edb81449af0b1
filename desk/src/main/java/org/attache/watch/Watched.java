package org.attache.watch;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A feed or sitemap that is watched, and how far it was read.
///
/// @param address of the feed
/// @param marks what the server gave to ask with the next time: `etag`, `last-modified`
/// @param due when it is asked next
/// @param failures how often it failed in a row
/// @param seen addresses of pages that were taken in or given up, the latest last
/// @param tries how often a page failed that is tried again
/// @param said how the last time went, in words; empty before the first
public record Watched(
        URI address,
        Map<String, String> marks,
        Instant due,
        int failures,
        List<String> seen,
        Map<String, Integer> tries,
        String said) {
    /// Copies its lists.
    public Watched {
        marks = Map.copyOf(marks);
        seen = List.copyOf(seen);
        tries = Map.copyOf(tries);
    }

    /// A feed that was never asked.
    static Watched fresh(URI address, Instant now) {
        return new Watched(address, Map.of(), now, 0, List.of(), Map.of(), "");
    }

    /// The same, to be asked at another time.
    Watched later(Instant at, int failed, String words) {
        return new Watched(address, marks, at, failed, seen, tries, words);
    }
}
