package org.attache.checks.faults;

/// Jazzer's way to [Targets#ledger]. Opens the input as a ledger's file.
public final class LedgerFuzz {
    private LedgerFuzz() {}

    /// Called by Jazzer.
    public static void fuzzerTestOneInput(byte[] input) {
        Targets.ledger(input);
    }
}
