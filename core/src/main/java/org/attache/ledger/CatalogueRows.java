package org.attache.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// The rows of the catalogue that are written together, each counted in the sum of its table.
final class CatalogueRows {
    /// Tables whose rows have a number that says nothing: it is not in their sums.
    static final Set<String> NUMBERED = Set.of("catalogue_capture", "catalogue_copy");
    /// Those of them that the database numbers.
    private static final Set<String> BY_DATABASE = Set.of("catalogue_capture");
    /// Characters that are to wait at a time.
    private static final int MANY = 4 << 20;

    private static final long FOREVER = CatalogueFill.FOREVER;

    private final Handle inside;
    private final Seals seals;
    /// Where rows wait that are to be written in order at the end, by their tables.
    private final Map<String, String> aside;

    private final Map<String, List<@Nullable Object[]>> rows = new LinkedHashMap<>();
    private long row;
    private long waiting;

    CatalogueRows(Handle inside, Seals seals) {
        this(inside, seals, Map.of());
    }

    /// @param aside where rows of some tables wait: [#inOrder(Handle, Map)] writes them
    CatalogueRows(Handle inside, Seals seals, Map<String, String> aside) {
        this.inside = inside;
        this.aside = aside;
        this.seals = seals;
        row = inside.createQuery("SELECT coalesce(max(row), 0) FROM catalogue_entry")
                .mapTo(Long.class)
                .one();
    }

    /// Makes room for rows of the tables that lie in no order of the entries.
    static Map<String, String> aside(Handle inside) {
        Map<String, String> aside = new TreeMap<>();
        for (String table : List.of("catalogue_party", "catalogue_report")) {
            Dialect.of(inside).waitingFor(inside, table).ifPresent(waiting -> aside.put(table, waiting));
        }
        return aside;
    }

    /// Writes the rows that wait, in the order of their tables.
    static void inOrder(Handle inside, Map<String, String> aside) {
        aside.forEach((table, waiting) -> {
            // both begin with the columns that they are ordered by
            inside.execute("INSERT INTO " + table + " SELECT * FROM " + waiting + " ORDER BY 1, 2, 3");
            inside.execute("DROP TABLE " + waiting);
        });
    }

    /// Writes one row and counts it; a row that is there already is left as it is.
    ///
    /// @param values of all columns but the number that the database gives
    static void insert(Handle inside, Seals seals, String table, Object... values) {
        if (inside.execute(sql(inside, table, values.length), values) > 0) {
            seals.row(table, values);
        }
    }

    private static String sql(Handle inside, String table, int columns) {
        String number = BY_DATABASE.contains(table) ? Dialect.of(inside).nextRow(table) + ", " : "";
        return "INSERT INTO " + table + " VALUES (" + number + "?" + ", ?".repeat(columns - 1)
                + ") ON CONFLICT DO NOTHING";
    }

    /// Keeps a row to be written with the others.
    ///
    /// @param values of all columns but the number that the database gives
    void later(String table, @Nullable Object... values) {
        for (Object value : values) {
            waiting += value instanceof String text ? text.length() : Long.BYTES;
        }
        rows.computeIfAbsent(table, t -> new ArrayList<>()).add(values);
    }

    void add(Catalogued one, long seq, long born) {
        row++;
        Listing l = one.listing();
        Listing.Day day = l.day();
        later(
                "catalogue_entry",
                row,
                l.id(),
                seq,
                FOREVER,
                born,
                l.kind().name(),
                l.type(),
                day.first(),
                day.last(),
                day.text(),
                day.own() ? 1 : 0,
                day.told(),
                l.headline(),
                l.tag().orElse(""),
                String.join(" ", l.countries()),
                String.join(Catalogue.BETWEEN, l.support().origins()),
                l.support().origins().size(),
                l.support().reports(),
                l.support().conflicts());
        Set<String> met = new HashSet<>();
        for (Catalogued.PartyRow p : one.parties()) {
            // once in each role: the first stands
            if (met.add(p.role() + ' ' + p.name())) {
                later("catalogue_party", p.name(), p.role(), row, p.type(), p.country(), p.office());
            }
        }
        one.reports().forEach(r -> later("catalogue_report", r.capture(), r.fact(), row));
        one.deal().ifPresent(this::deal);
    }

    private void deal(Catalogued.DealRow d) {
        later(
                "catalogue_deal",
                row,
                d.supplier(),
                d.recipient(),
                d.goods().item(),
                d.goods().category(),
                d.status(),
                d.years().ordered(),
                d.years().delivered(),
                d.quantity().isPresent() ? (Object) d.quantity().getAsLong() : null,
                d.value().amount().isPresent() ? (Object) d.value().amount().getAsDouble() : null,
                d.value().currency(),
                d.deliveredCount().isPresent() ? (Object) d.deliveredCount().getAsLong() : null);
    }

    void write() {
        rows.forEach((table, values) -> {
            String sql = aside.containsKey(table)
                    ? "INSERT INTO " + aside.get(table) + " VALUES (?" + ", ?".repeat(values.getFirst().length - 1)
                            + ")"
                    : sql(inside, table, values.getFirst().length);
            PreparedBatch batch = inside.prepareBatch(sql);
            values.forEach(batch::add);
            int[] written = batch.execute();
            for (int i = 0; i < written.length; i++) {
                if (written[i] > 0) {
                    seals.row(table, summed(table, values.get(i)));
                }
            }
        });
        rows.clear();
        waiting = 0;
    }

    /// The values of a row that are in the sum of its table.
    private static @Nullable Object[] summed(String table, @Nullable Object[] values) {
        return NUMBERED.contains(table) && !BY_DATABASE.contains(table)
                ? Arrays.copyOfRange(values, 1, values.length)
                : values;
    }

    /// Writes what waits where it is much.
    void writeIfMany() {
        if (waiting > MANY) {
            write();
        }
    }
}
