package org.attache.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Sums over the rows of the catalogue's tables, one a table, so that a byte that changed in one of them is seen.
/// A sum does not hang on the order of the rows, and a row that comes or ends changes it by what the row is worth:
/// keeping it costs no reading.
///
/// They guard against disks, not against people: who can write to the file can write its sums.
///
/// Belongs to one transaction.
final class Seals {
    /// SQLite's integers must not overflow while two sums are added.
    private static final long MASK = (1L << 62) - 1;

    private final Map<String, Long> changes = new TreeMap<>();

    /// A row that was written.
    ///
    /// @param values of its columns in their order, without its number where SQLite gave it; the end of its time,
    /// if it
    ///     has none yet, is counted apart, since it changes
    void row(String table, @Nullable Object... values) {
        List<@Nullable Object> fixed = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof Long number && number == CatalogueFill.FOREVER) {
                holds(table, number);
            } else {
                fixed.add(value);
            }
        }
        add(table, worth(fixed));
    }

    /// A row that holds until a line.
    void holds(String table, long until) {
        add(table, worth(List.of(until)));
    }

    /// Rows that held until `before` and hold until `now`.
    void until(String table, long rows, long before, long now) {
        add(table, rows * (worth(List.of(now)) - worth(List.of(before))));
    }

    private void add(String table, long worth) {
        changes.merge(table, worth & MASK, (a, b) -> (a + b) & MASK);
    }

    /// Adds what was told of to the sums of the file.
    void write(Handle inside) {
        changes.forEach((table, change) -> inside.execute(
                "INSERT INTO catalogue_seal (part, sum) VALUES (?, ?) ON CONFLICT (part) DO UPDATE SET sum ="
                        + " (catalogue_seal.sum + excluded.sum) & " + MASK,
                table,
                change));
        changes.clear();
    }

    /// The sum over what was told of.
    long sum(String table) {
        return changes.getOrDefault(table, 0L);
    }

    /// What a text counts for.
    static long worth(String text) {
        return worth(List.of(text));
    }

    /// What a row counts for: FNV-1a over its values as text. Two rows that differ in one character never count
    /// the same before the two highest bits are cut off.
    private static long worth(List<? extends @Nullable Object> values) {
        long hash = 0xcbf29ce484222325L;
        for (Object value : values) {
            String text = String.valueOf(value);
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ 0x1F) * 0x100000001b3L;
        }
        return hash & MASK;
    }
}
