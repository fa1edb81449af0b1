package org.attache.tools;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.attache.fact.contract.EntryWriter;
import org.attache.run.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `attache link`: read captures and join what they say.
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        description = "Read captures, join what they say, and print one entry a real-world fact; keeps nothing.")
final class LinkCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    CapturesChoice input = new CapturesChoice();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Reading reading = input.reading(spec.commandLine().getErr());
        Dossier dossier = Dossier.of(reading.readAll(input.captures));
        switch (input.lines.format) {
            case JSONL -> {
                EntryWriter writer = new EntryWriter();
                dossier.entries().forEach(entry -> out.println(writer.write(entry)));
            }
            case TEXT -> {
                EntryView view = new EntryView(new Terminal(out), dossier);
                dossier.entries().forEach(view::line);
                if (dossier.entries().isEmpty()) {
                    out.println("Nothing was found.");
                }
            }
        }
        out.flush();
        return reading.conclude();
    }
}
