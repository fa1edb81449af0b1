package org.attache.tools;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.attache.fact.Entry;
import org.attache.ledger.Ledger;
import org.attache.run.Dossier;
import org.attache.run.Filter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/// What a command tells of: captures that are read and not kept, or, where none is named, the ledger.
final class InputChoice {
    @Mixin
    LedgerChoice ledger = new LedgerChoice();

    @Mixin
    ReadChoice limits = new ReadChoice();

    @Parameters(arity = "0..*", paramLabel = "CAPTURE", description = "Files, folders or addresses; none: the ledger.")
    List<String> captures = List.of();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    /// What a command does with what was read.
    interface Telling {
        /// Tells it.
        ///
        /// @param dossier the entries and their captures; a ledger's is open only until this returns
        /// @param problems how many problems were told on the way; none for a ledger
        void tell(Dossier dossier, int problems) throws IOException;
    }

    /// Reads the captures, telling problems to `complaints`, or the ledger, and hands on what passes the filter.
    ///
    /// @param shown whether an entry is wanted: of a ledger no others are read into memory; of captures they are
    ///     handed on as they are
    /// @return the exit status: 0 where nothing was set aside, else 1
    int read(PrintWriter complaints, Filter filter, Predicate<Entry> shown, Telling telling) throws IOException {
        return told(complaints, filter, open -> Dossier.of(open, filter, shown), telling);
    }

    /// The same for whoever tells the entries and not who copies whom.
    int list(PrintWriter complaints, Filter filter, Predicate<Entry> shown, Telling telling) throws IOException {
        return told(complaints, filter, open -> Dossier.listed(open, filter, shown), telling);
    }

    private int told(PrintWriter complaints, Filter filter, Function<Ledger, Dossier> kept, Telling telling)
            throws IOException {
        if (captures.isEmpty()) {
            try (Ledger open = ledger.open()) {
                telling.tell(kept.apply(open), 0);
            }
            return 0;
        }
        noStateAmong(captures);
        Reading reading = new Reading(limits, complaints);
        Dossier dossier = filter.of(Dossier.of(reading.readAll(captures)));
        telling.tell(
                dossier,
                reading.problems().values().stream().mapToInt(Integer::intValue).sum());
        return reading.conclude();
    }

    /// The word behind `--between RUS` is a capture where it names no state; a mistyped code is not to be looked for
    /// among the files.
    private void noStateAmong(List<String> captures) {
        String first = captures.getFirst();
        ParseResult typed = spec.commandLine().getParseResult();
        if (typed.hasMatchedOption("--between")
                && typed.matchedOptionValue("--between", List.of()).size() == 1
                && first.matches("\\p{L}{2,3}")
                && !Files.exists(Path.of(first))) {
            throw new ParameterException(spec.commandLine(), FilterChoice.StateCode.unknown(first));
        }
    }
}
