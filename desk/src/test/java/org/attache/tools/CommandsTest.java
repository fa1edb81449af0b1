package org.attache.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What a person at a terminal meets: wrong words, short ids, a ledger that is not there.
final class CommandsTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = Attache.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    @Test
    void aLedgerThatIsNotThereIsNotMadeByAsking() {
        Path ledger = folder.resolve("none.ledger");
        for (String command : new String[] {"brief", "deals", "verify"}) {
            assertEquals(3, run(command, "--ledger", ledger.toString()), command);
        }
        assertTrue(err.toString().contains("attache add FOLDER makes one"), err.toString());
        assertFalse(Files.exists(ledger));
    }

    @Test
    void anEntryIsRejectedByTheDigitsThatABriefShows() throws IOException {
        Path pages = Desk.write(Files.createDirectory(folder.resolve("pages")));
        String ledger = folder.resolve("a.ledger").toString();
        Desk.run("add", "--quiet", "--ledger", ledger, pages.toString());
        Matcher digits = Pattern.compile("· ([0-9a-f]{6})\\b").matcher(Desk.run("deals", "--ledger", ledger));
        assertTrue(digits.find(), "no deal is listed");
        String id = digits.group(1);
        assertEquals(0, run("reject", id, "--reason", "no order", "--author", "A", "--ledger", ledger), err.toString());
        assertFalse(Desk.run("deals", "--ledger", ledger).contains(id));
        assertTrue(Desk.run("doctor", "--ledger", ledger).contains(", because: no order"));
    }

    @Test
    void aCorrectionOfNothingIsRefused() throws IOException {
        Path pages = Desk.write(Files.createDirectory(folder.resolve("pages")));
        String ledger = folder.resolve("a.ledger").toString();
        Desk.run("add", "--quiet", "--ledger", ledger, pages.toString());
        assertEquals(2, run("reject", "zzz", "--reason", "x", "--ledger", ledger));
        assertEquals(2, run("reject", "north.txt/zzz", "--reason", "x", "--ledger", ledger));
        assertTrue(err.toString().contains("There is no claim north.txt/zzz"), err.toString());
    }

    @Test
    void aWrongDayOrStateIsToldInWordsAndInTwoLines() {
        assertEquals(2, run("brief", "--since", "yesterday", folder.toString()));
        assertEquals(2, run("brief", "--between", "ZZZ", "--", folder.toString()));
        assertTrue(err.toString().contains("“yesterday” is no day, month or year"), err.toString());
        assertTrue(err.toString().contains("“ZZZ” is no state that is known"), err.toString());
        assertEquals(4, err.toString().lines().count(), err.toString());
    }

    @Test
    void aSecondStateThatIsNoneIsNotTakenForACapture() {
        assertEquals(2, run("brief", "--between", "RUS", "XXX"));
        assertTrue(err.toString().contains("“XXX” is no state that is known"), err.toString());
        assertEquals(2, run("export", "-f", "csv", "--between", "RUS", "XX", folder.toString()));
        assertTrue(err.toString().contains("“XX” is no state that is known"), err.toString());
    }

    @Test
    void aFileThatCannotBeWrittenIsAProblemWithItsPlace() throws IOException {
        Path pages = Desk.write(Files.createDirectory(folder.resolve("pages")));
        Path nowhere = folder.resolve("nowhere").resolve("brief.html");
        assertEquals(3, run("brief", "-f", "html", "-o", nowhere.toString(), pages.toString()));
        assertEquals(3, run("export", "-f", "parquet", "-o", nowhere.toString(), pages.toString()));
        assertTrue(err.toString().contains("ATT-1012 no-such-file " + nowhere), err.toString());
        assertFalse(err.toString().contains("\tat "), err.toString());
    }

    /// Linux has a device that is always full.
    @Test
    void aFullDiskIsToldAndNotTakenForDone() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "skipped: no /dev/full here");
        Path pages = Desk.write(Files.createDirectory(folder.resolve("pages")));
        assertEquals(3, run("brief", "-o", full.toString(), pages.toString()));
        assertTrue(err.toString().contains("ATT-4002 disk-full /dev/full"), err.toString());
    }

    @Test
    void whatWasSetAsideIsToldWithWhatToDo() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        for (String command : new String[] {"read", "link", "stories", "brief", "deals"}) {
            assertEquals(1, run(command, empty.toString()), command);
        }
        assertEquals(
                5,
                err.toString()
                        .lines()
                        .filter(line -> line.startsWith("  1 × ATT-1001 empty-file: There is nothing to read"))
                        .count(),
                err.toString());
        assertTrue(out.toString().contains("Nothing was found."), out.toString());
    }

    @Test
    void aTimeThatEndsBeforeItBeginsIsRefused() {
        assertEquals(2, run("deals", "--since", "2022", "--until", "2020", folder.toString()));
        assertTrue(
                err.toString().contains("Nothing lies between --since 2022-01-01 and --until 2020-12-31"),
                err.toString());
    }

    @Test
    void aLineThatIsNotWrittenYetAndACaptureThatIsNotThereAreRefused() throws IOException {
        Path pages = Desk.write(Files.createDirectory(folder.resolve("pages")));
        String ledger = folder.resolve("a.ledger").toString();
        Desk.run("add", "--quiet", "--ledger", ledger, pages.toString());
        assertEquals(3, run("show", "e", "--as-of", "1999", "--ledger", ledger));
        assertTrue(err.toString().contains("there is no line 1999 yet, the last is 3"), err.toString());
        assertEquals(2, run("split", "Lund", "nowhere.txt", "Ana", "--reason", "x", "--ledger", ledger));
        assertTrue(err.toString().contains("There is no capture “nowhere.txt”"), err.toString());
        assertEquals(0, run("merge", "Lunt", "Ana Lund", "--reason", "x", "--ledger", ledger));
        assertTrue(err.toString().contains("Nothing that the ledger holds is touched by it"), err.toString());
    }

    @Test
    void aCommandWithoutMemorySaysWhatToDo() {
        CommandLine line = new CommandLine(CommandLine.Model.CommandSpec.wrapWithoutInspection((Runnable) () -> {
            throw new OutOfMemoryError("Java heap space");
        }));
        line.setErr(new PrintWriter(err, true));
        line.getCommandSpec()
                .addPositional(CommandLine.Model.PositionalParamSpec.builder()
                        .arity("0..*")
                        .build());
        assertEquals(3, Attache.run(line, "deals"));
        assertTrue(err.toString().startsWith("ATT-4009 memory-full attache deals: memory ran out"), err.toString());
        assertTrue(err.toString().contains("ATTACHE_JAVA_OPTS=-Xmx4g"), err.toString());
    }

    @Test
    void aPortThatIsNoneOrIsTakenIsToldInOneLine() throws IOException {
        String ledger = folder.resolve("a.ledger").toString();
        assertEquals(2, run("serve", "--no-open", "--port", "99999", "--ledger", ledger));
        assertTrue(err.toString().contains("There is no port 99999"), err.toString());
        Desk.run(
                "add",
                "--quiet",
                "--ledger",
                ledger,
                Desk.write(Files.createDirectory(folder.resolve("pages"))).toString());
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertEquals(3, run("serve", "--no-open", "--port", port, "--ledger", ledger));
            assertTrue(err.toString().contains("ATT-3002 bad-setting 127.0.0.1:" + port), err.toString());
        }
    }

    @Test
    void aMonthOrAYearStandsForItsFirstAndItsLastDay() {
        assertEquals(LocalDate.of(2021, 6, 1), new FilterChoice.FirstDay().convert("2021-06"));
        assertEquals(LocalDate.of(2021, 6, 30), new FilterChoice.LastDay().convert("2021-06"));
        assertEquals(LocalDate.of(2021, 1, 1), new FilterChoice.FirstDay().convert("2021"));
        assertEquals(LocalDate.of(2021, 12, 31), new FilterChoice.LastDay().convert("2021"));
        assertEquals("RUS", new FilterChoice.StateCode().convert("russia"));
        assertEquals("EU", new FilterChoice.StateCode().convert("eu"));
    }

    @Test
    void aLongHeadlineIsCutWithItsQuotationShut() {
        assertEquals("He said: “One two …”", EntryView.cut("He said: “One two three four”", 20));
        assertEquals("He said “one” and …", EntryView.cut("He said “one” and then went home", 18));
    }

    @Test
    void aFileIsNamedInItsOwnLetters() {
        Terminal terminal = new Terminal(new PrintWriter(out, true), false, 60);
        terminal.named("Page.html");
        assertTrue(out.toString().contains("Page.html"));
        assertFalse(out.toString().contains("Page.html".toUpperCase(Locale.ROOT)));
    }
}
