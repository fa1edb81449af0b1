package org.attache.checks.faults;

import java.util.Arrays;

/// Jazzer's way to [Targets#date]. The first byte chooses the name under which the rest is read.
public final class DateFuzz {
    private DateFuzz() {}

    /// Called by Jazzer.
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            Targets.date(
                    Arrays.copyOfRange(input, 1, input.length),
                    Targets.NAMES.get((input[0] & 0xFF) % Targets.NAMES.size()));
        }
    }
}
