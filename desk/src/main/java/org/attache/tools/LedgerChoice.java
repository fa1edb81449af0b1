package org.attache.tools;

import java.util.Optional;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.ledger.Ledger;
import org.attache.ledger.LedgerException;
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

    /// Opens a ledger that is there; one that is asked and is not there must not come to be by asking.
    Ledger open() {
        LedgerPlace place = place();
        if (!Ledger.isAt(place)) {
            throw new LedgerException(new Problem(
                    ProblemCode.NO_SUCH_FILE,
                    "there is no ledger yet; attache add FOLDER makes one, and attache brief FOLDER needs none.",
                    place.toString()));
        }
        return Ledger.open(place);
    }

    /// Opens it, making it where there is none.
    Ledger openOrMake() {
        return Ledger.open(place());
    }
}
