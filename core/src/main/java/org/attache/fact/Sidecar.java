package org.attache.fact;

import java.util.Optional;

/// What a feed or crawler said of a capture (`NAME.meta.json`, WARC headers, an RSS item): claims of
/// somebody, believed unless the text contradicts them.
///
/// @param url address of the page
/// @param outlet who published it, as the feed names it
/// @param title the feed's title
/// @param published the feed's publication date, as written (ISO 8601 date or date-time, or RFC 1123)
public record Sidecar(
        Optional<String> url, Optional<String> outlet, Optional<String> title, Optional<String> published) {
    /// Nothing was said.
    public static final Sidecar NONE =
            new Sidecar(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
