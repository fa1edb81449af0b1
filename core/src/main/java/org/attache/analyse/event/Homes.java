package org.attache.analyse.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.attache.analyse.clause.Frames;
import org.attache.analyse.clause.Places;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;
import org.attache.fact.Party;

/// Which country an article's bare nouns belong to: where it says "Myanmar's junta" once, a later "the
/// junta" is that
/// country's (`event.country.home`). For nouns never tied to a country, the country that the article names
/// most.
final class Homes {
    private final Map<String, Map<String, Integer>> byNoun = new HashMap<>();
    private final Optional<String> topic;
    private final Map<String, Integer> named;

    Homes(Frames frames) {
        for (Sentence sentence : frames.reading().sentences()) {
            for (Token token : sentence.tokens()) {
                // a word before a noun ("Myanmar's junta chief") is often tagged as an adjective or a name
                boolean before = token.isRelation("compound") || token.isRelation("amod");
                boolean lower = Character.isLowerCase(token.text().charAt(0));
                if (token.upos().equals("NOUN") || (before && lower)) {
                    countries(frames, sentence, token)
                            .forEach(c -> byNoun.computeIfAbsent(token.lemma(), k -> new TreeMap<>())
                                    .merge(c, 1, Integer::sum));
                }
            }
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (Entity entity : frames.reading().cast().entities()) {
            if (entity.type() != EntityType.AGENCY && entity.type() != EntityType.WEAPON) {
                entity.country()
                        .filter(c -> c.length() == 3)
                        .ifPresent(c -> counts.merge(c, entity.mentions().size(), Integer::sum));
            }
        }
        topic = most(counts);
        named = counts;
    }

    private static List<String> countries(Frames frames, Sentence sentence, Token noun) {
        List<String> countries = new ArrayList<>();
        for (Party state : frames.parties().states(sentence, noun)) {
            frames.parties().entity(state).flatMap(Entity::country).ifPresent(countries::add);
        }
        // "Myanmar's junta chief": the state of the whole name is the junta's too
        sentence.head(noun)
                .filter(h -> noun.isRelation("compound") || (noun.isRelation("amod") && noun.index() + 1 == h.index()))
                .ifPresent(h -> frames.parties().states(sentence, h).stream()
                        .flatMap(p -> frames.parties().entity(p).stream())
                        .flatMap(e -> e.country().stream())
                        .forEach(countries::add));
        for (Token child : sentence.children(noun, "nmod")) {
            if (frames.clauses(sentence).preposition(child).equals("in")) {
                frames.places()
                        .named(sentence, child)
                        .flatMap(Places.Spot::country)
                        .ifPresent(countries::add);
            }
        }
        return countries;
    }

    /// The country that the article speaks of besides some others: named `times` as often as any third.
    Optional<String> other(Set<String> known, int times) {
        Map<String, Integer> others = new TreeMap<>(named);
        others.keySet().removeAll(known);
        Optional<String> first = most(others);
        int most = first.map(others::get).orElse(0);
        others.keySet().removeAll(Set.of(first.orElse("")));
        int second = others.values().stream().max(Integer::compare).orElse(0);
        return first.filter(f -> most > 1 && most >= second * times);
    }

    private static Optional<String> most(Map<String, Integer> counts) {
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /// The country that the noun belongs to in this article.
    Optional<String> of(String lemma) {
        return most(byNoun.getOrDefault(lemma.toLowerCase(Locale.ROOT), Map.of()));
    }

    /// The country that most mentions of the article point to.
    Optional<String> topic() {
        return topic;
    }
}
