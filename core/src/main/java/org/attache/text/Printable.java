package org.attache.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Text from captures on its way to a person.
public final class Printable {
    private static final String FORMULA = "=+-@＝＋－＠\t\r";

    private Printable() {}

    /// The text without anything that could steer what shows it: control characters, and the marks that turn the
    /// direction of writing, become spaces. What HTML, CSV or Markdown need is for their writers.
    public static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean bad = Character.isISOControl(c)
                    || (c >= '\u202A' && c <= '\u202E')
                    || (c >= '\u2066' && c <= '\u2069')
                    || c == '\u2028'
                    || c == '\u2029';
            safe.append(bad ? ' ' : c);
        }
        return safe.toString();
    }

    /// The text as a cell of a table: as [#of] gives it, and behind an apostrophe where a spreadsheet would take it
    /// for a formula (full-width signs count: some programs read them as the plain ones).
    public static String cell(String text) {
        String safe = of(text);
        return !safe.isEmpty() && FORMULA.indexOf(safe.charAt(0)) >= 0 ? "'" + safe : safe;
    }

    /// The text as a part of an address (RFC 3986): a space is `%20`, as outside of forms.
    public static String address(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// The text as XML 1.0 can hold it: without most control characters and lone surrogates.
    public static String xml(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints()
                .filter(c -> c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }
}
