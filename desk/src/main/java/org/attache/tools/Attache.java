package org.attache.tools;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.attache.ledger.LedgerException;
import org.attache.tools.bench.BenchCommand;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The `attache` command and its subcommands.
@Command(
        name = "attache",
        mixinStandardHelpOptions = true,
        version = "attache 0.1.0",
        header = "Reads the press as a defence attaché's office does, and keeps the book.",
        description = {
            "",
            "Captures of web pages go in; out comes who met whom, who is arming, training, visiting and sanctioning"
                    + " whom, who said so and through which agency: counted once, dated right, and traced to the sentence.",
            "",
            "To begin:   attache brief FOLDER      reads a folder and prints a brief, keeping nothing",
            "To keep:    attache add FOLDER        puts the captures into the ledger; then brief, deals, show …"
        },
        synopsisHeading = "%n",
        commandListHeading = "%nCommands%n",
        optionListHeading = "%nOptions%n",
        footer = {
            "",
            "The ledger lies in your data folder unless --ledger or ATTACHE_LEDGER names another file.",
            "Exit status: 0 done, 1 done with problems, 2 wrong usage, 3 the ledger or a file refused."
        },
        subcommands = {
            BriefCommand.class,
            ReadCommand.class,
            LinkCommand.class,
            StoriesCommand.class,
            AddCommand.class,
            ListCommands.Deals.class,
            ListCommands.Meetings.class,
            ListCommands.Quotes.class,
            ListCommands.Figures.class,
            ListCommands.Conflicts.class,
            ListCommands.Timeline.class,
            SourcesCommand.class,
            ServeCommand.class,
            WatchCommand.class,
            ShowCommand.class,
            SearchCommand.class,
            ExportCommand.class,
            CorrectionCommands.Merge.class,
            CorrectionCommands.Reject.class,
            CorrectionCommands.Undo.class,
            VerifyCommand.class,
            DoctorCommand.class,
            BenchCommand.class,
            AutoComplete.GenerateCompletion.class,
            CommandLine.HelpCommand.class
        })
public final class Attache implements Runnable {
    /// Filled in by Picocli before [#run] is called.
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    private Attache() {}

    /// Runs one command and ends the process with its exit status: 0 done, 1 done with problems, 2 wrong usage, 3
    /// refused.
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /// The command line, ready to run; writes UTF-8 whatever the locale says.
    public static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Attache());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setUsageHelpAutoWidth(true);
        line.setUsageHelpLongOptionsMaxWidth(30);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((fault, command, parsed) -> {
            if (fault instanceof LedgerException refused) {
                command.getErr().println(refused.problem());
                return 3;
            }
            throw fault;
        });
        return line;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
