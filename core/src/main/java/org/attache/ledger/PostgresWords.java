package org.attache.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The words in PostgreSQL's tsvectors. Stems and places are worked out here, not by a dictionary of the server,
/// and so
/// is BM25: the same words find the same entries in the same order as in a SQLite file. Where more than [#MOST] texts
/// hold the words, the newest of them are ranked.
final class PostgresWords implements WordIndex {
    private static final int MOST = 2000;
    /// Words of a snippet.
    private static final int SHOWN = 24;
    /// Texts written or read at a time.
    private static final int CHUNK = 500;

    /// The constants of BM25 that FTS5 uses.
    private static final double K1 = 1.2;

    private static final double B = 0.75;
    private static final double LEAST_WEIGHT = 1e-6;

    @Override
    public void put(Handle inside, List<Row> rows) {
        for (int from = 0; from < rows.size(); from += CHUNK) {
            List<Row> some = rows.subList(from, Math.min(rows.size(), from + CHUNK));
            PreparedBatch batch = inside.prepareBatch("INSERT INTO words (rowid, entry, body, size, found) VALUES"
                    + " (?, ?, ?, ?, CAST(? AS tsvector))");
            long size = 0;
            for (Row row : some) {
                WordTokens tokens = WordTokens.of(row.body());
                batch.add(row.row(), row.entry(), row.body(), tokens.size(), tokens.vector());
                size += tokens.size();
            }
            batch.execute();
            inside.execute("UPDATE words_total SET texts = texts + ?, tokens = tokens + ?", some.size(), size);
        }
    }

    @Override
    public List<Hit> search(Handle handle, String words, int limit) {
        PhraseQuery query = PhraseQuery.of(words);
        String held = " JOIN words_held h ON h.row = w.rowid AND h.until = " + Long.MAX_VALUE;
        return weighed(handle, query, text(handle, query, "w.rowid", held, MOST)).stream()
                .sorted(Comparator.comparingDouble(Weighed::rank)
                        .thenComparingLong(w -> w.text().row()))
                .limit(limit)
                .map(w -> new Hit(w.text().entry(), new MarkedText(w.text().body(), query).best(SHOWN)))
                .toList();
    }

    @Override
    public List<Match> matches(Handle handle, String words, int most) {
        PhraseQuery query = PhraseQuery.of(words);
        String listed =
                " JOIN words_held h ON h.row = w.rowid JOIN catalogue_entry e ON e.entry = h.entry AND e.since ="
                        + " h.since";
        return weighed(handle, query, text(handle, query, "e.row", listed, most)).stream()
                .map(w -> new Match((int) w.text().listed(), w.text().row(), w.rank()))
                .toList();
    }

    @Override
    public boolean isMore(Handle handle, String words, int most) {
        return handle.createQuery(
                                "SELECT count(*) FROM (SELECT 1 FROM words WHERE found @@ CAST(? AS tsquery) LIMIT ?) w")
                        .bind(0, PhraseQuery.of(words).asked())
                        .bind(1, most + 1)
                        .mapTo(Integer.class)
                        .one()
                > most;
    }

    @Override
    public String marked(Handle handle, String words, long row, String begin, String end) {
        PhraseQuery query = PhraseQuery.of(words);
        return handle.createQuery("SELECT body FROM words WHERE rowid = ?")
                .bind(0, row)
                .mapTo(String.class)
                .findFirst()
                .map(body -> new MarkedText(body, query).whole(begin, end))
                .orElse("");
    }

    /// A text that holds the words.
    ///
    /// @param row in the index
    /// @param listed the column that was asked for
    private record Text(long row, long listed, String entry, String body, long size) {}

    private record Weighed(Text text, double rank) {}

    private static List<Text> text(Handle handle, PhraseQuery query, String column, String join, int most) {
        if (query.phrases().isEmpty()) {
            return List.of();
        }
        return handle.createQuery("WITH w AS MATERIALIZED (SELECT rowid, entry, body, size FROM words WHERE found @@"
                        + " CAST(? AS tsquery) ORDER BY rowid DESC LIMIT ?) SELECT w.rowid, " + column
                        + " AS listed, w.entry, w.body, w.size FROM w" + join)
                .bind(0, query.asked())
                .bind(1, most)
                .map((row, context) ->
                        new Text(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getLong(5)))
                .list();
    }

    /// BM25 as FTS5 counts it, over all texts, those of ended versions among them.
    private static List<Weighed> weighed(Handle handle, PhraseQuery query, List<Text> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        double[] total = handle.createQuery("SELECT texts, tokens FROM words_total")
                .map((row, context) -> new double[] {row.getDouble(1), row.getDouble(2)})
                .one();
        double average = total[1] / total[0];
        double[] weights = query.phrases().stream()
                .mapToDouble(p -> weight(total[0], holding(handle, p)))
                .toArray();
        List<Weighed> all = new ArrayList<>();
        for (Text text : texts) {
            double[] times = new double[weights.length];
            query.in(WordTokens.of(text.body())).forEach(i -> times[i.phrase()]++);
            double score = 0;
            for (int i = 0; i < weights.length; i++) {
                // grouped as FTS5 does it, so that the last digit is the same
                score += weights[i] * ((times[i] * (K1 + 1)) / (times[i] + K1 * (1 - B + B * text.size() / average)));
            }
            all.add(new Weighed(text, -score));
        }
        return all;
    }

    private static double weight(double texts, double holding) {
        double weight = Math.log((texts - holding + 0.5) / (holding + 0.5));
        return weight <= 0 ? LEAST_WEIGHT : weight;
    }

    private static double holding(Handle handle, PhraseQuery.Phrase phrase) {
        return handle.createQuery("SELECT count(*) FROM words WHERE found @@ CAST(? AS tsquery)")
                .bind(0, phrase.asked())
                .mapTo(Double.class)
                .one();
    }

    /// What is found by is what stands in the texts.
    static void check(Handle handle, BiConsumer<String, String> fault) {
        long[] counted = new long[2];
        handle
                .createQuery("SELECT entry, body, size, CAST(found AS text) FROM words")
                .map((row, context) -> {
                    WordTokens tokens = WordTokens.of(row.getString(2));
                    counted[0]++;
                    counted[1] += tokens.size();
                    boolean same =
                            tokens.size() == row.getLong(3) && tokens.vector().equals(row.getString(4));
                    return same ? "" : row.getString(1);
                })
                .stream()
                .filter(entry -> !entry.isEmpty())
                .forEach(entry -> fault.accept("the entry is found by other words than stand in it", "entry " + entry));
        boolean level = handle.createQuery("SELECT texts = ? AND tokens = ? FROM words_total")
                .bind(0, counted[0])
                .bind(1, counted[1])
                .mapTo(Boolean.class)
                .findFirst()
                .orElse(false);
        if (!level) {
            fault.accept("the count of words is not what stands in the texts", "table words_total");
        }
    }
}
