package org.attache.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.attache.fact.ProblemCode;
import org.attache.tools.Attache;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// The documentation says what the program does: generated pages are current, and every command and problem code
/// is told of.
final class DocsTest {
    @Test
    void thePageOfCommandsIsWhatHelpPrints() throws IOException {
        StringBuilder page = new StringBuilder("# Commands\n\nGenerated from the program; do not edit.\n");
        CommandLine line = Attache.commandLine();
        usage(page, line, "attache");
        Map<String, CommandLine> commands = new TreeMap<>(line.getSubcommands());
        commands.remove("help");
        commands.values()
                .removeIf(command -> command.getCommandSpec().usageMessage().hidden());
        commands.forEach((name, command) -> usage(page, command, "attache " + name));
        Golden.check("docs/cli.md", page.toString());
    }

    @Test
    void thePageOfErrorsHoldsEveryCode() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Problems

                Generated from the program; do not edit. A problem is printed as `ATT-number name place: message` and counted;
                it never stops a run. 1000s: the input; 2000s: a limit; 3000s: a setting; 4000s: the machine; 5000s: a fault of ours.

                | code | name | what to do |
                | --- | --- | --- |
                """);
        for (ProblemCode code : ProblemCode.values()) {
            page.append("| ATT-")
                    .append(code.number())
                    .append(" | ")
                    .append(code.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .append(" | ")
                    .append(code.advice())
                    .append(" |\n");
        }
        Golden.check("docs/errors.md", page.toString());
    }

    @Test
    void problemNumbersAreUsedOnce() {
        long numbers = Stream.of(ProblemCode.values())
                .map(ProblemCode::number)
                .distinct()
                .count();
        assertEquals(ProblemCode.values().length, numbers);
    }

    @Test
    void everyStageHasAPage() {
        for (String page : List.of(
                "read",
                "clean",
                "date",
                "syntax",
                "names",
                "analyse",
                "speech",
                "deals",
                "figures",
                "link",
                "ledger",
                "serve",
                "accuracy",
                "design-decisions",
                "performance")) {
            assertTrue(Files.exists(Golden.root().resolve("docs/" + page + ".md")), page);
        }
    }

    @Test
    void theReadmesTwoCommandsAreThere() throws IOException {
        String readme = Files.readString(Golden.root().resolve("README.md"));
        for (String command : List.of("./attache brief examples", "./check")) {
            assertTrue(readme.contains(command), command);
            Path script = Golden.root().resolve(command.split(" ", 2)[0]);
            assertTrue(Files.isExecutable(script), script.toString());
        }
    }

    private static void usage(StringBuilder page, CommandLine command, String name) {
        StringWriter text = new StringWriter();
        command.setUsageHelpAutoWidth(false);
        command.setUsageHelpWidth(100);
        command.usage(new PrintWriter(text, true), CommandLine.Help.Ansi.OFF);
        String stripped = text.toString().lines().map(String::stripTrailing).reduce("", (a, b) -> a + b + "\n");
        page.append("\n## ")
                .append(name)
                .append("\n\n```\n")
                .append(stripped.strip())
                .append("\n```\n");
    }
}
