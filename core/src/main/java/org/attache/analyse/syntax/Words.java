package org.attache.analyse.syntax;

import java.util.List;

/// The words of one sentence as numbers, for the tagger and the parser: a work sheet that both fill.
/// Not thread-safe.
final class Words {
    /// How many words it holds; the artificial root follows them.
    final int size;

    final List<String> texts;
    /// Entries of the lexicon. Like all columns, one longer than the sentence.
    final int[] entry;

    final int[] word;
    final int[] fine;
    final int[] coarse;
    /// Shape: capitals, digits, marks.
    final int[] shape;
    /// Joint tag (universal and Penn), once tagged.
    final int[] tag;
    /// Universal tag, once tagged.
    final int[] universal;

    /// Looks the words up.
    Words(List<String> texts, Lexicon lexicon) {
        this.texts = texts.stream().map(Words::visible).toList();
        size = texts.size();
        entry = new int[size + 1];
        word = new int[size + 1];
        fine = new int[size + 1];
        coarse = new int[size + 1];
        shape = new int[size + 1];
        tag = new int[size + 1];
        universal = new int[size + 1];
        int casing = casing(texts) << 9;
        for (int i = 0; i < size; i++) {
            String text = this.texts.get(i);
            entry[i] = lexicon.entry(Hashing.word(text));
            word[i] = lexicon.wordId(entry[i]);
            fine[i] = lexicon.fine(entry[i]);
            coarse[i] = lexicon.coarse(entry[i]);
            shape[i] = shape(text) | casing;
            if (word[i] == 0) {
                word[i] = -2 - unknownClass(text, shape[i]);
            }
        }
        entry[size] = -1;
        word[size] = -1;
        fine[size] = -1;
        coarse[size] = -1;
        shape[size] = -1;
        tag[size] = -1;
        universal[size] = -1;
    }

    /// The text without the joiners and hyphens that a page hides in its words; the text itself where nothing is
    /// left.
    private static String visible(String text) {
        int shown = (int) text.codePoints().filter(c -> !isHidden(c)).count();
        if (shown == 0 || shown == text.codePointCount(0, text.length())) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        text.codePoints().filter(c -> !isHidden(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isHidden(int point) {
        return point > 0x7F && Character.getType(point) == Character.FORMAT;
    }

    /// How the sentence uses capitals: 0 as usual, 1 everywhere, 2 at each long word, 3 nowhere.
    private static int casing(List<String> texts) {
        int low = 0;
        int high = 0;
        int all = 0;
        boolean any = false;
        for (String text : texts) {
            char first = text.charAt(0);
            any |= Character.isUpperCase(first);
            if (text.length() > 3 && Character.isLetter(first)) {
                if (Character.isLowerCase(first)) {
                    low++;
                } else if (Character.isUpperCase(text.charAt(2))
                        && Character.isUpperCase(text.charAt(text.length() - 1))) {
                    all++;
                } else {
                    high++;
                }
            }
        }
        if (!any) {
            return 3;
        }
        if (all > low + high) {
            return 1;
        }
        return high > 2 && high > 3 * low ? 2 : 0;
    }

    /// The shape of a word in at most 512 values: first letter, all letters, digits and marks.
    static int shape(String text) {
        boolean upper = false;
        boolean lower = false;
        boolean digit = false;
        boolean hyphen = false;
        boolean period = false;
        boolean other = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c)) {
                upper = true;
            } else if (Character.isLetter(c)) {
                lower = true;
            } else if (Character.isDigit(c)) {
                digit = true;
            } else if (c == '-' || c == '\u2013') {
                hyphen = true;
            } else if (c == '.') {
                period = true;
            } else {
                other = true;
            }
        }
        boolean first = Character.isUpperCase(text.charAt(0));
        int length = Math.min(text.length(), 4) - 1;
        return (first ? 1 : 0)
                | (upper ? 2 : 0)
                | (lower ? 4 : 0)
                | (digit ? 8 : 0)
                | (hyphen ? 16 : 0)
                | (period ? 32 : 0)
                | (other ? 64 : 0)
                | (length << 7);
    }

    /// Sorts rare words by what their form tells: number, name, ending.
    private static int unknownClass(String text, int shape) {
        int form = shape & 127;
        int ending = 0;
        int length = text.length();
        if (length > 4 && (form & 8) == 0) {
            ending = Hashing.fold(text.charAt(length - 1)) % 32 * 32 + Hashing.fold(text.charAt(length - 2)) % 32;
        }
        return ending * 128 + (form & ~1);
    }
}
