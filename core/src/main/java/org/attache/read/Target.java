package org.attache.read;

import java.time.Instant;
import java.util.Optional;
import org.attache.fact.Sidecar;

/// Where bytes came from and what was said of them on the way.
///
/// @param id of the capture to be
/// @param name file name or address, for its extension
/// @param declaredType media type that a header gave, without parameters, lower case
/// @param declaredCharset charset that a header gave
/// @param capturedAt when the crawler took it
/// @param sidecar what a feed or crawler said
record Target(
        String id,
        String name,
        Optional<String> declaredType,
        Optional<String> declaredCharset,
        Optional<Instant> capturedAt,
        Sidecar sidecar) {
    /// A file without headers.
    static Target file(String id, String name, Optional<Instant> capturedAt, Sidecar sidecar) {
        return new Target(id, name, Optional.empty(), Optional.empty(), capturedAt, sidecar);
    }
}
