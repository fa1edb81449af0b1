package org.attache.analyse.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attache.analyse.clause.Frames;
import org.attache.analyse.clause.Places;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Timing;

/// Where and when an event takes place. The place comes from the clause; the country from the place, else
/// from the
/// party whose land the type of event concerns (the host of a visit, the target of sanctions, who tests a
/// weapon).
final class Settings {
    private static final Set<String> WITHIN = Set.of(
            "in",
            "at",
            "near",
            "outside",
            "inside",
            "on",
            "around",
            "across",
            "off",
            "over",
            "throughout",
            "within",
            "along",
            "into",
            "from",
            "through");
    private static final Set<String> TOWARDS =
            Set.of("to", "in", "at", "for", "into", "near", "around", "across", "on");

    private static final Set<EventType> INSIDE = EnumSet.of(
            EventType.POWER_SEIZURE, EventType.PROTEST, EventType.REPRESSION, EventType.ELECTION, EventType.CLASH);

    private static final List<String> DOMESTIC =
            List.of("junta", "coup", "protest", "crackdown", "regime", "military", "army", "government");

    private final Frames frames;

    private final Homes homes;

    Settings(Frames frames) {
        this.frames = frames;
        this.homes = new Homes(frames);
    }

    Draft.Setting of(EventType type, List<EventClaim.Role> roles, Sentence sentence, Token trigger, Timing timing) {
        boolean towards = type == EventType.VISIT || type == EventType.DEPLOYMENT || type == EventType.AID;
        Optional<Places.Spot> spot = frames.places().of(sentence, trigger, towards ? TOWARDS : WITHIN);
        if (type == EventType.VISIT || type == EventType.CLASH) {
            spot = visited(sentence, trigger)
                    .or(() -> frames.places().of(sentence, trigger, towards ? TOWARDS : WITHIN));
        }
        Optional<String> place = spot.flatMap(Places.Spot::place);
        Optional<String> country = spot.flatMap(Places.Spot::country)
                .or(() -> inferred(type, roles))
                .or(() -> around(type, roles, sentence));
        return new Draft.Setting(place, country, timing);
    }

    private Optional<Places.Spot> visited(Sentence sentence, Token trigger) {
        return frames.clauses(sentence).at(trigger).objects().stream()
                .map(o -> frames.places().named(sentence, o))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// Rule `event.country.around`: for what happens inside one country, the only country that the sentence
    /// names, else the
    /// one that the article names most.
    private Optional<String> around(EventType type, List<EventClaim.Role> roles, Sentence sentence) {
        if (!INSIDE.contains(type)) {
            return Optional.empty();
        }
        Set<String> named = frames.parties().mentions(sentence).stream()
                .map(Cast.Place::entity)
                .filter(e -> e.type() == EntityType.STATE || e.type() == EntityType.PLACE)
                .flatMap(e -> e.country().stream())
                .collect(Collectors.toSet());
        if (named.size() == 1) {
            return Optional.of(named.iterator().next());
        }
        for (EventClaim.Role role : roles) {
            String name = role.party().name();
            Optional<String> home = homes.of(name.substring(name.lastIndexOf(' ') + 1));
            if (home.isPresent()) {
                return home;
            }
        }
        return DOMESTIC.stream().flatMap(n -> homes.of(n).stream()).findFirst().or(homes::topic);
    }

    private Optional<String> inferred(EventType type, List<EventClaim.Role> roles) {
        List<String> telling = switch (type) {
            case VISIT -> List.of("host");
            case DEPLOYMENT -> List.of("host");
            case SANCTION -> List.of("target");
            case WEAPONS_TEST, EXERCISE, PROTEST, INSPECTION -> List.of("actor", "party");
            case POWER_SEIZURE -> List.of("target", "actor");
            case REPRESSION -> List.of("target", "actor");
            case CLASH -> List.of("opponent");
            case AID -> List.of("receiver");
            case VOTE -> List.of("actor");
            case ELECTION -> List.of("place");
            case MEETING, ATTENDANCE, AGREEMENT, COOPERATION, WITHDRAWAL, AWARD -> List.of();
        };
        for (String name : telling) {
            for (EventClaim.Role role : roles) {
                if (role.name().equals(name)) {
                    Optional<String> country = frames.parties()
                            .entity(role.party())
                            .filter(e -> e.type() != EntityType.WEAPON)
                            .flatMap(Entity::country);
                    if (country.isPresent()) {
                        return country;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
