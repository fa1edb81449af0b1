package org.attache.analyse.name;

import java.util.List;
import java.util.Optional;
import org.attache.fact.EntityType;

/// An entry of a lexicon.
///
/// @param kind which lexicon, or which column of it
/// @param words the spelling matched, word by word, with its capitals
/// @param name the entry's first spelling: what all its spellings mean
/// @param country code, where the entry has one
/// @param detail the lexicon's own sort: "government", "sea", "aircraft"
record Term(Kind kind, List<String> words, String name, Optional<String> country, String detail) {
    /// Copies its list.
    Term {
        words = List.copyOf(words);
    }

    /// What sort of thing the words name.
    enum Kind {
        STATE,
        DEMONYM,
        CAPITAL,
        AGENCY,
        ORGANIZATION,
        PLACE,
        WEAPON;

        /// The type of an entity so named.
        EntityType type() {
            return switch (this) {
                case STATE, DEMONYM -> EntityType.STATE;
                case CAPITAL, PLACE -> EntityType.PLACE;
                case AGENCY -> EntityType.AGENCY;
                case ORGANIZATION -> EntityType.ORGANIZATION;
                case WEAPON -> EntityType.WEAPON;
            };
        }
    }

    /// Whether the words of a text, beginning at `from`, are written as the entry is: capitals where it has them,
    /// short acronyms to the letter.
    boolean isSpelled(List<Word> text, int from) {
        for (int i = 0; i < words.size(); i++) {
            String mine = words.get(i);
            Word theirs = text.get(from + i);
            char first = mine.charAt(0);
            if (Character.isUpperCase(first)
                    && !Character.isUpperCase(theirs.text().charAt(0))
                    && !mine.equals(theirs.text())) {
                return false;
            }
            if (words.size() == 1 && mine.length() <= 5 && isCapitals(mine) && !mine.equals(theirs.text())) {
                return mine.length() >= 4 && kind == Kind.ORGANIZATION && !isCapitals(theirs.text());
            }
            if (words.size() == 1 && mine.length() <= 4 && !isCapitals(mine) && theirs.isAllCapitals()) {
                return kind == Kind.STATE || kind == Kind.CAPITAL;
            }
        }
        return true;
    }

    private static boolean isCapitals(String word) {
        return word.chars().noneMatch(Character::isLowerCase);
    }
}
