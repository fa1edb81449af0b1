package org.attache.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attache.fact.BlockKind;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// Cuts a plain text into pieces: lines, the sentences of long lines, and, where a page was glued together
/// without line ends, the seams inside them.
///
/// Rules: `split-sentence` (a stop, white space, a capital; not after an abbreviation or an initial),
/// `split-glue` (`)Word`: a bracket shut and a capital at once), `split-credit` (a bracketed credit that stands
/// as a sentence), `split-capitals` (five or more words in capitals inside mixed text: a link's title),
/// `split-dateline` (words in front of a dateline on the same line: slug, title, byline). Catches a page run
/// into one line; misses a seam between two sentences of which the first has no stop.
final class PieceSplitter {
    /// Words read of one piece; beyond this it is only counted as long.
    static final int MAX_WORDS = 400;

    /// A line with fewer units than this is one piece.
    private static final int LONG_LINE = 240;

    /// A piece is never longer than this (units), so that a text without stops stays manageable.
    private static final int MAX_PIECE = 20_000;

    /// Stops and closing marks in a row that end one sentence together.
    private static final int MOST_STOPS = 40;

    /// A bracketed credit is no longer than this (units).
    private static final int MAX_CREDIT = 160;

    /// A source in brackets behind a sentence is no longer than this (units).
    private static final int MAX_SOURCE = 60;

    /// Full stops and question marks of scripts that have their own.
    private static final String OTHER_STOPS = "\u3002\uFF01\uFF1F\u061F\u06D4\u0964\u104B";

    private static final Set<String> ABBREVIATIONS = PageWords.of(PageWords.Kind.ABBREVIATED);

    private final SourceText text;
    private final String content;
    private final List<Piece> pieces = new ArrayList<>();
    private final boolean capitals;

    private PieceSplitter(SourceText text) {
        this.text = text;
        this.content = text.content();
        this.capitals = isInCapitals(content);
    }

    /// The pieces of a text, in order; together they hold every unit that is no white space.
    static List<Piece> split(SourceText text) {
        PieceSplitter splitter = new PieceSplitter(text);
        int line = 0;
        for (Span span : LineFinder.lines(text)) {
            splitter.line(span, line++);
        }
        return splitter.pieces;
    }

    private void line(Span line, int number) {
        int dateline = DatelineReader.startInside(content, line);
        if (dateline > line.start()) {
            head(text.trim(new Span(line.start(), dateline)), number);
            cut(text.trim(new Span(dateline, line.end())), number);
        } else {
            cut(line, number);
        }
    }

    private void cut(Span line, int number) {
        if (line.length() < LONG_LINE) {
            glue(line, number);
            return;
        }
        int from = line.start();
        for (int at = line.start(); at < line.end(); at++) {
            if (isSentenceEnd(at, line.end()) || at - from >= MAX_PIECE) {
                int end = endOfStop(at, line.end());
                glue(text.trim(new Span(from, end)), number);
                from = end;
                at = end - 1;
                int close = bracketedCredit(end, line.end());
                if (close > end) {
                    glue(text.trim(new Span(end, close)), number);
                    from = close;
                    at = close - 1;
                }
            }
        }
        glue(text.trim(new Span(from, line.end())), number);
    }

    private void head(Span head, int number) {
        int from = head.start();
        for (int at = head.start(); at + 3 < head.end(); at++) {
            // "…launchersBy Kim", "…drills By Kim", "(ATTN: …)By Kim"
            boolean byline =
                    content.startsWith("By ", at) && at > from && Character.isUpperCase(content.charAt(at + 3));
            boolean glued = content.charAt(at - 1 < from ? from : at - 1) == ')' || endsWord(at, from);
            boolean seam = glued && at > from + 8 && Character.isUpperCase(content.charAt(at));
            if (byline || seam) {
                add(text.trim(new Span(from, at)), number);
                from = at;
            }
        }
        add(text.trim(new Span(from, head.end())), number);
    }

