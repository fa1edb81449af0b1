package org.attache.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class CopiesTest {
    @Test
    void countsWhatTwoRowsHaveInCommonWhateverTheirSigns() {
        Random random = new Random(7);
        long[] drawn = LongStream.concat(
                        LongStream.of(Long.MIN_VALUE, Long.MIN_VALUE + 1, -1, 0, 1, Long.MAX_VALUE - 1, Long.MAX_VALUE),
                        random.longs(60))
                .toArray();
        for (int round = 0; round < 500; round++) {
            long[] a = some(drawn, random);
            long[] b = some(drawn, random);
            long expected =
                    Arrays.stream(a).filter(n -> Arrays.binarySearch(b, n) >= 0).count();
            assertEquals(expected, Copies.common(a, b));
        }
    }

    private static long[] some(long[] drawn, Random random) {
        return Arrays.stream(drawn).filter(n -> random.nextInt(3) > 0).sorted().toArray();
    }
}
