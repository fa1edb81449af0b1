package org.attache.analyse.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attache.analyse.clause.Frames;
import org.attache.analyse.clause.Places;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Timing;

/// Where and when an event takes place. The place comes from the clause or the name before its noun; the
/// country from the place, else as [Lands] tells.
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
    /// "launched a missile over Japan" is not fired there.
    private static final Set<String> FIRED_WITHIN =
            WITHIN.stream().filter(p -> !p.equals("over")).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> VOTED_WITHIN =
            WITHIN.stream().filter(p -> !p.equals("on")).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> TOWARDS =
            Set.of("to", "in", "at", "for", "into", "near", "around", "across", "on");

    private static final Set<String> LEAVING = Set.of("of", "out of", "from out of");

    private static final Set<String> SITING = Set.of("in", "at", "near", "outside");

    private static final Set<String> BORDERS = Set.of("border", "frontier");

    private static final Set<String> UNLISTED = Set.of("from", "on", "in", "near", "outside", "off");

    private static final Set<EventType> FOUGHT =
            EnumSet.of(EventType.CLASH, EventType.PROTEST, EventType.REPRESSION, EventType.WEAPONS_TEST);

    private static final Set<EventType> SITED = EnumSet.of(
            EventType.CLASH,
            EventType.PROTEST,
            EventType.REPRESSION,
            EventType.VOTE,
            EventType.ELECTION,
            EventType.AGREEMENT);

    private final Frames frames;

    private final Lands lands;

    Settings(Frames frames) {
        this.frames = frames;
        this.lands = new Lands(frames);
    }

    Draft.Setting of(EventType type, List<EventClaim.Role> roles, Sentence sentence, Token trigger, Timing timing) {
        boolean towards = type == EventType.VISIT || type == EventType.DEPLOYMENT || type == EventType.AID;
        Set<String> within = switch (type) {
            case WEAPONS_TEST -> FIRED_WITHIN;
            // "passed sanctions on Pyongyang": a vote is held in a place, and on a matter
            case VOTE -> VOTED_WITHIN;
            default -> WITHIN;
        };
        Optional<Places.Spot> spot = frames.places().of(sentence, trigger, towards ? TOWARDS : within);
        if (type == EventType.VISIT || type == EventType.CLASH || type == EventType.WITHDRAWAL) {
            spot = visited(sentence, trigger)
                    .or(() -> frames.places().of(sentence, trigger, towards ? TOWARDS : WITHIN));
        }
        if (type == EventType.CLASH && spot.flatMap(Places.Spot::place).isEmpty()) {
            Optional<Places.Spot> under = under(sentence, trigger);
            spot = under.isPresent() ? under : spot;
        }
        if (type == EventType.WITHDRAWAL && spot.isEmpty()) {
            // "pulled out of the town"
            spot = frames.places().of(sentence, trigger, LEAVING);
        }
        if (FOUGHT.contains(type) && spot.isEmpty()) {
            spot = frames.places().farther().front(sentence, trigger);
        }
        if (spot.flatMap(Places.Spot::place).isEmpty()) {
            Optional<Places.Spot> before = compound(sentence, trigger);
            spot = before.isPresent() ? before : spot;
        }
        if (type == EventType.DEPLOYMENT && spot.flatMap(Places.Spot::place).isEmpty()) {
            Optional<Places.Spot> border = border(sentence, trigger);
            spot = border.isPresent() ? border : spot;
        }
        if ((type == EventType.WEAPONS_TEST || type == EventType.DEPLOYMENT) && spot.isEmpty()) {
            spot = unlisted(sentence, trigger);
        }
        if (type == EventType.CLASH && spot.flatMap(Places.Spot::place).isEmpty()) {
            Optional<Places.Spot> goal = goal(sentence, trigger);
            spot = goal.isPresent() ? goal : spot;
        }
        if (type == EventType.CLASH && trigger.isVerb() && spot.isEmpty()) {
            spot = frames.places().farther().only(sentence, trigger);
        }
        if (spot.flatMap(Places.Spot::place).isEmpty() && !towards) {
            Optional<Places.Spot> last = frames.places().farther().trailing(sentence, trigger, lands.of(roles));
            spot = last.isPresent() ? last : spot;
        }
        if (SITED.contains(type) && spot.isEmpty()) {
            spot = sited(sentence, trigger);
        }
        // "sanctions on Pyongyang" take place nowhere
        boolean placeless = type == EventType.SANCTION || type == EventType.AID || type == EventType.COOPERATION;
        Optional<String> place = placeless ? Optional.empty() : spot.flatMap(Places.Spot::place);
        Optional<String> target = type == EventType.SANCTION ? lands.ofRoles(type, roles) : Optional.empty();
        Optional<Places.Spot> where = spot;
        // an attack at sea is in nobody's land
        boolean nowhere = type == EventType.CLASH && where.isPresent();
        boolean unlisted = nowhere
                && where.flatMap(Places.Spot::place).filter(p -> !isNobodys(p)).isPresent();
        Optional<String> country = target.or(() -> where.flatMap(Places.Spot::country))
                .or(() -> nowhere ? Optional.empty() : lands.ofRoles(type, roles))
                .or(() -> unlisted ? lands.beside(type, roles, sentence) : Optional.empty())
                .or(() -> type == EventType.DEPLOYMENT && (place.isPresent() || isMobilised(trigger))
                        ? lands.ofActor(roles)
                        : Optional.empty())
                .or(() -> nowhere ? Optional.empty() : lands.around(type, roles, sentence, trigger));
        return new Draft.Setting(place, country, timing);
    }

    /// Rule `event.place.state`: "met in Turkey": where the text names no more than the state, that is the place. A
    /// visit has the state as its host, and what concerns a state as a whole takes place in it without saying so.
    /// Asked last, so that another telling of the event may give the city.
    Draft named(Draft draft) {
        Draft.Setting setting = draft.setting();
        boolean occasion = switch (draft.type()) {
            case MEETING, ATTENDANCE, AWARD, EXERCISE, INSPECTION, AGREEMENT -> true;
            default -> false;
        };
        if (!occasion || setting.place().isPresent()) {
            return draft;
        }
        return frames.places()
                .of(draft.sentence(), draft.trigger(), WITHIN)
                .filter(s -> s.country().equals(setting.country()))
                .flatMap(Places.Spot::state)
                .map(s -> draft.withSetting(new Draft.Setting(Optional.of(s), setting.country(), setting.timing())))
                .orElse(draft);
    }

    /// "troops on the border", "to its border with Belarus": the border is on whose side the troops are.
    private Optional<Places.Spot> border(Sentence sentence, Token trigger) {
        return sentence.tokens().stream()
                .filter(t -> t.index() > trigger.index() && BORDERS.contains(t.lemma()))
                .filter(t -> TOWARDS.contains(frames.clauses(sentence).preposition(t))
                        || frames.clauses(sentence).preposition(t).equals("along"))
                .filter(t -> t.head() == trigger.index()
                        || sentence.head(t)
                                .filter(h -> h.head() == trigger.index())
                                .isPresent())
                .map(t -> new Places.Spot(Optional.of(t.lemma()), Optional.empty()))
                .findFirst();
    }

    /// Rule `event.place.unlisted`: "fired two missiles from Chodo": a name that no list knows, straight below the
    /// verb after a preposition of place, is a place, for what is fired.
    Optional<Places.Spot> unlisted(Sentence sentence, Token trigger) {
        if (!trigger.isVerb()) {
            return Optional.empty();
        }
        return Stream.concat(
                        sentence.children(trigger, "obl").stream(),
                        // "fired two missiles from Chodo": hung on the missiles
                        sentence.children(trigger, "obj").stream()
                                .flatMap(o -> sentence.children(o, "nmod").stream())
                                .filter(o ->
                                        frames.clauses(sentence).preposition(o).equals("from")))
                .filter(o -> o.upos().equals("PROPN")
                        && Character.isUpperCase(o.text().charAt(0)))
                .filter(o -> UNLISTED.contains(frames.clauses(sentence).preposition(o)))
                .filter(o -> frames.parties().mentions(sentence).stream()
                        .noneMatch(m -> m.mention().quote().span().overlaps(o.span())))
                .filter(o -> frames.reading().times(sentence.span()).stream()
                        .noneMatch(t -> t.quote().span().overlaps(o.span())))
                .map(o -> new Places.Spot(Optional.of(frames.parties().described(sentence, o)), Optional.empty()))
                .findFirst();
    }

    /// "missile attacks against Erbil", "fired rockets towards Haifa": the place that was fired at.
    private Optional<Places.Spot> goal(Sentence sentence, Token trigger) {
        return frames
                .clauses(sentence)
                .at(trigger)
                .obliques("against", "toward", "towards", "at", "on", "over")
                .stream()
                .map(t -> frames.places().named(sentence, t))
                .flatMap(Optional::stream)
                .filter(s -> s.place().isPresent())
                .findFirst();
    }

    /// "the town came under attack": what came under it is where it took place.
    private Optional<Places.Spot> under(Sentence sentence, Token trigger) {
        return sentence.head(trigger)
                .filter(h -> h.isVerb()
                        && frames.clauses(sentence).preposition(trigger).equals("under"))
                .flatMap(h -> frames.clauses(sentence).at(h).subjects().stream()
                        .map(s -> frames.places().named(sentence, s))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /// "a Moscow conference", "addressed the Munich conference": the place named before the event's noun or before
    /// what was attended.
    private Optional<Places.Spot> compound(Sentence sentence, Token trigger) {
        if (!trigger.isVerb()) {
            return frames.places().before(sentence, trigger);
        }
        return frames.clauses(sentence).at(trigger).objects().stream()
                .map(o -> frames.places().before(sentence, o))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// Seas and continents, and what is no name ("the border").
    private static boolean isNobodys(String place) {
        String name = place.startsWith("the ") ? place.substring(4) : place;
        return Expanses.english().holds(name) || Character.isLowerCase(name.charAt(0));
    }

    private static boolean isMobilised(Token trigger) {
        return trigger.lemma().startsWith("mobili");
    }

    /// Rule `event.place.sited`: "police in Minsk arrested", "the barracks in Kati came under attack": where
    /// those are who act or suffer.
    private Optional<Places.Spot> sited(Sentence sentence, Token trigger) {
        Token verb = trigger.isVerb()
                ? trigger
                : sentence.head(trigger).filter(Token::isVerb).orElse(trigger);
        return sentence.children(verb, "nsubj").stream()
                .flatMap(s -> sentence.children(s, "nmod").stream())
                .filter(p -> SITING.contains(frames.clauses(sentence).preposition(p)))
                .map(p -> frames.places().named(sentence, p))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Places.Spot> visited(Sentence sentence, Token trigger) {
        return frames.clauses(sentence).at(trigger).objects().stream()
                .map(o -> frames.places().named(sentence, o))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
