package org.attache.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.attache.fact.Entry;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Which rows of a [Sheet] a [Selection] chooses.
final class Sift {
    /// Entries that name more states than this are lists, not relations: they belong to no pair.
    static final int MOST_IN_PAIRS = 8;

    private final Sheet sheet;
    private final Sheet.Rows rows;
    private final int asOf;
    private final boolean[] types;
    private final boolean[] places;
    private final int firstDay;
    private final int lastDay;
    private final Selection.Marks marks;
    private final Map<Integer, Integer> decided = new HashMap<>();
    private final List<BitSet> within;

    /// @param handle asked where a name or a capture is wanted
    Sift(Sheet sheet, Selection selection, Handle handle) {
        this.sheet = sheet;
        rows = sheet.rows;
        asOf = SheetReader.line(selection.asOf());
        types = types(selection);
        places = places(selection.countries());
        firstDay = selection.days().since().map(SheetReader::day).orElse(0);
        lastDay = selection.days().until().map(SheetReader::day).orElse(Integer.MAX_VALUE);
        marks = selection.marks();
        if (marks.disputed()) {
            sheet.decided.stream()
                    .filter(d -> d.since() <= selection.asOf() && d.until() > selection.asOf())
                    .forEach(d -> decided.merge(d.row(), 1, Integer::sum));
        }
        within = new ArrayList<>();
        marks.party()
                .ifPresent(p -> within.add(
                        marks.part().isEmpty()
                                ? found(handle, "SELECT row FROM catalogue_party WHERE name = ?", p)
                                : found(
                                        handle,
                                        "SELECT row FROM catalogue_party WHERE name = ? AND role = ?",
                                        p,
                                        marks.part().orElseThrow())));
        marks.capture()
                .ifPresent(c -> within.add(found(handle, "SELECT row FROM catalogue_report WHERE capture = ?", c)));
        marks.words().ifPresent(words -> {
            BitSet matching = new BitSet();
            WordMatches.of(handle, words, CatalogueSearch.MOST)
                    .found()
                    .forEach(one -> matching.set(one.match().row()));
            within.add(matching);
        });
        if (!selection.trade().equals(Selection.Trade.ANY)) {
            within.add(deals(selection.trade()));
        }
    }

    private boolean[] types(Selection selection) {
        Set<String> kinds =
                new HashSet<>(selection.kinds().stream().map(Entry.Kind::name).toList());
        boolean[] wanted = new boolean[rows.types.size()];
        for (int i = 0; i < wanted.length; i++) {
            String word = rows.types.word(i);
            int space = word.indexOf(' ');
            wanted[i] = (kinds.isEmpty() || kinds.contains(word.substring(0, space)))
                    && (selection.types().isEmpty() || selection.types().contains(word.substring(space + 1)));
        }
        return wanted;
    }

    private boolean[] places(List<String> codes) {
        boolean[] wanted = new boolean[rows.places.size()];
        for (int i = 0; i < wanted.length; i++) {
            List<String> set = Catalogue.words(rows.places.word(i), " ");
            wanted[i] = set.containsAll(codes) && (codes.size() != 2 || set.size() <= MOST_IN_PAIRS);
        }
        return wanted;
    }

    private static BitSet found(Handle handle, String sql, String... values) {
        BitSet all = new BitSet();
        Query query = handle.createQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.bind(i, values[i]);
        }
        query.mapTo(Integer.class).forEach(all::set);
        return all;
    }

    private BitSet deals(Selection.Trade trade) {
        Sheet.Deals deals = sheet.deals;
        BitSet all = new BitSet();
        int supplier = trade.supplier().map(deals.words::find).orElse(0);
        int recipient = trade.recipient().map(deals.words::find).orElse(0);
        int category = trade.category().map(deals.words::find).orElse(0);
        for (int i = 0; i < deals.row.length; i++) {
            if ((trade.supplier().isEmpty() || deals.supplier[i] == supplier)
                    && (trade.recipient().isEmpty() || deals.recipient[i] == recipient)
                    && (trade.category().isEmpty() || deals.category[i] == category)) {
                all.set(deals.row[i]);
            }
        }
        return all;
    }

    /// Whether a row is chosen.
    boolean passes(int row) {
        // A word that came after this sieve was made belongs to a row that it cannot be asked about.
        return row <= rows.last()
                && rows.since[row] <= asOf
                && rows.until[row] > asOf
                && types[rows.type[row]]
                && places[rows.place[row]]
                && (firstDay == 0 || (rows.day[row] != 0 && rows.lastDay[row] >= firstDay))
                && (lastDay == Integer.MAX_VALUE || (rows.day[row] != 0 && rows.day[row] <= lastDay))
                && (!marks.disputed()
                        || (rows.conflicts[row] > 0 && rows.conflicts[row] > decided.getOrDefault(row, 0)))
                && (!marks.confirmed() || rows.origins[row] > 1)
                && rows.born[row] > marks.bornAfter()
                && rows.since[row] > marks.changedAfter()
                && isWithin(row);
    }

    private boolean isWithin(int row) {
        for (BitSet some : within) {
            if (!some.get(row)) {
                return false;
            }
        }
        return true;
    }

    /// Calls `sink` with every row that is chosen.
    void each(IntConsumer sink) {
        if (!within.isEmpty()) {
            BitSet some = within.getFirst();
            for (int row = some.nextSetBit(1); row >= 0; row = some.nextSetBit(row + 1)) {
                if (passes(row)) {
                    sink.accept(row);
                }
            }
            return;
        }
        for (int row = 1; row <= rows.last(); row++) {
            if (passes(row)) {
                sink.accept(row);
            }
        }
    }
}
