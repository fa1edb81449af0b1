package org.attache.tools;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.attache.fact.Outcome;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.read.CaptureReader;
import org.attache.read.CaptureSink;
import org.attache.read.Raw;
import org.attache.read.ReadSettings;
import picocli.CommandLine.Option;

/// How captures are read: the limits, and which addresses may be fetched.
final class ReadChoice {
    @Option(names = "--max-bytes", paramLabel = "N", description = "Largest capture, in bytes (default: 33554432).")
    long maxBytes = ReadSettings.DEFAULT.maxBytes();

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "For one address or document (default: 30).")
    int timeoutSeconds = (int) ReadSettings.DEFAULT.timeout().toSeconds();

    @Option(names = "--allow-private", description = "Fetch addresses of private networks too.")
    boolean allowPrivate;

    /// Reads files, folders and addresses in their order; `-` is standard input.
    void read(List<String> targets, CaptureSink sink) {
        CaptureReader reader = new CaptureReader(settings());
        for (String target : targets) {
            try {
                if (target.equals("-")) {
                    reader.readPipe(System.in, "standard-input", sink);
                } else if (target.matches("(?i)[a-z][a-z0-9+.-]+://.*")) {
                    reader.read(new URI(target), sink);
                } else {
                    reader.read(Path.of(target), sink);
                }
            } catch (URISyntaxException | InvalidPathException e) {
                sink.accept(
                        new Outcome.Failed<>(new Problem(
                                ProblemCode.NO_SUCH_FILE,
                                "no path and no address: " + e.getMessage() + ". " + ProblemCode.NO_SUCH_FILE.advice(),
                                target)),
                        Raw.NONE);
            }
        }
    }

    ReadSettings settings() {
        ReadSettings standard = ReadSettings.DEFAULT;
        return new ReadSettings(
                Math.max(1, maxBytes),
                Math.max(maxBytes, standard.maxExpanded()),
                standard.maxDepth(),
                Duration.ofSeconds(Math.max(1, timeoutSeconds)),
                standard.maxRedirects(),
                allowPrivate ? ReadSettings.Addresses.PRIVATE_TOO : standard.addresses());
    }
}
