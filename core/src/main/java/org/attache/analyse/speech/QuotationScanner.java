package org.attache.analyse.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// Finds quotations by their marks, paragraph by paragraph: curly, straight, angled, low-high and single.
/// Does not judge whether the words are speech, a title or a nickname.
///
/// A quotation that is not closed runs to the end of its paragraph, as multi-paragraph quotations are
/// printed. Where a new one opens before the old one was closed, the old one ends at the last comma or
/// full stop before. A lone straight mark after a comma or full stop closes a quotation whose opening
/// mark was lost; it then begins with the paragraph, unless a paragraph before holds a mark without a partner. Linear
/// in the length of the text.
///
/// Caught: `“A,” she said. “B.`; missed: straight single marks around words with apostrophes at their ends.
final class QuotationScanner {
    /// Paragraphs over which a straight mark without a partner is looked for: pages that break lines inside
    /// quotations.
    private static final int AHEAD = 2;

    private final SourceText text;
    private final List<Span> paragraphs;
    private final List<Quotation> found = new ArrayList<>();
    private int carried = -1;

    private QuotationScanner(SourceText text, List<Span> paragraphs) {
        this.text = text;
        this.paragraphs = paragraphs;
    }

    /// The outermost quotations of the paragraphs, in order of the text.
    static List<Quotation> scan(SourceText text, List<Span> paragraphs) {
        QuotationScanner scanner = new QuotationScanner(text, paragraphs);
        for (int i = 0; i < paragraphs.size(); i++) {
            scanner.paragraph(paragraphs.get(i), i);
        }
        return List.copyOf(scanner.found);
    }

    private void paragraph(Span span, int index) {
        int open = carried;
        if (open >= 0 && text.slice(span).indexOf('"') < 0) {
            return;
        }
        carried = -1;
        int before = found.size();
        for (int at = span.start(); at < span.end(); at++) {
            Mark mark = markAt(at, span, open >= 0);
            switch (mark) {
                case NONE -> {}
                case OPEN -> {
                    if (open >= 0) {
                        add(open, endOfUnclosed(open, at), index, false);
                    }
                    open = at;
                }
                case CLOSE -> {
                    if (open >= 0) {
                        add(open, at + width(at), index, true);
                    } else if (found.size() == before && endsSpeech(at, span)) {
                        addOpenLost(span.start(), at + width(at), index);
                    }
                    open = -1;
                }
            }
            // two single marks for a double one
            at += width(at) - 1;
        }
        if (open >= 0 && text.content().charAt(open) == '"' && closesAhead(index)) {
            carried = open;
        } else if (open >= 0) {
            if (found.size() == before && text.content().charAt(open) == '"' && endsSpeech(open, span)) {
                addOpenLost(span.start(), open + 1, index);
            } else {
                add(open, span.end(), index, false);
            }
        }
        singles(span, index, before);
    }

    /// Whether the next paragraph with straight marks has an odd number of them, of which the first closes.
    private boolean closesAhead(int index) {
        for (int i = index + 1; i <= Math.min(index + AHEAD, paragraphs.size() - 1); i++) {
            Span span = paragraphs.get(i);
            String content = text.slice(span);
            int first = content.indexOf('"');
            if (first >= 0) {
                boolean odd = content.chars().filter(c -> c == '"').count() % 2 == 1;
                return odd && first > 0 && endsSpeech(span.start() + first, span);
            }
        }
        return false;
    }

    private Mark markAt(int at, Span span, boolean open) {
        char c = text.content().charAt(at);
        return switch (c) {
            case '“', '„', '‟', '«' -> Mark.OPEN;
            case '”', '»' -> Mark.CLOSE;
            case '"', '＂' -> {
                if (open) {
                    yield Mark.CLOSE;
                }
                boolean inches =
                        at > span.start() && Character.isDigit(text.content().charAt(at - 1));
                yield inches ? Mark.NONE : Mark.OPEN;
            }
            case '\'' -> width(at) == 1 ? Mark.NONE : open ? Mark.CLOSE : Mark.OPEN;
            case '`' -> width(at) == 1 || open ? Mark.NONE : Mark.OPEN;
            default -> Mark.NONE;
        };
    }

