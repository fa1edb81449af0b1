package org.attache.analyse.clause;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;

/// Reads clauses out of the dependency tree of one sentence (Universal Dependencies 2): who does what to whom
/// around a verb or an eventive noun. Reading a sentence takes time linear in its length.
///
/// Heuristic `clause.object.attach`: a phrase that the parser hung on the object is offered to the verb as well
/// ("imposed sanctions on the council"). Subjects and objects are found by [SubjectReader].
///
/// Thread-safe: immutable.
final class ClauseReader {
    private final Sentence sentence;
    private final SentenceGrammar grammar;
    private final SubjectReader participants;
    private final WordClasses words = WordClasses.english();

    ClauseReader(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = new SentenceGrammar(sentence);
        this.participants = new SubjectReader(sentence, grammar);
    }

    /// Whether the token is a verb that heads a clause.
    boolean isVerbal(Token token) {
        return grammar.isVerbal(token);
    }

    /// Whether a verb stands in the passive.
    boolean isPassive(Token verb) {
        return grammar.isPassive(verb, 0);
    }

    boolean hasCopula(Token token) {
        return grammar.hasCopula(token);
    }

    boolean isNonFinite(Token verb) {
        return grammar.isNonFinite(verb);
    }

    /// The preposition of a phrase in lower case.
    String preposition(Token phrase) {
        return grammar.preposition(phrase);
    }

    /// The subjects of the surface, own or inherited.
    List<Token> surfaceSubjects(Token verb) {
        return participants.surfaceSubjects(verb, 0);
    }

    /// Objects, own or through a relative clause.
    List<Token> objects(Token verb) {
        return participants.objects(verb);
    }

    /// The clause around a predicate.
    Clause read(Token predicate) {
        Set<Argument> arguments = new LinkedHashSet<>();
        Clause.Voice voice = Clause.Voice.NOMINAL;
        if (grammar.isVerbal(predicate)) {
            voice = grammar.isPassive(predicate, 0) ? Clause.Voice.PASSIVE : Clause.Voice.ACTIVE;
            verbArguments(predicate, voice == Clause.Voice.PASSIVE, arguments);
        } else {
            nounArguments(predicate, arguments);
        }
        return new Clause(sentence, predicate, voice, List.copyOf(arguments), new Stance(sentence, this).of(predicate));
    }

    private boolean isHaving(Token verb, Token second) {
        return second.head() == verb.index()
                && second.isRelation("nsubj")
                && sentence.children(verb, "aux").stream()
                        .anyMatch(a -> a.lemma().equals("have") && a.index() < second.index());
    }

    /// Rule `clause.agent.having`: "Chad has 300 soldiers deployed": who has them deployed them. Wrong for "has a son
    /// killed in the war".
    private List<Token> keepers(Token participle) {
        Optional<Token> noun = sentence.head(participle)
                .flatMap(n -> n.isRelation("nmod") && grammar.preposition(n).equals("of")
                        ? sentence.head(n)
                        : Optional.of(n));
        return noun.filter(n -> n.isRelation("obj"))
                .flatMap(sentence::head)
                .filter(v -> v.lemma().equals("have"))
                .map(this::surfaceSubjects)
                .orElse(List.of());
    }

    private void verbArguments(Token verb, boolean passive, Set<Argument> arguments) {
        List<Token> surface = surfaceSubjects(verb);
        List<Token> objects = objects(verb);
        if (!passive && objects.isEmpty() && surface.size() == 2 && isHaving(verb, surface.getLast())) {
            // "Chad has 300 soldiers deployed"
            objects = List.of(surface.getLast());
            surface = List.of(surface.getFirst());
        }
        if (passive && verb.isRelation("acl")) {
            add(arguments, Argument.Function.SUBJECT, "", keepers(verb));
        }
        if (passive) {
            Argument.Function function = objects.isEmpty() ? Argument.Function.OBJECT : Argument.Function.RECIPIENT;
            add(arguments, function, "", surface);
        } else {
            add(arguments, Argument.Function.SUBJECT, "", surface);
        }
        add(arguments, Argument.Function.OBJECT, "", objects);
        add(arguments, Argument.Function.RECIPIENT, "", grammar.expand(sentence.children(verb, "iobj")));
        obliques(verb, passive, arguments);
        // clause.object.attach
        for (Token object : objects) {
            nominalModifiers(object, false, arguments);
            handedDown(object, arguments);
        }
        // what a coordinated verb shares with its first conjunct: "met X and talked to Y in Moscow on Monday"
        sentence.head(verb)
                .filter(h -> verb.isRelation("xcomp") && grammar.isVerbal(h))
                .ifPresent(h -> obliques(h, false, arguments));
    }

