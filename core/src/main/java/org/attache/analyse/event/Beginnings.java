package org.attache.analyse.event;

import java.util.Set;
import org.attache.analyse.clause.Clause;
import org.attache.analyse.clause.Frames;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EventType;
import org.attache.fact.Timing;

/// What has begun and is not said to be over: it goes on.
final class Beginnings {
    private static final Set<String> BEGINNING = EventWords.of("beginning");

    private final Frames frames;

    Beginnings(Frames frames) {
        this.frames = frames;
    }

    /// "His visit comes as …", "the tests mark the beginning of a drill": what lasts goes on while that is so.
    boolean isMarked(Rule rule, Clause clause) {
        Sentence sentence = clause.sentence();
        Token noun = clause.predicate();
        boolean lasting = !noun.isVerb() && (rule.type() == EventType.VISIT || rule.type() == EventType.EXERCISE);
        Token at = noun;
        if (noun.isRelation("nmod")
                && frames.clauses(sentence).preposition(noun).equals("of")) {
            at = sentence.head(noun)
                    .filter(h -> h.lemma().equals("beginning") || h.lemma().equals("start"))
                    .orElse(noun);
        }
        Token carrier = at;
        boolean coming = carrier.index() == noun.index() && carrier.isRelation("nsubj");
        boolean marking = carrier.index() != noun.index() && carrier.isRelation("obj");
        return lasting
                && sentence.head(carrier)
                        .filter(v -> (coming && v.lemma().equals("come")) || marking)
                        .filter(v -> isPresent(sentence, v))
                        .isPresent();
    }

    /// "have begun joint exercises": what has begun, and is not said to be over, goes on.
    static boolean isBegun(Arguments arguments, Timing timing) {
        return timing.when().earliest().isEmpty()
                && arguments
                        .support()
                        .map(Clause::predicate)
                        .filter(v -> BEGINNING.contains(v.lemma()))
                        .filter(v -> arguments.clause().sentence().children(v, "aux").stream()
                                .anyMatch(a ->
                                        a.lemma().equals("have") && !a.xpos().equals("VBD")))
                        .isPresent();
    }

    /// In the present; a finite verb may be tagged as a bare one.
    private static boolean isPresent(Sentence sentence, Token verb) {
        boolean bare = verb.xpos().equals("VB")
                && sentence.children(verb, "aux").isEmpty()
                && sentence.children(verb, "mark").isEmpty();
        return bare || verb.xpos().equals("VBZ") || verb.xpos().equals("VBP");
    }
}
