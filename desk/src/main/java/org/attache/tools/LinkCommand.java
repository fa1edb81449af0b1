package org.attache.tools;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.attache.fact.Analysis;
import org.attache.fact.Capture;
import org.attache.fact.Outcome;
import org.attache.fact.contract.EntryWriter;
import org.attache.link.EntryLinker;
import org.attache.read.CaptureReader;
import org.attache.run.CaptureAnalyser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `attache link`: read captures and join what they say.
@Command(name = "link", mixinStandardHelpOptions = true, description = "Read captures and join what they say.")
final class LinkCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "CAPTURE", description = "Files, folders or addresses.")
    List<Path> captures = List.of();

    @Option(names = "--format", defaultValue = "jsonl", description = "jsonl or text.")
    String format = "jsonl";

    @Override
    public Integer call() {
        CaptureAnalyser analyser = new CaptureAnalyser();
        CaptureReader reader = new CaptureReader();
        List<Analysis> analyses = new ArrayList<>();
        for (Path path : captures) {
            reader.read(path, outcome -> {
                if (outcome instanceof Outcome.Done<Capture> capture
                        && analyser.analyse(capture.value()) instanceof Outcome.Done<Analysis> analysis) {
                    analyses.add(analysis.value());
                }
            });
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        EntryWriter writer = new EntryWriter();
        new EntryLinker().link(analyses).entries().forEach(entry -> out.println(writer.write(entry)));
        return 0;
    }
}