    private void nounArguments(Token noun, Set<Argument> arguments) {
        for (Token subject : sentence.children(noun, "nsubj")) {
            // "the minister, who is on a visit to Cairo"
            add(
                    arguments,
                    Argument.Function.SUBJECT,
                    "",
                    grammar.isRelative(subject) ? participants.antecedent(noun, subject) : sentence.conjuncts(subject));
        }
        add(arguments, Argument.Function.POSSESSOR, "", grammar.expand(sentence.children(noun, "nmod:poss")));
        for (String relation : List.of("amod", "compound", "nmod:desc", "nmod:unmarked", "nummod")) {
            List<Token> modifiers = grammar.expand(sentence.children(noun, relation));
            add(arguments, Argument.Function.MODIFIER, "", modifiers);
            // "U.S. drone missile strike": a name before a word before the noun
            for (Token modifier : modifiers) {
                if (modifier.index() < noun.index()) {
                    add(
                            arguments,
                            Argument.Function.MODIFIER,
                            "",
                            sentence.children(modifier).stream()
                                    .filter(c -> c.index() < modifier.index()
                                            && (c.isRelation("compound") || c.isRelation("amod"))
                                            && Character.isUpperCase(c.text().charAt(0)))
                                    .toList());
                }
            }
        }
        nominalModifiers(noun, true, arguments);
        handedDown(noun, arguments);
        obliques(noun, false, arguments);
        sentence.head(noun)
                .filter(h -> noun.isRelation("conj") && !grammar.isVerbal(h))
                .ifPresent(h -> nominalModifiers(h, true, arguments));
        for (Token participle : sentence.children(noun, "acl")) {
            if (!participle.relation().equals("acl:relcl") && grammar.isVerbal(participle)) {
                // "an attack launched by", "talks held in"; not "talks with rulers condemned by"
                boolean passive = grammar.isPassive(participle, 0);
                boolean own = words.has("light", participle) || words.has("dating", participle);
                if (own
                        || !passive
                        || sentence.children(participle, "obl:agent").isEmpty()) {
                    obliques(participle, passive, arguments);
                }
            }
        }
    }

    /// "banned the sale of jets to Chad", "the deployment of troops to Poland": the goal that the parser hung
    /// on the inner noun is the outer noun's as well.
    private void handedDown(Token noun, Set<Argument> arguments) {
        for (Token inner : sentence.children(noun, "nmod")) {
            if (grammar.preposition(inner).equals("of")) {
                sentence.children(inner, "nmod").stream()
                        .filter(c -> grammar.preposition(c).equals("to")
                                || grammar.preposition(c).equals("against"))
                        .forEach(c -> add(
                                arguments, Argument.Function.OBLIQUE, grammar.preposition(c), sentence.conjuncts(c)));
            }
        }
    }

    private void nominalModifiers(Token noun, boolean agents, Set<Argument> arguments) {
        for (Token child : sentence.children(noun, "nmod")) {
            if (child.relation().equals("nmod:poss") || child.relation().equals("nmod:desc")) {
                continue;
            }
            String preposition = grammar.preposition(child);
            if (agents && preposition.equals("by")) {
                add(arguments, Argument.Function.SUBJECT, "", sentence.conjuncts(child));
            } else {
                add(arguments, Argument.Function.OBLIQUE, preposition, sentence.conjuncts(child));
            }
        }
    }

    private void obliques(Token predicate, boolean passive, Set<Argument> arguments) {
        List<Token> phrases = new ArrayList<>(sentence.children(predicate, "obl"));
        // an object with a preposition is none, whatever the labeller called it
        sentence.children(predicate, "obj").stream()
                .filter(o -> !grammar.preposition(o).isEmpty())
                .forEach(phrases::add);
        for (Token child : phrases) {
            if (SentenceGrammar.isTime(child)) {
                // rule clause.oblique.time: "met on Friday with the minister": no day has a minister
                nominalModifiers(child, false, arguments);
            }
            String preposition = grammar.preposition(child);
            if (preposition.equals("by") || preposition.equals("via") || preposition.equals("over")) {
                // "spoke by telephone with the minister": no telephone has a minister
                sentence.children(child, "nmod").stream()
                        .filter(c -> grammar.preposition(c).equals("with"))
                        .forEach(c -> add(arguments, Argument.Function.OBLIQUE, "with", sentence.conjuncts(c)));
            }
            boolean agent = child.relation().equals("obl:agent") || (passive && preposition.equals("by"));
            if (agent) {
                add(arguments, Argument.Function.SUBJECT, "", sentence.conjuncts(child));
            } else {
                for (Token conjunct : sentence.conjuncts(child)) {
                    String own = grammar.preposition(conjunct);
                    arguments.add(new Argument(Argument.Function.OBLIQUE, own.isEmpty() ? preposition : own, conjunct));
                }
            }
        }
    }

    private static void add(
            Set<Argument> arguments, Argument.Function function, String preposition, List<Token> tokens) {
        for (Token token : tokens) {
            arguments.add(new Argument(function, preposition, token));
        }
    }
}
