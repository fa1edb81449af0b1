package org.attache.analyse.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.figure.TollWords.Kind;
import org.attache.analyse.number.NumberWords;

/// Counts the people of a row of noun phrases: "two men", "a woman and her son", "three adults and an 11-year-old".
///
/// @param count of people
/// @param end index after the row
record VictimPhrase(int count, int end) {
    private static final int MOST = 300;
    private static final Set<String> DETERMINERS =
            Set.of("a", "an", "the", "his", "her", "their", "another", "one", "its", "second", "third", "fourth");
    private static final Set<String> NOT_COUNTS = FigureWords.all(FigureWords.Kind.UNIT);
    private static final int MODIFIERS = 5;

    /// The row of phrases that begins at `at`.
    static Optional<VictimPhrase> at(TollWords lexicon, List<String> words, int at) {
        Optional<VictimPhrase> first = one(lexicon, words, at);
        if (first.isEmpty()) {
            return first;
        }
        VictimPhrase row = first.orElseThrow();
        while (true) {
            int next = overAge(words, row.end());
            boolean joined = false;
            while (next < words.size() && Set.of(",", "and", "&", "plus").contains(words.get(next))) {
                joined = true;
                next++;
            }
            Optional<VictimPhrase> more = joined ? one(lexicon, words, next) : Optional.empty();
            if (more.isEmpty()) {
                return Optional.of(row);
            }
            VictimPhrase other = more.orElseThrow();
            row = new VictimPhrase(row.count() + other.count(), other.end());
        }
    }

    /// "a woman, 34, and", "a man in his 20s and": the index after age.
    private static int overAge(List<String> words, int at) {
        if (at + 2 < words.size()
                && words.get(at).equals(",")
                && isDigits(words.get(at + 1))
                && words.get(at + 2).equals(",")) {
            return at + 2;
        }
        if (at + 3 < words.size()
                && words.get(at).equals("in")
                && Set.of("his", "her", "their").contains(words.get(at + 1))) {
            return at + 3;
        }
        return at;
    }

    private static Optional<VictimPhrase> one(TollWords lexicon, List<String> words, int at) {
        if (at >= words.size()) {
            return Optional.empty();
        }
        int number = number(words.get(at));
        boolean counted = number > 0 && !isAge(words, at) && (at + 1 >= words.size() || !isUnit(words, at + 1));
        int from = counted || DETERMINERS.contains(words.get(at)) ? at + 1 : at;
        boolean aged = false;
        int i = from;
        for (int n = 0; i < words.size() && n <= MODIFIERS; n++, i++) {
            if (lexicon.has(Kind.PEOPLE, words, i)) {
                boolean last = !lexicon.has(Kind.PEOPLE, words, i + 1) && !lexicon.has(Kind.PERSON, words, i + 1);
                if (!counted) {
                    return Optional.empty();
                }
                if (last) {
                    return Optional.of(new VictimPhrase(number, i + 1));
                }
                continue;
            }
            if (lexicon.has(Kind.PERSON, words, i)
                    && !lexicon.has(Kind.PERSON, words, i + 1)
                    && !lexicon.has(Kind.PEOPLE, words, i + 1)) {
                return Optional.of(new VictimPhrase(counted ? number : 1, i + 1));
            }
            int age = afterAge(words, i);
            if (age > 0) {
                aged = true;
                i = age - 1;
                continue;
            }
            if (!lexicon.has(Kind.MODIFIER, words, i) && !lexicon.has(Kind.PERSON, words, i)) {
                break;
            }
        }
        if (aged) {
            return Optional.of(new VictimPhrase(1, i));
        }
        return counted ? Optional.of(new VictimPhrase(number, from)) : Optional.empty();
    }

    /// "a boy, 9, died".
    private static boolean isAge(List<String> words, int at) {
        boolean after = at > 0 && words.get(at - 1).equals(",");
        return after && isDigits(words.get(at)) && at + 1 < words.size() && ",.;)".contains(words.get(at + 1));
    }

    private static boolean isUnit(List<String> words, int at) {
        return NOT_COUNTS.contains(words.get(at)) || isDigits(words.get(at));
    }

    /// The index after "16-year-old", however it is cut into words; 0 where none begins at `at`.
    private static int afterAge(List<String> words, int at) {
        String word = words.get(at);
        if (word.endsWith("-old")) {
            return at + 1;
        }
        if (number(word) == 0 && !isDigits(word)) {
            return 0;
        }
        List<String> near = new ArrayList<>(words.subList(at, Math.min(words.size(), at + 6)));
        int old = near.indexOf("old");
        boolean year = near.contains("year") || near.contains("month") || near.contains("week") || near.contains("day");
        return old > 0 && year ? at + old + 1 : 0;
    }

    private static boolean isDigits(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// The number that a word is, from 1 to 300; 0 for others.
    static int number(String word) {
        if (isDigits(word) && word.length() <= 3) {
            int value = Integer.parseInt(word);
            return value <= MOST ? value : 0;
        }
        return NumberWords.small(word);
    }
}
