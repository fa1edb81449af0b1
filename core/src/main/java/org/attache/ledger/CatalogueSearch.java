package org.attache.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Searches the words of entries, best first (BM25), with counts for facets.
///
/// The index holds the entries of the last line: as of an earlier line, an entry is found by its words of now, and
/// one
/// that is gone is not found. Where more than [#MOST] entries hold the words, the last of the index are looked at.
final class CatalogueSearch {
    /// Looked at in one search: facets and ranks of more take longer than a reader waits.
    static final int MOST = 2000;

    private static final String BEGIN = "\u0002";
    private static final String END = "\u0003";
    /// Characters shown on either side of a match.
    private static final int AROUND = 160;

    private final Handle handle;

    CatalogueSearch(Handle handle) {
        this.handle = handle;
    }

    /// @param from how many lines to pass over
    Found search(String words, Selection selection, int from) {
        String query = SearchWords.toQuery(words);
        List<Match> matches = new ArrayList<>(matches(query, selection));
        boolean cut = matches.size() < MOST
                ? false
                : handle.createQuery("SELECT count(*) FROM (SELECT rowid FROM words WHERE words MATCH ? LIMIT ?)")
                                .bind(0, query)
                                .bind(1, MOST + 1)
                                .mapTo(Integer.class)
                                .one()
                        > MOST;
        matches.sort(Comparator.comparingDouble(Match::rank));
        return new Found(
                matches.stream()
                        .skip(from)
                        .limit(selection.page().limit())
                        .map(m -> new Found.Line(listing(m.row()), snippet(query, m.wordsRow())))
                        .toList(),
                counted(matches.stream().map(Match::type).toList()),
                counted(matches.stream()
                        .flatMap(m -> Catalogue.words(m.countries(), " ").stream())
                        .toList()),
                matches.size(),
                cut);
    }

    /// What facets are counted of.
    ///
    /// @param row in the catalogue
    /// @param wordsRow in the index
    /// @param type kind and type of the entry
    /// @param countries joined by spaces
    /// @param rank less is better
    private record Match(long row, long wordsRow, String type, String countries, double rank) {}

    private List<Match> matches(String query, Selection selection) {
        Selection.Sql sql = selection.sqlOfEntry();
        Query found = handle.createQuery(
                "WITH hit AS MATERIALIZED (SELECT rowid AS id, rank AS r FROM words WHERE words MATCH ?"
                        + " ORDER BY rowid DESC LIMIT ?) SELECT e.row, hit.id, e.kind || ' ' || e.type AS type, e.countries, hit.r"
                        + " FROM hit CROSS JOIN entry_now n ON n.rowid = hit.id CROSS JOIN " + sql.from()
                        + " WHERE e.entry = n.entry AND " + sql.where());
        found.bind(0, query).bind(1, MOST);
        int at = 2;
        for (Object bind : sql.binds()) {
            found.bind(at++, bind);
        }
        return found.map((row, context) -> new Match(
                        row.getLong("row"),
                        row.getLong("id"),
                        row.getString("type"),
                        row.getString("countries"),
                        row.getDouble("r")))
                .list();
    }

    private Listing listing(long row) {
        return handle.createQuery("SELECT * FROM catalogue_entry WHERE row = ?")
                .bind(0, row)
                .map((one, context) -> Catalogue.listing(one))
                .one();
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
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> ordered.put(e.getKey(), e.getValue()));
        return ordered;
    }
}
