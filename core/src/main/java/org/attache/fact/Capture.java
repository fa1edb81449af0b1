package org.attache.fact;

import java.time.Instant;
import java.util.Optional;
import org.attache.text.SourceText;

/// One page as it was captured: the unmodified bytes are known by their digest, the text is their
/// deterministic rendering. What the crawler says of it is in [Sidecar]; what the page says of itself in
/// its markup is in [Markup].
///
/// @param id where it came from; ends in the file's name (`…/story.txt`, `crawl.warc.gz#12034` for a record)
/// @param mediaType of the raw bytes, without parameters: `text/plain`, `text/html`, `application/pdf` …
/// @param sha256 lower-case hexadecimal digest of the raw bytes
/// @param charset the name of the charset the bytes were decoded with; empty where there was nothing to decode
/// @param capturedAt when the crawler took it: only ever an upper bound of the publication date
/// @param text the rendering; every span of every fact counts its UTF-16 units
/// @param markup what HTML said beside its text; [Markup#NONE] for plain text
/// @param sidecar what a feed or crawler said; [Sidecar#NONE] where it said nothing
public record Capture(
        String id,
        String mediaType,
        String sha256,
        Optional<String> charset,
        Optional<Instant> capturedAt,
        SourceText text,
        Markup markup,
        Sidecar sidecar) {

    /// The last part of the id: the file's name, or the record's.
    public String name() {
        return name(id);
    }

    /// The last part of an id.
    public static String name(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    /// This capture under a name of its own, beside another that came first and has the same name. Two may only
    /// share a name if they are the same bytes; else the beginning of its digest is added to the later one's.
    ///
    /// @param taken digest of the bytes of the one that came first
    public Capture besides(String taken) {
        return taken.equals(sha256)
                ? this
                : new Capture(besides(id, sha256), mediaType, sha256, charset, capturedAt, text, markup, sidecar);
    }

    /// The id of a capture whose name another with other bytes had first.
    ///
    /// @param id as read
    /// @param sha256 digest of its bytes
    public static String besides(String id, String sha256) {
        return id + "~" + sha256.substring(0, 8);
    }
}
