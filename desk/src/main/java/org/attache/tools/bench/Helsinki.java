package org.attache.tools.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attache.link.CopyFinder;

/// News of three days with many copies of agency texts: which two articles are one text. The
/// documents are compared as they are given, uncleaned, as the set's reference compares them; retouched cuts,
/// which the
/// reference leaves out by its definition, are asked for by [LabelledCopies].
final class Helsinki implements PublicSet {
    private final String news;

    /// @param news which of the three days: `helsinki`, `census`, `spotify`
    Helsinki(String news) {
        this.news = news;
    }

    @Override
    public String name() {
        return "copies-" + news;
    }

    @Override
    public String scorer() {
        return "neardup_score.py --file " + news;
    }

    @Override
    public void predict(Path data, Predictions predictions) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Map<String, String> row : Table.rows(data.resolve("neardup-helsinki/" + news + "_articles.csv.gz"))) {
            if (predictions.wantsNext()) {
                texts.put(row.getOrDefault("id", ""), row.getOrDefault("text", ""));
            }
        }
        for (CopyFinder.Pair pair : new CopyFinder().find(texts)) {
            if (!pair.retouched()) {
                predictions.add(Map.of("a", pair.left(), "b", pair.right()));
            }
        }
    }
}
