package org.attache.checks.faults;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.attache.tools.Attache;
import picocli.CommandLine;

/// Runs `attache`: in a process of its own where it is to be killed, inside this one where only its answer counts.
final class Program {
    /// Longer than this is a hang: a run over the pages of a test takes a few seconds, on a machine that many
    /// others use some minutes.
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private Program() {}

    /// What a run gave.
    ///
    /// @param status of the exit; 124 where it did not end
    /// @param output standard output and error
    record Ran(int status, String output) {
        private static final Pattern TRACE =
                Pattern.compile("(?m)^\\s+at [\\w.$/]+\\(|Exception in thread|^\\s*Caused by: ");
        private static final Pattern PROBLEM = Pattern.compile("ATT-\\d{4} [a-z-]+");

        boolean hasTrace() {
            return TRACE.matcher(output).find();
        }

        boolean hung() {
            return status == 124;
        }

        /// Whether it names a problem by its code.
        boolean names(String... codes) {
            return PROBLEM.matcher(output)
                    .results()
                    .anyMatch(m -> codes.length == 0
                            || List.of(codes).contains(m.group().substring(4, 8)));
        }

        String firstLines() {
            return output.lines()
                    .limit(3)
                    .reduce("", (a, b) -> a + " | " + (b.length() > 180 ? b.substring(0, 180) : b));
        }
    }

    /// Starts `attache` in a process of its own: by the launcher with its AOT cache where the program was built, else
    /// with the classes of this process.
    ///
    /// @param log gets standard output and error
    static Process start(Path log, String... arguments) throws IOException {
        return start(log, List.of(), arguments);
    }

    /// As [#start(Path, String...)], with options for the JVM.
    static Process start(Path log, List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        Path launcher = Path.of(System.getProperty("attache.root", "."), "attache");
        if (Boolean.getBoolean("attache.launcher") && Files.isExecutable(launcher)) {
            command.add(launcher.toString());
            // it takes the options from the environment
        } else {
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED"));
            command.addAll(options);
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), Attache.class.getName()));
        }
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        if (!options.isEmpty()) {
            builder.environment().put("ATTACHE_JAVA_OPTS", String.join(" ", options));
        }
        return builder.redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile())
                .start();
    }

    /// Runs it in a process of its own to its end.
    static Ran apart(Path log, String... arguments) throws IOException {
        return apart(log, List.of(), arguments);
    }

    /// As [#apart(Path, String...)], with options for the JVM.
    static Ran apart(Path log, List<String> options, String... arguments) throws IOException {
        Process process = start(log, options, arguments);
        int status = 124;
        try {
            if (process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                status = process.exitValue();
            } else {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        return new Ran(status, Files.readString(log));
    }

    /// Runs it inside this process; what it throws is printed as the command line prints it.
    static Ran here(String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        ExecutorService thread =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        Future<Integer> running = thread.submit(() -> {
            CommandLine line = Attache.commandLine();
            line.setOut(out);
            line.setErr(out);
            return line.execute(arguments);
        });
        try {
            int status = running.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            return new Ran(status, said.toString());
        } catch (TimeoutException e) {
            return new Ran(124, said + "\nit did not end within " + LIMIT.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Ran(124, said + "\ninterrupted");
        } catch (ExecutionException e) {
            return new Ran(1, said + "\nException in thread: " + e.getCause());
        } finally {
            thread.shutdownNow();
        }
    }

    /// Bytes of a text.
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
