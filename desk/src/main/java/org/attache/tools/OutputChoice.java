package org.attache.tools;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a command writes: to the terminal, or to a file in UTF-8.
final class OutputChoice {
    /// As wide as a file's lines are.
    private static final int FILE_WIDTH = 100;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file instead of the terminal.")
    @Nullable
    Path output;

    /// What a command writes.
    interface Writing {
        /// Writes it.
        ///
        /// @param out plain text
        /// @param terminal the same, for what is set in lines
        void to(PrintWriter out, Terminal terminal) throws IOException;
    }

    /// Writes to the file, or to `out`.
    void write(PrintWriter out, Writing writing) throws IOException {
        Path file = output;
        if (file == null) {
            writing.to(out, new Terminal(out));
            out.flush();
            return;
        }
        try (PrintWriter written = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            writing.to(written, new Terminal(written, false, FILE_WIDTH));
        }
    }
}
