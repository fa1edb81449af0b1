package org.attache.tools;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.attache.fact.Entry;
import org.attache.ledger.Correction;
import org.attache.ledger.Ledger;
import org.attache.run.Bookkeeper;
import org.attache.run.Facts;
import org.attache.run.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The commands that correct the ledger. Each appends a line with its author and reason; nothing is erased.
final class CorrectionCommands {
    private static final String SPELLING = ": see that names are written as entries have them.";

    private CorrectionCommands() {}

    /// What they share: append, join anew, tell the line's number.
    abstract static class Correcting implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        CommandSpec spec;

        @Mixin
        LedgerChoice choice = new LedgerChoice();

        @Mixin
        AuthorChoice author = new AuthorChoice();

        @Option(
                names = {"-r", "--reason"},
                required = true,
                paramLabel = "WORDS",
                description = "Why; it is kept with the correction.")
        String reason = "";

        /// What is to be kept.
        ///
        /// @throws ParameterException if it names nothing that the ledger holds
        abstract Correction correction(Ledger ledger);

        /// What may be the reason where nothing changed.
        String hint() {
            return ".";
        }

        @Override
        public Integer call() {
            try (Ledger ledger = choice.open()) {
                Clock clock = Clock.systemUTC();
                long line = ledger.correct(correction(ledger), author.name(), clock.instant());
                int changed = new Bookkeeper(ledger, author.name(), clock, Progress.SILENT).join();
                spec.commandLine()
                        .getOut()
                        .println("line " + line + "; " + changed + (changed == 1 ? " entry" : " entries")
                                + " changed; attache undo " + line + " takes it back");
                spec.commandLine().getOut().flush();
                if (changed == 0) {
                    spec.commandLine().getErr().println("Nothing that the ledger holds is touched by it" + hint());
                }
                return 0;
            }
        }
    }

    /// `attache merge`.
    @Command(
            name = "merge",
            mixinStandardHelpOptions = true,
            description = "Say that two names are one person, body, weapon or place.")
    static final class Merge extends Correcting {
        @Parameters(index = "0", paramLabel = "FROM", description = "The name that is given up.")
        String from = "";

        @Parameters(index = "1", paramLabel = "INTO", description = "The name that stays.")
        String into = "";

        @Override
        Correction correction(Ledger ledger) {
            return new Correction.Merge(from, into, reason);
        }

        @Override
        String hint() {
            return SPELLING;
        }
    }

    /// `attache split`.
    @Command(
            name = "split",
            mixinStandardHelpOptions = true,
            description = "Say that in one capture a name means somebody, or something, else.")
    static final class Split extends Correcting {
        @Parameters(index = "0", paramLabel = "NAME", description = "The name.")
        String name = "";

        @Parameters(index = "1", paramLabel = "CAPTURE", description = "Name of the capture.")
        String capture = "";

        @Parameters(index = "2", paramLabel = "INTO", description = "What it is called there.")
        String into = "";

        @Override
        Correction correction(Ledger ledger) {
            if (ledger.digestOf(capture).isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(),
                        "There is no capture “" + capture + "”; attache show ID names those of an entry.");
            }
            return new Correction.Split(name, capture, into, reason);
        }

        @Override
        String hint() {
            return SPELLING;
        }
    }

    /// `attache reject`.
    @Command(
            name = "reject",
            mixinStandardHelpOptions = true,
            description = "Say that a claim, or an entry with all its claims, is not to be counted.")
    static final class Reject extends Correcting {
        @Parameters(
                index = "0",
                paramLabel = "SUBJECT",
                description = "capture/fact of a claim, or the id of an entry or the first of its digits.")
        String subject = "";

        @Override
        Correction correction(Ledger ledger) {
            int slash = subject.lastIndexOf('/');
            if (slash > 0) {
                String fact = subject.substring(slash + 1);
                if (ledger.analysis(subject.substring(0, slash))
                        .flatMap(a -> Facts.find(a, fact))
                        .isEmpty()) {
                    throw new ParameterException(
                            spec.commandLine(), "There is no claim " + subject + "; attache show ID lists an entry's.");
                }
                return new Correction.Reject(subject, reason);
            }
            List<Entry> meant = EntryIds.meant(subject, ledger.entries());
            if (meant.size() != 1) {
                throw new ParameterException(spec.commandLine(), EntryIds.complaint(subject, meant.size()));
            }
            return new Correction.Reject(meant.getFirst().id(), reason);
        }
    }

    /// `attache undo`.
    @Command(name = "undo", mixinStandardHelpOptions = true, description = "Take a correction back.")
    static final class Undo extends Correcting {
        @Parameters(index = "0", paramLabel = "LINE", description = "Number of the correction's line.")
        long line;

        @Override
        Correction correction(Ledger ledger) {
            return new Correction.Undo(line, reason);
        }
    }
}
