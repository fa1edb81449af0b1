package org.attache.analyse.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Antecedents;
import org.attache.analyse.clause.Frames;
import org.attache.analyse.clause.Parties;
import org.attache.analyse.clause.Places;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;
import org.attache.fact.EventType;
import org.attache.fact.Party;

/// Decides whether a phrase may fill a slot, and as which party: a person or state by name, the words of the text
/// where they are of the class that the slot asks for.
final class Casting {
    private static final Set<String> NUCLEAR = EventWords.of("atomic");

    private final Frames frames;
    private final Rules rules;
    private final States states;
    private final Titled titled;
    private final Unlisted unlisted;
    private final NamesBefore before;

    Casting(Frames frames, Rules rules) {
        this.frames = frames;
        this.rules = rules;
        this.states = new States(frames);
        this.unlisted = new Unlisted(frames.parties(), rules);
        this.before = new NamesBefore(frames, rules);
        this.titled = new Titled(frames.parties(), rules);
    }

    /// The parties that `token` gives for a slot; empty where it may not fill it.
    List<Party> fill(Sentence sentence, Token token, Slot slot, EventType type) {
        List<Antecedents.Phrase> meant = frames.parties().antecedents(sentence, token);
        if (!meant.isEmpty()) {
            return meant.stream()
                    .flatMap(a -> fill(a.sentence(), a.token(), slot, type).stream())
                    .distinct()
                    .toList();
        }
        if (rules.has("headed", token.lemma()) && !slot.isCondition()) {
            List<Party> heads = heads(sentence, token);
            if (!heads.isEmpty()) {
                return heads;
            }
        }
        if (slot.role().equals("actor") && before.isSite(sentence, token, type)) {
            return List.of();
        }
        if (slot.role().equals("participant") && before.isDescription(sentence, token)) {
            return List.of();
        }
        for (String kind : slot.kinds()) {
            List<Party> parties = fill(sentence, token, kind, type);
            if (!parties.isEmpty()) {
                return parties;
            }
        }
        return List.of();
    }

    private List<Party> fill(Sentence sentence, Token token, String kind, EventType type) {
        return switch (kind) {
            case "who" -> who(sentence, token, type);
            case "known" -> known(sentence, token);
            case "party" ->
                known(sentence, token).stream().filter(p -> !isPlaceless(p)).toList();
            case "person" -> person(sentence, token);
            case "state" -> ofType(known(sentence, token), EntityType.STATE);
            case "organization" -> ofType(known(sentence, token), EntityType.ORGANIZATION);
            case "named" -> ofType(known(sentence, token), EntityType.PERSON);
            case "traveller" -> traveller(sentence, token);
            case "where" -> where(sentence, token);
            case "whose" -> whose(sentence, token);
            case "nuclear" -> NUCLEAR.contains(token.lemma()) ? List.of(nuclear(sentence, token)) : List.of();
            case "ground" -> ground(sentence, token);
            case "any" -> any(sentence, token);
            case "verb" -> List.of(new Party.Described(token.text()));
            case "members" -> members(sentence, token);
            case "attacker" -> attacker(sentence, token);
            default -> ofClass(sentence, token, kind);
        };
    }

    /// Rule `event.party.head`: "a delegation led by General Petrov" is General Petrov.
    private List<Party> heads(Sentence sentence, Token group) {
        return sentence.children(group, "acl").stream()
                .filter(v -> rules.has("heading", v.lemma()))
                .flatMap(v -> frames.clauses(sentence).at(v).subjects().stream())
                .filter(s -> s.index() != group.index())
                .flatMap(s -> known(sentence, s).stream())
                .filter(p -> frames.parties()
                        .entity(p)
                        .filter(e -> e.type() == EntityType.PERSON)
                        .isPresent())
                .toList();
    }

    private List<Party> ofType(List<Party> parties, EntityType type) {
        return parties.stream()
                .filter(p ->
                        frames.parties().entity(p).filter(e -> e.type() == type).isPresent())
                .toList();
    }

