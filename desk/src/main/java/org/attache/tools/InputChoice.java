package org.attache.tools;

import java.io.PrintWriter;
import java.util.List;
import org.attache.ledger.Ledger;
import org.attache.run.Dossier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// What a command tells of: captures that are read and not kept, or, where none is named, the ledger.
final class InputChoice {
    @Mixin
    LedgerChoice ledger = new LedgerChoice();

    @Mixin
    ReadChoice limits = new ReadChoice();

    @Parameters(arity = "0..*", paramLabel = "CAPTURE", description = "Files, folders or addresses; none: the ledger.")
    List<String> captures = List.of();

    /// What was read.
    ///
    /// @param dossier the entries and their captures
    /// @param problems how many problems were told on the way; none for a ledger
    record Input(Dossier dossier, int problems) {
        /// 0 where nothing was set aside, else 1.
        int exitStatus() {
            return problems == 0 ? 0 : 1;
        }
    }

    /// Reads the captures, telling problems to `complaints`, or the ledger.
    Input read(PrintWriter complaints) {
        if (captures.isEmpty()) {
            try (Ledger open = ledger.open()) {
                return new Input(Dossier.of(open), 0);
            }
        }
        Reading reading = new Reading(limits, complaints);
        Dossier dossier = Dossier.of(reading.readAll(captures));
        return new Input(
                dossier,
                reading.problems().values().stream().mapToInt(Integer::intValue).sum());
    }
}
