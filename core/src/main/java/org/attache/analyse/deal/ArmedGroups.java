package org.attache.analyse.deal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attache.fact.Entity;
import org.attache.text.TermFile;

/// Tells groups that are no state from bodies of a state, by `lang/en/armed-groups.tsv`.
final class ArmedGroups {
    private static final ArmedGroups SHARED = new ArmedGroups(TermFile.read("lang/en/armed-groups.tsv"));

    private final Set<String> names = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> nouns = new HashSet<>();

    private ArmedGroups(TermFile file) {
        for (TermFile.Row row : file.rows()) {
            String term = row.cell(0).toLowerCase(Locale.ROOT);
            switch (row.cell(1)) {
                case "name" -> names.add(term);
                case "word" -> words.add(term);
                default -> nouns.add(term);
            }
        }
    }

    static ArmedGroups load() {
        return SHARED;
    }

    /// Whether a body is such a group by one of its names.
    boolean holds(Entity entity) {
        if (isName(entity.name())) {
            return true;
        }
        return entity.mentions().stream().anyMatch(m -> isName(m.quote().words()));
    }

    /// Whether a common noun speaks of such a group.
    boolean isNoun(String word) {
        return nouns.contains(word.toLowerCase(Locale.ROOT));
    }

    private boolean isName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (names.contains(lower)) {
            return true;
        }
        return List.of(lower.split(" ", -1)).stream().anyMatch(w -> words.contains(w) || nouns.contains(w));
    }
}
