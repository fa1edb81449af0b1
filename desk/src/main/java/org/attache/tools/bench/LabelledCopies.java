package org.attache.tools.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attache.link.CopyFinder;

/// The three days of news of which 150 pairs were labelled by hand
/// (`checks/src/test/resources/copies-labelled.tsv`): every
/// pair of copies that is found, each day read alone.
final class LabelledCopies implements PublicSet {
    @Override
    public String name() {
        return "copies-labelled";
    }

    @Override
    public String scorer() {
        return "scripts/score-copies";
    }

    @Override
    public void predict(Path data, Predictions predictions) throws IOException {
        for (String day : List.of("helsinki", "census", "spotify")) {
            SortedMap<String, String> texts = new TreeMap<>();
            for (Map<String, String> row : Table.rows(data.resolve("neardup-helsinki/" + day + "_articles.csv.gz"))) {
                texts.put(row.getOrDefault("id", ""), row.getOrDefault("text", ""));
            }
            for (CopyFinder.Pair pair : new CopyFinder().find(texts)) {
                predictions.add(Map.of("day", day, "a", pair.left(), "b", pair.right()));
            }
        }
    }
}
