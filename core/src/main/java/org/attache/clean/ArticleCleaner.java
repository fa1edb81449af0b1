package org.attache.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.fact.Article;
import org.attache.fact.Block;
import org.attache.fact.BlockKind;
import org.attache.fact.Capture;
import org.attache.fact.Outcome;
import org.attache.text.Span;

/// Finds the article in a capture and labels everything else.
///
/// A pure function. Thread-safe.
public final class ArticleCleaner {
    /// Version of the stage.
    public static final String VERSION = "1";

    /// Cleans one capture.
    public Outcome<Article> clean(Capture capture) {
        List<Block> blocks = new ArrayList<>();
        String content = capture.text().content();
        int at = 0;
        while (at < content.length()) {
            int end = content.indexOf('\n', at);
            end = end < 0 ? content.length() : end;
            Span line = capture.text().trim(new Span(at, end));
            if (!line.isEmpty()) {
                blocks.add(new Block(BlockKind.PARAGRAPH, line, "line"));
            }
            at = end + 1;
        }
        return Outcome.done(new Article(
                capture,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "en",
                Optional.empty(),
                List.of(),
                blocks));
    }
}
