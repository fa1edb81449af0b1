package org.attache.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiskSorterTest {
    private record Row(long key, long value) {}

    @TempDir
    Path folder;

    @Test
    void pairsComeInOrderHoweverFewAreSortedAtATime() {
        for (int rows : List.of(3, 100, 1000, 5000)) {
            Random random = new Random(rows);
            List<Row> all = new ArrayList<>();
            List<Row> sorted = new ArrayList<>();
            try (Scratch scratch = Rooms.in(folder, rows)) {
                DiskSorter sorter = new DiskSorter(scratch);
                for (int i = 0; i < 1000; i++) {
                    Row row = new Row(random.nextInt(40) - 20, random.nextLong());
                    all.add(row);
                    sorter.add(row.key(), row.value());
                }
                DiskSorter.Cursor cursor = sorter.sorted();
                while (cursor.next()) {
                    sorted.add(new Row(cursor.key(), cursor.value()));
                }
            }
            all.sort(Comparator.comparingLong(Row::key).thenComparingLong(Row::value));
            assertEquals(all, sorted);
        }
    }

    @Test
    void nothingGivesNothing() {
        try (Scratch scratch = Rooms.in(folder, 10)) {
            assertEquals(false, new DiskSorter(scratch).sorted().next());
        }
    }
}
