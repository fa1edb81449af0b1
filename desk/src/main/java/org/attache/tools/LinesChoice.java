package org.attache.tools;

import java.util.Locale;
import picocli.CommandLine.Option;

/// How a command that tells one thing after the other writes them.
final class LinesChoice {
    @Option(
            names = {"-f", "--format"},
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text (default) or jsonl.")
    Format format = Format.TEXT;

    /// For whom.
    enum Format {
        /// For a person.
        TEXT,
        /// One JSON object a line, as the contract has it.
        JSONL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
