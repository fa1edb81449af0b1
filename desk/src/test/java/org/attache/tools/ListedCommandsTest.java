package org.attache.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands that no other test runs: lists, what is copied, what is taken back.
final class ListedCommandsTest {
    @TempDir
    Path folder;

    private static final String PAGE = """
            Two ministers in Oslo

            Published March 3, 2024

            OSLO: Norwegian Defence Minister Ana Lund met Finnish Defence Minister Ivo Berg in Oslo on Saturday.

            Lund said that the talks were useful. Berg said that the ships would come in May.

            Sweden ordered 44 Leopard 2 tanks from Germany in a contract worth $1.1 billion.

            At least 12 soldiers were killed in the clash, the ministry said.
            """;

    private String page() throws IOException {
        return Files.writeString(folder.resolve("north.txt"), PAGE).toString();
    }

    @Test
    void meetingsTellWhoMetWhomWithTheSentence() throws IOException {
        String meetings = Desk.run("meetings", page());
        assertTrue(meetings.startsWith("2024-03-02         Ana Lund met Ivo Berg in Oslo"), meetings);
        assertFalse(meetings.contains("Leopard"), meetings);
    }

    @Test
    void quotesOfOneDayStandAsTheyAreRead() throws IOException {
        String quotes = Desk.run("quotes", page());
        int first = quotes.indexOf("Ana Lund said that the talks were useful");
        int second = quotes.indexOf("Ivo Berg said that the ships would come in May");
        int third = quotes.indexOf("The ministry said that at least 12 soldiers were killed");
        assertTrue(0 <= first && first < second && second < third, quotes);
        String brief = Desk.run("brief", page());
        assertTrue(brief.indexOf("talks were useful") < brief.indexOf("ships would come"), brief);
        assertTrue(brief.indexOf("ships would come") < brief.indexOf("The ministry said"), brief);
    }

    @Test
    void aLedgerListsWhatItsCapturesList() throws IOException {
        String page = page();
        String ledger = folder.resolve("north.ledger").toString();
        Desk.run("add", "--quiet", "--ledger", ledger, page);
        for (String command : List.of("deals", "meetings", "quotes", "figures", "conflicts", "timeline")) {
            for (List<String> filter : List.of(
                    List.<String>of(),
                    List.of("--between", "NOR", "FIN"),
                    List.of("--since", "2024-03-03"),
                    List.of("--until", "2024-03-02", "--format", "jsonl"))) {
                assertEquals(
                        Desk.run(words(command, filter, page)),
                        Desk.run(words(command, filter, "--ledger", ledger)),
                        command + filter);
            }
        }
        for (String format : List.of("sipri", "csv", "ftm")) {
            assertEquals(
                    sorted(Desk.run("export", "--format", format, page)),
                    sorted(Desk.run("export", "--format", format, "--ledger", ledger)),
                    format);
        }
    }

    private static List<String> sorted(String lines) {
        return lines.lines().sorted().toList();
    }

    @Test
    void anEntryOfALedgerIsShownByItsIdOrTheBeginningOfIt() throws IOException {
        String page = page();
        String ledger = folder.resolve("north.ledger").toString();
        Desk.run("add", "--quiet", "--ledger", ledger, page);
        String deals = Desk.run("deals", "--format", "jsonl", page);
        String id = deals.replaceAll("(?s).*\"id\":\"(deal-[0-9a-f]{12})\".*", "$1");
        String shown = Desk.run("show", id, "--ledger", ledger);
        assertTrue(shown.contains("Leopard 2") && shown.contains("History"), shown);
        assertTrue(shown.startsWith(Desk.run("show", id, page)), shown);
        assertEquals(shown, Desk.run("show", id.substring(0, 9), "--ledger", ledger));
        assertEquals(shown, Desk.run("show", id.substring(5, 11), "--ledger", ledger));
        String once = Desk.run("show", id.substring(5), "--as-of", "2", "--ledger", ledger);
        assertTrue(shown.startsWith(once) && !once.contains("History"), once);
    }

    private static String[] words(String command, List<String> filter, String... rest) {
        return Stream.of(Stream.of(command), filter.stream(), Stream.of(rest))
                .flatMap(part -> part)
                .toArray(String[]::new);
    }

    @Test
    void theTimelineHasWhatHasADay() throws IOException {
        String timeline = Desk.run("timeline", page());
        assertTrue(timeline.contains("2024-03-02         Ana Lund met Ivo Berg"), timeline);
        assertFalse(timeline.contains("told "), timeline);
    }

    @Test
    void sourcesTellWhoseTextACaptureHas() throws IOException {
        String sources = Desk.run("sources", page());
        assertTrue(sources.contains("OUTLETS 1"), sources);
        assertTrue(sources.contains("north.txt names no agency"), sources);
        assertTrue(sources.contains("No copies."), sources);
    }

    @Test
    void whatWasRejectedComesBackWithItsUndoing() throws IOException {
        String ledger = folder.resolve("a.ledger").toString();
        Desk.run("add", "--quiet", "--ledger", ledger, page());
        String before = Desk.run("deals", "--ledger", ledger);
        String id = before.replaceFirst("(?s).*?· ([0-9a-f]{6})\\b.*", "$1");
        String told = Desk.run("reject", id, "--reason", "no order", "--ledger", ledger);
        assertEquals("No arms deals.", Desk.run("deals", "--ledger", ledger).strip());
        String line = told.replaceFirst("(?s)line (\\d+);.*", "$1");
        assertTrue(Desk.run("undo", line, "--reason", "it stands", "--ledger", ledger)
                .contains("1 entry changed"));
        assertEquals(before, Desk.run("deals", "--ledger", ledger));
    }

    @Test
    void aCopyHoldsTheSameAndIsMadeOnce() throws IOException {
        String ledger = folder.resolve("a.ledger").toString();
        String copy = folder.resolve("b.ledger").toString();
        Desk.run("add", "--quiet", "--ledger", ledger, page());
        assertTrue(Desk.run("copy", ledger, copy).contains(": sound")
                || Desk.run("verify", "--ledger", copy).contains("sound"));
        assertEquals(Desk.run("brief", "--ledger", ledger), Desk.run("brief", "--ledger", copy));
        IllegalStateException again = assertThrows(IllegalStateException.class, () -> Desk.run("copy", ledger, copy));
        assertTrue(again.toString().contains("a ledger is copied into an empty one"), again.toString());
    }
}
