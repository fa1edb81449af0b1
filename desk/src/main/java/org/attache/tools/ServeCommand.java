package org.attache.tools;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.attache.ledger.Ledger;
import org.attache.ledger.LedgerPlace;
import org.attache.run.Bookkeeper;
import org.attache.run.Progress;
import org.attache.serve.Desk;
import org.attache.serve.DeskSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `attache serve`: the desk in a browser.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        header = "Open the ledger in a browser.",
        description = {
            "Show the ledger in a browser: what is new, states in pairs, deals, conflicts, every entry with its sentences.",
            "",
            "It listens on this machine alone unless --host names another address; others then need the token that is"
                    + " printed. Where there is no file yet, one is made of the examples. Ctrl-C ends it."
        })
final class ServeCommand implements Callable<Integer> {
    /// Ports have sixteen bits (RFC 9293).
    private static final int LAST_PORT = 65_535;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    LedgerChoice choice = new LedgerChoice();

    @Mixin
    AuthorChoice author = new AuthorChoice();

    @Mixin
    ReadChoice limits = new ReadChoice();

    @Option(
            names = {"-p", "--port"},
            paramLabel = "NUMBER",
            description = "Port; default: any free one.")
    int port;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "Address to listen on; default: 127.0.0.1.")
    String host = "127.0.0.1";

    @Option(
            names = "--token",
            paramLabel = "WORD",
            description = "What a browser must know; default beyond this machine: a random one.")
    @Nullable
    String token;

    @Option(names = "--no-open", description = "Do not open a browser.")
    boolean stayClosed;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(
                    spec.commandLine(), "There is no port " + port + ": give one from 1 to " + LAST_PORT + ".");
        }
        Optional<String> secret = Optional.ofNullable(token)
                .or(() -> DeskSettings.isLoopback(host) ? Optional.empty() : Optional.of(randomToken()));
        if (choice.place() instanceof LedgerPlace.InFile) {
            examples(out);
        }
        DeskSettings settings = new DeskSettings(choice.place(), host, port, secret, author.name());
        try (Desk desk = Desk.open(settings, Clock.systemUTC())) {
            out.println("The desk is open: " + desk.address());
            out.println("Ledger: " + choice.place() + ". Ctrl-C ends it.");
            out.flush();
            if (!stayClosed) {
                browse(desk.address());
            }
            CountDownLatch end = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(end::countDown));
            end.await();
        }
        return 0;
    }

    /// A desk without a book shows nothing; the examples show what it is for.
    private void examples(PrintWriter out) {
        try (Ledger ledger = choice.openOrMake()) {
            if (ledger.lastSeq() == 0) {
                Optional<java.nio.file.Path> folder = Examples.folder();
                if (folder.isPresent()) {
                    out.println("The ledger is empty: adding the examples …");
                    out.flush();
                    new Bookkeeper(ledger, author.name(), Clock.systemUTC(), Progress.SILENT)
                            .add(sink -> limits.read(
                                    List.of(folder.orElseThrow().toString()),
                                    (outcome, raw) -> sink.accept(Bookkeeper.taken(outcome, raw))));
                }
            }
        }
    }

    private static String randomToken() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// Asks the system to open an address; where it cannot, the person opens what was printed.
    private void browse(String address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command = system.startsWith("mac")
                ? List.of("open", address)
                : system.startsWith("windows")
                        ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                        : List.of("xdg-open", address);
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException | UncheckedIOException e) {
            spec.commandLine().getErr().println("No browser could be opened; the address is above.");
        }
    }
}
