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

/// Parties that a noun's own phrases do not tell, but what is done with the event: whom an operation is to drive out,
/// who sat in a meeting, whose drill a launch was a part of, what a lorry was driven into. Thread-safe: no state of
/// its own.
final class AimArguments {
    private final Rules rules;
    private final Sentence sentence;
    private final Clauses clauses;
    private final Clause clause;

    AimArguments(Rules rules, Sentence sentence, Clauses clauses, Clause clause) {
        this.rules = rules;
        this.sentence = sentence;
        this.clauses = clauses;
        this.clause = clause;
    }

    /// "launched an offensive to drive out the rebels", "raids aimed at rooting out fighters": whom.
    List<Token> routed() {
        Token noun = clause.predicate();
        Optional<Token> verb = sentence.head(noun).filter(h -> h.isVerb() && noun.isRelation("obj"));
        Stream<Token> below = Stream.of("acl", "advcl", "xcomp")
                .flatMap(r -> Stream.concat(
                        sentence.children(noun, r).stream(),
                        verb.stream().flatMap(v -> sentence.children(v, r).stream())));
        List<Token> aims = below.filter(v -> v.index() > noun.index()).toList();
        return Stream.concat(
                        aims.stream(),
                        // "aimed at driving out"
                        aims.stream().flatMap(v -> sentence.children(v, "advcl").stream()))
                .filter(v -> rules.has("routing", v.lemma()) && clauses.isPredicate(v))
                .filter(v -> v.xpos().equals("VB") || v.xpos().equals("VBG"))
                .flatMap(v -> clauses.at(v).objects().stream())
                .toList();
    }

    /// "The talks were convened by X and attended by Y", "a meeting attended by X and Y": who sat in it.
    List<Token> seated() {
        Token noun = clause.predicate();
        List<Token> verbs = new ArrayList<>(sentence.children(noun, "acl"));
        sentence.head(noun)
                .filter(h -> h.isVerb() && noun.relation().equals("nsubj:pass"))
                .ifPresent(h -> {
                    verbs.add(h);
                    verbs.addAll(sentence.children(h, "conj"));
                });
        return verbs.stream()
                .filter(v -> v.xpos().equals("VBN") && rules.has("seating", v.lemma()) && clauses.isPredicate(v))
                .flatMap(v -> clauses.at(v).subjects().stream())
                .filter(s -> s.index() > noun.index())
                .toList();
    }

    /// "fired two missiles as part of a naval exercise", "the drill includes troops from Ghana": who drills.
    List<Token> staged() {
        Token noun = clause.predicate();
        Optional<Token> head = sentence.head(noun);
        Optional<Token> verb = head.filter(
                        h -> noun.isRelation("nmod") && h.lemma().equals("part"))
                .flatMap(part -> sentence.head(part).filter(v -> part.isRelation("obl") && clauses.isPredicate(v)));
        if (verb.isPresent()) {
            return clauses.at(verb.orElseThrow()).subjects();
        }
        return head.filter(h -> noun.isRelation("nsubj")
                        && (h.lemma().equals("include") || h.lemma().equals("involve")))
                .map(h -> clauses.at(h).objects())
                .orElse(List.of());
    }

    /// "watched the launch of a missile": who looks on at a test.
    List<Token> scouted() {
        Token noun = clause.predicate();
        Token at = noun.isRelation("nmod") && clauses.preposition(noun).equals("of")
                ? sentence.head(noun)
                        .filter(h -> rules.has("bundle", h.lemma()))
                        .orElse(noun)
                : noun;
        return sentence.head(at)
                .filter(v -> at.isRelation("obj") && rules.has("scouting", v.lemma()) && clauses.isPredicate(v))
                .map(v -> clauses.at(v).subjects())
                .orElse(List.of());
    }

    /// "the troops in Lebanon will remain": where they are is told with them.
    List<Token> stationed() {
        return clause.subjects().stream()
                .flatMap(s -> clauses.at(s).obliques("in", "at", "on").stream())
                .toList();
    }

    /// "rammed a lorry packed with explosives into a checkpoint": the goal may hang on what the lorry was packed with;
    /// "into the wall of an embassy" is the embassy.
    List<Token> rammed() {
        Stream<Token> strayed = clause.objects().stream()
                .flatMap(o -> Stream.concat(Stream.of(o), sentence.children(o, "acl").stream()))
                .flatMap(v -> sentence.children(v).stream())
                .flatMap(o -> Stream.concat(Stream.of(o), sentence.children(o, "nmod").stream()))
                .filter(o -> clauses.preposition(o).equals("into"))
                .flatMap(o -> sentence.conjuncts(o).stream());
        return Stream.concat(clause.obliques("into").stream(), strayed)
                .distinct()
                .map(this::whole)
                .toList();
    }

    private Token whole(Token goal) {
        return rules.has("outwork", goal.lemma())
                ? sentence.children(goal, "nmod").stream()
                        .filter(c -> Set.of("of", "around", "outside", "at", "to", "near")
                                .contains(clauses.preposition(c)))
                        .findFirst()
                        .orElse(goal)
                : goal;
    }
}
