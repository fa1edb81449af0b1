package org.attache.tools;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attache.text.Printable;
import picocli.CommandLine.Help.Ansi;

/// Prints for a person: wraps at the width of the terminal, colours only where one looks on.
final class Terminal {
    /// Lines longer than this are hard to read, however wide the window.
    private static final int WIDEST = 120;

    /// Room for a day in front of an entry: "told 2021-06-22/24" fits.
    private static final int COLUMN = 19;

    private static final Pattern OWN_CODE = Pattern.compile("\u001B\\[(?:0|1|2|31|36)m");

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

    void heading(String text, int count) {
        heading(text.toUpperCase(Locale.ROOT), " " + count);
    }

    /// A heading that is a name and keeps its letters: a file's.
    void named(String name) {
        heading(name, "");
    }

    private void heading(String text, String after) {
        out.println();
        line(paint("1", text) + paint("2", after));
        out.println(paint("2", "─".repeat(width)));
    }

    /// A first column of fixed width; what is longer keeps a space behind it.
    static String column(String text) {
        return String.format(Locale.ROOT, "%-" + (COLUMN - 1) + "s ", text);
    }

    /// Text below the second column.
    static String indent(String text) {
        return " ".repeat(COLUMN) + text;
    }

    /// A first column and wrapped text beside it.
    void entry(String first, String text) {
        wrapped(first, COLUMN, text);
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
        StringBuilder line = new StringBuilder(safe(first));
        int column = visible(first);
        boolean fresh = true;
        for (String word : safe(text).split(" +", -1)) {
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
        out.println(safe(text));
    }

    /// Length on the screen: without colour codes.
    static int visible(String text) {
        String bare = OWN_CODE.matcher(text).replaceAll("");
        return bare.codePointCount(0, bare.length());
    }

    /// Captured text must not steer the terminal: control characters, escape sequences and bidi overrides become
    /// spaces. This holds for everything that is printed; only the five colour codes of this class pass.
    private String safe(String text) {
        if (!colour) {
            return clean(text);
        }
        StringBuilder safe = new StringBuilder(text.length());
        Matcher code = OWN_CODE.matcher(text);
        int from = 0;
        while (code.find()) {
            safe.append(clean(text.substring(from, code.start()))).append(code.group());
            from = code.end();
        }
        return safe.append(clean(text.substring(from))).toString();
    }

    /// Text without anything that could steer what shows it.
    static String clean(String text) {
        return Printable.of(text);
    }
}
