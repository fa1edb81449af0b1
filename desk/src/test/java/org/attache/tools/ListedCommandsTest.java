package org.attache.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
