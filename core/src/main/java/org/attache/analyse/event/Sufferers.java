package org.attache.analyse.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Clause;
import org.attache.analyse.clause.Clauses;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;

/// Whom an attack, an embargo or an arrest hits that a noun tells of: the subject that suffers it, what it killed or
/// damaged, what was its target.
final class Sufferers {
    private final Rules rules;
    private final Sentence sentence;
    private final Clauses clauses;
    private final Clause clause;
    private final Optional<Clause> support;
    private final Lending lending;

    Sufferers(
            Rules rules, Sentence sentence, Clauses clauses, Clause clause, Optional<Clause> support, Lending lending) {
        this.rules = rules;
        this.sentence = sentence;
        this.clauses = clauses;
        this.clause = clause;
        this.support = support;
        this.lending = lending;
    }

    /// "Myanmar is under an embargo": the subject suffers.
    boolean isBorne() {
        return clauses.preposition(clause.predicate()).equals("under")
                && sentence.child(clause.predicate(), "cop").isPresent();
    }

    /// Whom the noun tells of as hit.
    List<Token> all() {
        if (isBorne()) {
            return clause.subjects();
        }
        if (support.isPresent() && lending.suffers(support.orElseThrow(), clause.predicate())) {
            Clause verb = support.orElseThrow();
            return verb.lemma().equals("subject") || verb.subjects().isEmpty() ? verb.objects() : verb.subjects();
        }
        Token noun = clause.predicate();
        Optional<Token> head = sentence.head(noun);
        Optional<Token> butt = head.filter(h -> noun.isRelation("nmod")
                && rules.has("butt", h.lemma())
                && sentence.child(h, "cop").isPresent()
                && clauses.preposition(noun).equals("of"));
        if (butt.isPresent()) {
            // "the bank has been the subject of sanctions", "the port was the target of an attack"
            return clauses.at(butt.orElseThrow()).subjects();
        }
        // "a wave of attacks killed ten officers"
        Token carrier = lending.carrier(noun);
        boolean wave = carrier.index() != noun.index() && carrier.isRelation("nsubj");
        if (wave) {
            return sentence.head(carrier)
                    .filter(v -> rules.has("hitting", v.lemma()))
                    .map(v -> clauses.at(v).objects())
                    .orElse(List.of());
        }
        boolean by = noun.isRelation("nsubj")
                || (noun.isRelation("obl") && Set.of("in", "by", "during").contains(clauses.preposition(noun)));
        if (head.isPresent() && by && head.orElseThrow().lemma().equals("cause")) {
            // "the explosion caused damage to the embassy"
            return new AttackArguments(rules, sentence, clauses, clause).damaged(head.orElseThrow());
        }
        if (head.isPresent() && by && head.orElseThrow().lemma().equals("die")) {
            // "four policemen died in an attack"
            return clauses.at(head.orElseThrow()).subjects();
        }
        if (head.isPresent() && by && rules.has("hitting", head.orElseThrow().lemma())) {
            // "the strike killed two soldiers", "two soldiers were killed in the strike"
            return clauses.at(head.orElseThrow()).objects();
        }
        return sentence.children(noun, "acl").stream()
                .filter(v -> rules.has("hitting", v.lemma()))
                .flatMap(v -> clauses.at(v).objects().stream())
                .toList();
    }
}