    private boolean isPlaceless(Party party) {
        return frames.parties()
                .entity(party)
                .filter(e -> e.type() == EntityType.AGENCY)
                .isPresent();
    }

    private List<Party> who(Sentence sentence, Token token, EventType type) {
        Optional<Cast.Place> person = titled.of(sentence, token);
        if (person.isPresent()) {
            return List.of(Parties.known(person.orElseThrow().entity()));
        }
        List<Party> parties = frames.parties().of(sentence, core(sentence, token));
        if (type == EventType.MEETING || type == EventType.AGREEMENT) {
            // "a meeting between Sudanese and Ethiopian officers"
            List<Party> sides = frames.parties().states(sentence, token);
            if (sides.size() > 1 && token.xpos().equals("NNS")) {
                return sides;
            }
        }
        List<Party> result = new ArrayList<>();
        quoted(sentence, token).map(Parties::known).ifPresent(result::add);
        for (Party party : parties) {
            Optional<Entity> entity = frames.parties().entity(party);
            if (entity.isPresent()) {
                switch (entity.orElseThrow().type()) {
                    case PERSON, STATE, ORGANIZATION -> result.add(party);
                    case PLACE -> {
                        if ((type == EventType.CLASH || type == EventType.SANCTION)
                                && !rules.has(
                                        "sea", core(sentence, token).lemma().toLowerCase(Locale.ROOT))) {
                            result.add(state(entity.orElseThrow().country()).orElse(party));
                        }
                    }
                    case AGENCY, WEAPON -> {}
                }
            } else if (type == EventType.CLASH
                    && rules.has("land", core(sentence, token).lemma())) {
                List<Party> owners = frames.parties().states(sentence, core(sentence, token));
                if (owners.isEmpty()) {
                    frames.places()
                            .named(sentence, core(sentence, token))
                            .flatMap(s -> state(s.country()))
                            .ifPresent(result::add);
                }
                result.addAll(owners);
                Token land = core(sentence, token);
                if (result.isEmpty() && (land.xpos().equals("NN") || rules.has("settled", land.lemma()))) {
                    // "shelled the village": whose it is is not said
                    result.add(new Party.Described(frames.parties().described(sentence, token)));
                }
            } else if (Unlisted.isAcronym(core(sentence, token))
                    || (type == EventType.CLASH && Unlisted.isStruck(token))
                    || (type == EventType.CLASH && unlisted.isOwned(sentence, core(sentence, token)))
                    || rules.has("human", core(sentence, token).lemma())
                    || rules.has("office", core(sentence, token).lemma())
                    || rules.has("armed", core(sentence, token).lemma())) {
                result.add(new Party.Described(frames.parties().described(sentence, token)));
            }
        }
        return result;
    }

    /// Rule `event.party.quoted`: "I" in a quotation is who says it.
    private Optional<Entity> quoted(Sentence sentence, Token token) {
        String word = token.text().toLowerCase(Locale.ROOT);
        if ((!word.equals("i") && !word.equals("me")) || !frames.attribution().isQuoted(sentence, token)) {
            return Optional.empty();
        }
        return frames.attribution().chain(sentence, token).stream()
                .findFirst()
                .flatMap(name -> frames.reading().cast().entities().stream()
                        .filter(e -> e.type() == EntityType.PERSON && e.name().equals(name))
                        .findFirst());
    }

    private List<Party> known(Sentence sentence, Token token) {
        List<Party> result = new ArrayList<>();
        quoted(sentence, token).map(Parties::known).ifPresent(result::add);
        for (Party party : frames.parties().of(sentence, core(sentence, token))) {
            Optional<Entity> entity = frames.parties().entity(party);
            if (entity.filter(e -> e.type() == EntityType.PERSON
                            || e.type() == EntityType.STATE
                            || e.type() == EntityType.ORGANIZATION)
                    .isPresent()) {
                result.add(party);
            }
        }
        return result;
    }

