package org.attache.tools;

import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/// Prints for a person: wraps at the width of the terminal, colours only where one looks on.
final class Terminal {
    /// Lines longer than this are hard to read, however wide the window.
    private static final int WIDEST = 120;

    private final PrintWriter out;
    private final boolean colour;
    private final int width;

    Terminal(PrintWriter out) {
        this(out, Ansi.AUTO.enabled(), columns());
    }

    Terminal(PrintWriter out, boolean colour, int width) {
        this.out = out;
        this.colour = colour;
        this.width = width;
    }

    private static int columns() {
        return Optional.ofNullable(System.getenv("COLUMNS"))
                .filter(c -> c.matches("\\d{2,4}"))
                .map(Integer::parseInt)
                .map(c -> Math.clamp(c, 40, WIDEST))
                .orElse(100);
    }

    void blank() {
        out.println();
    }

    void heading(String text) {
        out.println();
        out.println(paint("1", text.toUpperCase(java.util.Locale.ROOT)));
        out.println(paint("2", "─".repeat(Math.min(width, 100))));
    }

    String bold(String text) {
        return paint("1", text);
    }

    String dim(String text) {
        return paint("2", text);
    }

    String accent(String text) {
        return paint("36", text);
    }

    String alarm(String text) {
        return paint("31", text);
    }

    private String paint(String code, String text) {
        return colour ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }

    /// Prints text wrapped; `first` stands before the first line, the same room before the others.
    void wrapped(String first, String text) {
        wrapped(first, visible(first), text);
    }

    /// Prints text wrapped with an indentation of its own for the lines after the first.
    void wrapped(String first, int indent, String text) {
        StringBuilder line = new StringBuilder(first);
        int column = visible(first);
        boolean fresh = true;
        for (String word : clean(text).split(" +", -1)) {
            int length = visible(word);
            if (!fresh && column + 1 + length > width) {
                out.println(line);
                line = new StringBuilder(" ".repeat(indent));
                column = indent;
                fresh = true;
            }
            if (!fresh) {
                line.append(' ');
                column++;
            }
            line.append(word);
            column += length;
            fresh = false;
        }
        out.println(line);
    }

    void line(String text) {
        out.println(text);
    }

    /// Length on the screen: without colour codes.
    static int visible(String text) {
        return text.replaceAll("\u001B\\[[0-9;]*m", "")
                .codePointCount(0, text.replaceAll("\u001B\\[[0-9;]*m", "").length());
    }

    /// Captured text must not steer the terminal: control characters and bidi overrides become spaces.
    static String clean(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean colourCode = c == '\u001B' && i + 1 < text.length() && text.charAt(i + 1) == '[';
            boolean bad = (Character.isISOControl(c) && !colourCode)
                    || (c >= '\u202A' && c <= '\u202E')
                    || (c >= '\u2066' && c <= '\u2069');
            safe.append(bad ? ' ' : c);
        }
        return safe.toString();
    }
}
