package org.attache.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Searches the words of entries, best first (BM25), with counts for facets.
///
/// The index holds the entries of the last line: as of an earlier line, an entry is found by its words of now, and one
/// that is gone is not found. Where more than [#MOST] entries hold the words, the last of the index are looked at.
final class CatalogueSearch {
    /// Looked at in one search: facets and ranks of more take longer than a reader waits.
    static final int MOST = 5000;

    private static final String BEGIN = "\u0002";
    private static final String END = "\u0003";
    private static final int CHUNK = 500;
    /// Characters shown on either side of a match.
    private static final int AROUND = 160;

    private final Handle handle;

    CatalogueSearch(Handle handle) {
        this.handle = handle;
    }

    /// @param from how many lines to pass over
    Found search(String words, Selection selection, int from) {
        String query = SearchWords.toQuery(words);
        Map<Long, Integer> ranks = ranks(query);
        boolean cut = ranks.size() > MOST;
        List<Listing> found = new ArrayList<>();
        Map<Long, Long> wordsRow = new HashMap<>();
        List<Long> rows = List.copyOf(ranks.keySet());
        for (int i = 0; i < rows.size(); i += CHUNK) {
            listings(rows.subList(i, Math.min(rows.size(), i + CHUNK)), selection, found, wordsRow);
        }
        found.sort(Comparator.comparing((Listing l) ->
                ranks.getOrDefault(wordsRow.getOrDefault(l.support().row(), 0L), Integer.MAX_VALUE)));
        Map<String, Long> counts = counted(
                found.stream().map(l -> l.kind().name() + " " + l.type()).toList());
        Map<String, Long> countries =
                counted(found.stream().flatMap(l -> l.countries().stream()).toList());
        int limit = selection.page().limit();
        List<Listing> page = found.stream().skip(from).limit(limit).toList();
        return new Found(
                page.stream()
                        .map(l -> new Found.Line(
                                l, snippet(query, wordsRow.getOrDefault(l.support().row(), 0L))))
                        .toList(),
                counts,
                countries,
                found.size(),
                cut);
    }

    /// Rows of the index in order of rank; in the order of the book where there are too many to rank.
    private Map<Long, Integer> ranks(String query) {
        List<Long> rows = handle.createQuery("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?")
                .bind(0, query)
                .bind(1, MOST + 1)
                .mapTo(Long.class)
                .list();
        if (rows.size() <= MOST) {
            rows = handle.createQuery("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank")
                    .bind(0, query)
                    .mapTo(Long.class)
                    .list();
        }
        Map<Long, Integer> ranks = new LinkedHashMap<>();
        rows.forEach(r -> ranks.put(r, ranks.size()));
        return ranks;
    }

    private void listings(List<Long> rows, Selection selection, List<Listing> found, Map<Long, Long> wordsRow) {
        Selection.Sql sql = selection.sql();
        String marks = "?" + ", ?".repeat(rows.size() - 1);
        Query query = handle.createQuery("SELECT e.*, n.rowid AS words_row FROM entry_now n CROSS JOIN " + sql.from()
                + " WHERE n.rowid IN (" + marks + ") AND e.entry = n.entry AND " + sql.where());
        int at = 0;
        for (long row : rows) {
            query.bind(at++, row);
        }
        for (Object bind : sql.binds()) {
            query.bind(at++, bind);
        }
        query.map((row, context) -> {
                    Listing listing = Catalogue.listing(row);
                    wordsRow.put(listing.support().row(), row.getLong("words_row"));
                    return listing;
                })
                .forEach(found::add);
    }

    /// The first sentence that holds a match, cut to the words around it; nothing where only the slots do.
    private List<Found.Piece> snippet(String query, long row) {
        String text = handle.createQuery(
                        "SELECT highlight(words, 1, ?, ?) FROM words WHERE words MATCH ? AND rowid = ?")
                .bind(0, BEGIN)
                .bind(1, END)
                .bind(2, query)
                .bind(3, row)
                .mapTo(String.class)
                .findFirst()
                .orElse("");
        int slots = text.lastIndexOf('\n');
        return text.substring(0, Math.max(0, slots))
                .lines()
                .filter(l -> l.contains(BEGIN))
                .findFirst()
                .map(CatalogueSearch::pieces)
                .orElse(List.of());
    }

    private static List<Found.Piece> pieces(String sentence) {
        List<Found.Piece> pieces = new ArrayList<>();
        int at = 0;
        int begin = sentence.indexOf(BEGIN);
        if (begin > AROUND) {
            at = sentence.indexOf(' ', begin - AROUND) + 1;
            pieces.add(new Found.Piece("… ", false));
        }
        while (begin >= 0 && begin - at < AROUND) {
            int end = sentence.indexOf(END, begin);
            if (end < 0) {
                break;
            }
            pieces.add(new Found.Piece(sentence.substring(at, begin), false));
            pieces.add(new Found.Piece(sentence.substring(begin + 1, end), true));
            at = end + 1;
            begin = sentence.indexOf(BEGIN, at);
        }
        String rest = sentence.substring(at).replace(BEGIN, "").replace(END, "");
        int cut = rest.length() > AROUND ? rest.lastIndexOf(' ', AROUND) : rest.length();
        pieces.add(new Found.Piece(cut < rest.length() ? rest.substring(0, Math.max(0, cut)) + " …" : rest, false));
        return pieces;
    }

    private static Map<String, Long> counted(List<String> keys) {
        Map<String, Long> counts = keys.stream().collect(Collectors.groupingBy(k -> k, Collectors.counting()));
        Map<String, Long> ordered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> ordered.put(e.getKey(), e.getValue()));
        return ordered;
    }
}
