package org.attache.analyse.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attache.analyse.clause.Clause;
import org.attache.analyse.clause.Clauses;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;

/// Arguments that stand one step further from the trigger than its own phrases: whose the object is, with whom the
/// trade is that a ban is on, who announced a measure. Thread-safe: no state of its own.
final class DistantArguments {
    private static final Set<String> TRADED_WITH = Set.of("to", "with", "from");

    private static final Set<String> BESIDES = Set.of("after", "during", "despite", "following", "in", "at");

    private static final Set<String> REASONS = Set.of("for", "over", "after", "because of", "following", "since");

    private final Rules rules;
    private final Sentence sentence;
    private final Clauses clauses;
    private final Clause clause;

    DistantArguments(Rules rules, Sentence sentence, Clauses clauses, Clause clause) {
        this.rules = rules;
        this.sentence = sentence;
        this.clauses = clauses;
        this.clause = clause;
    }

    /// "froze the assets of three bankers", "broke up the students' camp": whose the object is.
    List<Token> owners() {
        return clause.objects().stream()
                .flatMap(o -> Stream.concat(clauses.at(o).possessors().stream(), clauses.at(o).obliques("of").stream()))
                .toList();
    }

    /// "a ban on arms sales to China": with whom the trade is. `on` is the phrase that the ban is on, wherever the
    /// parser hung it.
    List<Token> traded(List<Token> on) {
        return on.stream()
                .filter(o -> rules.has("traded", o.lemma()))
                .flatMap(o -> sentence.children(o, "nmod").stream())
                .filter(c -> TRADED_WITH.contains(clauses.preposition(c)))
                .flatMap(c -> sentence.conjuncts(c).stream())
                .toList();
    }

    /// "announced similar measures against Belarus": who announced or imposed them.
    List<Token> announcers() {
        Token noun = clause.predicate();
        return sentence.head(noun)
                .filter(v -> noun.isRelation("obj") && rules.has("imposing", v.lemma()))
                .map(v -> clauses.at(v).subjects())
                .orElse(List.of());
    }

    /// "Clashes broke out between the army and the front": the phrase hangs on the verb.
    List<Token> below(String preposition) {
        Token noun = clause.predicate();
        Optional<Token> verb = sentence.head(noun).filter(v -> noun.isRelation("nsubj") && v.isVerb());
        return verb.or(this::differing)
                .map(v -> clauses.at(v).obliques(preposition))
                .orElse(List.of());
    }

    /// "differences remain between the two after days of talks": the verb above, where it tells of a relation.
    private Optional<Token> differing() {
        Token at = clause.predicate();
        Optional<Token> head = sentence.head(at);
        if (at.isRelation("nmod") && clauses.preposition(at).equals("of")) {
            at = head.orElse(at);
            head = sentence.head(at);
        }
        boolean beside = at.isRelation("obl") && BESIDES.contains(clauses.preposition(at));
        return head.filter(v -> beside && v.isVerb());
    }

    /// "has lent Belarus $1.5 billion": of two objects the first receives, whatever the parser called it.
    List<Token> firstOfTwo() {
        List<Token> objects = sentence.children(clause.predicate(), "obj");
        return objects.size() == 2 ? sentence.conjuncts(objects.getFirst()) : List.of();
    }

    /// "condemned Iran for its test of a missile": the pronoun means who is condemned, praised or punished.
    List<Token> judged() {
        Token noun = clause.predicate();
        boolean pronoun = clause.possessors().stream().anyMatch(p -> p.upos().equals("PRON"));
        boolean reason = pronoun && noun.isRelation("obl") && REASONS.contains(clauses.preposition(noun));
        Optional<Token> verb = sentence.head(noun).filter(v -> reason && v.isVerb());
        // "imposed an embargo on Eritrea after its attack"
        List<Token> punished = verb.filter(v -> rules.has("imposing", v.lemma()))
                .map(v -> Stream.concat(
                                clauses.at(v).obliques("on", "against").stream(),
                                clauses.at(v).objects().stream()
                                        .flatMap(o -> clauses.at(o).obliques("on", "against").stream()))
                        .toList())
                .orElse(List.of());
        return punished.isEmpty()
                ? verb.filter(v -> rules.has("judging", v.lemma()))
                        .map(v -> clauses.at(v).objects())
                        .orElse(List.of())
                : punished;
    }

