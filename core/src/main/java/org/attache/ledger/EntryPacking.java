package org.attache.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Packs the entries of a ledger that an earlier version of the program wrote, whose JSON lies as it is: a step of the
/// way to the newest version of its tables.
///
/// @param from reads `entry`, `seq` and `payload` of all versions
/// @param to writes `length`, `body`, `entry` and `seq` of one
record EntryPacking(String from, String to) {
    private static final int AT_ONCE = 256;

    void run(Handle inside) {
        Portion portion = new Portion(AT_ONCE);
        try (ResultIterator<Version> all =
                inside.createQuery(from).map((row, context) -> Version.of(row)).iterator()) {
            while (all.hasNext()) {
                List<Version> some = new ArrayList<>();
                while (all.hasNext() && some.size() < portion.end(0, AT_ONCE)) {
                    some.add(all.next());
                }
                PreparedBatch batch = inside.prepareBatch(to);
                List<Optional<PackedEntry>> packed =
                        some.parallelStream().map(Version::packed).toList();
                for (int i = 0; i < some.size(); i++) {
                    Version version = some.get(i);
                    Optional<PackedEntry> entry = packed.get(i);
                    batch.add(
                            entry.map(PackedEntry::length).orElse(0),
                            entry.map(PackedEntry::body).orElse(null),
                            version.entry(),
                            version.seq());
                }
                batch.execute();
                portion.had(
                        some.size(),
                        some.stream()
                                .mapToLong(v -> v.payload().map(String::length).orElse(0))
                                .sum());
            }
        }
    }

    /// A version as it lies there; without a payload where the entry was gone.
    private record Version(String entry, long seq, Optional<String> payload) {
        static Version of(ResultSet row) throws SQLException {
            return new Version(
                    row.getString("entry"), row.getLong("seq"), Optional.ofNullable(row.getString("payload")));
        }

        Optional<PackedEntry> packed() {
            return payload.map(json -> PackedEntry.of(entry, json.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
