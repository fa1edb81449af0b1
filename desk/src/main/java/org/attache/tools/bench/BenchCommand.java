package org.attache.tools.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `attache bench`: what the program finds in a public test set, for that set's scorer. Hidden: it serves those
/// who measure the program, not those who use it.
@Command(
        name = "bench",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Write predictions for a public test set in its scorer's form; without SET, list the sets.")
public final class BenchCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "SET", description = "The set's name.")
    Optional<String> set = Optional.empty();

    @Option(names = "--data", paramLabel = "DIR", description = "Where the sets lie (default: ../shared/data).")
    Path data = Path.of("../shared/data");

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write (default: predictions.jsonl).")
    Path out = Path.of("predictions.jsonl");

    @Option(names = "--every", paramLabel = "N", description = "Only every N-th document (default: 1).")
    int every = 1;

    /// For Picocli.
    public BenchCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter told = spec.commandLine().getOut();
        if (set.isEmpty()) {
            PublicSets.all().forEach(known -> told.println(known.name() + "\t" + known.scorer()));
            return 0;
        }
        Optional<PublicSet> known = PublicSets.named(set.orElseThrow());
        if (known.isEmpty()) {
            spec.commandLine().getErr().println("no such set: " + set.orElseThrow() + "; `attache bench` lists them");
            return 2;
        }
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            Predictions predictions = new Predictions(writer, Math.max(1, every));
            known.orElseThrow().predict(data, predictions);
            told.println(predictions.count() + " predictions");
        }
        return 0;
    }
}
