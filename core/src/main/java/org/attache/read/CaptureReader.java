package org.attache.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.attache.fact.Capture;
import org.attache.fact.Markup;
import org.attache.fact.Outcome;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.text.Digest;
import org.attache.text.SourceText;

/// Opens files, folders, archives and feeds and yields captures one by one.
public final class CaptureReader {
    /// Reads one file, or every file of a folder in order of their names; never throws for bad input.
    ///
    /// @param path file or folder
    /// @param sink gets each capture or problem as it is read
    public void read(Path path, Consumer<Outcome<Capture>> sink) {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (file.toString().endsWith(".txt")) {
                    byte[] raw = Files.readAllBytes(file);
                    SidecarReader.Found beside = SidecarReader.read(file);
                    sink.accept(new Outcome.Done<>(
                            new Capture(
                                    file.toString(),
                                    "text/plain",
                                    Digest.sha256(raw),
                                    Optional.of("UTF-8"),
                                    beside.capturedAt(),
                                    SourceText.of(new String(raw, StandardCharsets.UTF_8)),
                                    Markup.NONE,
                                    beside.sidecar()),
                            beside.warnings()));
                }
            }
        } catch (IOException e) {
            sink.accept(new Outcome.Failed<>(
                    new Problem(ProblemCode.IO_FAULT, String.valueOf(e.getMessage()), path.toString())));
        }
    }
}
