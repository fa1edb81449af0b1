package org.attache.link;

import java.util.List;
import java.util.Optional;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// One sentence of an article, as far as copies are concerned: cut at sentence ends and at blank lines, never
/// inside a word. Not the sentence of the analysis.
final class Passage {
    /// Shorter passages say too little to prove a copy.
    static final int MIN_WORDS = 8;

    private final Span span;
    private final Span paragraph;
    private final List<String> words;
    private final long wording;
    private final boolean quoted;
    private Optional<Long> family = Optional.empty();

    private Passage(Span span, Span paragraph, String text, Shared shared) {
        this.span = span;
        this.paragraph = paragraph;
        this.words = shared.words(Wording.words(text));
        this.wording = Copies.number(words);
        this.quoted = "\"“‘".indexOf(text.charAt(0)) >= 0 && "\"”’".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    Span span() {
        return span;
    }

    Span paragraph() {
        return paragraph;
    }

    List<String> words() {
        return words;
    }

    /// The terms of its words, worked out anew: they are wanted once or twice, but the words as long as joining
    /// goes on.
    List<String> terms() {
        return Wording.english().termsOf(words);
    }

    /// A number for its words: the same for the same words.
    long wording() {
        return wording;
    }

    /// Whether it is a quotation from end to end: two articles may then share the speaker, not the text.
    boolean isQuoted() {
        return quoted;
    }

    /// Number of the group of passages with this wording; empty where no other article has it.
    Optional<Long> family() {
        return family;
    }

    void join(long number) {
        family = Optional.of(number);
    }

    /// Cuts a block and adds its passages to `all`.
    ///
    /// @param shared what all articles have alike
    static void split(SourceText text, Span block, Shared shared, List<Passage> all) {
        String content = text.content();
        int paragraphStart = block.start();
        int lineEnd;
        for (int at = block.start(); at < block.end(); at = lineEnd + 1) {
            lineEnd = content.indexOf('\n', at);
            if (lineEnd < 0 || lineEnd > block.end()) {
                lineEnd = block.end();
            }
            boolean blank = lineEnd >= block.end() || isBlankLine(content, lineEnd + 1, block.end());
            if (blank) {
                sentences(text, new Span(paragraphStart, lineEnd), shared, all);
                paragraphStart = Math.min(lineEnd + 1, block.end());
            }
        }
    }

    private static boolean isBlankLine(String content, int from, int end) {
        for (int i = from; i < end && content.charAt(i) != '\n'; i++) {
            if (!Character.isWhitespace(content.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static void sentences(SourceText text, Span paragraph, Shared shared, List<Passage> all) {
        String content = text.content();
        int start = paragraph.start();
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            char c = content.charAt(i);
            boolean mark = c == '.' || c == '!' || c == '?';
            if (mark && endsSentence(content, i, paragraph.end())) {
                int end = i + 1;
                while (end < paragraph.end() && "\"'”’)".indexOf(content.charAt(end)) >= 0) {
                    end++;
                }
                add(text, new Span(start, end), paragraph, shared, all);
                start = end;
                i = end - 1;
            }
        }
        add(text, new Span(start, paragraph.end()), paragraph, shared, all);
    }

    /// A full stop ends a sentence where a word of three letters or more, a digit or a quote stands before
    /// it, and space and a capital or a quote after it.
    private static boolean endsSentence(String content, int at, int end) {
        int back = at - 1;
        while (back >= 0 && Character.isLetter(content.charAt(back))) {
            back--;
        }
        if (content.charAt(at) == '.' && at - 1 - back > 0 && at - 1 - back < 3) {
            return false;
        }
        int next = at + 1;
        while (next < end && "\"'”’)".indexOf(content.charAt(next)) >= 0) {
            next++;
        }
        if (next < end && !Character.isWhitespace(content.charAt(next))) {
            return false;
        }
        while (next < end && Character.isWhitespace(content.charAt(next))) {
            next++;
        }
        return next >= end || !Character.isLowerCase(content.charAt(next));
    }

    private static void add(SourceText text, Span span, Span paragraph, Shared shared, List<Passage> all) {
        Span trimmed = text.trim(span);
        if (!trimmed.isEmpty()) {
            all.add(new Passage(trimmed, paragraph, text.slice(trimmed), shared));
        }
    }
}
