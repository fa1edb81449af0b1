package org.attache.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Counts the rows of a [Sheet], and finds the rows of a page.
final class Tallies {
    private static final int MONTH = 100;
    private static final int YEAR = 10_000;

    private final Sheet sheet;
    private final Sheet.Rows rows;
    private final Handle handle;

    Tallies(Sheet sheet, Handle handle) {
        this.sheet = sheet;
        rows = sheet.rows;
        this.handle = handle;
    }

    /// The largest counts, those of equal size in order of the alphabet.
    static Map<String, Long> mostFirst(Map<String, Long> counts, int limit) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    private static Map<String, Long> named(Lexicon words, long[] counts) {
        Map<String, Long> all = new HashMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                all.put(words.word(i), counts[i]);
            }
        }
        return all;
    }

    private Sift sift(Selection selection) {
        return new Sift(sheet, selection, handle);
    }

    long count(Selection selection) {
        long[] count = new long[1];
        sift(selection).each(r -> count[0]++);
        return count[0];
    }

    Map<String, Long> types(Selection selection) {
        long[] counts = new long[rows.types.size()];
        sift(selection).each(r -> counts[rows.type[r]]++);
        return mostFirst(named(rows.types, counts), Integer.MAX_VALUE);
    }

    Map<String, Long> activity(Selection selection, int characters) {
        int part = characters <= 4 ? YEAR : characters <= 7 ? MONTH : 1;
        Sift sift = sift(selection);
        Map<String, Long> all = new LinkedHashMap<>();
        int now = 0;
        long count = 0;
        // in order of the day, so that each part of time is counted at one go
        for (int row : rows.byDay) {
            int at = rows.day[row] / part;
            if (at == 0 || !sift.passes(row)) {
                continue;
            }
            if (at != now && count > 0) {
                all.put(iso(now * part).substring(0, characters), count);
                count = 0;
            }
            now = at;
            count++;
        }
        if (count > 0) {
            all.put(iso(now * part).substring(0, characters), count);
        }
        return all;
    }

    /// 2021-06-22 for 20210622.
    static String iso(int day) {
        return String.format(Locale.ROOT, "%04d-%02d-%02d", day / YEAR, day / MONTH % MONTH, day % MONTH);
    }

    Map<String, Long> countries(Selection selection, int limit) {
        Map<String, Long> all = new HashMap<>();
        places(selection).forEach((codes, n) -> codes.forEach(c -> all.merge(c, n, Long::sum)));
        return mostFirst(all, limit);
    }

    private Map<List<String>, Long> places(Selection selection) {
        long[] counts = new long[rows.places.size()];
        sift(selection).each(r -> counts[rows.place[r]]++);
        Map<List<String>, Long> all = new HashMap<>();
        named(rows.places, counts).forEach((codes, n) -> all.put(Catalogue.words(codes, " "), n));
        return all;
    }

    Map<String, Long> pairs(long asOf, int limit) {
        Map<String, Long> all = new HashMap<>();
        places(Selection.at(asOf)).forEach((codes, n) -> {
            for (int i = 0; codes.size() <= Sift.MOST_IN_PAIRS && i < codes.size(); i++) {
                for (int j = i + 1; j < codes.size(); j++) {
                    all.merge(Catalogue.pair(codes.get(i), codes.get(j)), n, Long::sum);
                }
            }
        });
        return mostFirst(all, limit);
    }

    Map<String, Long> partners(String code, long asOf, int limit) {
        Map<String, Long> all = new HashMap<>();
        places(Selection.at(asOf).about(List.of(code))).forEach((codes, n) -> {
            if (codes.size() <= Sift.MOST_IN_PAIRS) {
                codes.stream().filter(c -> !c.equals(code)).forEach(c -> all.merge(c, n, Long::sum));
            }
        });
        return mostFirst(all, limit);
    }

    long lastBorn(long asOf) {
        int line = SheetReader.line(asOf);
        long last = 0;
        for (int r = 1; r <= rows.last(); r++) {
            if (rows.born[r] <= line) {
                last = Math.max(last, rows.born[r]);
            }
        }
        return last;
    }

    /// The rows of a page, by day and row.
    List<Integer> page(Selection selection) {
        Sift sift = sift(selection);
        Selection.Page page = selection.page();
        int step = page.oldestFirst() ? 1 : -1;
        int[] order = rows.byDay;
        Optional<Catalogue.Place> after = page.after().flatMap(Catalogue.Place::read);
        int at = after.map(place -> place(place) + (page.oldestFirst() ? 1 : 0))
                .orElse(page.oldestFirst() ? 0 : order.length);
        at -= page.oldestFirst() ? 0 : 1;
        List<Integer> found = new ArrayList<>();
        while (at >= 0 && at < order.length && found.size() < page.limit()) {
            if (sift.passes(order[at])) {
                found.add(order[at]);
            }
            at += step;
        }
        return found;
    }

    /// Where a row stands in the order of days: of a row that is not there, where it would stand.
    private int place(Catalogue.Place wanted) {
        int day = SheetReader.day(wanted.day());
        int low = 0;
        int high = rows.byDay.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int row = rows.byDay[middle];
            boolean before = rows.day[row] < day || (rows.day[row] == day && row < wanted.row());
            if (before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    List<DealTotal> dealTotals(Selection selection) {
        Sift sift = sift(selection);
        Sheet.Deals deals = sheet.deals;
        Map<Long, double[]> totals = new HashMap<>();
        for (int i = 0; i < deals.row.length; i++) {
            if (sift.passes(deals.row[i])) {
                long key = ((long) deals.year[i] << Integer.SIZE) | deals.supplier[i];
                double[] total = totals.computeIfAbsent(key, k -> new double[2]);
                total[0]++;
                total[1] += deals.dollars[i];
            }
        }
        return totals.entrySet().stream()
                .map(e -> new DealTotal(
                        deals.words.word((int) (e.getKey() >> Integer.SIZE)),
                        deals.words.word(e.getKey().intValue()),
                        (long) e.getValue()[0],
                        e.getValue()[1]))
                .sorted((a, b) -> a.year().equals(b.year())
                        ? a.deals() == b.deals()
                                ? a.supplier().compareTo(b.supplier())
                                : Long.compare(b.deals(), a.deals())
                        : a.year().compareTo(b.year()))
                .toList();
    }

    Map<String, Long> dealCounts(Selection selection, String column) {
        Sheet.Deals deals = sheet.deals;
        int[] values = switch (column) {
            case "supplier" -> deals.supplier;
            case "recipient" -> deals.recipient;
            case "category" -> deals.category;
            default -> throw new IllegalArgumentException("no column " + column);
        };
        Sift sift = sift(selection);
        long[] counts = new long[deals.words.size()];
        for (int i = 0; i < deals.row.length; i++) {
            if (sift.passes(deals.row[i])) {
                counts[values[i]]++;
            }
        }
        return mostFirst(named(deals.words, counts), Integer.MAX_VALUE);
    }

    Map<String, Long> parties(String role, long asOf, int limit) {
        Sheet.Parties parties = sheet.parties;
        int wanted = parties.roles.find(role);
        int described = parties.types.find("");
        long[] counts = new long[parties.names.size()];
        boolean[] known = new boolean[counts.length];
        sift(Selection.at(asOf)).each(r -> {
            for (int i = parties.from[r]; i < parties.from[r + 1]; i++) {
                if (parties.role[i] == wanted) {
                    counts[parties.name[i]]++;
                    known[parties.name[i]] |= parties.type[i] != described;
                }
            }
        });
        for (int i = 0; i < counts.length; i++) {
            counts[i] = known[i] ? counts[i] : 0;
        }
        return mostFirst(named(parties.names, counts), limit);
    }
}
