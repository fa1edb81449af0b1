package org.attache.tools.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.fact.Capture;
import org.attache.fact.Outcome;
import org.attache.fact.Sidecar;
import org.attache.read.CaptureReader;

/// Makes captures of a set's documents, by the same reader that reads files.
final class Captures {
    private final CaptureReader reader = new CaptureReader();

    /// A file of the set (page or text, gzipped or not), with no more said of it than its bytes.
    Optional<Capture> file(Path file) throws IOException {
        return bytes(Files.readAllBytes(file), String.valueOf(file.getFileName()));
    }

    /// A plain text.
    ///
    /// @param id of the capture to be
    Optional<Capture> text(String text, String id) {
        return bytes(text.getBytes(StandardCharsets.UTF_8), id + ".txt");
    }

    /// The same capture with what the set's task says of it beside its bytes: address, outlet, title, date.
    static Capture told(Capture capture, Sidecar sidecar) {
        return new Capture(
                capture.id(),
                capture.mediaType(),
                capture.sha256(),
                capture.charset(),
                capture.capturedAt(),
                capture.text(),
                capture.markup(),
                sidecar);
    }

    private Optional<Capture> bytes(byte[] bytes, String id) {
        List<Capture> captures = new ArrayList<>();
        reader.read(new ByteArrayInputStream(bytes), id, (outcome, raw) -> {
            if (outcome instanceof Outcome.Done<Capture> done) {
                captures.add(done.value());
            }
        });
        return captures.stream().findFirst();
    }
}
