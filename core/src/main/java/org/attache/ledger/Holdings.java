package org.attache.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// How much a ledger holds.
final class Holdings {
    private Holdings() {}

    /// By name, for a person: lines, captures, entries by kind.
    ///
    /// @param lines number of the last line
    static Map<String, Long> of(Handle handle, long lines) {
        Map<String, Long> all = new LinkedHashMap<>();
        all.put("lines", lines);
        all.put(
                "captures",
                handle.createQuery("SELECT count(*) FROM capture_now")
                        .mapTo(Long.class)
                        .one());
        handle.createQuery("SELECT kind, count(*) AS n FROM entry_now GROUP BY kind ORDER BY kind")
                .map((row, context) -> Map.entry(row.getString("kind"), row.getLong("n")))
                .forEach(e -> all.put(e.getKey() + " entries", e.getValue()));
        return all;
    }
}
