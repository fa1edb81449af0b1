package org.attache.analyse.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attache.text.Span;

/// The words, digit groups and marks of a stretch of text, without white space. Finer than tokens: a hyphen always
/// stands alone, so that "not-to-exceed" reads like "not to exceed".
final class Pieces {
    private final String content;
    private final List<Piece> all = new ArrayList<>();

    Pieces(String content, Span inside) {
        this.content = content;
        int at = inside.start();
        while (at < inside.end()) {
            char c = content.charAt(at);
            int end = at + 1;
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at = end;
                continue;
            }
            Kind kind = Kind.MARK;
            if (isDigit(c)) {
                kind = Kind.DIGITS;
                while (end < inside.end()
                        && (isDigit(content.charAt(end))
                                || (isGroupMark(content.charAt(end))
                                        && end + 1 < inside.end()
                                        && isDigit(content.charAt(end + 1))))) {
                    end++;
                }
            } else if (Character.isLetter(c)) {
                kind = Kind.WORD;
                while (end < inside.end() && Character.isLetter(content.charAt(end))) {
                    end++;
                }
            }
            all.add(new Piece(new Span(at, end), content.substring(at, end).toLowerCase(Locale.ROOT), kind));
            at = end;
        }
    }

    int size() {
        return all.size();
    }

    Piece get(int index) {
        return all.get(index);
    }

    /// The lower-case text at `index`; empty outside.
    String text(int index) {
        return index >= 0 && index < all.size() ? all.get(index).lower() : "";
    }

    boolean isKind(int index, Kind kind) {
        return index >= 0 && index < all.size() && all.get(index).kind() == kind;
    }

    /// Whether nothing lies between the piece and the one before it.
    boolean touchesPrevious(int index) {
        return index > 0
                && index < all.size()
                && all.get(index - 1).span().end() == all.get(index).span().start();
    }

    boolean isHyphen(int index) {
        String text = text(index);
        return text.equals("-") || text.equals("‐") || text.equals("‑") || text.equals("–");
    }

    /// The text as written.
    String written(int index) {
        Span span = all.get(index).span();
        return content.substring(span.start(), span.end());
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isGroupMark(char c) {
        return c == ',' || c == '.';
    }

    enum Kind {
        WORD,
        DIGITS,
        MARK
    }

    /// @param span of the capture text
    /// @param lower its text in lower case
    /// @param kind what it is made of
    record Piece(Span span, String lower, Kind kind) {}
}
