package org.attache.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.fact.Article;
import org.attache.fact.Block;
import org.attache.fact.BlockKind;
import org.attache.fact.Capture;
import org.attache.fact.Markup;
import org.attache.fact.Sidecar;
import org.attache.text.Digest;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// Pages of a test's own: English articles of plain text that say nothing of themselves.
public final class Pages {
    private Pages() {}

    /// An article of these blocks.
    ///
    /// @param name of the file, with its folder
    public static Article article(String name, SourceText text, List<Block> blocks) {
        Capture capture = new Capture(
                name,
                "text/plain",
                Digest.sha256(text.content()),
                Optional.of("UTF-8"),
                Optional.empty(),
                text,
                Markup.NONE,
                Sidecar.NONE);
        return new Article(
                capture,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "en",
                Optional.empty(),
                List.of(),
                blocks);
    }

    /// A page of paragraphs between a line of the site's and another.
    ///
    /// @param head text before the first paragraph, of no block
    /// @param foot text behind the last, of no block
    public static Article article(String name, String head, List<String> paragraphs, String foot) {
        StringBuilder text = new StringBuilder(head);
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : paragraphs) {
            blocks.add(new Block(
                    BlockKind.PARAGRAPH, new Span(text.length(), text.length() + paragraph.length()), "test"));
            text.append(paragraph).append("\n\n");
        }
        return article(name, SourceText.of(text.append(foot).toString()), blocks);
    }
}
