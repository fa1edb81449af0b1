package org.attache.analyse.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Frames;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Modality;
import org.attache.fact.Party;
import org.attache.fact.When;
import org.attache.text.LastWord;

/// Attacks that a text only speaks of as known, without saying who made them: "talks that were interrupted by
/// the bombing of the embassy", "said that the base had been subjected to a missile attack". The gate drops
/// them, since most are a second telling of an attack told in full; where the article tells none that it
/// could be, they stand (rule `event.background`).
///
/// Wrong where the attack is told in full by a clause that the rules do not read.
///
/// Thread-safe: immutable.
final class Background {
    private static final Set<String> AT = Set.of("on", "against", "at", "of", "outside", "inside");

    private final Frames frames;
    private final Rules rules;

    Background(Frames frames, Rules rules) {
        this.frames = frames;
        this.rules = rules;
    }

    /// Whether a draft that the gate dropped may stand for an attack of its own.
    boolean isCandidate(Draft draft) {
        return draft.type() == EventType.CLASH
                && draft.rule().equals("clash.noun")
                && draft.modality() == Modality.OCCURRED
                && isAimed(draft)
                && draft.roles("actor").isEmpty()
                && !draft.roles("opponent").isEmpty()
                && draft.roles("opponent").stream().allMatch(r -> isTarget(r.party()))
                && (draft.setting().country().isPresent()
                        || draft.setting().place().isPresent());
    }

    /// The events of the article, with the attacks that no other telling covers.
    List<Draft> with(List<Draft> told, List<Draft> dropped) {
        List<Draft> result = new ArrayList<>(told);
        for (Draft draft : new Merger().merge(dropped)) {
            if (result.stream().noneMatch(o -> isPerhaps(draft, o))) {
                result.add(draft);
            }
        }
        return result;
    }

    /// "the bombing of the embassy", "subjected to an attack"; not "condemned the strikes", nor "the biggest
    /// incursion since the war", which measures another.
    private boolean isAimed(Draft draft) {
        Sentence sentence = draft.sentence();
        Token noun = draft.trigger();
        boolean measured =
                sentence.children(noun, "amod").stream().anyMatch(a -> a.xpos().equals("JJS"));
        boolean own = sentence.children(noun, "nmod").stream()
                .anyMatch(n -> AT.contains(frames.clauses(sentence).preposition(n)));
        // "a wave of attacks had been launched against the base"
        Token carrier = sentence.head(noun)
                .filter(h -> noun.isRelation("nmod") && h.upos().equals("NOUN"))
                .orElse(noun);
        boolean borne = sentence.head(carrier)
                .filter(h -> h.lemma().equals("subject") || h.lemma().equals("launch"))
                .isPresent();
        return !measured && (own || borne);
    }

    /// Bodies, states and buildings: who was killed belongs to an attack told elsewhere.
    private boolean isTarget(Party party) {
        Optional<EntityType> type = frames.parties().entity(party).map(e -> e.type());
        if (type.isPresent()) {
            return type.orElseThrow() != EntityType.PERSON;
        }
        String last = LastWord.inLowerCase(party.name());
        return rules.has("struck", last) || rules.has("seat", last) || rules.has("seat", singular(last));
    }

    private static String singular(String noun) {
        return noun.endsWith("ies")
                ? noun.substring(0, noun.length() - 3) + "y"
                : noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    }

    /// Whether the other event may be the same attack: of no other time, and not on another state or body.
    private boolean isPerhaps(Draft draft, Draft other) {
        if (other.type() != EventType.CLASH || other.modality() == Modality.DENIED) {
            return false;
        }
        When mine = draft.setting().timing().when();
        When theirs = other.setting().timing().when();
        if (!mine.overlaps(theirs)) {
            return false;
        }
        Set<String> left = targets(draft);
        Set<String> right = targets(other);
        if (left.isEmpty() || right.isEmpty() || other.roles("opponent").size() > right.size()) {
            return true;
        }
        left.retainAll(right);
        return !left.isEmpty();
    }

    private Set<String> targets(Draft draft) {
        Set<String> targets = new HashSet<>();
        for (EventClaim.Role role : draft.roles("opponent")) {
            frames.parties()
                    .entity(role.party())
                    .map(e -> e.country().orElse(e.name()))
                    .ifPresent(targets::add);
        }
        return targets;
    }
}
