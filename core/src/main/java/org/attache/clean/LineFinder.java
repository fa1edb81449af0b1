package org.attache.clean;

import java.util.ArrayList;
import java.util.List;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// Finds the lines of a plain text, joining the lines of paragraphs that were wrapped at a fixed width.
///
/// Rule `hard-wrap`: where at least a third of the lines of 40 units or more begin in lower case and hardly
/// any is longer than 110 units, the text was wrapped; then a paragraph ends at an empty line, at an indented
/// line, before the next item of a list, or after a line much shorter than the width. Catches mail and wire copies;
/// misses verse.
final class LineFinder {
    private static final int SHORT = 40;
    private static final int WIDE = 110;
    private static final int BLOCK_NARROW = 55;
    private static final int BLOCK_WIDE = 90;

    private LineFinder() {}

    /// The lines without white space at their ends, empty ones left out.
    static List<Span> lines(SourceText text) {
        String content = text.content();
        List<Span> raw = new ArrayList<>();
        List<Boolean> afterGap = new ArrayList<>();
        boolean gap = true;
        int at = 0;
        while (at <= content.length()) {
            int end = at;
            while (end < content.length() && !isLineEnd(content.charAt(end))) {
                end++;
            }
            Span line = text.trim(new Span(at, end));
            if (line.isEmpty()) {
                gap = true;
            } else {
                raw.add(line);
                afterGap.add(gap || line.start() - at >= 3);
                gap = false;
            }
            at = end + 1;
            if (end < content.length()
                    && content.charAt(end) == '\r'
                    && at < content.length()
                    && content.charAt(at) == '\n') {
                at++;
            }
        }
        return isWrapped(content, raw) ? joined(content, raw, afterGap) : withWrappedBlocks(content, raw, afterGap);
    }

    /// Joins the lines of those blocks between empty lines that are wrapped, in a text that is not as a whole.
    private static List<Span> withWrappedBlocks(String content, List<Span> lines, List<Boolean> afterGap) {
        List<Span> joined = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= lines.size(); to++) {
            if (to == lines.size() || afterGap.get(to) || isItem(content, lines.get(to))) {
                List<Span> block = lines.subList(from, to);
                if (isWrappedBlock(content, block)) {
                    joined.add(block.getFirst().cover(block.getLast()));
                } else {
                    joined.addAll(block);
                }
                from = to;
            }
        }
        return joined;
    }

    private static boolean isItem(String content, Span line) {
        return line.length() > 2
                && "-*\u2022\u25CF\u25AA".indexOf(content.charAt(line.start())) >= 0
                && content.charAt(line.start() + 1) == ' ';
    }

    /// Rule `wrapped-block`: all lines but the last are 55 to 90 units long and nearly equally so, or the first is
    /// an item of a list; and a quarter of the lines behind the first begin in lower case, or the first is an item
    /// that is cut off in the middle of a sentence. Catches the items of a list in a text whose paragraphs are long
    /// lines; misses other blocks whose lines all begin with capitals.
    private static boolean isWrappedBlock(String content, List<Span> block) {
        int longest = 0;
        int shortest = Integer.MAX_VALUE;
        int lower = 0;
        for (int i = 0; i < block.size(); i++) {
            Span line = block.get(i);
            longest = Math.max(longest, line.length());
            shortest = i + 1 < block.size() ? Math.min(shortest, line.length()) : shortest;
            lower += i > 0 && Character.isLowerCase(content.charAt(line.start())) ? 1 : 0;
        }
        boolean even = shortest >= BLOCK_NARROW && shortest * 10 >= longest * 7;
        boolean item = isItem(content, block.getFirst());
        boolean cutOff = item && shortest >= BLOCK_NARROW && goesOn(content, block.getFirst());
        return block.size() > 1 && longest <= BLOCK_WIDE && (even || item) && (lower * 4 >= block.size() - 1 || cutOff);
    }

    /// Whether a line ends without a mark that ends a sentence.
    private static boolean goesOn(String content, Span line) {
        return ".!?:\u201D\"".indexOf(content.charAt(line.end() - 1)) < 0;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f' || c == '\u000B';
    }

    private static boolean isWrapped(String content, List<Span> lines) {
        int candidates = 0;
        int lower = 0;
        int wide = 0;
        for (Span line : lines) {
            if (line.length() > WIDE) {
                wide++;
            } else if (line.length() >= SHORT) {
                candidates++;
                if (Character.isLowerCase(content.charAt(line.start()))) {
                    lower++;
                }
            }
        }
        return candidates >= 6 && lower * 3 >= candidates && wide * 10 <= candidates;
    }

    private static List<Span> joined(String content, List<Span> lines, List<Boolean> afterGap) {
        int width = lines.stream()
                .mapToInt(Span::length)
                .filter(length -> length <= WIDE)
                .max()
                .orElse(0);
        List<Span> joined = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Span line = lines.get(i);
            int last = joined.size() - 1;
            boolean begins = afterGap.get(i) || isItem(content, line);
            if (last >= 0 && !begins && continues(content, lines.get(i - 1), line, width)) {
                joined.set(last, joined.get(last).cover(line));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    /// A line that is full, or one whose next begins in lower case, goes on. One wider than the width was not
    /// wrapped.
    private static boolean continues(String content, Span before, Span line, int width) {
        boolean full = before.length() * 10 >= width * 7 && before.length() <= WIDE;
        return full || Character.isLowerCase(content.charAt(line.start()));
    }
}
