package org.attache.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.text.Span;

/// The article found in a capture. Its characters are the capture's own: every block is a span of the
/// capture text, so that each can be traced back.
///
/// @param capture the capture it lies in
/// @param title empty where none was found
/// @param outlet who published it
/// @param byline as printed
/// @param language ISO 639-1 code; `und` where it cannot be told
/// @param dateline the place and agency before the first sentence
/// @param origins whose text this is, in order of appearance
/// @param blocks all blocks in order of the text, junk included
public record Article(
        Capture capture,
        Optional<String> title,
        Optional<String> outlet,
        Optional<String> byline,
        String language,
        Optional<Dateline> dateline,
        List<Origin> origins,
        List<Block> blocks) {
    /// Copies its lists.
    public Article {
        origins = List.copyOf(origins);
        blocks = List.copyOf(blocks);
    }

    /// The same article in the same capture under another id.
    public Article of(Capture renamed) {
        return new Article(renamed, title, outlet, byline, language, dateline, origins, blocks);
    }

    /// The blocks of one kind, in order.
    public List<Block> blocks(BlockKind kind) {
        return blocks.stream().filter(b -> b.kind() == kind).toList();
    }

    /// The paragraphs of the body as spans, in order.
    public List<Span> paragraphs() {
        return blocks(BlockKind.PARAGRAPH).stream().map(Block::span).toList();
    }

    /// The body as the contract has it: runs of paragraphs with nothing but white space between them.
    public List<Span> body() {
        List<Span> runs = new ArrayList<>();
        for (Span paragraph : paragraphs()) {
            int last = runs.size() - 1;
            if (last >= 0
                    && capture.text()
                            .content()
                            .substring(runs.get(last).end(), paragraph.start())
                            .isBlank()) {
                runs.set(last, runs.get(last).cover(paragraph));
            } else {
                runs.add(paragraph);
            }
        }
        return runs;
    }

    /// "MOSCOW (Reuters) –": where and by whom.
    ///
    /// @param place as printed
    /// @param agency named in it
    /// @param span of the capture text, its dash or colon included
    public record Dateline(String place, Optional<String> agency, Span span) {}

    /// An agency or paper whose text the article, or a part of it, is.
    ///
    /// @param name as the field writes it: "Reuters", "AFP"
    /// @param scope the paragraphs that come from it: the whole body, or the paragraphs that say so
    /// @param rule id of the rule that said so
    public record Origin(String name, List<Span> scope, String rule) {
        /// Copies its list.
        public Origin {
            scope = List.copyOf(scope);
        }
    }
}
