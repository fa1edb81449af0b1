package org.attache.tools.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.Analysis;
import org.attache.fact.CopyGroup;
import org.attache.link.EntryLinker;

/// News of three days with many copies of agency texts: which two articles are one text.
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
        Captures captures = new Captures();
        Articles articles = new Articles();
        List<Analysis> analyses = new ArrayList<>();
        for (Map<String, String> row : Table.rows(data.resolve("neardup-helsinki/" + news + "_articles.csv.gz"))) {
            Optional<Analysis> analysis = captures.text(
                            row.getOrDefault("text", "").replace(" ### ", "\n\n"), row.getOrDefault("id", ""))
                    .flatMap(articles::of);
            if (predictions.wantsNext()) {
                analysis.ifPresent(analyses::add);
            }
        }
        for (CopyGroup group : new EntryLinker().link(analyses).copies()) {
            if (group.kind() == CopyGroup.Kind.ARTICLE) {
                List<CopyGroup.Part> parts = group.parts();
                for (int i = 0; i < parts.size(); i++) {
                    for (int j = i + 1; j < parts.size(); j++) {
                        predictions.add(Map.of("a", id(parts.get(i)), "b", id(parts.get(j))));
                    }
                }
            }
        }
    }

    private static String id(CopyGroup.Part part) {
        return part.capture().replaceFirst("\\.txt$", "");
    }
}
