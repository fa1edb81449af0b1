package org.attache.date;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.attache.date.DateTerms.Hit;

/// Holidays as time expressions: "on Christmas Eve", "last Thanksgiving", "Easter 2015". Only names that one
/// holiday of
/// `holidays.tsv` has: whose "Independence Day" is meant, an expression alone cannot say.
final class NamedDays {
    private static final Phrases<Feast> NAMES = new Phrases<>();
    private static final Map<String, Feast> BY_ID =
            Feast.all().stream().collect(Collectors.toUnmodifiableMap(Feast::id, feast -> feast, (a, b) -> a));
    private static final Set<String> OPENERS = new HashSet<>();

    static {
        Map<String, Integer> bearers = new HashMap<>();
        Feast.all().forEach(f -> f.names().forEach(n -> bearers.merge(n, 1, Integer::sum)));
        for (Feast feast : Feast.all()) {
            for (String name : feast.names()) {
                if (bearers.getOrDefault(name, 0) == 1) {
                    OPENERS.add(NAMES.add(name, feast));
                }
            }
        }
    }

    private NamedDays() {}

    /// The words that a name can begin with.
    static Set<String> openers() {
        return Set.copyOf(OPENERS);
    }

    /// The holiday named at word `at`; the value is its id.
    static Hit at(List<Word> words, int at) {
        return NAMES.at(words, at)
                .filter(found -> words.get(at).capital() || found.end() > at + 1)
                .map(found -> new Hit(found.value().id(), found.end() - found.first()))
                .orElse(DateTerms.NONE);
    }

    static Feast expect(String id) {
        return java.util.Objects.requireNonNull(BY_ID.get(id), id);
    }
}
