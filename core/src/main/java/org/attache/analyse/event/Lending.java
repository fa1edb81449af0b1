package org.attache.analyse.event;

import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Clause;
import org.attache.analyse.clause.Clauses;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;

/// Finds the verb that lends an eventive noun its subject ("carried out strikes", "the drill, which Russia
/// held"), and the noun that stands for it in the clause ("a series of strikes"). Thread-safe: no state of its own.
final class Lending {
    private static final Set<String> PUTTING = EventWords.of("putting");

    private final Rules rules;
    private final Sentence sentence;
    private final Clauses clauses;

    Lending(Rules rules, Sentence sentence, Clauses clauses) {
        this.rules = rules;
        this.sentence = sentence;
        this.clauses = clauses;
    }

    /// Whether the subject of `verb` suffers what `noun` says: "faced sanctions", "was placed under an embargo".
    boolean suffers(Clause verb, Token noun) {
        return isSuffering(verb)
                || (PUTTING.contains(verb.lemma()) && clauses.preposition(noun).equals("under"));
    }

    private boolean isSuffering(Clause verb) {
        return rules.has("suffering", verb.predicate().lemma());
    }

    /// The verb that lends the noun its subject: "held talks", "came under attack".
    Optional<Clause> of(Token noun) {
        Token at = carrier(noun);
        // "the drill, which Russia and Belarus held"
        Optional<Token> relative = sentence.children(noun, "acl").stream()
                .filter(v -> v.relation().equals("acl:relcl") && rules.has("light", v.lemma()))
                // not "the talks, which were brokered by the bloc"
                .filter(v -> clauses.at(v).voice() == Clause.Voice.ACTIVE)
                .filter(v -> clauses.at(v).subjects().stream().anyMatch(s -> s.index() > noun.index()))
                .findFirst();
        if (relative.isPresent()) {
            return relative.map(clauses::at);
        }
        Optional<Token> head = sentence.head(at);
        if (at.isRelation("nmod") && clauses.preposition(at).equals("with")) {
            // "followed up the attack with airstrikes": hung on the object
            Optional<Token> verb = head.filter(h -> h.isRelation("obj"))
                    .flatMap(sentence::head)
                    .filter(v -> clauses.isPredicate(v) && isAnswer(clauses.at(v), at));
            if (verb.isPresent()) {
                return verb.map(clauses::at);
            }
        }
        // "the election is due to be held"
        Optional<Token> due = head.filter(
                        h -> at.isRelation("nsubj") && sentence.child(h, "cop").isPresent())
                .flatMap(h -> sentence.child(h, "xcomp"))
                .filter(v -> rules.has("light", v.lemma()));
        if (due.isPresent()) {
            return due.map(clauses::at);
        }
        if (head.isEmpty() || !clauses.isPredicate(head.orElseThrow())) {
            return Optional.empty();
        }
        Clause verb = clauses.at(head.orElseThrow());
        if (isNamed(verb, noun)) {
            return Optional.empty();
        }
        boolean core = at.isRelation("obj") || at.relation().equals("nsubj:pass");
        boolean oblique = at.isRelation("obl") && (isUnder(verb, at) || isEngaged(verb, at) || isAnswer(verb, at));
        if ((core && (rules.has("light", verb.lemma()) || isSuffering(verb))) || oblique) {
            return Optional.of(verb);
        }
        return Optional.empty();
    }

    /// "called the sanctions illegal": who calls something what it is does not do it; "called a strike" does.
    private boolean isNamed(Clause verb, Token noun) {
        return verb.lemma().equals("call")
                && (sentence.children(noun, "amod").stream().anyMatch(a -> a.index() > noun.index())
                        || sentence.child(verb.predicate(), "xcomp").isPresent());
    }

    /// The noun that stands for this one in the clause: its first conjunct, or what counts it ("a series of
    /// strikes").
    Token carrier(Token noun) {
        Token at = noun;
        for (int i = 0; i < 3; i++) {
            Optional<Token> head = sentence.head(at);
            boolean bundled = head.isPresent()
                    && (at.isRelation("conj")
                            || (at.isRelation("nmod")
                                    && clauses.preposition(at).equals("of")
                                    && rules.has("bundle", head.orElseThrow().lemma())));
            if (!bundled) {
                return at;
            }
            at = head.orElseThrow();
        }
        return at;
    }

    /// "came under attack", "was subjected to an attack".
    private boolean isUnder(Clause verb, Token noun) {
        String preposition = clauses.preposition(noun);
        return (isSuffering(verb) || (preposition.equals("under") && PUTTING.contains(verb.lemma())))
                && (preposition.equals("under")
                        || (preposition.equals("to") && verb.lemma().equals("subject")));
    }

    /// "followed up the attack with airstrikes", "retaliated with shelling".
    private boolean isAnswer(Clause verb, Token noun) {
        return rules.has("answering", verb.predicate().lemma())
                && verb.voice() == Clause.Voice.ACTIVE
                && clauses.preposition(noun).equals("with");
    }

    /// "engaged in talks", "took part in exercises".
    private boolean isEngaged(Clause verb, Token noun) {
        return rules.has("engaging", verb.predicate().lemma())
                && Set.of("in", "into").contains(clauses.preposition(noun));
    }
}