    /// "a Hezbollah spokesman claimed responsibility": the body for which somebody speaks; else he himself.
    List<Token> vouchedFor(Token subject) {
        Token office = Stream.concat(Stream.of(subject), sentence.children(subject).stream())
                .filter(t -> rules.has("vouching", t.lemma()))
                .findFirst()
                .orElse(subject);
        if (!rules.has("vouching", office.lemma())) {
            return List.of(subject);
        }
        List<Token> bodies = Stream.concat(
                        Stream.concat(sentence.children(office).stream(), sentence.children(subject).stream())
                                .filter(c -> c.index() < office.index())
                                .filter(c -> c.isRelation("compound")
                                        || c.isRelation("amod")
                                        || c.relation().equals("nmod:poss")),
                        clauses.at(office).obliques("for", "of").stream())
                .filter(c -> Character.isUpperCase(c.text().charAt(0)))
                .toList();
        return bodies.isEmpty() ? List.of(subject) : bodies;
    }

    /// "launched missiles targeting troops", "fired rockets aimed at the port": whom what is fired is meant for.
    List<Token> aims() {
        List<Token> all = new ArrayList<>();
        for (Token object : clause.objects()) {
            for (Token participle : sentence.children(object, "acl")) {
                if (rules.has("aiming", participle.lemma()) && clauses.isPredicate(participle)) {
                    Clause aim = clauses.at(participle);
                    boolean active = participle.xpos().equals("VBG")
                            || participle.relation().equals("acl:relcl");
                    all.addAll(
                            active
                                            && aim.obliques("at", "for", "toward", "towards")
                                                    .isEmpty()
                                    ? aim.objects()
                                    : aim.obliques("at", "for", "toward", "towards"));
                }
            }
        }
        return all;
    }

    /// "elections are due in Lebanon": where what the subject names is due or set.
    List<Token> due() {
        Token noun = clause.predicate();
        return sentence.head(noun)
                .filter(h -> noun.isRelation("nsubj") && clauses.isPredicate(h))
                .map(h -> clauses.at(h).obliques("in"))
                .orElse(List.of());
    }

    /// "shot down a helicopter", where the parser took the particle for a preposition.
    List<Token> afterParticle() {
        return sentence.children(clause.predicate(), "obl").stream()
                .filter(o -> sentence.child(o, "case")
                        .filter(c -> c.xpos().equals("RP") || c.lemma().equals("down"))
                        .isPresent())
                .flatMap(o -> sentence.conjuncts(o).stream())
                .toList();
    }

    /// Whose the thing is that a passive without an agent tells of: "a U.N. resolution was approved".
    List<Token> owner() {
        if (!clause.subjects().isEmpty()) {
            return List.of();
        }
        return clause.objects().stream()
                .map(clauses::at)
                .flatMap(o -> Stream.concat(o.possessors().stream(), o.modifiers().stream()))
                .toList();
    }

    /// "voted to condemn the invasion": what the vote is about stands below the next verb.
    List<Token> voted() {
        return Stream.of("xcomp", "advcl")
                .flatMap(r -> sentence.children(clause.predicate(), r).stream())
                .filter(v -> sentence.children(v, "mark").stream()
                        .anyMatch(m -> m.lemma().equals("to")))
                .flatMap(v -> clauses.at(v).objects().stream())
                .toList();
    }

    /// "banned the airline from flying": what somebody is kept from.
    List<Token> barred() {
        return sentence.children(clause.predicate(), "advcl").stream()
                .filter(v -> sentence.children(v, "mark").stream()
                        .anyMatch(m -> m.lemma().equals("from")))
                .toList();
    }
}
