package org.attache.text;

/// A text that never changes: the deterministic rendering of one capture. Its id is the SHA-256 of its
/// UTF-8 form, so that any machine gives the same id to the same text.
///
/// Thread-safe: immutable.
///
/// @param id lower-case hexadecimal SHA-256 of `content` in UTF-8, 64 characters
/// @param content the whole text; offsets count its UTF-16 code units
public record SourceText(String id, String content) {
    /// A text with its id worked out from its content.
    public static SourceText of(String content) {
        return new SourceText(Digest.sha256(content), content);
    }

    /// Length in UTF-16 code units.
    public int length() {
        return content.length();
    }

    /// The words at `span`, bound to their place. The only way to make a [Quote].
    ///
    /// @throws IndexOutOfBoundsException if the span reaches past the end
    public Quote quote(Span span) {
        return new Quote(id, span, content.substring(span.start(), span.end()));
    }

    /// The words at `[start, end)`, bound to their place.
    ///
    /// @throws IndexOutOfBoundsException if the range reaches past the end
    public Quote quote(int start, int end) {
        return quote(new Span(start, end));
    }

    /// The characters at `span`, without their place.
    public String slice(Span span) {
        return content.substring(span.start(), span.end());
    }

    /// The span without white space at either end (no-break spaces included).
    public Span trim(Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && isBlank(content.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(content.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
