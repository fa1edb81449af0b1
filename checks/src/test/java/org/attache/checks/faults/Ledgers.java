package org.attache.checks.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The three files of a ledger.
final class Ledgers {
    private static final List<String> ENDINGS = List.of("", "-wal", "-shm");

    private Ledgers() {}

    static void remove(Path ledger) throws IOException {
        for (String ending : ENDINGS) {
            Files.deleteIfExists(Path.of(ledger + ending));
        }
    }
}
