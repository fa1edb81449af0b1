package org.attache.analyse.name;

import java.util.List;
import org.attache.text.Span;

/// A word or mark as names need it: "Su-30SM", "Jong-un" and "U.S." are one word, a possessive "'s" is one of
/// its own. The words of a treebank are cut otherwise, so that names do not depend on them.
///
/// @param index in the sentence, from 0
/// @param span of the capture text
/// @param text the characters at the span
/// @param key the text in lower case, without diacritics, with straight apostrophes
/// @param initial whether it opens a sentence, a quotation or a line, so that its capital says nothing
record Word(int index, Span span, String text, String key, boolean initial) {
    /// Whether it begins with a capital letter.
    boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /// Whether it has two or more letters, all of them capitals.
    boolean isAllCapitals() {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            if (Character.isUpperCase(c)) {
                letters++;
            }
        }
        return letters >= 2;
    }

    /// Whether it begins with a letter or digit.
    boolean isAlphanumeric() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    /// Whether it holds a digit.
    boolean hasDigit() {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /// Whether it is a possessive ending.
    boolean isPossessive() {
        return key.equals("'s") || key.equals("'");
    }

    /// Whether it is this word, given in lower case.
    boolean is(String other) {
        return key.equals(other);
    }

    /// The keys of so many words from one on, with single spaces between them: how a lexicon spells a term.
    static String keys(List<Word> words, int from, int length) {
        if (length == 1) {
            return words.get(from).key();
        }
        StringBuilder all = new StringBuilder(words.get(from).key());
        for (int i = 1; i < length; i++) {
            all.append(' ').append(words.get(from + i).key());
        }
        return all.toString();
    }
}
