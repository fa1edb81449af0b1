package org.attache.tools;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The `attache` command and its subcommands.
@Command(
        name = "attache",
        mixinStandardHelpOptions = true,
        version = "attache 0.1.0",
        description = "Reads the press as a defence attaché's office does and keeps the book.",
        subcommands = {ReadCommand.class, LinkCommand.class})
public final class Attache implements Runnable {
    private Attache() {}

    /// Runs one command and ends the process with its exit status: 0 done, 1 problems, 2 wrong usage.
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Attache()).execute(arguments));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
