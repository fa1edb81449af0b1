package org.attache.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.attache.fact.Entry;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;

/// An event claim, made ready for comparing.
///
/// @param setting its article
/// @param claim the claim
/// @param roles who took part, by role
/// @param days when
/// @param terms words of the evidence
/// @param traits what its words tell besides
record EventFact(
        Setting setting, EventClaim claim, Map<String, List<Actor>> roles, Days days, Terms terms, Traits traits)
        implements Fact {
    /// What the words of an event claim tell besides its slots.
    ///
    /// @param place folded; empty where none is named
    /// @param ordinals ordinals, from the third on, up to six words before the object: "the sixth nuclear test"
    /// @param nuclear whether it is a test of a nuclear bomb, as its object or else its sentence says
    /// @param several whether its sentence speaks of several: "a string of attacks"
    record Traits(String place, Set<String> ordinals, boolean nuclear, boolean several) {}

    private static final Set<String> SEVERAL = Set.of(
            "several",
            "numerous",
            "multiple",
            "various",
            "dozens",
            "scores",
            "series",
            "string",
            "spate",
            "repeated",
            "repeatedly",
            "regularly");

    private static final Set<String> SPOKEN_OF = Set.of("occasion", "object", "subject", "place", "target");

    static EventFact of(Dossier dossier, EventClaim claim, Terms.Weigher weigher, Sources sources) {
        Map<String, List<Actor>> roles = new TreeMap<>();
        for (EventClaim.Role role : claim.roles()) {
            roles.computeIfAbsent(role.name(), name -> new ArrayList<>()).add(dossier.actor(role.party()));
        }
        return new EventFact(
                Setting.of(dossier, claim.evidence(), sources),
                claim,
                roles,
                Days.of(claim.timing().when(), claim.evidence().modality(), dossier.published()),
                weigher.weigh(claim.evidence().quote().words()),
                new Traits(
                        claim.place().map(Wording::fold).orElse(""),
                        ordinals(claim, roles),
                        isNuclear(claim, roles),
                        isOfSeveral(claim)));
    }

    @Override
    public EventFact with(Shared shared) {
        Map<String, List<Actor>> same = new TreeMap<>();
        roles.forEach((role, actors) ->
                same.put(role, actors.stream().map(shared::actor).toList()));
        return new EventFact(setting.with(shared), claim, same, shared.days(days), shared.terms(terms), traits);
    }

    @Override
    public EventFact reprinted(Reprint reprint) {
        return new EventFact(
                reprint.setting(setting),
                claim.told(reprint.id(claim.id()), reprint.evidence(claim.evidence())),
                roles,
                days,
                terms,
                traits);
    }

    @Override
    public Entry.Kind kind() {
        return Entry.Kind.EVENT;
    }

    EventType type() {
        return claim.type();
    }

    Optional<String> place() {
        return traits.place().isEmpty() ? Optional.empty() : Optional.of(traits.place());
    }

    private static final Set<String> ORDINALS =
            Set.of("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth");

    private static final Set<String> TESTED =
            Set.copyOf(Wording.english().contentTerms("test nuclear bomb missile launch detonation explosion"));

    private static Set<String> ordinals(EventClaim claim, Map<String, List<Actor>> roles) {
        List<String> words = Wording.words(claim.evidence().quote().words());
        Set<String> things = new HashSet<>();
        roles.getOrDefault("object", List.of()).forEach(o -> things.addAll(o.role()));
        if (claim.type() == EventType.WEAPONS_TEST) {
            things.addAll(TESTED);
        }
        Set<String> found = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean ordinal = ORDINALS.contains(word)
                    || (word.endsWith("th") && word.length() > 2 && Character.isDigit(word.charAt(0)));
            String after = ordinal ? String.join(" ", words.subList(i, Math.min(words.size(), i + 7))) : "";
            if (Wording.english().contentTerms(after).stream().anyMatch(things::contains)) {
                found.add(word);
            }
        }
        return found;
    }

    /// A stay may go with several other things in one sentence.
    private static boolean isOfSeveral(EventClaim claim) {
        return claim.type() != EventType.ATTENDANCE
                && claim.type() != EventType.VISIT
                && Wording.words(claim.evidence().quote().words()).stream().anyMatch(SEVERAL::contains);
    }

    /// The object says so, or else words next to each other: "nuclear bomb test", "tested a hydrogen bomb".
    private static boolean isNuclear(EventClaim claim, Map<String, List<Actor>> roles) {
        String object = roles.getOrDefault("object", List.of()).stream()
                .map(Actor::shown)
                .map(Wording::fold)
                .reduce("", (a, b) -> a + ' ' + b);
        if (object.contains("missile") || object.contains("rocket") || object.contains("satellite")) {
            return false;
        }
        if (saysNuclear(object)) {
            return true;
        }
        List<String> words = Wording.words(claim.evidence().quote().words());
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith("test") || words.get(i).startsWith("detonat")) {
                String around = String.join(" ", words.subList(Math.max(0, i - 2), Math.min(words.size(), i + 5)));
                if (saysNuclear(around) && !around.contains("missile")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean saysNuclear(String words) {
        return words.contains("nuclear") || words.contains("atomic") || words.contains("hydrogen bomb");
    }

    /// Everyone who acts, not what is acted on.
    List<Actor> doers() {
        return roles.entrySet().stream()
                .filter(e -> !SPOKEN_OF.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .flatMap(Collection::stream)
                .toList();
    }

    static boolean isSpokenOf(String role) {
        return SPOKEN_OF.contains(role);
    }
}
