package org.attache.tools;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// What a command that keeps nothing reads, how far, and how it writes what it found.
final class CapturesChoice {
    @Mixin
    ReadChoice limits = new ReadChoice();

    @Parameters(arity = "1..*", paramLabel = "CAPTURE", description = "Files, folders or addresses.")
    List<String> captures = List.of();

    @Mixin
    LinesChoice lines = new LinesChoice();

    /// A reading of them, which tells its problems to `complaints`.
    Reading reading(PrintWriter complaints) {
        return new Reading(limits, complaints);
    }
}
