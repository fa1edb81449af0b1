package org.attache.analyse.event;

import java.util.Locale;
import org.attache.analyse.clause.Clause;
import org.attache.analyse.clause.Frames;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Modality;
import org.attache.fact.Timing;

/// Whether sanctions that a clause speaks of are in force, lifted or imposed now.
final class SanctionForce {
    private final Frames frames;
    private final Rules rules;

    SanctionForce(Frames frames, Rules rules) {
        this.frames = frames;
        this.rules = rules;
    }

    /// Rule `event.modality.lifted`: sanctions that somebody is to lift are in force.
    boolean isToBeLifted(Clause clause) {
        Token trigger = clause.predicate();
        return clause.sentence()
                .head(trigger)
                .filter(h -> trigger.isRelation("obj") || trigger.relation().equals("nsubj:pass"))
                .filter(h -> rules.has("lifting", h.lemma()))
                // "opposition to lifting the embargo", "a request to lift it"
                .filter(h -> isUnfinished(clause.sentence(), h)
                        || frames.clauses(clause.sentence()).at(h).modality() != Modality.OCCURRED)
                .isPresent();
    }

    private static boolean isUnfinished(Sentence sentence, Token verb) {
        boolean marked = sentence.child(verb, "mark").isPresent()
                || sentence.child(verb, "case").isPresent();
        boolean done = verb.isRelation("conj") || verb.isRelation("root") || (verb.isRelation("advcl") && !marked);
        return verb.xpos().equals("VB") || (verb.xpos().equals("VBG") && !done);
    }

    /// "lifted the embargo on Friday": it is in force no more.
    static boolean isLifted(Clause clause) {
        Token trigger = clause.predicate();
        return clause.sentence()
                .head(trigger)
                .filter(h -> trigger.isRelation("obj") || trigger.relation().equals("nsubj:pass"))
                .filter(h -> h.lemma().equals("lift")
                        || h.lemma().equals("remove")
                        || h.lemma().equals("waive"))
                .isPresent();
    }

    /// Rule `event.modality.standing`: sanctions that nobody is said to impose now are in force: "the sanctions have
    /// hurt millions", "under EU sanctions since 2011". Misses "more sanctions" that are long in force.
    boolean isStanding(Arguments arguments, Timing timing) {
        Clause clause = arguments.clause();
        Sentence sentence = clause.sentence();
        Token noun = clause.predicate();
        boolean dated = timing.when().earliest().isPresent()
                && timing.words()
                        .filter(w -> w.toLowerCase(Locale.ROOT).startsWith("since"))
                        .isEmpty();
        boolean imposed = arguments
                .support()
                .map(Clause::predicate)
                .or(() -> sentence.head(noun).filter(Token::isVerb))
                .filter(v -> rules.has("imposing", v.lemma()))
                .isPresent();
        boolean fresh = sentence.children(noun).stream()
                .anyMatch(c -> (c.isRelation("amod") || c.isRelation("det")) && rules.has("fresh", c.lemma()));
        boolean bundled = sentence.head(noun)
                .filter(h -> noun.isRelation("nmod") && rules.has("bundle", h.lemma()))
                .isPresent();
        boolean told = sentence.children(noun, "acl").stream().anyMatch(v -> rules.has("imposing", v.lemma()))
                && sentence.children(noun, "amod").stream()
                        .noneMatch(a -> a.lemma().equals("remain") || a.lemma().equals("exist"));
        return !dated && !imposed && !fresh && !bundled && !told;
    }
}
