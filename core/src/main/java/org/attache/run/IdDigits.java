package org.attache.run;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;

/// How many digits of their ids tell entries apart: lists show no more. A ledger may hold millions, so each id is held
/// as a number.
final class IdDigits {
    private static final int FEWEST = 6;
    /// As many as an id has.
    private static final int ALL = 12;

    private static final int BITS = 4;

    private long[] numbers = new long[1024];
    private int count;
    private boolean numeric = true;

    private IdDigits() {}

    /// @param ids gives each id to whom it is told
    static int of(Consumer<Consumer<String>> ids) {
        IdDigits all = new IdDigits();
        ids.accept(id -> all.add(BriefEntries.bare(id)));
        return all.needed();
    }

    private void add(String digits) {
        if (digits.length() != ALL || !digits.chars().allMatch(HexFormat::isHexDigit)) {
            numeric = false;
            return;
        }
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
        }
        numbers[count] = HexFormat.fromHexDigitsToLong(digits);
        count++;
    }

    private int needed() {
        if (!numeric) {
            return ALL;
        }
        Arrays.sort(numbers, 0, count);
        int needed = FEWEST;
        for (int i = 1; i < count; i++) {
            // those that begin most alike stand side by side
            int different = Long.numberOfLeadingZeros(numbers[i] ^ numbers[i - 1]) - (Long.SIZE - ALL * BITS);
            needed = Math.max(needed, Math.min(ALL, different / BITS + 1));
        }
        return needed;
    }
}
