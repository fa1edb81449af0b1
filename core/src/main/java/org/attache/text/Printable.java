package org.attache.text;

/// Text from captures on its way to a person.
public final class Printable {
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
}
