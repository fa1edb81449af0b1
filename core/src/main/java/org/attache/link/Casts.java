package org.attache.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;

/// Whom articles name, as a sign that two of them tell one story.
///
/// A person counts by first and last word of the full name, and only one whom few articles name: ministers, spokesmen
/// and reporters stand in many stories. That two articles share nobody says little (a first report has no names yet),
/// and
/// counts for nothing.
///
/// Caught: the arrest and, a year later, the trial of one man. Missed: persons spelt in two ways, or named by their
/// surname alone throughout.
final class Casts {
    /// A person named by more articles than these stands in several stories.
    private static final int FEW = 12;

    private final List<Set<String>> persons;

    private Casts(List<Set<String>> persons) {
        this.persons = persons;
    }

    static Casts of(List<Dossier> dossiers) {
        List<Set<String>> all = dossiers.stream().map(Casts::persons).toList();
        Map<String, Integer> spread = new HashMap<>();
        all.forEach(own -> own.forEach(person -> spread.merge(person, 1, Integer::sum)));
        return new Casts(all.stream()
                .map(own -> own.stream()
                        .filter(person -> spread.getOrDefault(person, 0) <= FEW)
                        .collect(Collectors.toUnmodifiableSet()))
                .toList());
    }

    private static Set<String> persons(Dossier dossier) {
        return dossier.analysis().findings().entities().stream()
                .filter(entity -> entity.type() == EntityType.PERSON)
                .map(Entity::name)
                .map(name -> Wording.fold(name).strip().split("\\s+"))
                .filter(words -> words.length > 1)
                .map(words -> words[0] + ' ' + words[words.length - 1])
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether two articles, by their numbers, name one such person.
    boolean share(int one, int other) {
        Set<String> theirs = persons.get(other);
        return persons.get(one).stream().anyMatch(theirs::contains);
    }
}
