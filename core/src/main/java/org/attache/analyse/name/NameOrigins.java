package org.attache.analyse.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells of which of the states that an article names a person is likely to be, by the area where names like his are
/// usual (`name-origins.tsv`).
///
/// Rule `name-origin`. It is a weak sign: it speaks only where the article names one state of the area, or one three
/// times as often as the next, and never against the words of the text. Catches "Soe Win" in an article about Russia
/// and Myanmar; misses, and gets wrong, those whose family came from elsewhere.
///
/// Thread-safe: read-only once loaded.
final class NameOrigins {
    private static final int LEADS = 6;
    /// Areas whose names are made of short words that others bear too: two of them must be there.
    private static final Set<String> SYLLABLES = Set.of("burmese", "korean");
    /// Areas where the family's name stands first.
    private static final Set<String> FAMILY_FIRST = Set.of("chinese", "vietnamese");

    /// One or two syllables of Pinyin.
    private static final Pattern PINYIN =
            Pattern.compile("(?:(?:[bpmfdtnlgkhjqxrzcswy]|zh|ch|sh)?(?:[aeiou]{1,3})(?:ng|n|r)?){1,2}");

    private final Map<String, List<String>> areas = new HashMap<>(2000);
    private final Map<String, List<String>> states = new HashMap<>();

    /// Loads the list.
    NameOrigins() {
        for (List<String> row : Lexicon.rows("name-origins.tsv")) {
            List<String> cells = Arrays.asList(row.get(2).split("\\|", -1));
            if (row.get(1).equals("area")) {
                states.put(row.get(0), cells);
            } else {
                areas.put(WordScanner.key(row.get(0)), cells);
            }
        }
    }

    /// The state, if the name's area has just one that is named.
    ///
    /// @param parts of the name, as keys
    /// @param named how often the article names each state, by its code
    Optional<String> state(List<String> parts, Map<String, Integer> named) {
        Set<String> candidates = new LinkedHashSet<>();
        for (String area : areasOf(parts)) {
            candidates.addAll(states.getOrDefault(area, List.of()));
        }
        List<String> ordered = new ArrayList<>(
                candidates.stream().filter(c -> named.getOrDefault(c, 0) > 0).toList());
        ordered.sort(
                Comparator.comparingInt((String c) -> named.getOrDefault(c, 0)).reversed());
        if (ordered.isEmpty()) {
            return Optional.empty();
        }
        boolean leads = ordered.size() == 1
                || named.getOrDefault(ordered.getFirst(), 0) >= LEADS * named.getOrDefault(ordered.get(1), 0);
        return leads ? Optional.of(ordered.getFirst()) : Optional.empty();
    }

    /// The areas of the first part that tells any; the last part of a longer name is the family's and tells nothing.
    private List<String> areasOf(List<String> parts) {
        for (String area : SYLLABLES) {
            if (parts.stream().filter(p -> isOf(p, area)).count() >= 2) {
                return List.of(area);
            }
        }
        if (parts.size() < 2) {
            return List.of();
        }
        for (String part : parts.subList(0, parts.size() - 1)) {
            List<String> told = areas.getOrDefault(part, List.of()).stream()
                    .filter(a -> !SYLLABLES.contains(a))
                    .filter(a -> !FAMILY_FIRST.contains(a) || part.equals(parts.getFirst()))
                    .filter(a -> !a.equals("chinese")
                            || PINYIN.matcher(parts.getLast()).matches())
                    .toList();
            if (!told.isEmpty()) {
                return told;
            }
        }
        return List.of();
    }

    private boolean isOf(String part, String area) {
        return areas.getOrDefault(part, List.of()).contains(area);
    }
}
