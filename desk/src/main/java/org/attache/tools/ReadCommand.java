package org.attache.tools;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.attache.fact.Analysis;
import org.attache.fact.Capture;
import org.attache.fact.Outcome;
import org.attache.fact.contract.ContractWriter;
import org.attache.read.CaptureReader;
import org.attache.run.CaptureAnalyser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `attache read`: what is in these captures.
@Command(name = "read", mixinStandardHelpOptions = true, description = "Read captures and print what is in them.")
final class ReadCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "CAPTURE", description = "Files, folders or addresses.")
    List<Path> captures = List.of();

    @Option(names = "--format", defaultValue = "jsonl", description = "jsonl or text.")
    String format = "jsonl";

    @Override
    public Integer call() {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        CaptureAnalyser analyser = new CaptureAnalyser();
        ContractWriter writer = new ContractWriter();
        CaptureReader reader = new CaptureReader();
        for (Path path : captures) {
            reader.read(path, outcome -> print(outcome, analyser, writer, out));
        }
        return 0;
    }

    private static void print(
            Outcome<Capture> outcome, CaptureAnalyser analyser, ContractWriter writer, PrintStream out) {
        if (outcome instanceof Outcome.Done<Capture> capture
                && analyser.analyse(capture.value()) instanceof Outcome.Done<Analysis> analysis) {
            out.println(writer.write(analysis.value()));
        }
    }
}