    private List<Party> person(Sentence sentence, Token token) {
        Optional<Cast.Place> mention =
                titled.of(sentence, token).or(() -> frames.parties().mention(sentence, token));
        if (mention.isPresent()) {
            return mention.orElseThrow().entity().type() == EntityType.PERSON
                    ? List.of(Parties.known(mention.orElseThrow().entity()))
                    : List.of();
        }
        return isOffice(token) ? List.of(new Party.Described(frames.parties().described(sentence, token))) : List.of();
    }

    private boolean isOffice(Token token) {
        return token.upos().equals("NOUN") && rules.has("office", token.lemma());
    }

    private List<Party> traveller(Sentence sentence, Token token) {
        List<Party> persons = person(sentence, token);
        if (!persons.isEmpty()) {
            return persons;
        }
        Token core = core(sentence, token);
        if (frames.parties().mention(sentence, core).isPresent()) {
            return List.of();
        }
        return rules.has("delegate", core.lemma())
                ? List.of(new Party.Described(frames.parties().described(sentence, token)))
                : List.of();
    }

    private List<Party> where(Sentence sentence, Token token) {
        Optional<Cast.Place> mention = frames.parties().mention(sentence, token);
        if (mention.isPresent()) {
            Entity entity = mention.orElseThrow().entity();
            return switch (entity.type()) {
                case STATE -> List.of(Parties.known(entity));
                // a continent is nobody's host
                case PLACE ->
                    state(frames.places()
                                    .stated(sentence, mention.orElseThrow())
                                    .or(entity::country))
                            .map(List::of)
                            .orElse(List.of());
                case PERSON, ORGANIZATION, AGENCY, WEAPON -> List.of();
            };
        }
        return frames.places()
                .named(sentence, token)
                .flatMap(Places.Spot::country)
                .flatMap(c -> state(Optional.of(c)))
                .map(List::of)
                .orElse(List.of());
    }

    /// "the Togolese president promised elections": the state of the person.
    private List<Party> whose(Sentence sentence, Token token) {
        return mention(sentence, token)
                .filter(e -> e.type() == EntityType.PERSON)
                .flatMap(e -> state(e.country()))
                .map(List::of)
                .orElse(List.of());
    }

    /// "nuclear test" tests a weapon; a "nuclear detonation" is its own object.
    private static Party nuclear(Sentence sentence, Token adjective) {
        String noun = sentence.head(adjective).map(Token::lemma).orElse("");
        boolean test = noun.startsWith("test") || noun.equals("trial") || !noun.matches("[a-z]+");
        return new Party.Described(test ? "nuclear weapon" : adjective.text() + " " + noun);
    }

    /// A place that can be taken: a named one, "the town".
    private List<Party> ground(Sentence sentence, Token token) {
        Optional<Entity> entity = mention(sentence, token);
        if (entity.isPresent()) {
            return entity.orElseThrow().type() == EntityType.PLACE
                            || entity.orElseThrow().type() == EntityType.STATE
                    ? List.of(Parties.known(entity.orElseThrow()))
                    : List.of();
        }
        Optional<String> place = frames.places().named(sentence, token).flatMap(Places.Spot::place);
        Optional<Party> named = place.flatMap(name -> frames.reading().cast().entities().stream()
                .filter(e -> e.type() == EntityType.PLACE && e.name().equals(name))
                .findFirst()
                .map(Parties::known));
        return rules.has("land", core(sentence, token).lemma()) && named.isPresent()
                ? List.of(named.orElseThrow())
                : ofClass(sentence, token, "land");
    }

    /// "gunmen", "unidentified men", "three hooded individuals on a motorcycle": attackers without a name.
    private List<Party> attacker(Sentence sentence, Token token) {
        Token core = core(sentence, token);
        boolean stranger = rules.has("stranger", core.lemma())
                && sentence.children(core).stream()
                        .filter(c -> c.index() < core.index())
                        .anyMatch(c -> rules.has("unnamed", c.text().toLowerCase(Locale.ROOT)));
        return stranger
                ? List.of(new Party.Described(frames.parties().described(sentence, token)))
                : ofClass(sentence, token, "armed");
    }

