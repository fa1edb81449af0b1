package org.attache.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attache.fact.ProblemCode;
import org.attache.tools.Attache;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// The documentation says what the program does: generated pages are current, every command, problem code and script
/// is told of, and no link leads nowhere.
final class DocsTest {
    /// A link of Markdown to a place in the repository.
    private static final Pattern LINK = Pattern.compile("\\]\\(((?![a-z]+:)[^)\\s]+)\\)");

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

    @Test
    void everyScriptIsNamedWhereItIsNeeded() throws IOException {
        List<Path> places = new ArrayList<>(List.of(Path.of("attache"), Path.of("check"), Path.of("README.md")));
        try (Stream<Path> docs = Files.list(Golden.root().resolve("docs"));
                Stream<Path> scripts = Files.list(Golden.root().resolve("scripts"))) {
            Stream.concat(docs, scripts).filter(Files::isRegularFile).forEach(places::add);
        }
        List<String> unnamed = new ArrayList<>();
        for (Path script : scripts()) {
            String name = script.getFileName().toString();
            boolean named = false;
            for (Path place : places) {
                named |= !place.equals(script)
                        && !place.toString().endsWith(".png")
                        && Files.readString(Golden.root().resolve(place)).contains(name);
            }
            if (!named) {
                unnamed.add(name);
            }
        }
        assertEquals(List.of(), unnamed);
    }

    @Test
    void everyShellScriptTellsItsUse() throws IOException, InterruptedException {
        for (Path script : scripts()) {
            String name = script.getFileName().toString();
            String text = Files.readString(script);
            if (Files.isExecutable(script)
                    && !text.lines().findFirst().orElse("").contains("python")) {
                Process process = new ProcessBuilder(script.toString(), "--help")
                        .redirectErrorStream(true)
                        .start();
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertEquals(0, process.waitFor(), name + ": " + said);
                assertTrue(said.contains("scripts/" + name), name + ": " + said);
            }
        }
    }

    @Test
    void everyLinkOfTheDocsLeadsSomewhere() throws IOException {
        List<Path> pages = new ArrayList<>(
                List.of(Golden.root().resolve("README.md"), Golden.root().resolve("CHANGELOG.md")));
        try (Stream<Path> docs = Files.list(Golden.root().resolve("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        List<String> broken = new ArrayList<>();
        for (Path page : pages) {
            Matcher links = LINK.matcher(Files.readString(page));
            while (links.find()) {
                String[] link = links.group(1).split("#", 2);
                Path to =
                        link[0].isEmpty() ? page : page.resolveSibling(link[0]).normalize();
                if (!Files.exists(to) || (link.length == 2 && !headings(to).contains(link[1]))) {
                    broken.add(page.getFileName() + " to " + links.group(1));
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void noRowOfATableInAJavadocIsCut() throws IOException {
        List<String> cut = new ArrayList<>();
        for (String module : List.of("core", "desk", "checks", "cluster", "bench")) {
            try (Stream<Path> files = Files.walk(Golden.root().resolve(module).resolve("src"))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    Files.readAllLines(file).stream()
                            .map(String::strip)
                            .filter(line -> line.startsWith("/// |") && !(line.length() > 5 && line.endsWith("|")))
                            .forEach(line -> cut.add(file.getFileName() + ": " + line));
                }
            }
        }
        // the formatter cuts what is longer than a line, and the page shows no table then
        assertEquals(List.of(), cut);
    }

    /// The names by which headings of a page are linked to, as GitHub makes them.
    private static List<String> headings(Path page) throws IOException {
        return Files.readString(page)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> all = Files.list(Golden.root().resolve("scripts"))) {
            return all.filter(Files::isRegularFile).sorted().toList();
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
