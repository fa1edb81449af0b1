package org.attache.analyse.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Shapes of persons' names, in any order and length. Thread-safe: no state of its own.
final class PersonName {
    private static final int MAX_WORDS = 7;
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "bin", "bint", "ibn", "ben", "abu", "ould", "ag", "von", "van", "der", "den", "de", "del",
            "della", "di", "da", "dos", "das", "do", "du", "la", "le", "las", "los", "ter", "ten", "zu", "y", "e", "st",
            "af");
    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

    private final Lexicon lexicon;
    private final Clues clues;
    private final Titles titles;

    PersonName(Lexicon lexicon, Clues clues, Titles titles) {
        this.lexicon = lexicon;
        this.clues = clues;
        this.titles = titles;
    }

    /// One past the last word of the name that begins at `from`; `from` itself where none can.
    int end(List<Word> words, int from) {
        int at = from;
        int end = from;
        while (at < words.size() && at - from < MAX_WORDS) {
            Word word = words.get(at);
            if (isPart(words, at, from)) {
                at++;
                end = at;
            } else if (PARTICLES.contains(word.key())
                    && at + 1 < words.size()
                    && (isPart(words, at + 1, from)
                            || PARTICLES.contains(words.get(at + 1).key()))
                    && word.isAlphanumeric()) {
                at++;
            } else {
                break;
            }
        }
        if (end > from
                && end + 1 < words.size()
                && words.get(end).is(",")
                && SUFFIXES.contains(words.get(end + 1).key())) {
            return end + 2;
        }
        return end;
    }

    private boolean isPart(List<Word> words, int at, int from) {
        Word word = words.get(at);
        if (!word.isAlphanumeric() || word.hasDigit()) {
            return false;
        }
        if (!word.isCapitalised()) {
            return word.text().length() > 3
                    && (word.key().startsWith("al-") || word.key().startsWith("el-"));
        }
        if (SUFFIXES.contains(word.key())) {
            return at > from;
        }
        if (clues.is("opener", word) && !clues.isGivenName(word)) {
            return false;
        }
        if (at > from && clues.is("opener", word) && word.initial()) {
            return false;
        }
        List<Term> known = lexicon.longest(words, at);
        if (!known.isEmpty()) {
            Term term = known.getFirst();
            boolean state = term.kind() == Term.Kind.STATE || term.kind() == Term.Kind.DEMONYM;
            if (state || (term.words().size() > 1 && !clues.isGivenName(word))) {
                return false;
            }
            if (at == from && !clues.isGivenName(word)) {
                // "Admiral Sofia Marin", "Minister Tor Berg": a town or a missile of that name has no surname
                return at + 1 < words.size()
                        && words.get(at + 1).isCapitalised()
                        && (term.kind() == Term.Kind.PLACE
                                || ((term.kind() == Term.Kind.CAPITAL || term.kind() == Term.Kind.WEAPON)
                                        && lexicon.longest(words, at + 1).isEmpty()));
            }
            if (at > from && word.isAllCapitals() && !words.get(from).isAllCapitals()) {
                return false;
            }
        }
        boolean title = titles.isTitle(word.key()) || clues.is("organization-strict", word);
        return !title
                || (at > from && at + 1 < words.size() && !words.get(at + 1).isCapitalised());
    }

    /// The parts of a name that tell persons apart: keys without initials, particles and hyphens, with endings
    /// that transcriptions write in several ways made one.
    static List<String> parts(List<Word> words) {
        List<String> parts = new ArrayList<>();
        for (Word word : words) {
            String key = word.key();
            if (key.startsWith("al-") || key.startsWith("el-")) {
                key = key.substring(3);
            }
            if (PARTICLES.contains(key) || SUFFIXES.contains(key)) {
                continue;
            }
            for (String piece : key.split("-", -1)) {
                if (piece.isEmpty() || (piece.length() == 2 && piece.charAt(1) == '.')) {
                    continue;
                }
                if (!Character.isLetterOrDigit(piece.charAt(0))) {
                    continue;
                }
                parts.add(ending(piece));
            }
        }
        return parts;
    }

    private static String ending(String piece) {
        for (String variant : List.of("iy", "yy", "ij", "ii", "yi")) {
            if (piece.length() > 4 && piece.endsWith(variant)) {
                return piece.substring(0, piece.length() - 2) + "y";
            }
        }
        return piece;
    }
}
