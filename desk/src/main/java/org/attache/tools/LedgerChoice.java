package org.attache.tools;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.attache.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which ledger a command works on.
final class LedgerChoice {
    @Option(
            names = {"-l", "--ledger"},
            paramLabel = "FILE",
            description = "The ledger; default: attache.ledger in your data folder, or ATTACHE_LEDGER.")
    @Nullable
    Path ledger;

    Path file() {
        return Optional.ofNullable(ledger)
                .or(() -> Optional.ofNullable(System.getenv("ATTACHE_LEDGER"))
                        .filter(f -> !f.isBlank())
                        .map(Path::of))
                .orElseGet(LedgerChoice::inDataFolder);
    }

    Ledger open() {
        return Ledger.open(file());
    }

    /// XDG's data folder, or what the system has in its place.
    private static Path inDataFolder() {
        String home = System.getProperty("user.home", ".");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path folder;
        if (system.startsWith("mac")) {
            folder = Path.of(home, "Library", "Application Support", "Attache");
        } else if (system.startsWith("windows")) {
            folder = Path.of(Optional.ofNullable(System.getenv("APPDATA")).orElse(home), "Attache");
        } else {
            folder = Optional.ofNullable(System.getenv("XDG_DATA_HOME"))
                    .filter(x -> !x.isBlank())
                    .map(Path::of)
                    .orElse(Path.of(home, ".local", "share"))
                    .resolve("attache");
        }
        return folder.resolve("attache.ledger");
    }
}