    /// Whether two small letters stand right before `at`.
    private boolean endsWord(int at, int from) {
        return at > from + 1
                && Character.isLowerCase(content.charAt(at - 1))
                && Character.isLowerCase(content.charAt(at - 2));
    }

    private void glue(Span span, int number) {
        int from = span.start();
        for (int at = span.start() + 1; at + 1 < span.end(); at++) {
            if (content.charAt(at - 1) == ')'
                    && Character.isUpperCase(content.charAt(at))
                    && Character.isLetter(content.charAt(at + 1))
                    && at - from > 20) {
                capitals(text.trim(new Span(from, at)), number);
                from = at;
            }
        }
        capitals(text.trim(new Span(from, span.end())), number);
    }

    /// Cuts out runs of five or more words in capitals.
    private void capitals(Span span, int number) {
        if (capitals || span.length() < 40) {
            add(span, number);
            return;
        }
        List<Words.Word> words = Words.of(content, span, MAX_WORDS);
        int from = span.start();
        int at = 0;
        while (at < words.size()) {
            int end = at;
            int letters = 0;
            while (end < words.size() && (words.get(end).isCapitals() || isSmallInCapitals(words, end))) {
                letters += words.get(end).span().length();
                end++;
            }
            if (end - at >= 5 && letters >= 20) {
                int stop = end < words.size() ? words.get(end).span().start() : span.end();
                // an opening quotation mark or bracket belongs to what follows
                while (stop > words.get(end - 1).span().end() && isOpening(content.charAt(stop - 1))) {
                    stop--;
                }
                int start = words.get(at).span().start();
                add(text.trim(new Span(from, start)), number);
                int before = pieces.size();
                add(text.trim(new Span(start, stop)), number);
                if (stop < span.end() || start > span.start()) {
                    pieces.subList(before, pieces.size()).forEach(p -> p.label(BlockKind.RELATED, "split-capitals"));
                }
                from = stop;
            }
            at = Math.max(end, at + 1);
        }
        Span rest = text.trim(new Span(from, span.end()));
        if (from == span.start() && !rest.isEmpty()) {
            // nothing was cut out: these are its words
            pieces.add(new Piece(rest, number, words, shape(rest, words)));
        } else {
            add(rest, number);
        }
    }

    private static boolean isSmallInCapitals(List<Words.Word> words, int at) {
        Words.Word word = words.get(at);
        boolean small =
                word.hasDigit() || word.text().equals("A") || word.text().equals("I");
        return small && at + 1 < words.size() && words.get(at + 1).isCapitals();
    }

    private static boolean isOpening(char c) {
        return c == '"' || c == '\u201C' || c == '(' || c == '\u2018' || c == '[';
    }

    private void add(Span span, int line) {
        if (span.isEmpty()) {
            return;
        }
        List<Words.Word> words = Words.of(content, span, MAX_WORDS);
        pieces.add(new Piece(span, line, words, shape(span, words)));
    }

    private Piece.Shape shape(Span span, List<Words.Word> words) {
        int size = Words.count(words);
        if (size <= 3 && !endsInStop(span)) {
            return Piece.Shape.SCRAP;
        }
        if ((endsInStop(span) && size >= 4) || size >= 32) {
            return Piece.Shape.SENTENCE;
        }
        return size <= 3 ? Piece.Shape.SCRAP : Piece.Shape.HEADING;
    }

    /// Whether the stretch ends as a sentence does: stop, quotation mark after a stop, colon; its source may stand
    /// behind it in brackets: "… to the coast. (Reuters) (AP)".
    private boolean endsInStop(Span span) {
        return isStop(span.start(), span.end()) || isStop(span.start(), beforeSources(span));
    }

    /// The end of what stands before brackets of at most [#MAX_SOURCE] units at the end of a stretch.
    private int beforeSources(Span span) {
        int end = span.end();
        boolean more = true;
        while (more) {
            int open =
                    end - 1 > span.start() && content.charAt(end - 1) == ')' ? content.lastIndexOf('(', end - 1) : -1;
            more = open > span.start() && end - open <= MAX_SOURCE && Character.isWhitespace(content.charAt(open - 1));
            if (more) {
                end = text.trim(new Span(span.start(), open)).end();
            }
        }
        return end;
    }

