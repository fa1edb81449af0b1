package org.attache.checks.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The three files of a ledger, and the folder that a joining left beside it.
final class Ledgers {
    private static final List<String> ENDINGS = List.of("", "-wal", "-shm");

    private Ledgers() {}

    static void remove(Path ledger) throws IOException {
        for (String ending : ENDINGS) {
            Files.deleteIfExists(Path.of(ledger + ending));
        }
        Path joining = joining(ledger);
        if (Files.isDirectory(joining)) {
            for (String name : left(ledger)) {
                Files.delete(joining.resolve(name));
            }
            Files.delete(joining);
        }
    }

    private static Path joining(Path ledger) {
        return Path.of(ledger + ".joining");
    }

    /// What a joining left beside a ledger.
    static List<String> left(Path ledger) {
        if (!Files.isDirectory(joining(ledger))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(joining(ledger))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            // it went meanwhile
            return List.of();
        }
    }

    /// The last milestone that a joining left; 0 where there is none.
    static int milestone(Path ledger) {
        return left(ledger).stream()
                .filter(name -> name.startsWith("milestone-"))
                .mapToInt(name -> Integer.parseInt(name.substring("milestone-".length())))
                .max()
                .orElse(0);
    }
}
