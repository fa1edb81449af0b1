package org.attache.ledger;

import java.nio.charset.StandardCharsets;

/// Martin Porter's stemmer of 1980 ("An algorithm for suffix stripping", Program 14/3), step by step as SQLite's FTS5
/// takes them, so that a word has the same stem in every database. Works on small letters; each byte that is none
/// of ASCII counts
/// as a consonant.
///
/// Belongs to one thread.
final class PorterStem {
    private static final int LONGEST = 64;
    private static final int SHORTEST = 3;

    private static final String[][] STEP_2 = {
        {"ational", "ate"},
        {"tional", "tion"},
        {"enci", "ence"},
        {"anci", "ance"},
        {"izer", "ize"},
        {"logi", "log"},
        {"bli", "ble"},
        {"alli", "al"},
        {"entli", "ent"},
        {"eli", "e"},
        {"ousli", "ous"},
        {"ization", "ize"},
        {"ation", "ate"},
        {"ator", "ate"},
        {"alism", "al"},
        {"iveness", "ive"},
        {"fulness", "ful"},
        {"ousness", "ous"},
        {"aliti", "al"},
        {"iviti", "ive"},
        {"biliti", "ble"}
    };
    private static final String[][] STEP_3 = {
        {"icate", "ic"}, {"ative", ""}, {"alize", "al"}, {"iciti", "ic"}, {"ical", "ic"}, {"ful", ""}, {"ness", ""}
    };
    private static final String[][] STEP_4 = {
        {"al", ""}, {"ance", ""}, {"ence", ""}, {"er", ""}, {"ic", ""}, {"able", ""}, {"ible", ""}, {"ant", ""},
        {"ement", ""}, {"ment", ""}, {"ent", ""}, {"ou", ""}, {"ism", ""}, {"ate", ""}, {"iti", ""}, {"ous", ""},
        {"ive", ""}, {"ize", ""}
    };

    private final StringBuilder word = new StringBuilder();

    /// The stem of a word; very short and very long ones stay as they are.
    String of(String whole) {
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST || bytes.length > LONGEST) {
            return whole;
        }
        // a byte, not a character, is what FTS5 counts
        word.setLength(0);
        word.append(new String(bytes, StandardCharsets.ISO_8859_1));
        plural();
        if (past() && !mended()) {
            char last = at(1);
            if (!isVowel(last, false) && last != 'l' && last != 's' && last != 'z' && last == at(2)) {
                cut(1);
            } else if (measure(word.length()) == 1 && isShort(word.length())) {
                word.append('e');
            }
        }
        if (at(1) == 'y' && hasVowel(word.length() - 1)) {
            word.setCharAt(word.length() - 1, 'i');
        }
        replace(STEP_2, 0);
        replace(STEP_3, 0);
        if (!ion()) {
            replace(STEP_4, 1);
        }
        int without = word.length() - 1;
        if (at(1) == 'e' && (measure(without) > 1 || (measure(without) == 1 && !isShort(without)))) {
            cut(1);
        }
        if (word.length() > 1 && at(1) == 'l' && at(2) == 'l' && measure(word.length() - 1) > 1) {
            cut(1);
        }
        return new String(word.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /// The character so many places before the end; nothing beyond the beginning.
    private char at(int fromEnd) {
        return fromEnd <= word.length() ? word.charAt(word.length() - fromEnd) : 0;
    }

    private void cut(int characters) {
        word.setLength(word.length() - characters);
    }

    private boolean endsWith(String ending) {
        return word.length() > ending.length()
                && word.indexOf(ending, word.length() - ending.length()) == word.length() - ending.length();
    }

    /// Step 1a.
    private void plural() {
        if (at(1) != 's') {
            return;
        }
        if (at(2) == 'e') {
            cut(endsWith("sses") || endsWith("ies") ? 2 : 1);
        } else if (at(2) != 's') {
            cut(1);
        }
    }

    /// Step 1b: whether an ending was cut that may have to be mended.
    private boolean past() {
        if (endsWith("eed")) {
            if (measure(word.length() - 3) > 0) {
                cut(1);
            }
        } else if (endsWith("ed") && hasVowel(word.length() - 2)) {
            cut(2);
            return true;
        } else if (endsWith("ing") && hasVowel(word.length() - 3)) {
            cut(3);
            return true;
        }
        return false;
    }

    private boolean mended() {
        if (endsWith("at") || endsWith("bl") || endsWith("iz")) {
            word.append('e');
            return true;
        }
        return false;
    }

    /// "ion" goes from step 4 on only behind s or t.
    private boolean ion() {
        if (!endsWith("ion")) {
            return false;
        }
        if ((at(4) == 's' || at(4) == 't') && measure(word.length() - 3) > 1) {
            cut(3);
        }
        return true;
    }

    /// The first ending of a list that the word has counts, whether it may go or not.
    private void replace(String[][] endings, int more) {
        for (String[] ending : endings) {
            if (endsWith(ending[0])) {
                int stem = word.length() - ending[0].length();
                if (measure(stem) > more) {
                    word.setLength(stem);
                    word.append(ending[1]);
                }
                return;
            }
        }
    }

    private static boolean isVowel(char c, boolean yToo) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || (yToo && c == 'y');
    }

    private boolean hasVowel(int length) {
        for (int i = 0; i < length; i++) {
            if (isVowel(word.charAt(i), i > 0)) {
                return true;
            }
        }
        return false;
    }

    /// How many times vowels are followed by consonants in the first characters.
    private int measure(int length) {
        int times = 0;
        boolean consonant = false;
        boolean vowelBefore = false;
        for (int i = 0; i < length; i++) {
            consonant = !isVowel(word.charAt(i), consonant);
            if (consonant && vowelBefore) {
                times++;
            }
            vowelBefore = !consonant;
        }
        return times;
    }

    /// Consonant, vowel, consonant other than w, x and y at the end.
    private boolean isShort(int length) {
        char last = length > 0 ? word.charAt(length - 1) : 'w';
        if (last == 'w' || last == 'x' || last == 'y') {
            return false;
        }
        int shape = 0;
        boolean consonant = false;
        for (int i = 0; i < length; i++) {
            consonant = !isVowel(word.charAt(i), consonant);
            shape = (shape << 1) + (consonant ? 1 : 0);
        }
        return (shape & 7) == 5;
    }
}
