package org.attache.tools;

import java.util.Optional;
import org.attache.ledger.Ledger;
import org.attache.ledger.LedgerPlace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which ledger a command works on.
final class LedgerChoice {
    @Option(
            names = {"-l", "--ledger"},
            paramLabel = "PLACE",
            description = {
                "The ledger: a file, or postgresql://user@host/database.",
                "Default: attache.ledger in your data folder, or ATTACHE_LEDGER."
            })
    @Nullable
    String ledger;

    LedgerPlace place() {
        return Optional.ofNullable(ledger)
                .or(() -> Optional.ofNullable(System.getenv("ATTACHE_LEDGER")).filter(f -> !f.isBlank()))
                .map(LedgerPlace::of)
                .orElseGet(LedgerPlace::usual);
    }

    Ledger open() {
        return Ledger.open(place());
    }
}
