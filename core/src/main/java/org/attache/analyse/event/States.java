package org.attache.analyse.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.attache.analyse.clause.Frames;
import org.attache.analyse.clause.Parties;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;
import org.attache.fact.Party;

/// The states of an article by their codes (ISO 3166-1 alpha-3).
final class States {
    private static final Map<String, String> NAMES = names();

    private final Map<String, Entity> entities = new HashMap<>();

    States(Frames frames) {
        for (Entity entity : frames.reading().cast().entities()) {
            if (entity.type() == EntityType.STATE) {
                entity.country().ifPresent(c -> entities.putIfAbsent(c, entity));
            }
        }
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String two : Locale.getISOCountries()) {
            Locale country = Locale.of("", two);
            names.put(country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH));
        }
        return names;
    }

    /// The state of a code: the article's own entity, else its English name; empty for what is no code of a state.
    Optional<Party> of(String code) {
        Entity entity = entities.get(code);
        return entity == null
                ? Optional.ofNullable(NAMES.get(code)).map(Party.Described::new)
                : Optional.of(Parties.known(entity));
    }
}
