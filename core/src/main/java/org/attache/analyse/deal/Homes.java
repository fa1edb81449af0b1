package org.attache.analyse.deal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;

/// Tells whose side a person speaks for, where the cast does not: by the state named with the title right before the
/// name ("Peru's president, …", "Russian Defence Minister …").
final class Homes {
    private static final int REACH = 7;
    private final Map<String, String> byId = new HashMap<>();

    private Homes(Reading reading) {
        List<Cast.Place> places = reading.cast().places();
        for (Sentence sentence : reading.sentences()) {
            List<Cast.Place> here = places.stream()
                    .filter(p -> sentence.span().contains(p.mention().quote().span()))
                    .toList();
            for (Cast.Place place : here) {
                Entity entity = place.entity();
                boolean homeless = entity.type() == EntityType.PERSON
                        && entity.country().isEmpty()
                        && !byId.containsKey(entity.id());
                if (homeless) {
                    home(sentence, here, place).ifPresent(c -> byId.put(entity.id(), c));
                }
            }
        }
    }

    static Homes of(Reading reading) {
        return new Homes(reading);
    }

    /// The state of a person.
    Optional<String> of(Entity entity) {
        return Optional.ofNullable(byId.get(entity.id()));
    }

    private static Optional<String> home(Sentence sentence, List<Cast.Place> here, Cast.Place person) {
        List<Token> inside = sentence.tokensIn(person.mention().quote().span());
        if (inside.isEmpty()) {
            return Optional.empty();
        }
        int first = inside.getFirst().index();
        boolean title = false;
        for (int i = first - 1; i >= 0 && i >= first - REACH; i--) {
            Token token = sentence.token(i);
            Optional<Cast.Place> state = here.stream()
                    .filter(p -> p.entity().type() == EntityType.STATE)
                    .filter(p -> p.mention().quote().span().contains(token.span()))
                    .findFirst();
            if (state.isPresent()) {
                return title ? state.orElseThrow().entity().country() : Optional.empty();
            }
            if (token.isVerb() || token.upos().equals("ADP") || token.upos().equals("CCONJ")) {
                return Optional.empty();
            }
            title |= token.isNominal();
        }
        return Optional.empty();
    }
}
