package org.attache.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/// Reads the catalogue's tables into a [Sheet]: all of them, or what came since the sheet before.
final class SheetReader {
    private static final int DAY_DIGITS = 8;

    private final Handle handle;

    SheetReader(Handle handle) {
        this.handle = handle;
    }

    /// The sheet of now; `before` itself where nothing came.
    Sheet level(Sheet before) {
        List<long[]> states = handle.createQuery("SELECT version, done FROM catalogue_state")
                .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
                .list();
        if (states.isEmpty()) {
            return Sheet.EMPTY;
        }
        int version = (int) states.getFirst()[0];
        long done = states.getFirst()[1];
        if (version == before.version && done == before.done) {
            return before;
        }
        // A catalogue that was filled anew begins again with its first row.
        return read(version == before.version && done > before.done ? before : Sheet.EMPTY, version);
    }

    /// All tables at one moment: another process may be writing.
    private Sheet read(Sheet before, int version) {
        return Dialect.of(handle).view(handle, inside -> {
            long done = inside.createQuery("SELECT done FROM catalogue_state")
                    .mapTo(Long.class)
                    .one();
            int known = before.rows.last();
            int last = inside.createQuery("SELECT coalesce(max(row), 0) FROM catalogue_entry")
                    .mapTo(Integer.class)
                    .one();
            Sheet.Rows rows = before.rows.grown(last);
            // The plus makes SQLite read a whole table in its own order where all of it is wanted.
            String fresh = known == 0 ? "+row > ?" : "row > ?";
            inside.createQuery("SELECT row, since, until, born, day, last_day, kind || ' ' || type, countries,"
                            + " origin_n, conflict_n, tag FROM catalogue_entry WHERE " + fresh)
                    .bind(0, known)
                    .map((row, context) -> put(row, rows))
                    .forEach(r -> {});
            if (known > 0) {
                inside.createQuery("SELECT row, until FROM catalogue_entry WHERE until > ? AND until < ?")
                        .bind(0, before.done)
                        .bind(1, Long.MAX_VALUE)
                        .map((row, context) -> rows.until[row.getInt(1)] = line(row.getLong(2)))
                        .forEach(r -> {});
            }
            rows.byDay = sorted(rows, known == 0 ? new int[0] : before.rows.byDay, known);
            BitSet officials = (BitSet) before.officials.clone();
            return new Sheet(
                    version,
                    done,
                    rows,
                    parties(inside, before.parties, officials, known, last, fresh),
                    deals(inside, before.deals, known, fresh),
                    decided(inside),
                    officials);
        });
    }

    private static int put(ResultSet row, Sheet.Rows rows) throws SQLException {
        int r = row.getInt(1);
        rows.since[r] = line(row.getLong(2));
        rows.until[r] = line(row.getLong(3));
        rows.born[r] = line(row.getLong(4));
        rows.day[r] = day(row.getString(5));
        rows.lastDay[r] = day(row.getString(6));
        rows.type[r] = rows.types.add(row.getString(7));
        rows.place[r] = rows.places.add(row.getString(8));
        rows.origins[r] = (byte) Math.min(Byte.MAX_VALUE, row.getInt(9));
        rows.conflicts[r] = (byte) Math.min(Byte.MAX_VALUE, row.getInt(10));
        String tag = row.getString(11);
        rows.happened.set(r, tag.isEmpty() || tag.equals("ongoing"));
        return r;
    }

    static int line(long seq) {
        return (int) Math.min(Sheet.FOREVER, seq);
    }

