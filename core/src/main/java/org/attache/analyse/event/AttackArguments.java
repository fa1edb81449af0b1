package org.attache.analyse.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.analyse.clause.Clause;
import org.attache.analyse.clause.Clauses;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;

/// Who is hit by an attack and who made it, where the clauses beside its trigger tell it.
final class AttackArguments {
    private final Rules rules;
    private final Sentence sentence;
    private final Clauses clauses;
    private final Clause clause;

    AttackArguments(Rules rules, Sentence sentence, Clauses clauses, Clause clause) {
        this.rules = rules;
        this.sentence = sentence;
        this.clauses = clauses;
        this.clause = clause;
    }

    /// Rule `event.toll`: "a bomb exploded in a bank, killing two clerks", "the judge died when gunmen opened fire".
    List<Token> toll() {
        Token trigger = clause.predicate();
        List<Token> all = new ArrayList<>();
        for (Token child : sentence.children(trigger)) {
            boolean result = (child.isRelation("advcl") && child.xpos().equals("VBG")) || child.isRelation("conj");
            if (result && rules.has("harming", child.lemma()) && clauses.isPredicate(child)) {
                all.addAll(clauses.at(child).objects());
            }
        }
        Optional<Token> head = sentence.head(trigger).filter(h -> trigger.isRelation("advcl") && h.isVerb());
        if (head.isPresent() && trigger.index() > head.orElseThrow().index()) {
            Clause above = clauses.at(head.orElseThrow());
            if (above.lemma().equals("die")) {
                all.addAll(above.subjects());
            } else if (rules.has("harming", above.lemma()) && above.subjects().isEmpty()) {
                all.addAll(above.objects());
            }
        }
        return all;
    }

    /// What is damaged by what caused damage: "caused damage to the embassy".
    List<Token> damaged(Token verb) {
        List<Token> all = new ArrayList<>(clauses.at(verb).obliques("to"));
        for (Token damage : clauses.at(verb).objects()) {
            if (damage.lemma().equals("damage")) {
                all.addAll(clauses.at(damage).obliques("to"));
            }
        }
        return all;
    }

    /// Who laid the bomb that goes off: "a bomb planted by gunmen exploded".
    List<Token> layers() {
        return clause.subjects().stream()
                .flatMap(s -> sentence.children(s, "acl").stream())
                .flatMap(v -> clauses.at(v).subjects().stream())
                .filter(t -> sentence.children(t, "case").stream()
                        .anyMatch(c -> c.lemma().equals("by")))
                .toList();
    }

    /// Who committed what the noun says: "the killing of the judge, carried out by gunmen".
    List<Token> committers(Token noun) {
        return sentence.children(noun).stream()
                .filter(c -> c.isRelation("acl") && rules.has("committing", c.lemma()))
                .flatMap(c -> clauses.at(c).subjects().stream())
                .filter(t -> t.index() > noun.index())
                .toList();
    }
}
