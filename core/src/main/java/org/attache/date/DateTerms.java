package org.attache.date;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The words that speak of time, from `lang/en/date/terms.tsv`.
///
/// Thread-safe: never changes after it is read.
final class DateTerms {
    /// Classes of time words; the names are those of the data file.
    enum Kind {
        MONTH,
        WEEKDAY,
        WEEKDAYS,
        SHORTDAY,
        UNIT,
        UNITS,
        NUMBER,
        ORDINAL,
        SHIFT,
        SEASON,
        DAYPART,
        PART,
        VAGUE,
        ASIDE,
        REPEAT,
        LEAD
    }

    /// A term found at a place.
    ///
    /// @param value as the data file has it
    /// @param words how many words it takes
    record Hit(String value, int words) {}

    private record Term(List<String> words, String value, boolean capital) {}

    private static final DateTerms SHARED = new DateTerms();

    // by class, then by first word; longest first
    private final Map<Kind, Map<String, List<Term>>> terms = new EnumMap<>(Kind.class);
    private final Map<String, Set<Kind>> begun = new HashMap<>();
    private final Set<String> abbreviations = new HashSet<>();

    private DateTerms() {
        for (List<String> row : Table.read("terms.tsv", 4)) {
            Kind kind = Kind.valueOf(row.get(1));
            List<String> words = List.of(row.getFirst().split("[ ]|(?<=-)|(?=-)", -1));
            terms.computeIfAbsent(kind, k -> new HashMap<>())
                    .computeIfAbsent(words.getFirst(), w -> new ArrayList<>())
                    .add(new Term(words, row.get(2), row.get(3).equals("yes")));
            begun.computeIfAbsent(words.getFirst(), w -> EnumSet.noneOf(Kind.class))
                    .add(kind);
            if (row.getFirst().endsWith(".")) {
                abbreviations.add(row.getFirst());
            }
        }
        terms.values()
                .forEach(m -> m.values()
                        .forEach(l -> l.sort((a, b) ->
                                Integer.compare(b.words().size(), a.words().size()))));
    }

    static DateTerms shared() {
        return SHARED;
    }

    boolean isAbbreviation(String word) {
        return abbreviations.contains(word.toLowerCase(Locale.ROOT));
    }

    /// The words that terms begin with.
    Set<String> firstWords() {
        return begun.keySet();
    }

    /// Classes of which a term begins with the word.
    Set<Kind> begun(String word) {
        return begun.getOrDefault(word, Set.of());
    }

    /// The longest term of a class that begins at word `at`.
    Hit at(Kind kind, List<Word> words, int at) {
        if (at >= words.size()) {
            return NONE;
        }
        Word first = words.get(at);
        for (Term term : terms.getOrDefault(kind, Map.of()).getOrDefault(first.text(), List.of())) {
            if ((!term.capital() || first.capital() || (kind == Kind.MONTH && isInFigures(words, at)))
                    && stands(term, words, at)) {
                return new Hit(term.value(), term.words().size());
            }
        }
        return NONE;
    }

    // "2019-aug-01"
    private static boolean isInFigures(List<Word> words, int at) {
        return at > 1
                && !words.get(at).spaced()
                && (words.get(at - 1).is("-") || words.get(at - 1).is("/"))
                && words.get(at - 2).kind() == Word.Kind.NUMBER;
    }

    /// No term.
    static final Hit NONE = new Hit("", 0);

    private static boolean stands(Term term, List<Word> words, int at) {
        int size = term.words().size();
        if (at + size > words.size()
                || words.get(at + size - 1).paragraph() != words.get(at).paragraph()) {
            return false;
        }
        for (int i = 1; i < size; i++) {
            if (!words.get(at + i).is(term.words().get(i))) {
                return false;
            }
        }
        return true;
    }
}
