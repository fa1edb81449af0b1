package org.attache.analyse.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.analyse.clause.Clause;
import org.attache.analyse.clause.Frames;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Modality;
import org.attache.fact.Party;
import org.attache.text.LastWord;

/// What the sentences after an attack by no state add to it: rule `event.aftermath`. "A bomb exploded outside a
/// bank. Two guards were wounded. The Front claimed responsibility." Who is hit joins the attack told last before,
/// close by; who claims it or is blamed is its actor where it has none by name.
///
/// Missed: tolls in a heading or before the attack; wrong where the wounded are of an accident that no word tells.
final class Aftermath {
    private static final int NEAR = 3;
    private static final int REACH = 12;
    private static final Slot HIT = new Slot("opponent", List.of(), List.of("person", "who", "target"), false);
    private static final Slot AUTHOR = new Slot("actor", List.of(), List.of("who", "attacker"), false);

    private final Frames frames;
    private final Rules rules;
    private final Casting casting;

    Aftermath(Frames frames, Rules rules) {
        this.frames = frames;
        this.rules = rules;
        this.casting = new Casting(frames, rules);
    }

    /// The drafts in order, completed.
    List<Draft> complete(List<Draft> drafts) {
        List<Draft> result = authored(drafts);
        if (result.stream().noneMatch(this::isOpen)) {
            return result;
        }
        List<Sentence> sentences = frames.reading().sentences();
        for (int s = 0; s < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            for (Token token : sentence.tokens()) {
                if (token.isVerb() && frames.clauses(sentence).isPredicate(token)) {
                    add(result, sentences, s, token);
                }
            }
        }
        return result;
    }

    /// "The Front claimed the attack", "police blamed the Front for the bombing": its author joins the attack told
    /// before.
    private List<Draft> authored(List<Draft> drafts) {
        List<Sentence> sentences = frames.reading().sentences();
        List<Draft> result = new ArrayList<>();
        for (Draft draft : drafts) {
            Optional<Integer> told = isAuthorship(draft)
                    ? last(result, sentences, sentences.indexOf(draft.sentence()), REACH)
                            .filter(i -> result.get(i).roles("actor").isEmpty())
                    : Optional.empty();
            if (told.isEmpty()) {
                result.add(draft);
            } else {
                Draft attack = result.get(told.orElseThrow());
                List<EventClaim.Role> roles = new ArrayList<>(draft.roles());
                roles.addAll(attack.roles());
                result.set(told.orElseThrow(), attack.withRoles(roles));
            }
        }
        return result;
    }

    private boolean isAuthorship(Draft draft) {
        return isOpen(draft)
                && !draft.trigger().isVerb()
                && draft.roles().stream().allMatch(r -> r.name().equals("actor"))
                && draft.sentence().children(draft.trigger(), "det").stream()
                        .anyMatch(d -> d.lemma().equals("the")
                                || d.lemma().equals("this")
                                || d.lemma().equals("that"));
    }

    private void add(List<Draft> drafts, List<Sentence> sentences, int at, Token verb) {
        Sentence sentence = sentences.get(at);
        Clause clause = frames.clauses(sentence).at(verb);
        boolean blame = isBlame(clause);
        boolean claim = blame || isClaim(sentence, clause);
        List<Token> hit = hit(sentence, clause);
        if (!claim && hit.isEmpty()) {
            return;
        }
        Optional<Integer> last = last(drafts, sentences, at, claim ? REACH : NEAR);
        if (last.isEmpty()) {
            return;
        }
        Draft draft = drafts.get(last.orElseThrow());
        boolean authored = draft.roles("actor").stream().anyMatch(r -> r.party() instanceof Party.Known);
        if (claim && authored) {
            return;
        }
        List<EventClaim.Role> roles = new ArrayList<>(draft.roles());
        for (Token token : blame ? clause.objects() : claim ? clause.subjects() : hit) {
            for (Party party : casting.fill(sentence, token, claim ? AUTHOR : HIT, EventType.CLASH)) {
                if (!isState(party) && roles.stream().noneMatch(r -> isSame(r.party(), party))) {
                    roles.add(new EventClaim.Role(claim ? "actor" : "opponent", party));
                }
            }
        }
        drafts.set(last.orElseThrow(), draft.withRoles(roles));
    }

    /// "claimed responsibility", "later claimed the attack".
    private boolean isClaim(Sentence sentence, Clause clause) {
        return rules.has("claiming", clause.lemma())
                && clause.objects().stream()
                        .anyMatch(o -> o.lemma().equals("responsibility")
                                || (clause.lemma().equals("claim") && isTold(sentence, o)));
    }

    /// "the attack", of those that events.tsv knows.
    private boolean isTold(Sentence sentence, Token noun) {
        return rules.nouns(noun.lemma()).stream().anyMatch(r -> r.type() == EventType.CLASH)
                && sentence.children(noun, "det").stream().anyMatch(d -> rules.has("definite", d.lemma()));
    }

    /// "The army blamed the Front", for what was told right before.
    private boolean isBlame(Clause clause) {
        return rules.has("blaming", clause.lemma())
                && clause.voice() == Clause.Voice.ACTIVE
                && clause.modality() == Modality.OCCURRED
                && clause.sentence().children(clause.predicate()).stream()
                        .noneMatch(c -> c.isRelation("obl") || c.isRelation("advcl") || c.isRelation("ccomp"));
    }

    /// Those of whom a clause without agent says that they were killed or hurt, or that they died.
    private List<Token> hit(Sentence sentence, Clause clause) {
        boolean harmed = rules.has("harming", clause.lemma()) && clause.voice() == Clause.Voice.PASSIVE;
        boolean died = clause.lemma().equals("die");
        boolean told = clause.modality() == Modality.OCCURRED
                && sentence.tokens().stream().noneMatch(t -> rules.has("accident", t.lemma()));
        if (!told || (harmed && !clause.subjects().isEmpty()) || (!harmed && !died)) {
            return List.of();
        }
        return died ? clause.subjects() : clause.objects();
    }

    private Optional<Integer> last(List<Draft> drafts, List<Sentence> sentences, int at, int reach) {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            int distance = at - sentences.indexOf(drafts.get(i).sentence());
            if (distance >= 0 && drafts.get(i).type() == EventType.CLASH) {
                return distance <= reach && isOpen(drafts.get(i)) ? Optional.of(i) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// An attack that happened, in which no state takes part.
    private boolean isOpen(Draft draft) {
        return draft.type() == EventType.CLASH
                && draft.modality() == Modality.OCCURRED
                && draft.roles().stream().noneMatch(r -> isState(r.party()));
    }

    private boolean isState(Party party) {
        return frames.parties()
                .entity(party)
                .filter(e -> e.type() == EntityType.STATE)
                .isPresent();
    }

    /// "two guards" and "the guards" are the same.
    private static boolean isSame(Party a, Party b) {
        return a.name().equals(b.name())
                || (a instanceof Party.Described
                        && b instanceof Party.Described
                        && LastWord.of(a.name()).equals(LastWord.of(b.name())));
    }
}
