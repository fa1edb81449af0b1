package org.attache.analyse.clause;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.text.TermFile;

/// Rule `clause.place.seat`: "met at the White House", "talks at the Kremlin": a house of government that the names
/// hold
/// to be a body is the place, after a preposition of place. Caught: the houses of `lang/en/seats.tsv`; missed: others
/// ("at the Quai d'Orsay"). Thread-safe: read-only.
final class Seats {
    private static final Set<String> AT = Set.of("at", "in", "inside", "outside");
    private static final Set<String> NAMES = names();

    private final Parties parties;

    Seats(Parties parties) {
        this.parties = parties;
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>();
        for (TermFile.Row row : TermFile.read("lang/en/seats.tsv").rows()) {
            names.add(row.cell(0));
        }
        return Set.copyOf(names);
    }

    /// The house, in the country whose body it is.
    Optional<Places.Spot> of(Sentence sentence, Token token, String preposition) {
        if (!AT.contains(preposition)) {
            return Optional.empty();
        }
        return parties.mention(sentence, token)
                .filter(m -> m.entity().type() == EntityType.ORGANIZATION)
                .filter(m -> NAMES.contains(bare(m.mention().quote().words())))
                .map(m -> new Places.Spot(
                        Optional.of(bare(m.mention().quote().words())),
                        m.entity().country()));
    }

    private static String bare(String words) {
        return words.startsWith("the ") || words.startsWith("The ") ? words.substring(4) : words;
    }
}
