package org.attache.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Searches the words of entries, best first (BM25), with counts for facets.
///
/// Words are found by their stems, as of any line: an entry that is gone now is found where it was there then. Where
/// more than [#MOST] versions of entries hold the words, the last of the index are looked at.
final class CatalogueSearch {
    /// Looked at in one search: facets and ranks of more take longer than a reader waits.
    static final int MOST = 2000;

    private static final String BEGIN = "\u0002";
    private static final String END = "\u0003";
    /// Characters shown on either side of a match.
    private static final int AROUND = 160;

    private final Handle handle;
    private final Sheet sheet;

    CatalogueSearch(Handle handle, Sheet sheet) {
        this.handle = handle;
        this.sheet = sheet;
    }

    /// @param from how many lines to pass over
    Found search(String words, Selection selection, int from) {
        WordIndex index = Dialect.of(handle).words();
        Sift sift = new Sift(sheet, selection, handle);
        WordMatches all = WordMatches.of(handle, words, MOST);
        // a server hands out equal ranks in any order, a file the latest first
        List<WordMatches.Holding> held = all.found().stream()
                .filter(one -> sift.passes(one.match().row()))
                .sorted(Comparator.<WordMatches.Holding>comparingDouble(
                                one -> one.match().rank())
                        .thenComparing(one -> one.match().wordsRow(), Comparator.reverseOrder()))
                .toList();
        List<WordIndex.Match> matches =
                held.stream().map(WordMatches.Holding::match).toList();
        List<WordMatches.Holding> shown =
                held.stream().skip(from).limit(selection.page().limit()).toList();
        List<Listing> listings = new Catalogue(handle, sheet)
                .listings(shown.stream().map(one -> one.match().row()).toList());
        List<Found.Line> lines = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            WordMatches.Holding one = shown.get(i);
            String text = index.marked(handle, one.words(), one.match().wordsRow(), BEGIN, END);
            lines.add(new Found.Line(listings.get(i), snippet(text)));
        }
        Sheet.Rows rows = sheet.rows;
        return new Found(
                lines,
                counted(matches.stream()
                        .map(m -> rows.types.word(rows.type[m.row()]))
                        .toList()),
                counted(matches.stream()
                        .flatMap(m -> Catalogue.words(rows.places.word(rows.place[m.row()]), " ").stream())
                        .toList()),
                matches.size(),
                all.cut(),
                all.partly());
    }

    /// The first sentence that holds a match, cut to the words around it; nothing where only the slots do.
    private static List<Found.Piece> snippet(String text) {
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
