package org.attache.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.attache.run.BriefEntries;
import org.attache.run.Days;
import org.attache.run.SourceNames;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class BriefTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void writePages() throws IOException {
        Desk.write(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "md", "html", "json"})
    void capturedTextSteersNothing(String format) {
        String brief = Desk.run("brief", "--format", format, folder.toString());
        assertTrue(brief.contains("Lund"), "the brief is empty");
        for (int i = 0; i < brief.length(); i++) {
            char c = brief.charAt(i);
            assertFalse(Character.isISOControl(c) && c != '\n' && c != '\r', "control character at " + i);
            assertFalse(c >= '\u202A' && c <= '\u202E', "bidi override at " + i);
        }
    }

    @Test
    void aBriefAboutSomeStatesHasTheCapturesThatTellOfThemOnly() {
        String whole = Desk.run("brief", folder.toString());
        String some = Desk.run("brief", "--between", "NOR", "FIN", "--", folder.toString());
        String none = Desk.run("brief", "--between", "FRA", "--", folder.toString());
        assertTrue(whole.contains("2 captures"), whole);
        assertTrue(some.contains("Ana Lund met Ivo Berg"), some);
        assertTrue(some.contains("CAPTURES"), some);
        assertTrue(none.contains("0 captures"), none);
        assertFalse(none.contains("CAPTURES"), none);
    }

    @Test
    void capturedMarkupStaysTextInHtml() {
        Document page = Jsoup.parse(Desk.run("brief", "--format", "html", folder.toString()));
        assertEquals(0, page.select("script, img, iframe, link, object, form").size());
        assertTrue(page.select("*").stream()
                .allMatch(e -> e.attributes().asList().stream()
                        .noneMatch(
                                a -> a.getKey().startsWith("on") || a.getValue().contains("javascript:"))));
        assertTrue(page.select("a").stream().allMatch(a -> a.attr("href").startsWith("#")));
        assertTrue(page.select("meta[http-equiv=Content-Security-Policy]")
                .attr("content")
                .startsWith("default-src 'none'"));
        assertTrue(page.text().contains("<script>alert"), "the captured words are gone");
        Set<String> ids = new TreeSet<>();
        assertTrue(page.select("[id]").stream().allMatch(e -> ids.add(e.id())), "an id is used twice");
        assertTrue(page.select("a").stream()
                .allMatch(a -> ids.contains(a.attr("href").substring(1))));
    }

    @Test
    void capturedMarkupStaysTextInMarkdown() {
        String brief = Desk.run("brief", "--format", "md", folder.toString());
        assertFalse(brief.matches("(?s).*(?<!\\\\)<[a-z/].*"), "markup stands in it");
        assertFalse(brief.matches("(?s).*(?<!\\\\)\\]\\(javascript.*"), "a link stands in it");
    }

    @Test
    void jsonHasTheSectionsOfTheBrief() {
        JsonNode brief = new JsonMapper().readTree(Desk.run("brief", "--format", "json", folder.toString()));
        assertFalse(brief.get("sections").isEmpty());
        assertEquals(Desk.PAGES.size(), brief.get("captures").size());
    }

    @Test
    void coloursAreOursAloneAndLinesKeepTheirWidth() {
        StringWriter text = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(text, true), true, 60);
        terminal.wrapped(
                Terminal.column("2024-03-03"),
                terminal.bold("told \u001B[2J by \u001B]0;x\u0007 somebody") + " and others ".repeat(12));
        String printed = text.toString();
        assertEquals(printed.replaceAll("\u001B\\[[0-2]m", "").indexOf('\u001B'), -1);
        printed.lines().forEach(l -> assertTrue(Terminal.visible(l) <= 60, l));
    }

    @Test
    void daysAreShortAndNoSurerThanTheyAre() {
        assertEquals("2021-06-22/24", Days.shortened("2021-06-22/2021-06-24"));
        assertEquals("2021-02-01/06-23", Days.shortened("2021-02-01/2021-06-23"));
        assertEquals("2021", Days.shortened("2021-01-01/2021-12-31"));
        assertEquals("2021-06", Days.shortened("2021-06-01/2021-06-30"));
        assertEquals("2020-12/2021-01", Days.shortened("2020-12-30/2021-01-04"));
    }

    @Test
    void amountsReadLikeAmounts() {
        assertEquals("about USD 204 million", BriefEntries.pretty("about 204000000 USD"));
        assertEquals("AUD 90 billion", BriefEntries.pretty("90000000000 AUD"));
        assertEquals("212", BriefEntries.pretty("212"));
        assertEquals("2018", BriefEntries.pretty("2018"));
        assertEquals("ordered 2022-08-26", BriefEntries.pretty("ordered 2022-08-26"));
        assertEquals("delivered 2019-07-05/26", BriefEntries.pretty("delivered 2019-07-05/2019-07-26"));
    }

    @Test
    void capturesGoByShortNames() {
        assertEquals("002_7198…", SourceNames.shortened("002_7198bcc9f6266471.txt"));
        assertEquals("crawl#981", SourceNames.shortened("crawl.warc.gz#981"));
    }

    @Test
    void theHelpOfEveryCommandFitsEightyColumnsAndBeginsWithOneSentence() {
        List<CommandLine> all =
                List.copyOf(Attache.commandLine().getSubcommands().values());
        for (CommandLine command : all) {
            command.setUsageHelpWidth(80);
            String usage = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
            usage.lines().forEach(l -> assertTrue(l.length() <= 80, command.getCommandName() + ": " + l));
            var spec = command.getCommandSpec().usageMessage();
            String first = spec.header().length > 0 ? spec.header()[0] : spec.description()[0];
            assertTrue(first.matches("[A-Z].*[.:]"), command.getCommandName() + ": " + first);
        }
    }

    @Test
    void everyCommandIsReadAloneByTheNameThatItBears() {
        Attache.commandLine().getSubcommands().forEach((name, command) -> {
            assertEquals(command.getCommandSpec().name(), name);
            CommandLine alone = java.util.Objects.requireNonNull(
                    Attache.commandLine(List.of(name)).getSubcommands().get(name), name);
            alone.setUsageHelpWidth(80);
            command.setUsageHelpWidth(80);
            assertEquals(
                    command.getUsageMessage(CommandLine.Help.Ansi.OFF),
                    alone.getUsageMessage(CommandLine.Help.Ansi.OFF));
        });
    }

    @Test
    void theShortWayToTheHelpPrintsWhatTheLongOneDoes() {
        assertEquals(
                Attache.commandLine().getUsageMessage(CommandLine.Help.Ansi.OFF),
                Attache.commandLine(List.of("--help")).getUsageMessage(CommandLine.Help.Ansi.OFF));
    }
}
