package org.attache.analyse.clause;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;

/// Reads clauses out of the dependency tree of one sentence (Universal Dependencies 2). Each method looks a
/// bounded
/// way up the tree, so reading a sentence takes time linear in its length.
///
/// Heuristics, by name: `clause.subject.inherit` (a conjunct, infinitive or participle without a subject
/// has that of
/// the clause it hangs on), `clause.subject.control` (object control: "urged the army to leave" gives the
/// army),
/// `clause.relative` ("X, who …", "the jets that Russia bought", "the jets bought by …"),
/// `clause.object.attach` (a
/// phrase that the parser hung on the object is offered to the verb as well: "imposed sanctions on the
/// council").
///
/// Thread-safe: immutable.
final class ClauseReader {
    private static final int FARTHEST = 12;
    private static final Set<String> STRAYED =
            Set.of("obl", "dep", "advmod", "nmod", "vocative", "dislocated", "compound");
    private static final Set<String> TIMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday",
            "tomorrow",
            "week",
            "month",
            "year",
            "day",
            "time",
            "night",
            "morning");

    private final Sentence sentence;
    private final WordClasses words = WordClasses.english();

    ClauseReader(Sentence sentence) {
        this.sentence = sentence;
    }

    /// The clause around a predicate.
    Clause read(Token predicate) {
        Set<Argument> arguments = new LinkedHashSet<>();
        Clause.Voice voice = Clause.Voice.NOMINAL;
        if (isVerbal(predicate)) {
            voice = isPassive(predicate, 0) ? Clause.Voice.PASSIVE : Clause.Voice.ACTIVE;
            verbArguments(predicate, voice == Clause.Voice.PASSIVE, arguments);
        } else {
            nounArguments(predicate, arguments);
        }
        return new Clause(sentence, predicate, voice, List.copyOf(arguments), new Stance(sentence, this).of(predicate));
    }

    /// Whether the token is a verb that heads a clause (no auxiliary, no copula, no participle before a noun).
    boolean isVerbal(Token token) {
        if (!token.isVerb() || token.isRelation("aux") || token.isRelation("cop")) {
            return false;
        }
        return !token.isRelation("amod") && !token.isRelation("compound") && !token.isRelation("case");
    }

    /// Whether a verb stands in the passive.
    boolean isPassive(Token verb, int depth) {
        if (sentence.children(verb).stream()
                .anyMatch(c -> c.relation().equals("aux:pass") || c.relation().equals("nsubj:pass"))) {
            return true;
        }
        if (!verb.xpos().equals("VBN") || hasPerfect(verb)) {
            return false;
        }
        if (verb.relation().equals("acl") || verb.isRelation("advcl")) {
            return sentence.children(verb, "obj").isEmpty();
        }
        return verb.isRelation("conj")
                && depth < FARTHEST
                && sentence.children(verb, "nsubj").isEmpty()
                && sentence.head(verb)
                        .filter(h -> isVerbal(h) && isPassive(h, depth + 1))
                        .isPresent();
    }

    private boolean isHaving(Token verb, Token second) {
        return second.head() == verb.index()
                && second.isRelation("nsubj")
                && sentence.children(verb, "aux").stream()
                        .anyMatch(a -> a.lemma().equals("have") && a.index() < second.index());
    }

    private boolean hasPerfect(Token verb) {
        return sentence.children(verb, "aux").stream().anyMatch(a -> a.lemma().equals("have"));
    }

    private void verbArguments(Token verb, boolean passive, Set<Argument> arguments) {
        List<Token> surface = surfaceSubjects(verb, 0);
        List<Token> objects = objects(verb);
        if (!passive && objects.isEmpty() && surface.size() == 2 && isHaving(verb, surface.getLast())) {
            // "Chad has 300 soldiers deployed"
            objects = List.of(surface.getLast());
            surface = List.of(surface.getFirst());
        }
        if (passive) {
            Argument.Function function = objects.isEmpty() ? Argument.Function.OBJECT : Argument.Function.RECIPIENT;
            add(arguments, function, "", surface);
        } else {
            add(arguments, Argument.Function.SUBJECT, "", surface);
        }
        add(arguments, Argument.Function.OBJECT, "", objects);
        add(arguments, Argument.Function.RECIPIENT, "", expand(sentence.children(verb, "iobj")));
        obliques(verb, passive, arguments);
        // clause.object.attach
        for (Token object : objects) {
            nominalModifiers(object, false, arguments);
            handedDown(object, arguments);
        }
        // what a coordinated verb shares with its first conjunct: "met X and talked to Y in Moscow on Monday"
        sentence.head(verb)
                .filter(h -> verb.isRelation("xcomp") && isVerbal(h))
                .ifPresent(h -> obliques(h, false, arguments));
    }

    private void nounArguments(Token noun, Set<Argument> arguments) {
        for (Token subject : sentence.children(noun, "nsubj")) {
            // "the minister, who is on a visit to Cairo"
            add(
                    arguments,
                    Argument.Function.SUBJECT,
                    "",
                    isRelative(subject) ? antecedent(noun, subject) : sentence.conjuncts(subject));
        }
        add(arguments, Argument.Function.POSSESSOR, "", expand(sentence.children(noun, "nmod:poss")));
        for (String relation : List.of("amod", "compound", "nmod:desc", "nmod:unmarked", "nummod")) {
            add(arguments, Argument.Function.MODIFIER, "", expand(sentence.children(noun, relation)));
        }
        nominalModifiers(noun, true, arguments);
        handedDown(noun, arguments);
        obliques(noun, false, arguments);
        sentence.head(noun)
                .filter(h -> noun.isRelation("conj") && !isVerbal(h))
                .ifPresent(h -> nominalModifiers(h, true, arguments));
        for (Token participle : sentence.children(noun, "acl")) {
            if (!participle.relation().equals("acl:relcl") && isVerbal(participle)) {
                obliques(participle, isPassive(participle, 0), arguments);
            }
        }
    }

    /// "banned the sale of jets to Chad", "the deployment of troops to Poland": the goal that the parser hung on the
    /// inner noun is the outer noun's as well.
    private void handedDown(Token noun, Set<Argument> arguments) {
        for (Token inner : sentence.children(noun, "nmod")) {
            if (preposition(inner).equals("of")) {
                sentence.children(inner, "nmod").stream()
                        .filter(c ->
                                preposition(c).equals("to") || preposition(c).equals("against"))
                        .forEach(c -> add(arguments, Argument.Function.OBLIQUE, preposition(c), sentence.conjuncts(c)));
            }
        }
    }

    private void nominalModifiers(Token noun, boolean agents, Set<Argument> arguments) {
        for (Token child : sentence.children(noun, "nmod")) {
            if (child.relation().equals("nmod:poss") || child.relation().equals("nmod:desc")) {
                continue;
            }
            String preposition = preposition(child);
            if (agents && preposition.equals("by")) {
                add(arguments, Argument.Function.SUBJECT, "", sentence.conjuncts(child));
            } else {
                add(arguments, Argument.Function.OBLIQUE, preposition, sentence.conjuncts(child));
            }
        }
    }

    private void obliques(Token predicate, boolean passive, Set<Argument> arguments) {
        for (Token child : sentence.children(predicate, "obl")) {
            String preposition = preposition(child);
            boolean agent = child.relation().equals("obl:agent") || (passive && preposition.equals("by"));
            if (agent) {
                add(arguments, Argument.Function.SUBJECT, "", sentence.conjuncts(child));
            } else {
                for (Token conjunct : sentence.conjuncts(child)) {
                    String own = preposition(conjunct);
                    arguments.add(new Argument(Argument.Function.OBLIQUE, own.isEmpty() ? preposition : own, conjunct));
                }
            }
        }
    }

    /// The preposition of a phrase in lower case, all its words: "ahead of", "according to".
    String preposition(Token phrase) {
        List<Token> cases = sentence.children(phrase, "case");
        StringBuilder all = new StringBuilder();
        for (Token word : cases) {
            String text = word.text().toLowerCase(Locale.ROOT);
            if (text.equals("'s") || text.equals("’s") || text.equals("'") || text.equals("’")) {
                continue;
            }
            if (!all.isEmpty()) {
                all.append(' ');
            }
            all.append(text);
            for (Token more : sentence.children(word, "fixed")) {
                all.append(' ').append(more.text().toLowerCase(Locale.ROOT));
            }
        }
        return all.toString();
    }

    /// The subjects of the surface, own or inherited.
    List<Token> surfaceSubjects(Token verb, int depth) {
        List<Token> found = treeSubjects(verb, depth);
        return found.isEmpty() && isFiniteClause(verb) ? strayed(verb) : found;
    }

    /// Rule `clause.subject.stray`: a finite verb that the parser left without a subject takes the nearest
    /// bare noun phrase before it. Catches "The United States, Britain and Australia have imposed" where the
    /// list was hung on the verb as a time; misses inverted order.
    private List<Token> strayed(Token verb) {
        for (int i = verb.index() - 1; i >= 0; i--) {
            Token token = sentence.token(i);
            if (isVerbal(token) && isFinite(token)) {
                break;
            }
            boolean own = token.head() == verb.index();
            boolean bare = token.isNominal()
                    && !isRelative(token)
                    && !isTime(token)
                    && sentence.child(token, "case").isEmpty();
            if (own && bare && STRAYED.contains(base(token.relation()))) {
                return sentence.conjuncts(token);
            }
            if (own && hasCopula(token)) {
                List<Token> subjects = expand(sentence.children(token, "nsubj"));
                if (!subjects.isEmpty()) {
                    return subjects;
                }
            }
        }
        return List.of();
    }

    private static boolean isTime(Token token) {
        return TIMES.contains(token.lemma());
    }

    private boolean isFiniteClause(Token verb) {
        // a bare participle at the root is a past tense that the tagger took for one
        boolean past = verb.isRelation("root") && verb.xpos().equals("VBN");
        return isFinite(verb)
                || (past && sentence.children(verb, "aux").isEmpty())
                || sentence.children(verb, "aux").stream()
                        .anyMatch(a -> isFinite(a) || a.xpos().equals("MD"));
    }

    private List<Token> treeSubjects(Token verb, int depth) {
        List<Token> all = sentence.children(verb, "nsubj");
        List<Token> inner =
                all.stream().filter(t -> !t.relation().equals("nsubj:outer")).toList();
        List<Token> own = inner.isEmpty() ? all : inner;
        if (!own.isEmpty()) {
            List<Token> resolved = new ArrayList<>();
            for (Token subject : own) {
                resolved.addAll(isRelative(subject) ? antecedent(verb, subject) : sentence.conjuncts(subject));
            }
            return resolved;
        }
        Optional<Token> head = sentence.head(verb);
        if (head.isEmpty() || depth > FARTHEST) {
            return List.of();
        }
        Token above = head.orElseThrow();
        return switch (base(verb.relation())) {
            case "conj", "parataxis", "dep", "root" ->
                verb.isRelation("conj") && (isVerbal(above) || hasCopula(above))
                        ? surfaceSubjects(above, depth + 1)
                        : List.of();
            case "xcomp" -> controllers(above, depth);
            // "is set to visit"
            case "csubj" -> verb.index() > above.index() ? surfaceSubjects(above, depth + 1) : List.of();
            case "ccomp" -> isNonFinite(verb) ? surfaceSubjects(above, depth + 1) : List.of();
            case "advcl" -> isNonFinite(verb) ? advclSubjects(verb, above, depth) : List.of();
            case "acl" -> aclSubjects(verb, above, depth);
            default -> List.of();
        };
    }

    /// "accused Washington of planning", "blamed rebels for attacking" give the object; others the subject.
    private List<Token> advclSubjects(Token verb, Token above, int depth) {
        String mark = sentence.child(verb, "mark").map(Token::lemma).orElse("");
        List<Token> objects = objects(above);
        if ((mark.equals("of") || (mark.equals("for") && words.has("speech", above.lemma())) || mark.equals("from"))
                && !objects.isEmpty()) {
            return objects;
        }
        if (mark.equals("as") && words.has("speech", above.lemma()) && !objects.isEmpty()) {
            // "the agency quoted Petrov as saying"
            return objects;
        }
        if (!isVerbal(above) && !hasCopula(above)) {
            return List.of();
        }
        if (isVerbal(above) && isPassive(above, 0) && mark.equals("to")) {
            // "was held to mark": the one who held it
            List<Token> agents = agents(above);
            return agents.isEmpty() ? surfaceSubjects(above, depth + 1) : agents;
        }
        return surfaceSubjects(above, depth + 1);
    }

    private List<Token> agents(Token verb) {
        return sentence.children(verb, "obl").stream()
                .filter(c -> c.relation().equals("obl:agent") || preposition(c).equals("by"))
                .flatMap(c -> sentence.conjuncts(c).stream())
                .toList();
    }

    private List<Token> controllers(Token above, int depth) {
        List<Token> objects = objects(above);
        if (isVerbal(above) && !objects.isEmpty() && !words.has("subjectcontrol", above.lemma())) {
            return objects;
        }
        if (above.relation().equals("acl") && !isVerbal(above)) {
            return List.of();
        }
        return surfaceSubjects(above, depth + 1);
    }

    private List<Token> aclSubjects(Token verb, Token noun, int depth) {
        if (verb.relation().equals("acl:relcl")) {
            // "the jets Russia bought" has its own subject; a reduced one without any has the noun
            return List.of(noun);
        }
        if (verb.xpos().equals("VBN")
                || verb.xpos().equals("VBG")
                || verb.xpos().equals("VBD")) {
            return sentence.child(verb, "mark").isPresent() ? holders(noun, depth) : nounWithConjuncts(noun);
        }
        return holders(noun, depth);
    }

    private List<Token> nounWithConjuncts(Token noun) {
        return List.of(noun);
    }

    /// Who has the plan: its possessor, or the subject of the verb that governs it.
    private List<Token> holders(Token noun, int depth) {
        if (hasCopula(noun)) {
            return expand(sentence.children(noun, "nsubj"));
        }
        List<Token> possessors = expand(sentence.children(noun, "nmod:poss"));
        if (!possessors.isEmpty()) {
            return possessors;
        }
        List<Token> by = sentence.children(noun, "nmod").stream()
                .filter(c -> preposition(c).equals("by"))
                .toList();
        if (!by.isEmpty()) {
            return expand(by);
        }
        Optional<Token> governor = sentence.head(noun).filter(h -> isVerbal(h) && !noun.isRelation("nsubj"));
        return governor.map(g -> surfaceSubjects(g, depth + 1)).orElse(List.of());
    }

    /// Objects, own or through a relative clause.
    List<Token> objects(Token verb) {
        List<Token> own = sentence.children(verb, "obj");
        if (!own.isEmpty()) {
            List<Token> resolved = new ArrayList<>();
            for (Token object : own) {
                resolved.addAll(isRelative(object) ? antecedent(verb, object) : sentence.conjuncts(object));
            }
            return resolved;
        }
        // "attacked and disarmed police": the object stands with the last of the verbs
        if (sentence.children(verb, "ccomp").isEmpty()
                && sentence.children(verb, "xcomp").isEmpty()) {
            for (Token next : sentence.children(verb, "conj")) {
                boolean close = next.index() - verb.index() == 2 && isVerbal(next);
                if (close && next.xpos().equals(verb.xpos())) {
                    return objects(next);
                }
            }
        }
        if (verb.relation().equals("acl:relcl")
                && !isPassive(verb, 0)
                && sentence.children(verb, "nsubj").stream().anyMatch(s -> !isRelative(s))
                && sentence.children(verb, "ccomp").isEmpty()
                && sentence.children(verb, "xcomp").isEmpty()
                && sentence.children(verb, "obl").stream().noneMatch(this::isRelative)
                && sentence.children(verb, "advmod").stream().noneMatch(this::isRelative)) {
            return sentence.head(verb).map(List::of).orElse(List.of());
        }
        return List.of();
    }

    private List<Token> antecedent(Token verb, Token pronoun) {
        Token at = verb;
        for (int i = 0; i < FARTHEST; i++) {
            Optional<Token> head = sentence.head(at);
            if (head.isEmpty()) {
                return beside(pronoun);
            }
            if (at.relation().equals("acl:relcl")) {
                Token noun = head.orElseThrow();
                // "A and B, who have …": a plural verb after a conjoined phrase takes both
                return noun.isRelation("conj") && isPlural(verb)
                        ? sentence.head(noun).map(sentence::conjuncts).orElse(List.of(noun))
                        : List.of(noun);
            }
            if (at.relation().equals("advcl:relcl")) {
                return List.of();
            }
            at = head.orElseThrow();
        }
        return List.of(pronoun);
    }

    /// The name right before a relative pronoun whose clause the parser hung elsewhere; else the pronoun.
    private List<Token> beside(Token pronoun) {
        int i = pronoun.index() - 1;
        if (i > 0 && sentence.token(i).text().equals(",")) {
            i--;
        }
        if (i < 0 || !sentence.token(i).upos().equals("PROPN")) {
            return List.of(pronoun);
        }
        Token name = sentence.token(i);
        while (name.index() > 0
                && name.head() == name.index() - 1
                && sentence.token(name.head()).upos().equals("PROPN")) {
            name = sentence.token(name.head());
        }
        return List.of(name);
    }

    private boolean isPlural(Token verb) {
        return verb.xpos().equals("VBP")
                || sentence.children(verb, "aux").stream()
                        .anyMatch(a -> a.xpos().equals("VBP"));
    }

    boolean isRelative(Token token) {
        String lemma = token.text().toLowerCase(Locale.ROOT);
        return switch (lemma) {
            case "who", "which", "whom", "where", "when" -> true;
            case "that" -> token.upos().equals("PRON") && !token.xpos().equals("DT");
            default -> false;
        };
    }

    boolean isNonFinite(Token verb) {
        if (sentence.children(verb, "aux").stream().anyMatch(a -> a.xpos().equals("MD") || isFinite(a))) {
            return false;
        }
        return switch (verb.xpos()) {
            case "VBG", "VBN", "VB" -> true;
            default -> false;
        };
    }

    private static boolean isFinite(Token token) {
        return token.xpos().equals("VBD")
                || token.xpos().equals("VBZ")
                || token.xpos().equals("VBP");
    }

    boolean hasCopula(Token token) {
        return sentence.child(token, "cop").isPresent();
    }

    private List<Token> expand(List<Token> tokens) {
        return tokens.stream().flatMap(t -> sentence.conjuncts(t).stream()).toList();
    }

    private static void add(
            Set<Argument> arguments, Argument.Function function, String preposition, List<Token> tokens) {
        for (Token token : tokens) {
            arguments.add(new Argument(function, preposition, token));
        }
    }

    private static String base(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }
}
