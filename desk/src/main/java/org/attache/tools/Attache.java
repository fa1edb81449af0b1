package org.attache.tools;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.ledger.LedgerException;
import org.attache.run.CaptureAnalyser;
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
            "The ledger lies in your data folder unless --ledger or ATTACHE_LEDGER names another place.",
            "Exit status: 0 done, 1 done with problems, 2 wrong usage, 3 the ledger or a file refused."
        })
public final class Attache implements Runnable {
    /// Arguments that ask about the program itself.
    private static final Set<String> ABOUT = Set.of("", "-h", "--help", "-V", "--version");

    /// Commands that tell of the others.
    private static final Set<String> ABOUT_OTHERS = Set.of("help", "generate-completion");

    /// Commands that read captures where they are given any.
    private static final Set<String> READING = Set.of("brief", "read", "link", "stories", "add");

    /// Columns of a terminal of which nothing is known, and the fewest that Picocli takes.
    private static final int USUAL = 80;

    private static final int NARROWEST = 55;

    /// Filled in by Picocli before [#run] is called.
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    private Attache() {}

    /// Runs one command and ends the process with its exit status: 0 done, 1 done with problems, 2 wrong usage, 3
    /// refused.
    public static void main(String[] arguments) {
        if (arguments.length > 1 && READING.contains(arguments[0])) {
            CaptureAnalyser.prepare();
        }
        System.exit(run(commandLine(List.of(arguments)), arguments));
    }

    /// Runs a command to its end, or until it has no memory left; what a ledger was given is in it or not, as ever.
    ///
    /// @return the exit status
    static int run(CommandLine line, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            line.getErr().println(new Problem(ProblemCode.MEMORY_FULL, "memory ran out", "attache " + arguments[0]));
            line.getErr().println("  " + ProblemCode.MEMORY_FULL.advice());
            return 3;
        }
    }

    /// The command line with all commands, ready to run; writes UTF-8 whatever the locale says.
    public static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Attache());
        CommandList.ALL.forEach((name, listed) -> line.addSubcommand(name, listed.type()));
        return settled(line);
    }

    /// As [#commandLine()], with no more than these arguments need: reading the options of all commands takes longer
    /// than many a command.
    static CommandLine commandLine(List<String> arguments) {
        String first = arguments.isEmpty() ? "" : arguments.getFirst();
        CommandList.Listed command = CommandList.ALL.get(first);
        if (command != null && !ABOUT_OTHERS.contains(first)) {
            return settled(new CommandLine(new Attache()).addSubcommand(first, command.type()));
        }
        if (arguments.size() > 1 || !ABOUT.contains(first)) {
            return commandLine();
        }
        CommandLine line = new CommandLine(new Attache());
        CommandList.ALL.forEach((name, listed) -> line.addSubcommand(name, spec(listed)));
        return settled(line);
    }

    /// A command as the list of commands has it, without its options.
    private static CommandSpec spec(CommandList.Listed listed) {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage().header(listed.line()).hidden(listed.hidden());
        return spec;
    }

    private static CommandLine settled(CommandLine line) {
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setUsageHelpWidth(helpWidth());
        line.setUsageHelpLongOptionsMaxWidth(30);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((fault, arguments) -> {
            CommandLine command = fault.getCommandLine();
            command.getErr().println(Terminal.clean(String.valueOf(fault.getMessage())));
            CommandLine.UnmatchedArgumentException.printSuggestions(fault, command.getErr());
            command.getErr().println("See " + command.getCommandSpec().qualifiedName() + " --help.");
            return CommandLine.ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler((fault, command, parsed) -> {
            if (fault instanceof LedgerException refused) {
                command.getErr().println(Terminal.clean(refused.problem().toString()));
                return 3;
            }
            if (fault instanceof IOException file) {
                command.getErr()
                        .println(Terminal.clean(FileFault.of(file, "a file").toString()));
                return 3;
            }
            throw fault;
        });
        return line;
    }

    /// As wide as the launcher says that the terminal is; Picocli would start a process to find it out.
    private static int helpWidth() {
        return Optional.ofNullable(System.getenv("COLUMNS"))
                .filter(columns -> columns.matches("\\d{2,4}"))
                .map(columns -> Math.max(NARROWEST, Integer.parseInt(columns)))
                .orElse(USUAL);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
