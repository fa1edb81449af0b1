package org.attache.clean;

import java.util.List;
import java.util.Optional;
import org.attache.fact.BlockKind;
import org.attache.text.Span;

/// A line or sentence of a capture on its way to being labelled. Mutable, and used by one thread only.
final class Piece {
    private final Span span;
    private final int line;
    private final List<Words.Word> words;
    private final Shape shape;
    private final int size;
    private Optional<BlockKind> kind = Optional.empty();
    private String rule = "";
    private boolean mark;
    private double linkShare;
    private String key = "";

    /// What a piece looks like.
    enum Shape {
        /// Ends as a sentence does, or is as long as a paragraph.
        SENTENCE,
        /// A line of some words that ends in no stop: a heading, a link, a caption.
        HEADING,
        /// One to three words.
        SCRAP
    }

    Piece(Span span, int line, List<Words.Word> words, Shape shape) {
        this.span = span;
        this.line = line;
        this.words = List.copyOf(words);
        this.shape = shape;
        this.size = Words.count(words);
    }

    Span span() {
        return span;
    }

    /// Number of the line (or element) it lies in, from 0.
    int line() {
        return line;
    }

    List<Words.Word> words() {
        return words;
    }

    /// How many words it has, whatever its script ([Words#count]).
    int size() {
        return size;
    }

    /// Takes back what was said against it.
    void clear() {
        kind = Optional.empty();
        rule = "";
        mark = false;
    }

    Shape shape() {
        return shape;
    }

    boolean isSentence() {
        return shape == Shape.SENTENCE;
    }

    /// Empty as long as nothing speaks against its being the article's.
    Optional<BlockKind> kind() {
        return kind;
    }

    boolean is(BlockKind wanted) {
        return kind.isPresent() && kind.orElseThrow() == wanted;
    }

    String rule() {
        return rule;
    }

    /// Whether the article ends before this piece, unless much follows.
    boolean isMark() {
        return mark;
    }

    /// Share of its letters that are links, 0 to 1; always 0 in plain text.
    double linkShare() {
        return linkShare;
    }

    void linkShare(double share) {
        linkShare = share;
    }

    void label(BlockKind newKind, String newRule) {
        kind = Optional.of(newKind);
        rule = newRule;
    }

    void markEnd() {
        mark = true;
    }

    /// The search keys of its words, a space after each; put together once.
    String key() {
        if (key.isEmpty() && !words.isEmpty()) {
            StringBuilder joined = new StringBuilder();
            for (Words.Word word : words) {
                joined.append(word.key()).append(' ');
            }
            key = joined.toString();
        }
        return key;
    }
}
