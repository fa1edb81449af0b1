package org.attache.tools;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.attache.fact.contract.ContractWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `attache read`: what is in these captures.
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "Read captures and print what is in them; keeps nothing.",
            "",
            "Files of plain text, HTML, WARC, WET, PDF, DOCX, EML, RSS and Atom, folders of them, and addresses."
        })
final class ReadCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    CapturesChoice input = new CapturesChoice();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Reading reading = input.reading(spec.commandLine().getErr());
        switch (input.lines.format) {
            case JSONL -> {
                ContractWriter writer = new ContractWriter();
                reading.read(input.captures, analysis -> out.println(writer.write(analysis)));
            }
            case TEXT -> {
                AnalysisView view = new AnalysisView(new Terminal(out));
                reading.read(input.captures, view::show);
            }
        }
        out.flush();
        return reading.conclude();
    }
}
