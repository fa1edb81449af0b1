package org.attache.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.fact.Entry;

/// Folds the reports of an entry into independent origins. Rule LO2.
///
/// A report rests on the farthest source that it names, else on the agency or outlet whose text it is. All
/// texts of one agency without a named source are one origin; such a report is not counted beside one of the
/// same agency that names its source. Reports that stand in one copied sentence are one. For statements the
/// first relay counts instead, and the agency's own report stands beside it.
final class OriginCounter {
    private OriginCounter() {}

    private record Rest(Fact fact, Optional<String> named, String carrier) {
        String name() {
            return named.orElse(carrier);
        }
    }

    private static final class Pile {
        private final String name;
        private final List<Rest> rests = new ArrayList<>();
        private final Set<String> reasons = new LinkedHashSet<>();
        private final Set<Long> families = new HashSet<>();

        Pile(String name) {
            this.name = name;
        }
    }

    /// The piles of one entry, in the order in which they were begun.
    private static final class Piles {
        private final Map<String, Pile> begun = new LinkedHashMap<>();
        private final Map<String, Pile> found = new HashMap<>();

        /// The pile of a name, under whatever spelling it was begun.
        Pile of(String name) {
            String folded = Wording.fold(name);
            Pile pile = found.get(folded);
            if (pile == null) {
                pile = begun.entrySet().stream()
                        .filter(entry -> entry.getKey().equals(folded)
                                || (!Sources.isAgency(name)
                                        && !Sources.isAgency(entry.getValue().name)
                                        && Names.isSame(entry.getKey(), folded)))
                        .findFirst()
                        .map(Map.Entry::getValue)
                        .orElseGet(() -> begun.computeIfAbsent(folded, f -> new Pile(name)));
                found.put(folded, pile);
            }
            return pile;
        }

        /// By the folded name of a carrier the first pile to which it carried a report that names its source.
        Map<String, Pile> byCarrier() {
            Map<String, Pile> all = new HashMap<>();
            for (Pile pile : begun.values()) {
                for (Rest rest : pile.rests) {
                    if (rest.named().isPresent()) {
                        all.putIfAbsent(Wording.fold(rest.carrier()), pile);
                    }
                }
            }
            return all;
        }
    }

    /// @param facts in order of publication
    static List<Entry.IndependentOrigin> count(List<? extends Fact> facts) {
        List<Rest> rests = facts.stream().map(OriginCounter::rest).toList();
        Piles piles = new Piles();
        for (Rest rest : rests) {
            if (rest.named().isPresent() || rest.fact() instanceof StatementFact) {
                piles.of(rest.name()).rests.add(rest);
            }
        }
        Map<String, Pile> byCarrier = piles.byCarrier();
        for (Rest rest : rests) {
            if (rest.named().isEmpty() && !(rest.fact() instanceof StatementFact)) {
                Pile same = byCarrier.get(Wording.fold(rest.carrier()));
                Pile chosen = same == null ? piles.of(rest.carrier()) : same;
                if (!chosen.name.equals(rest.carrier())) {
                    chosen.reasons.add(Joiner.name(rest.fact()) + " is of " + rest.carrier()
                            + ", which elsewhere names " + chosen.name + " as its source");
                }
                chosen.rests.add(rest);
            }
        }
        return foldCopies(new ArrayList<>(piles.begun.values())).stream()
                .map(OriginCounter::origin)
                .toList();
    }

    private static Rest rest(Fact fact) {
        Optional<String> named = fact.evidence().accordingTo().stream()
                .findFirst()
                .filter(name -> !isPartyTo(fact))
                .map(name -> Sources.isAgency(name)
                        ? Sources.canonical(name)
                        : fact.setting().source().map(Actor::shown).orElse(name));
        return new Rest(fact, named, fact.setting().carrier());
    }

    /// Who takes part is not whom others have it from: what he said of it came by the one who carries it.
    private static boolean isPartyTo(Fact fact) {
        return fact instanceof EventFact event
                && event.doers().stream()
                        .anyMatch(actor -> actor.isPerson()
                                && fact.setting()
                                        .source()
                                        .filter(s -> actor.likeness(s) == Actor.Likeness.SAME)
                                        .isPresent());
    }

    private static List<Pile> foldCopies(List<Pile> piles) {
        for (Pile pile : piles) {
            pile.rests.forEach(rest -> pile.families.addAll(rest.fact().families()));
        }
        for (int i = 0; i < piles.size(); i++) {
            for (int j = i + 1; j < piles.size(); j++) {
                Pile kept = piles.get(i);
                Pile other = piles.get(j);
                if (!Collections.disjoint(kept.families, other.families)) {
                    kept.rests.addAll(other.rests);
                    kept.families.addAll(other.families);
                    kept.reasons.addAll(other.reasons);
                    kept.reasons.add("the text under " + other.name + " is the text under " + kept.name);
                    piles.remove(j--);
                }
            }
        }
        return piles;
    }

    private static String reason(Rest rest) {
        if (rest.named().isPresent()) {
            return "names " + rest.name() + " as its source";
        }
        String text = "the text is of " + rest.carrier();
        return rest.fact().evidence().accordingTo().stream()
                .findFirst()
                .map(name -> "has it from " + name + ", who takes part in it and is no source besides; " + text)
                .orElse("names no source; " + text);
    }

    private static Entry.IndependentOrigin origin(Pile pile) {
        List<String> reasons = new ArrayList<>();
        for (Rest rest : pile.rests) {
            reasons.add(Joiner.name(rest.fact()) + " " + reason(rest));
        }
        reasons.addAll(pile.reasons);
        return new Entry.IndependentOrigin(
                pile.name, pile.rests.stream().map(r -> r.fact().report()).toList(), reasons);
    }
}
