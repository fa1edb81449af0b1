package org.attache.analyse.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attache.analyse.clause.Clauses;
import org.attache.analyse.clause.Frames;
import org.attache.analyse.clause.Parties;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Party;
import org.attache.text.LastWord;

/// Who is on the other side of an event whose own clause names one side only.
///
/// - `event.counterpart.accuser`: "Ukraine accused Russia of launching 29 missiles": they flew at Ukraine;
/// - `event.counterpart.only`: sanctions without a target are on the only other state of the sentence ("Iran is
///   nonplussed by US sanctions"). Misses a state that the sentence names for another reason.
final class Counterparts {
    private static final int FARTHEST = 4;
    private static final Set<String> ACCUSING = EventWords.of("accusing");

    private final Frames frames;
    private final Rules rules;

    Counterparts(Frames frames, Rules rules) {
        this.frames = frames;
        this.rules = rules;
    }

    /// The party that fills the missing role of an event of `type`.
    Optional<EventClaim.Role> of(EventType type, List<EventClaim.Role> roles, Sentence sentence, Token trigger) {
        if (type == EventType.CLASH && lacks(roles, "opponent")) {
            // "blamed Iran for the attack on a refinery" does not say that the blamer was hit
            return (trigger.isVerb() ? accuser(sentence, trigger) : Optional.<Party>empty())
                    .filter(p -> roles.stream().noneMatch(r -> r.party().equals(p)))
                    .map(p -> new EventClaim.Role("opponent", p));
        }
        if (type == EventType.SANCTION && lacks(roles, "target")) {
            return only(sentence, roles).map(p -> new EventClaim.Role("target", p));
        }
        return Optional.empty();
    }

    /// Takes out what says a thing twice: the president beside the state ("Trump launched US strikes"), and as host
    /// of a visit the visitor's own state ("Petrov visited Murmansk").
    void tidy(EventType type, List<EventClaim.Role> roles, Sentence sentence) {
        if (type == EventType.VISIT) {
            Set<String> homes = countries(roles, "visitor", EntityType.PERSON);
            // "on a visit to India" is no journey at home, whatever the visitor's country was taken for
            Set<String> named = frames.parties().mentions(sentence).stream()
                    .filter(m -> m.entity().type() == EntityType.STATE && Parties.isNoun(m))
                    .flatMap(m -> m.entity().country().stream())
                    .collect(Collectors.toSet());
            homes.removeAll(named);
            roles.removeIf(r -> r.name().equals("host") && isOf(r, EntityType.STATE, homes));
        }
        if (type == EventType.MEETING
                && roles.stream()
                        .anyMatch(r -> frames.parties().entity(r.party()).isPresent())) {
            // "Lund, Chief Security Advisor": the office of the one named before
            roles.removeIf(r -> r.party() instanceof Party.Described
                    && isBareOffice(r.party().name()));
        }
        if (type == EventType.CLASH) {
            // "bombings in Africa": a continent is nobody
            roles.removeIf(r -> Expanses.english().holds(r.party().name()));
        }
        if (type == EventType.CLASH && roles.stream().anyMatch(Counterparts::isNamedOpponent)) {
            // "on Ukrainian cities and energy infrastructure"
            roles.removeIf(r -> r.name().equals("opponent")
                    && r.party() instanceof Party.Described
                    && rules.has("struck", LastWord.of(r.party().name())));
        }
        if (type == EventType.CLASH || type == EventType.SANCTION || type == EventType.WEAPONS_TEST) {
            for (String name : List.of("actor", "imposer")) {
                Set<String> states = countries(roles, name, EntityType.STATE);
                roles.removeIf(r -> r.name().equals(name) && isOf(r, EntityType.PERSON, states));
            }
        }
    }

    private boolean isBareOffice(String name) {
        List<String> words = List.of(name.split(" ", -1));
        return words.size() > 1
                && words.stream().allMatch(w -> !w.isEmpty() && Character.isUpperCase(w.charAt(0)))
                && rules.has("office", words.getLast());
    }

    private static boolean isNamedOpponent(EventClaim.Role role) {
        return role.name().equals("opponent") && role.party() instanceof Party.Known;
    }

    /// "Petrov will not meet Nguyen on his visit to Moscow": who visits a country is not of it, so "his" is the one
    /// person of the sentence from elsewhere.
    void foreigner(Sentence sentence, List<EventClaim.Role> roles) {
        Set<String> hosts = countries(roles, "host", EntityType.STATE);
        Set<String> homes = countries(roles, "visitor", EntityType.PERSON);
        if (hosts.isEmpty() || !hosts.equals(homes)) {
            return;
        }
        List<Entity> others = frames.parties().mentions(sentence).stream()
                .map(Cast.Place::entity)
                .filter(e -> e.type() == EntityType.PERSON
                        && e.country().filter(hosts::contains).isEmpty())
                .distinct()
                .toList();
        if (others.size() == 1) {
            roles.removeIf(r -> r.name().equals("visitor"));
            roles.addFirst(new EventClaim.Role("visitor", Parties.known(others.getFirst())));
        }
    }

    private Set<String> countries(List<EventClaim.Role> roles, String name, EntityType type) {
        return roles.stream()
                .filter(r -> r.name().equals(name))
                .flatMap(r -> frames.parties().entity(r.party()).stream())
                .filter(e -> e.type() == type)
                .flatMap(e -> e.country().stream())
                .collect(Collectors.toSet());
    }

    private boolean isOf(EventClaim.Role role, EntityType type, Set<String> countries) {
        return frames.parties()
                .entity(role.party())
                .filter(e -> e.type() == type
                        && e.country().filter(countries::contains).isPresent())
                .isPresent();
    }

    /// The state that accuses somebody of what the trigger tells. "Japan denounced the launch" does not say that it was
    /// fired at Japan: only of a verb.
    Optional<Party> accuser(Sentence sentence, Token trigger) {
        Clauses clauses = frames.clauses(sentence);
        Token at = trigger;
        for (int i = 0; i < FARTHEST; i++) {
            Optional<Token> head = sentence.head(at);
            if (head.isEmpty()) {
                return Optional.empty();
            }
            at = head.orElseThrow();
            if (ACCUSING.contains(at.lemma()) && at.isVerb()) {
                return clauses.at(at).subjects().stream()
                        .flatMap(s -> frames.parties().of(sentence, s).stream())
                        .filter(p -> frames.parties()
                                .entity(p)
                                .filter(e -> e.type() == EntityType.STATE)
                                .isPresent())
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private Optional<Party> only(Sentence sentence, List<EventClaim.Role> roles) {
        Set<String> imposers = roles.stream()
                .flatMap(r -> frames.parties().entity(r.party()).stream())
                .flatMap(e -> e.country().stream())
                .collect(Collectors.toSet());
        List<Entity> others = frames.parties().mentions(sentence).stream()
                .map(Cast.Place::entity)
                .filter(e -> e.type() == EntityType.STATE)
                .filter(e -> e.country().filter(c -> !imposers.contains(c)).isPresent())
                .distinct()
                .toList();
        return others.size() == 1 && !imposers.isEmpty()
                ? Optional.of(Parties.known(others.getFirst()))
                : Optional.empty();
    }

    private static boolean lacks(List<EventClaim.Role> roles, String name) {
        return roles.stream().noneMatch(r -> r.name().equals(name));
    }
}
