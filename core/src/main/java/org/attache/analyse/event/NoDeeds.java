package org.attache.analyse.event;

import java.util.Optional;
import org.attache.analyse.clause.Clauses;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.fact.Modality;

/// What has the words of an attack or a protest and is neither: attacks that somebody is to be shielded from, searches,
/// missiles that nobody brings down, rallies for a candidate, notes of protest. Thread-safe: no state of its own.
final class NoDeeds {
    private final Rules rules;
    private final Casting casting;
    private final Sentence sentence;
    private final Clauses clauses;

    NoDeeds(Rules rules, Casting casting, Sentence sentence, Clauses clauses) {
        this.rules = rules;
        this.casting = casting;
        this.sentence = sentence;
        this.clauses = clauses;
    }

    /// Rule `event.none.shielded`: "protect cities from missile attacks", "meant to defend the Gulf against attacks":
    /// what may come. Not "defends itself from the invasion" or "protecting ships from attacks by rebels": those go
    // on.
    boolean isWardedOff(Token trigger) {
        String preposition = clauses.preposition(trigger);
        boolean aside = !trigger.isVerb()
                && trigger.isRelation("obl")
                && (preposition.equals("from") || preposition.equals("against"));
        Optional<Token> verb = sentence.head(trigger).filter(h -> aside && rules.has("shielding", h.lemma()));
        boolean own = verb.stream()
                .flatMap(v -> sentence.children(v, "obj").stream())
                .anyMatch(o -> o.lemma().endsWith("self") || o.lemma().endsWith("selves"));
        boolean ahead = verb.filter(v -> v.xpos().equals("VB")).isPresent();
        boolean somebodys = !clauses.at(trigger).possessors().isEmpty()
                || !clauses.at(trigger).subjects().isEmpty();
        return verb.isPresent() && !own && (ahead || !somebodys);
    }

    /// "police raided two homes": a search.
    boolean isSearch(Token trigger) {
        return trigger.isVerb()
                && trigger.lemma().equals("raid")
                && clauses.at(trigger).subjects().stream().anyMatch(s -> rules.has("patrolling", s.lemma()))
                && clauses.at(trigger).objects().stream().anyMatch(o -> rules.has("premises", o.lemma()));
    }

    /// "did not shoot down the missile as it flew over": nobody was fired at.
    boolean isUnintercepted(Token trigger) {
        boolean intercepts =
                rules.verbs(verb(trigger)).stream().anyMatch(r -> r.id().equals(Reconsideration.INTERCEPT));
        return intercepts && trigger.isVerb() && clauses.at(trigger).modality() == Modality.DENIED;
    }

    private String verb(Token trigger) {
        return sentence.child(trigger, "compound:prt")
                .map(p -> trigger.lemma() + " " + p.lemma())
                .orElse(trigger.lemma());
    }

    /// "lodged a firm protest with the embassy": a note.
    boolean isLodged(Token trigger) {
        return trigger.isRelation("obj")
                && sentence.head(trigger)
                        .filter(h -> rules.has("lodging", h.lemma()))
                        .isPresent();
    }

    /// "a campaign rally for the president": no protest.
    boolean isCanvassing(Token trigger) {
        return trigger.lemma().equals("rally")
                && !trigger.isVerb()
                && sentence.children(trigger).stream()
                        .anyMatch(c -> ((c.isRelation("compound") || c.isRelation("amod"))
                                        && rules.has("canvassing", c.lemma()))
                                || (c.isRelation("nmod")
                                        && clauses.preposition(c).equals("for")
                                        && casting.mention(sentence, c)
                                                .filter(e -> e.type() == EntityType.PERSON)
                                                .isPresent()));
    }
}
