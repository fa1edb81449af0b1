package org.attache.analyse.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attache.analyse.clause.Frames;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Party;
import org.attache.text.LastWord;
import org.attache.text.Span;

/// In which country an event takes place that names no place: that of the party whose land its type concerns
/// (the host
/// of a visit, the target of sanctions, who tests a weapon), else the one that the sentence or the article is
/// about.
final class Lands {
    private static final Set<EventType> INSIDE = EnumSet.of(
            EventType.POWER_SEIZURE, EventType.PROTEST, EventType.REPRESSION, EventType.ELECTION, EventType.CLASH);

    private static final List<String> DOMESTIC =
            List.of("junta", "coup", "protest", "crackdown", "regime", "military", "army", "government");

    private static final Set<String> BESIDE = EventWords.of("beside");
    private static final int FARTHEST = 12;
    private static final int STATE_CODE = 3;
    private static final Set<String> RULING = EventWords.of("ruling");

    private final Frames frames;
    private final Homes homes;

    Lands(Frames frames) {
        this.frames = frames;
        this.homes = new Homes(frames);
    }

    /// The country of the party that the type of event points to.
    Optional<String> ofRoles(EventType type, List<EventClaim.Role> roles) {
        if (type == EventType.POWER_SEIZURE && isFromOutside(roles)) {
            // a state that overthrows somebody does so in another land
            return roles.stream()
                    .filter(r -> r.name().equals("target"))
                    .flatMap(r -> ofParty(r.party()).stream())
                    .findFirst();
        }
        if (type == EventType.CLASH && isUnclear(roles)) {
            return Optional.empty();
        }
        if (type == EventType.AGREEMENT || type == EventType.MEETING || type == EventType.AWARD) {
            return domestic(roles);
        }
        for (String name : telling(type)) {
            for (EventClaim.Role role : roles) {
                if (role.name().equals(name)) {
                    Optional<String> country = ofParty(role.party());
                    if (country.isEmpty() && type == EventType.SANCTION) {
                        country = ruling(role.party(), roles);
                    }
                    if (country.isPresent()) {
                        return country;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// Rule `event.country.domestic`: senators of one country who agree do so there, unless the text says where.
    private Optional<String> domestic(List<EventClaim.Role> roles) {
        Set<String> countries = of(roles);
        boolean all = roles.size() > 1
                && roles.stream()
                        .allMatch(r -> r.party() instanceof Party.Described
                                || ofParty(r.party()).isPresent());
        return all && countries.size() == 1 ? countries.stream().findFirst() : Optional.empty();
    }

    /// The country of who acts.
    Optional<String> ofActor(List<EventClaim.Role> roles) {
        return roles.stream()
                .filter(r -> r.name().equals("actor"))
                .flatMap(r -> ofParty(r.party()).stream())
                .findFirst();
    }

    /// The countries of all parties.
    Set<String> of(List<EventClaim.Role> roles) {
        return roles.stream().flatMap(r -> ofParty(r.party()).stream()).collect(Collectors.toSet());
    }

    /// Rule `event.country.abroad`: bandits and insurgents who attack the soldiers of a state need not be in
    /// it, unless the
    /// article is about that state; nor is it clear where two states were attacked.
    private boolean isUnclear(List<EventClaim.Role> roles) {
        Set<String> attacked = roles.stream()
                .filter(r -> r.name().equals("opponent"))
                .flatMap(r -> ofParty(r.party()).stream())
                .collect(Collectors.toSet());
        boolean stateless = roles.stream()
                .filter(r -> r.name().equals("actor"))
                .noneMatch(r -> ofParty(r.party()).isPresent());
        return attacked.size() > 1
                || (stateless
                        && attacked.size() == 1
                        && homes.topic().filter(t -> !attacked.contains(t)).isPresent());
    }

    private boolean isFromOutside(List<EventClaim.Role> roles) {
        return !attackers(roles).isEmpty()
                && roles.stream().anyMatch(r -> r.name().equals("target"));
    }

    private static List<String> telling(EventType type) {
        return switch (type) {
            case VISIT -> List.of("host");
            case DEPLOYMENT -> List.of("host");
            case SANCTION -> List.of("target");
            case WEAPONS_TEST, EXERCISE, PROTEST, INSPECTION -> List.of("actor", "party");
            case POWER_SEIZURE -> List.of("target", "actor");
            case REPRESSION -> List.of("target", "actor");
            case CLASH -> List.of("opponent");
            case AID -> List.of("receiver");
            case COOPERATION -> List.of("receiver");
            case VOTE -> List.of("actor");
            case ELECTION -> List.of("place");
            case MEETING, ATTENDANCE, AGREEMENT, WITHDRAWAL, AWARD -> List.of();
        };
    }

    private Optional<String> ofParty(Party party) {
        if (party instanceof Party.Described) {
            return told(party.name());
        }
        return frames.parties()
                .entity(party)
                .filter(e -> e.type() != EntityType.WEAPON)
                .flatMap(Entity::country);
    }

    /// "the Helmand provincial government": the place in the words themselves says whose it is.
    private Optional<String> told(String words) {
        List<String> all = List.of(words.split(" ", -1));
        return frames.reading().cast().entities().stream()
                .filter(e -> e.type() == EntityType.PLACE && all.contains(e.name()))
                .flatMap(e -> e.country().stream())
                .findFirst();
    }

    /// Rule `event.country.ruling`: sanctions on "the ruling council" that the article ties to no country are
    /// on the country that the article is about, unless that is who imposes them.
    private Optional<String> ruling(Party party, List<EventClaim.Role> roles) {
        if (!(party instanceof Party.Described)) {
            return Optional.empty();
        }
        String name = party.name();
        Optional<String> home = homes.of(LastWord.of(name));
        if (home.isPresent()) {
            return home;
        }
        boolean ruling = Stream.of(name.split(" ")).anyMatch(RULING::contains);
        Set<String> imposers =
                roles.stream().flatMap(r -> ofParty(r.party()).stream()).collect(Collectors.toSet());
        return ruling ? homes.topic().filter(c -> !imposers.contains(c)) : Optional.empty();
    }

    /// Rule `event.country.around`: for what happens inside one country, the only country that the sentence
    /// names, else
    /// the one that the article ties its parties to, else the one that it names most. Who attacks another's
    /// land is no
    /// clue to where. An occasion is held by the state named with it ("a parade of Myanmar's might").
    Optional<String> around(EventType type, List<EventClaim.Role> roles, Sentence sentence, Token trigger) {
        if (type == EventType.ATTENDANCE) {
            return occasion(sentence, trigger);
        }
        if (!INSIDE.contains(type)) {
            return Optional.empty();
        }
        boolean outside = type == EventType.CLASH || (type == EventType.POWER_SEIZURE && isFromOutside(roles));
        Set<String> attackers = outside ? attackers(roles) : Set.of();
        if (type == EventType.POWER_SEIZURE || type == EventType.REPRESSION || type == EventType.PROTEST) {
            // "the army": whose army it is says more than the place of a conference where somebody spoke of it
            Optional<String> home = ofNouns(roles).filter(c -> !attackers.contains(c));
            if (home.isPresent()) {
                return home;
            }
        }
        Span own = clause(sentence, trigger);
        Set<String> named = named(sentence, own, attackers);
        if (named.isEmpty() && type == EventType.CLASH) {
            // "Authorities in Pakistan say gunmen killed seven people"
            named = named(sentence, sentence.span(), attackers);
        }
        if (named.isEmpty()) {
            // "Burma's military government has blamed rebels"
            named = bodies(sentence, attackers);
        }
        if (named.size() == 1) {
            return Optional.of(named.iterator().next());
        }
        Optional<String> home = ofNouns(roles).filter(c -> !attackers.contains(c));
        if (home.isPresent()) {
            return home;
        }
        if (!attackers.isEmpty()) {
            return Optional.empty();
        }
        return DOMESTIC.stream().flatMap(n -> homes.of(n).stream()).findFirst().or(homes::topic);
    }

    /// Rule `event.country.unlisted`: an attack at a place that no list knows ("in Kapilvastu") is in the land of who
    /// suffers it, else in the only one that its sentence names besides the attackers'. The article's topic is no
    /// clue: of thirteen such countries in 400 open texts, seven were wrong (2026-11-22).
    Optional<String> beside(EventType type, List<EventClaim.Role> roles, Sentence sentence) {
        Set<String> named = named(sentence, sentence.span(), attackers(roles));
        return ofRoles(type, roles)
                .or(() -> named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty());
    }

    private Set<String> named(Sentence sentence, Span inside, Set<String> attackers) {
        return frames.parties().mentions(sentence).stream()
                .filter(m -> inside.overlaps(m.mention().quote().span()) && isAbout(sentence, m))
                .map(Cast.Place::entity)
                .filter(e -> e.type() == EntityType.STATE || e.type() == EntityType.PLACE)
                .flatMap(e -> e.country().stream())
                .filter(c -> !attackers.contains(c))
                .collect(Collectors.toSet());
    }

    private Set<String> bodies(Sentence sentence, Set<String> attackers) {
        return frames.parties().mentions(sentence).stream()
                .map(Cast.Place::entity)
                .filter(e -> e.type() == EntityType.ORGANIZATION && !BESIDE.contains(LastWord.of(e.name())))
                .flatMap(e -> e.country().stream())
                .filter(c -> c.length() == STATE_CODE && !attackers.contains(c))
                .collect(Collectors.toSet());
    }

    /// Not "near the Afghan border", "with US help", "British-backed": these name who is beside, not where.
    private boolean isAbout(Sentence sentence, Cast.Place place) {
        Span span = place.mention().quote().span();
        boolean joined = sentence.tokensIn(span).isEmpty()
                || sentence.tokensIn(span).stream().anyMatch(t -> t.text().indexOf('-') > 0);
        boolean origin = sentence.headOf(span)
                .filter(t -> frames.clauses(sentence).preposition(t).equals("from") && t.isRelation("nmod"))
                .flatMap(sentence::head)
                .filter(h -> h.upos().equals("NOUN") && frames.parties().isMany(h))
                .isPresent();
        return !joined
                && !origin
                && sentence.headOf(span)
                        .flatMap(sentence::head)
                        .filter(h -> BESIDE.contains(h.lemma()))
                        .isEmpty();
    }

    /// The words of what is said, where the event stands inside it: "Speaking at a Moscow forum, he repeated
    /// that the army
    /// took power" is not about Moscow.
    private static Span clause(Sentence sentence, Token trigger) {
        Token at = trigger;
        for (int i = 0; i < FARTHEST && at.head() >= 0; i++) {
            if (at.isRelation("ccomp")) {
                return sentence.subtreeSpan(at);
            }
            at = sentence.token(at.head());
        }
        return sentence.span();
    }

    private Optional<String> ofNouns(List<EventClaim.Role> roles) {
        return roles.stream()
                .map(r -> r.party().name())
                .flatMap(n -> homes.of(LastWord.of(n)).stream())
                .findFirst();
    }

    /// States that strike: their forces, not their bandits.
    private Set<String> attackers(List<EventClaim.Role> roles) {
        return roles.stream()
                .filter(r -> r.name().equals("actor"))
                .flatMap(r -> frames.parties().entity(r.party()).stream())
                .filter(e -> e.type() == EntityType.STATE)
                .flatMap(e -> e.country().stream())
                .collect(Collectors.toSet());
    }

    private Optional<String> occasion(Sentence sentence, Token trigger) {
        if (!trigger.isVerb()) {
            return Optional.empty();
        }
        Set<String> states = frames.clauses(sentence).at(trigger).objects().stream()
                .flatMap(o -> frames.parties().mentions(sentence).stream()
                        .filter(m -> sentence.subtreeSpan(o)
                                .contains(m.mention().quote().span()))
                        .filter(m -> m.entity().type() == EntityType.STATE)
                        .filter(m -> isOwner(sentence, m)))
                .flatMap(m -> m.entity().country().stream())
                .collect(Collectors.toSet());
        return states.size() == 1 ? Optional.of(states.iterator().next()) : Optional.empty();
    }

    /// "Myanmar's might", not "Russian-made jets".
    private static boolean isOwner(Sentence sentence, Cast.Place place) {
        return sentence.headOf(place.mention().quote().span())
                .filter(h -> h.relation().equals("nmod:poss"))
                .isPresent();
    }
}
