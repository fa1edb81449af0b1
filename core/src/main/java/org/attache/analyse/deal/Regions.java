package org.attache.analyse.deal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.text.Span;
import org.attache.text.TermFile;

/// Which state "the South American country" stands for: the one of that region (`lang/en/regions.tsv`) that was named
/// last before. Missed: "the country" without a region, which the cast resolves or leaves.
final class Regions {
    private static final Map<String, Set<String>> STATES = load();

    private Regions() {}

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> states = new HashMap<>();
        for (TermFile.Row row : TermFile.read("lang/en/regions.tsv").rows()) {
            states.put(row.cell(0), Set.copyOf(row.list(1)));
        }
        return Map.copyOf(states);
    }

    /// The state that a noun such as "country" stands for, where "the" and a region stand before it.
    static Optional<String> state(Scene scene, Token noun) {
        if (!DealWords.has(DealWords.Kind.LAND, noun.lemma().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        int at = noun.index() - 1;
        String one = scene.word(at);
        String two = scene.word(at - 1) + " " + one;
        boolean wide = STATES.containsKey(two);
        Set<String> states = STATES.getOrDefault(wide ? two : one, Set.of());
        boolean definite = scene.word(wide ? at - 2 : at - 1).equals("the");
        return states.isEmpty() || !definite ? Optional.empty() : lastNamed(scene, noun, states);
    }

    private static Optional<String> lastNamed(Scene scene, Token noun, Set<String> states) {
        List<Cast.Place> before =
                scene.reading().cast().in(new Span(0, noun.span().start()));
        return before.stream()
                .filter(p -> p.entity().type() == EntityType.STATE)
                .filter(p -> p.entity().country().filter(states::contains).isPresent())
                .max(Comparator.comparingLong(p -> p.mention().quote().span().start()))
                .flatMap(p -> p.entity().country());
    }
}