    /// "European Union leaders", "Iraqi ministers": several of one body, who meet each other.
    private List<Party> members(Sentence sentence, Token token) {
        boolean named = sentence.children(token).stream()
                .filter(c -> c.index() < token.index())
                .anyMatch(c -> mention(sentence, c)
                        .filter(e -> e.type() == EntityType.STATE || e.type() == EntityType.ORGANIZATION)
                        .isPresent());
        boolean several = named && token.xpos().equals("NNS") && rules.has("delegate", token.lemma());
        return several ? any(sentence, token) : List.of();
    }

    /// The state of a country code.
    Optional<Party> state(Optional<String> country) {
        return country.flatMap(states::of);
    }

    private List<Party> any(Sentence sentence, Token token) {
        Optional<Cast.Place> mention = frames.parties().mention(sentence, token);
        if (mention.isPresent()) {
            return List.of(Parties.known(mention.orElseThrow().entity()));
        }
        if (!token.upos().equals("NOUN") && !token.upos().equals("PROPN")) {
            return List.of();
        }
        String words = frames.parties().described(sentence, token);
        return words.isEmpty() ? List.of() : List.of(new Party.Described(words));
    }

    private List<Party> ofClass(Sentence sentence, Token token, String name) {
        Token core = core(sentence, token);
        Optional<Cast.Place> mention = frames.parties().mention(sentence, core);
        if (mention.filter(m -> m.entity().type() == EntityType.WEAPON).isPresent()
                && (name.equals("weapon")
                        || name.equals("projectile")
                        || name.equals("force")
                        || name.equals("relief"))) {
            return List.of(Parties.known(mention.orElseThrow().entity()));
        }
        if (name.equals("protesting") && mention.filter(m -> isPeople(m, core)).isPresent()) {
            // "thousands of Iraqis rallied"
            return List.of(new Party.Described(frames.parties().described(sentence, token)));
        }
        if (!rules.has(name, core.lemma()) && !rules.has(name, core.text().toLowerCase(Locale.ROOT))) {
            return List.of();
        }
        if (mention.filter(m ->
                        m.entity().type() == EntityType.AGENCY || m.entity().type() == EntityType.PERSON)
                .isPresent()) {
            // "opposition leader Carlos Mejia was jailed"
            boolean suffers =
                    name.equals("unarmed") && mention.orElseThrow().entity().type() == EntityType.PERSON;
            return suffers ? List.of(Parties.known(mention.orElseThrow().entity())) : List.of();
        }
        if (mention.filter(m -> m.entity().type() != EntityType.WEAPON).isPresent()) {
            return List.of(Parties.known(mention.orElseThrow().entity()));
        }
        if (name.equals("armed")) {
            // "a Turkish drone killed two fighters": the state whose arms they are
            List<Party> states = ofType(frames.parties().of(sentence, core), EntityType.STATE);
            if (!states.isEmpty()) {
                return states;
            }
        }
        String words = frames.parties().described(sentence, token);
        // "a volley of missiles, including …": the tail may be too long to tell
        boolean cut = core.index() != token.index() && !words.contains(core.text());
        return List.of(new Party.Described(cut ? frames.parties().described(sentence, core) : words));
    }

    private static boolean isPeople(Cast.Place mention, Token core) {
        return mention.entity().type() == EntityType.STATE
                && !Parties.isNoun(mention)
                && core.xpos().endsWith("S");
    }

    /// The entity that a phrase names.
    Optional<Entity> mention(Sentence sentence, Token token) {
        return frames.parties().mention(sentence, token).map(Cast.Place::entity);
    }

    /// What a counting phrase counts: "troops" of "thousands of troops".
    Token core(Sentence sentence, Token token) {
        return frames.parties().core(sentence, token);
    }
}
