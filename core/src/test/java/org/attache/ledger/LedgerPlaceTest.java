package org.attache.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LedgerPlaceTest {
    @Test
    void anAddressIsReadAsOtherProgramsReadIt() {
        assertEquals(
                new LedgerPlace.OnServer("db.example", 6543, "press", "anna", Map.of()),
                read("postgresql://anna@db.example:6543/press", Map.of()));
        assertEquals(
                new LedgerPlace.OnServer("db.example", 5432, "press", "anna", Map.of("sslmode", "verify-full")),
                read("jdbc:postgresql://db.example/press?user=anna&sslmode=verify-full", Map.of()));
        assertEquals(
                new LedgerPlace.OnServer("::1", 5432, "two words", "a@b", Map.of("schema", "desk_2")),
                read("postgres://a%40b@[::1]/two%20words?currentSchema=desk_2", Map.of()));
        assertEquals(
                new LedgerPlace.OnServer("db.example", 7000, "press", "bert", Map.of("sslmode", "require")),
                read(
                        "postgresql://",
                        Map.of(
                                "PGHOST", "db.example",
                                "PGPORT", "7000",
                                "PGUSER", "bert",
                                "PGDATABASE", "press",
                                "PGSSLMODE", "require")));
    }

    @Test
    void whatIsPrintedCanBeReadAgain() {
        LedgerPlace place = read("postgresql://anna@[::1]:6543/press?schema=desk", Map.of());
        assertEquals(place, read(place.toString(), Map.of()));
        assertEquals(
                Path.of("some", "file.ledger"),
                read("some/file.ledger", Map.of()).beside());
        assertTrue(
                place.beside().toString().endsWith("--1_6543_press_desk.ledger"),
                () -> place.beside().toString());
    }

    @Test
    void anAddressOfAnotherDatabaseIsNoFile() {
        LedgerException refused =
                assertThrows(LedgerException.class, () -> LedgerPlace.of("mysql://ann:secret@host/book"));
        assertEquals(ProblemCode.BAD_SETTING, refused.problem().code());
        assertFalse(refused.problem().toString().contains("secret"));
        assertEquals("C:/books/a.ledger", LedgerPlace.of("C:/books/a.ledger").toString());
    }

    @Test
    void passwordsAndUnknownOptionsAreRefusedAndNotRepeated() {
        for (String address : List.of(
                "postgresql://anna:geheim@db.example/press",
                "postgresql://anna@db.example/press?password=geheim",
                "postgresql://db.example/press?geheim=1&x",
                "postgresql://anna@db.example:99999/press",
                "postgresql://anna@db.example/press?schema=Robert'; DROP",
                "postgresql:db.example/press",
                "postgresql:///press?user=a&sslmode=disable&what=geheim")) {
            LedgerException refused = assertThrows(LedgerException.class, () -> read(address, Map.of()), address);
            assertEquals(ProblemCode.BAD_SETTING, refused.problem().code());
            String told = refused.problem().toString();
            assertFalse(told.contains("=geheim") || told.contains(":geheim"), address);
        }
    }

    @Test
    void aServerThatIsNotThereIsAProblemWithAdvice() {
        LedgerPlace nowhere = read("postgresql://anna@127.0.0.1:1/press", Map.of());
        LedgerException refused = assertThrows(LedgerException.class, () -> Ledger.open(nowhere));
        assertEquals(ProblemCode.SERVER_UNREACHED, refused.problem().code());
        assertEquals(nowhere.toString(), refused.problem().place());
    }

    @Test
    void aLedgerInAFileLoadsNothingOfTheServersDriver(@TempDir Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xlog:class+load=info",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Opening.class.getName(),
                        folder.resolve("a.ledger").toString())
                .redirectErrorStream(true)
                .start();
        List<String> loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertEquals(0, process.waitFor(), () -> String.join("\n", loaded));
        assertTrue(loaded.stream().anyMatch(l -> l.contains("org.sqlite.JDBC")), "nothing was logged");
        assertEquals(
                List.of(),
                loaded.stream().filter(l -> l.contains("org.postgresql")).toList());
    }

    /// Opens a ledger in a process of its own.
    static final class Opening {
        private Opening() {}

        public static void main(String[] arguments) {
            try (Ledger ledger = Ledger.open(LedgerPlace.of(arguments[0]))) {
                System.out.println(ledger.verify().isSound());
            }
        }
    }

    private static LedgerPlace read(String words, Map<String, String> variables) {
        return LedgerPlace.of(words, name -> Optional.ofNullable(variables.get(name)));
    }
}