    private boolean isStop(int start, int end) {
        int at = end - 1;
        if (at < start) {
            return false;
        }
        while (at > start && isClosing(content.charAt(at))) {
            at--;
        }
        char c = content.charAt(at);
        if (OTHER_STOPS.indexOf(c) >= 0) {
            return true;
        }
        return c == '.' || c == '!' || c == '?' || c == ':' || c == '\u2026' || c == ';' || (at < end - 1 && c == ',');
    }

    private boolean isSentenceEnd(int at, int end) {
        char c = content.charAt(at);
        if (c != '.' && c != '!' && c != '?' && c != '\u2026') {
            return false;
        }
        int next = endOfStop(at, end);
        if (next >= end) {
            return false;
        }
        boolean space = Character.isWhitespace(content.charAt(next)) || content.charAt(next) == '\u00A0';
        int word = next;
        while (word < end && (Character.isWhitespace(content.charAt(word)) || isOpening(content.charAt(word)))) {
            word++;
        }
        if (word >= end) {
            return false;
        }
        char first = content.charAt(word);
        if (!Character.isUpperCase(first) && !Character.isDigit(first)) {
            return false;
        }
        if (!space) {
            // glued sentences: "…on Friday.The minister", "…right track\".\"The"
            boolean quoted = next > at + 1 && word > next;
            boolean newWord = word + 1 < end && Character.isLowerCase(content.charAt(word + 1));
            return c != '.' || quoted || (newWord && endsWord(at, 0));
        }
        return c != '.' || !isAbbreviation(at);
    }

    private boolean isAbbreviation(int stop) {
        int from = stop;
        while (from > 0 && (Character.isLetter(content.charAt(from - 1)) || content.charAt(from - 1) == '.')) {
            from--;
        }
        String word = content.substring(from, stop);
        if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
            return true;
        }
        if (word.indexOf('.') >= 0) {
            // "U.S. President": taken for an abbreviation; a sentence that ends in one joins its neighbour
            return true;
        }
        return ABBREVIATIONS.contains(word.toLowerCase(java.util.Locale.ROOT)) && Character.isUpperCase(word.charAt(0));
    }

    private int endOfStop(int at, int end) {
        int next = at + 1;
        // a row of ten thousand dots is looked through from each of them: only so far
        while (next < end
                && next - at < MOST_STOPS
                && (isClosing(content.charAt(next)) || content.charAt(next) == '.')) {
            next++;
        }
        return next;
    }

    private static boolean isClosing(char c) {
        return c == '"'
                || c == '\u201D'
                || c == '\u2019'
                || c == '\''
                || c == ')'
                || c == ']'
                || c == '\u00BB'
                || c == '*'
                || c == '_';
    }

    /// The end of a bracket that stands as a sentence of its own at `at`: "… on Tuesday. (Name/AFP) Russia".
    private int bracketedCredit(int at, int end) {
        int open = at;
        while (open < end && Character.isWhitespace(content.charAt(open))) {
            open++;
        }
        if (open >= end || content.charAt(open) != '(') {
            return at;
        }
        int close = open;
        while (close < end && close - open <= MAX_CREDIT && content.charAt(close) != ')') {
            close++;
        }
        if (close >= end || close - open > MAX_CREDIT) {
            return at;
        }
        boolean follows = close + 1 >= end
                || Character.isWhitespace(content.charAt(close + 1))
                || Character.isUpperCase(content.charAt(close + 1));
        return follows ? close + 1 : at;
    }

    private static boolean isInCapitals(String content) {
        int lower = 0;
        int upper = 0;
        int length = Math.min(content.length(), 200_000);
        for (int i = 0; i < length; i++) {
            char c = content.charAt(i);
            if (Character.isLowerCase(c)) {
                lower++;
            } else if (Character.isUpperCase(c)) {
                upper++;
            }
        }
        return upper > lower;
    }
}
