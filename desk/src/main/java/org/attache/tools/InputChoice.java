package org.attache.tools;

import java.io.IOException;
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

    /// What a command does with what was read.
    interface Telling {
        /// Tells it.
        ///
        /// @param dossier the entries and their captures; a ledger's is open only until this returns
        /// @param problems how many problems were told on the way; none for a ledger
        void tell(Dossier dossier, int problems) throws IOException;
    }

    /// Reads the captures, telling problems to `complaints`, or the ledger, and hands them on.
    ///
    /// @return the exit status: 0 where nothing was set aside, else 1
    int read(PrintWriter complaints, Telling telling) throws IOException {
        if (captures.isEmpty()) {
            try (Ledger open = ledger.open()) {
                telling.tell(Dossier.of(open), 0);
            }
            return 0;
        }
        Reading reading = new Reading(limits, complaints);
        Dossier dossier = Dossier.of(reading.readAll(captures));
        telling.tell(
                dossier,
                reading.problems().values().stream().mapToInt(Integer::intValue).sum());
        return reading.exitStatus();
    }
}