    /// How many characters the mark at an offset takes: typewriters and old wires write two single marks for a double
    /// one.
    private int width(int at) {
        String content = text.content();
        char c = content.charAt(at);
        boolean twice = (c == '\'' || c == '`')
                && at + 1 < content.length()
                && content.charAt(at + 1) == c
                && (at == 0 || content.charAt(at - 1) != c);
        return twice ? 2 : 1;
    }

    /// Whether the mark follows a comma or a full stop (a space between is allowed) and does not begin a
    /// sentence: the words after it are lower case, or there are none.
    private boolean endsSpeech(int at, Span span) {
        int left = at - 1;
        while (left > span.start() && Character.isWhitespace(text.content().charAt(left))) {
            left--;
        }
        if (left <= span.start() || ",.?!".indexOf(text.content().charAt(left)) < 0) {
            return false;
        }
        String after =
                text.content().substring(at + 1, Math.min(span.end(), at + 12)).strip();
        return after.isEmpty() || Character.isLowerCase(after.charAt(0));
    }

    private int endOfUnclosed(int open, int next) {
        String inside = text.content().substring(open, next).toLowerCase(Locale.ROOT);
        int at = Math.max(inside.lastIndexOf(". "), inside.lastIndexOf(", "));
        return at > 0 ? open + at + 1 : next;
    }

    private void add(int start, int end, int index, boolean closed) {
        int last = closed ? end - (end - 2 > start && width(end - 2) == 2 ? 2 : 1) : end;
        Span words = text.trim(new Span(Math.min(start + width(start), last), last));
        if (words.length() > 0) {
            found.add(new Quotation(text.trim(new Span(start, end)), words, index, closed));
        }
    }

    private void addOpenLost(int start, int end, int index) {
        int last = end - (end - 2 > start && width(end - 2) == 2 ? 2 : 1);
        Span words = text.trim(new Span(start, last));
        if (words.length() > 0) {
            found.add(new Quotation(text.trim(new Span(start, end)), words, index, true));
        }
    }

    /// Single marks count only outside double ones, only before a letter or digit after a space, and only
    /// with a closing mark in the same paragraph that no letter follows.
    private void singles(Span span, int index, int from) {
        List<Quotation> extra = new ArrayList<>();
        int at = span.start();
        while (at < span.end()) {
            if (!opensSingle(at, span) || inside(at, from)) {
                at++;
                continue;
            }
            int close = closeOfSingle(at, span);
            if (close < 0) {
                at++;
                continue;
            }
            Span words = text.trim(new Span(at + 1, close));
            if (words.length() > 0) {
                extra.add(new Quotation(new Span(at, close + 1), words, index, true));
            }
            at = close + 1;
        }
        if (!extra.isEmpty()) {
            found.addAll(extra);
            found.subList(from, found.size()).sort((a, b) -> a.outer().compareTo(b.outer()));
        }
    }

    private boolean inside(int at, int from) {
        return found.subList(from, found.size()).stream()
                .anyMatch(q -> q.outer().contains(at));
    }

    private boolean opensSingle(int at, Span span) {
        char c = text.content().charAt(at);
        if (c != '‘' && c != '\'' && c != '‚') {
            return false;
        }
        boolean first = at == span.start()
                || Character.isWhitespace(text.content().charAt(at - 1))
                || text.content().charAt(at - 1) == '(';
        return first && at + 1 < span.end() && Character.isLetter(text.content().charAt(at + 1));
    }

    private int closeOfSingle(int open, Span span) {
        int last = Math.min(span.end(), open + 600);
        int candidate = -1;
        for (int at = open + 2; at < last; at++) {
            char c = text.content().charAt(at);
            if (c == '“' || c == '”' || c == '"') {
                return candidate;
            }
            boolean mark = c == '’' || c == '\'';
            boolean ends = mark
                    && (at + 1 == span.end()
                            || !Character.isLetterOrDigit(text.content().charAt(at + 1)));
            if (ends && ",.?!".indexOf(text.content().charAt(at - 1)) >= 0) {
                return at;
            }
            boolean plural = ends
                    && (text.content().charAt(at - 1) == 's')
                    && at + 1 < span.end()
                    && text.content().charAt(at + 1) == ' ';
            if (ends && !plural) {
                return at;
            }
            if (ends && candidate < 0) {
                candidate = at;
            }
        }
        return candidate;
    }

    private enum Mark {
        NONE,
        OPEN,
        CLOSE
    }
}