    /// 20210622 for 2021-06-22, 20210000 for 2021; 0 for nothing.
    static int day(String iso) {
        String digits = iso.replace("-", "");
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 0;
        }
        String eight = (digits + "0".repeat(DAY_DIGITS)).substring(0, DAY_DIGITS);
        return Integer.parseInt(eight);
    }

    /// The order of the rows before, with the new ones merged in.
    private static int[] sorted(Sheet.Rows rows, int[] before, int known) {
        Comparator<Integer> byDay = Comparator.comparingInt(r -> rows.day[r]);
        int[] fresh = IntStream.rangeClosed(known + 1, rows.last())
                .boxed()
                .sorted(byDay.thenComparingInt(r -> r))
                .mapToInt(r -> r)
                .toArray();
        int[] all = new int[before.length + fresh.length];
        int i = 0;
        int j = 0;
        for (int k = 0; k < all.length; k++) {
            // a fresh row has the larger number: it stands behind an old one of the same day
            boolean old = i < before.length && (j == fresh.length || rows.day[before[i]] <= rows.day[fresh[j]]);
            all[k] = old ? before[i++] : fresh[j++];
        }
        return all;
    }

    private record PartyRow(int row, int name, int role, int type) {}

    private static Sheet.Parties parties(
            Handle inside, Sheet.Parties before, BitSet officials, int known, int last, String fresh) {
        List<PartyRow> added = inside.createQuery(
                        "SELECT row, name, role, type, office <> '' FROM catalogue_party WHERE " + fresh)
                .bind(0, known)
                .map((row, context) -> {
                    int name = before.names.add(row.getString(2));
                    if (row.getBoolean(5)) {
                        officials.set(name);
                    }
                    return new PartyRow(
                            row.getInt(1),
                            name,
                            before.roles.add(row.getString(3)),
                            before.types.add(row.getString(4)));
                })
                .list();
        int[] from = Arrays.copyOf(before.from, last + 2);
        int old = before.name.length;
        for (PartyRow one : added) {
            from[one.row() + 1]++;
        }
        from[known + 1] = old;
        for (int r = known + 2; r <= last + 1; r++) {
            from[r] += from[r - 1];
        }
        Sheet.Parties made = new Sheet.Parties(before.names, before.roles, before.types, from, old + added.size());
        System.arraycopy(before.name, 0, made.name, 0, old);
        System.arraycopy(before.role, 0, made.role, 0, old);
        System.arraycopy(before.type, 0, made.type, 0, old);
        int[] next = from.clone();
        for (PartyRow one : added) {
            int at = next[one.row()]++;
            made.name[at] = one.name();
            made.role[at] = one.role();
            made.type[at] = one.type();
        }
        return made;
    }

    private record DealLine(int row, int supplier, int recipient, int category, int year, double dollars) {}

    private static Sheet.Deals deals(Handle inside, Sheet.Deals before, int known, String fresh) {
        Lexicon words = before.words;
        List<DealLine> added = new ArrayList<>(inside.createQuery(
                        "SELECT t.row, t.supplier, t.recipient, t.category, substr(CASE WHEN t.ordered <> '' THEN"
                                + " t.ordered WHEN t.delivered <> '' THEN t.delivered ELSE e.day END, 1, 4), CASE WHEN"
                                + " t.currency = 'USD' THEN coalesce(t.value, 0) ELSE 0 END FROM catalogue_deal t JOIN"
                                + " catalogue_entry e ON e.row = t.row WHERE " + fresh.replace("row", "t.row"))
                .bind(0, known)
                .map((row, context) -> new DealLine(
                        row.getInt(1),
                        words.add(row.getString(2)),
                        words.add(row.getString(3)),
                        words.add(row.getString(4)),
                        words.add(row.getString(5)),
                        row.getDouble(6)))
                .list());
        int old = before.row.length;
        Sheet.Deals made = new Sheet.Deals(words, old + added.size());
        System.arraycopy(before.row, 0, made.row, 0, old);
        System.arraycopy(before.supplier, 0, made.supplier, 0, old);
        System.arraycopy(before.recipient, 0, made.recipient, 0, old);
        System.arraycopy(before.category, 0, made.category, 0, old);
        System.arraycopy(before.year, 0, made.year, 0, old);
        System.arraycopy(before.dollars, 0, made.dollars, 0, old);
        for (int i = 0; i < added.size(); i++) {
            DealLine one = added.get(i);
            made.row[old + i] = one.row();
            made.supplier[old + i] = one.supplier();
            made.recipient[old + i] = one.recipient();
            made.category[old + i] = one.category();
            made.year[old + i] = one.year();
            made.dollars[old + i] = one.dollars();
        }
        return made;
    }

    private static List<Sheet.Decided> decided(Handle inside) {
        return inside.createQuery("SELECT e.row, d.since, d.until FROM catalogue_decision d JOIN catalogue_entry e ON"
                        + " e.entry = d.entry")
                .map((row, context) -> new Sheet.Decided(row.getInt(1), row.getLong(2), row.getLong(3)))
                .list();
    }
}
