package org.attache.analyse.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.analyse.Pages;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.name.NameFinder;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.SyntaxReader;
import org.attache.fact.Article;
import org.attache.fact.Block;
import org.attache.fact.BlockKind;
import org.attache.fact.DateClaim;
import org.attache.fact.Dating;
import org.attache.fact.Provenance;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// Readings of a few paragraphs of our own, one a line, for tests: no junk, no dates.
final class Readings {
    private Readings() {}

    /// The reading of a text whose lines are paragraphs.
    static Reading of(String content) {
        SourceText text = SourceText.of(content);
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (String line : content.split("\n", -1)) {
            Span span = text.trim(new Span(at, at + line.length()));
            if (!span.isEmpty()) {
                blocks.add(new Block(BlockKind.PARAGRAPH, span, "test"));
            }
            at += line.length() + 1;
        }
        Article article = Pages.article("test.txt", text, blocks);
        List<Sentence> sentences = new ArrayList<>();
        SyntaxReader syntax = SyntaxReader.load();
        for (int i = 0; i < blocks.size(); i++) {
            sentences.addAll(syntax.read(text, blocks.get(i).span(), i));
        }
        DateClaim unknown = new DateClaim(
                Optional.empty(),
                DateClaim.Basis.CAPTURE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                new Provenance("date", "1", "test"));
        return new Reading(
                article,
                new Dating(unknown, List.of()),
                sentences,
                NameFinder.load().find(article, sentences));
    }
}
