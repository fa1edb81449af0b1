package org.attache.checks.faults;

import java.util.Arrays;

/// Jazzer's way to [Targets#clean]. The first byte chooses the name under which the rest is read.
public final class CleanFuzz {
    private CleanFuzz() {}

    /// Called by Jazzer.
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            Targets.clean(
                    Arrays.copyOfRange(input, 1, input.length),
                    Targets.NAMES.get((input[0] & 0xFF) % Targets.NAMES.size()));
        }
    }
}
