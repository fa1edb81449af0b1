package org.attache.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.fact.Sidecar;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads `NAME.meta.json` beside a capture `NAME.ext`: what a feed or crawler said of it. A broken sidecar
/// costs a warning, never the capture.
///
/// Thread-safe.
final class SidecarReader {
    /// How a sidecar's name ends.
    static final String SUFFIX = ".meta.json";

    /// A sidecar is a few lines; more than this (bytes) is no sidecar.
    private static final int MAX_BYTES = 1 << 20;

    private static final JsonMapper JSON = new JsonMapper();

    /// What was found beside a capture.
    ///
    /// @param sidecar the feed's words
    /// @param capturedAt the crawler's time, where it gave one
    /// @param warnings of a broken sidecar
    record Found(Sidecar sidecar, Optional<Instant> capturedAt, List<Problem> warnings) {
        static final Found NOTHING = new Found(Sidecar.NONE, Optional.empty(), List.of());

        Found {
            warnings = List.copyOf(warnings);
        }
    }

    private SidecarReader() {}

    /// Where the sidecar of `capture` lies, if it has one: the name without its last extension, or without
    /// both of `.txt.gz`, and then `.meta.json`.
    static Path besides(Path capture) {
        String name = fileName(capture);
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return capture.resolveSibling(stem + SUFFIX);
    }

    /// Reads the sidecar of a capture.
    static Found read(Path capture) {
        Path file = besides(capture);
        if (!Files.isRegularFile(file)) {
            return Found.NOTHING;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] raw = in.readNBytes(MAX_BYTES + 1);
            if (raw.length > MAX_BYTES) {
                return broken(file, "it is larger than " + MAX_BYTES + " bytes");
            }
            JsonNode root = JSON.readTree(raw);
            if (!root.isObject()) {
                return broken(file, "it is no JSON object");
            }
            return found(file, root);
        } catch (IOException e) {
            return broken(file, "it could not be read (" + e.getClass().getSimpleName() + ")");
        } catch (JacksonException e) {
            return broken(file, "it is no valid JSON (" + e.getOriginalMessage() + ")");
        }
    }

    private static Found found(Path file, JsonNode root) {
        Sidecar sidecar =
                new Sidecar(text(root, "url"), text(root, "outlet"), text(root, "title"), text(root, "published"));
        Optional<String> written = text(root, "captured_at");
        Optional<Instant> capturedAt = written.flatMap(SidecarReader::instant);
        if (written.isPresent() && capturedAt.isEmpty()) {
            return new Found(
                    sidecar,
                    Optional.empty(),
                    List.of(problem(file, "its captured_at is no ISO 8601 date or time: " + written.orElseThrow())));
        }
        return new Found(sidecar, capturedAt, List.of());
    }

    private static Optional<String> text(JsonNode root, String field) {
        JsonNode node = root.path(field);
        if (!node.isString()) {
            return Optional.empty();
        }
        String value = node.stringValue().strip();
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /// An ISO 8601 instant, time with offset, or date (then the last second of that day in UTC, since a
    /// capture's time is an upper bound).
    static Optional<Instant> instant(String written) {
        try {
            if (written.length() == 10) {
                return Optional.of(LocalDate.parse(written)
                        .plusDays(1)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC)
                        .minusSeconds(1));
            }
            return Optional.of(OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Found broken(Path file, String why) {
        return new Found(Sidecar.NONE, Optional.empty(), List.of(problem(file, why)));
    }

    private static Problem problem(Path file, String why) {
        return new Problem(ProblemCode.BROKEN_SIDECAR, why, file.toString());
    }

    private static String fileName(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
