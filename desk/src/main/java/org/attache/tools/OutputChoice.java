package org.attache.tools;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
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
        try (Kept kept = new Kept(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
                PrintWriter written = new PrintWriter(kept)) {
            writing.to(written, new Terminal(written, false, FILE_WIDTH));
            written.flush();
            kept.tell(file);
        }
    }

    /// Remembers the first fault: a print writer passes them over, and half a file is not to be taken for a whole one.
    private static final class Kept extends FilterWriter {
        private @Nullable IOException first;

        Kept(Writer out) {
            super(out);
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            guarded(() -> out.write(text, from, length));
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            guarded(() -> out.write(text, from, length));
        }

        @Override
        public void write(int one) throws IOException {
            guarded(() -> out.write(one));
        }

        @Override
        public void flush() throws IOException {
            guarded(out::flush);
        }

        /// After a fault the rest is not tried: closing would tell of the same again.
        @Override
        public void close() throws IOException {
            if (first == null) {
                guarded(out::close);
            }
        }

        private void guarded(Step step) throws IOException {
            try {
                step.run();
            } catch (IOException e) {
                first = first == null ? e : first;
                throw e;
            }
        }

        void tell(Path file) throws IOException {
            IOException fault = first;
            if (fault != null) {
                throw new FileSystemException(file.toString(), null, fault.getMessage());
            }
        }

        private interface Step {
            void run() throws IOException;
        }
    }
}
