package org.attache.analyse.name;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Weapons by the shape of their designation: letters, hyphen, digits ("Su-30SM"), a word for a series and a number
/// ("Type 055", "Project 22160"), a class of ships ("Ada-class"), a ship's prefix ("USS Carl Vinson"). Thread-safe:
/// no state of its own.
final class WeaponShape {
    private static final Pattern DESIGNATION = Pattern.compile(
            "[A-Z][A-Za-z]{0,4}-\\d{1,4}[A-Za-z0-9]{0,5}(?:/\\d{1,3})?|[A-Z]{1,3}\\d{2,4}[A-Z]{0,3}\\d?s?"
                    + "|\\d[A-Z]{1,2}\\d{1,3}[A-Z]?|[A-Z]{1,3}/[A-Z]{1,4}-?\\d{1,4}[A-Z]?");
    private static final Set<String> SERIES = Set.of("type", "project", "mk", "mk.", "mark");
    private static final Set<String> PREFIXES = Set.of(
            "USS", "HMS", "ROKS", "INS", "JS", "KRI", "BRP", "HMAS", "HMCS", "PNS", "TCG", "HNLMS", "UMS", "BNS",
            "SLNS", "RSS", "HTMS", "USNS", "HMNZS", "ARA", "BAP", "NNS", "IRIS", "ITS", "ESPS", "USCGC", "FGS");
    private static final int REACH = 6;

    private final Clues clues;

    WeaponShape(Clues clues) {
        this.clues = clues;
    }

    /// One past the last word of the designation that begins at `from`; `from` itself where none does.
    int end(List<Word> words, int from) {
        Word word = words.get(from);
        if (word.text().length() > 24) {
            return from;
        }
        if (PREFIXES.contains(word.text())) {
            int end = from + 1;
            while (end < words.size()
                    && end - from < 5
                    && (words.get(end).isCapitalised() || isInitial(words.get(end)))) {
                end++;
            }
            return end > from + 1 ? end : from;
        }
        if (word.isCapitalised() && word.key().endsWith("-class") && word.key().length() > 8) {
            return from + 1;
        }
        if (SERIES.contains(word.key())
                && word.isCapitalised()
                && from + 1 < words.size()
                && Character.isDigit(words.get(from + 1).text().charAt(0))
                && words.get(from + 1).text().length() <= 7) {
            return isNear(words, from, from + 2) ? from + 2 : from;
        }
        if (word.hasDigit() && DESIGNATION.matcher(word.text()).matches() && !isDated(word)) {
            return isNear(words, from, from + 1) ? from + 1 : from;
        }
        return from;
    }

    private static boolean isInitial(Word word) {
        return word.text().length() == 2 && word.text().charAt(1) == '.';
    }

    private static boolean isDated(Word word) {
        return word.key().startsWith("covid")
                || word.key().startsWith("fy")
                || word.key().startsWith("feb-")
                || word.key().matches("(?:g|q|u)-?\\d{1,2}");
    }

    /// Whether a word for a weapon stands near.
    boolean isNear(List<Word> words, int from, int to) {
        int first = Math.max(0, from - REACH);
        int last = Math.min(words.size(), to + REACH);
        for (int i = first; i < last; i++) {
            if ((i < from || i >= to) && clues.is("weapon-noun", words.get(i))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a word for a weapon stands right beside: at most two words after, or one before.
    boolean isBeside(List<Word> words, int from, int to) {
        for (int i = to; i < Math.min(words.size(), to + 3); i++) {
            if (clues.is("weapon-noun", words.get(i))) {
                return true;
            }
            if (!words.get(i).isAlphanumeric() && !words.get(i).is("-")) {
                break;
            }
        }
        return from > 0 && clues.is("weapon-noun", words.get(from - 1));
    }
}
