package org.attache.analyse.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;

/// Who or what a verb takes as subject and object on the surface, its own or taken over from the clause it hangs
/// on. Each
/// method looks a bounded way up the tree.
///
/// Heuristics, by name: `clause.subject.inherit` (a conjunct, infinitive or participle without a subject has that
/// of the
/// clause it hangs on), `clause.subject.control` (object control: "urged the army to leave" gives the army),
/// `clause.relative` ("X, who …", "the jets that Russia bought", "the jets bought by …"). Thread-safe: immutable.
final class SubjectReader {
    private static final int FARTHEST = 12;
    private static final Set<String> STRAYED =
            Set.of("obl", "dep", "advmod", "nmod", "vocative", "dislocated", "compound");

    private final Sentence sentence;
    private final SentenceGrammar grammar;
    private final WordClasses words = WordClasses.english();

    SubjectReader(Sentence sentence, SentenceGrammar grammar) {
        this.sentence = sentence;
        this.grammar = grammar;
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
            if (grammar.isVerbal(token) && SentenceGrammar.isFinite(token)) {
                break;
            }
            boolean own = token.head() == verb.index();
            boolean bare = token.isNominal()
                    && !grammar.isRelative(token)
                    && !SentenceGrammar.isTime(token)
                    && sentence.child(token, "case").isEmpty();
            if (own && bare && STRAYED.contains(SentenceGrammar.base(token.relation()))) {
                return sentence.conjuncts(token);
            }
            if (own && grammar.hasCopula(token)) {
                List<Token> subjects = grammar.expand(sentence.children(token, "nsubj"));
                if (!subjects.isEmpty()) {
                    return subjects;
                }
            }
        }
        return List.of();
    }

    private boolean isFiniteClause(Token verb) {
        // a bare participle at the root is a past tense that the tagger took for one
        boolean past = verb.isRelation("root") && verb.xpos().equals("VBN");
        return SentenceGrammar.isFinite(verb)
                || (past && sentence.children(verb, "aux").isEmpty())
                // "are to sign": the parser may take the auxiliary for a copula
                || Stream.of("aux", "cop")
                        .flatMap(r -> sentence.children(verb, r).stream())
                        .anyMatch(a -> SentenceGrammar.isFinite(a) || a.xpos().equals("MD"));
    }

    private List<Token> treeSubjects(Token verb, int depth) {
        List<Token> all = sentence.children(verb, "nsubj");
        List<Token> inner =
                all.stream().filter(t -> !t.relation().equals("nsubj:outer")).toList();
        List<Token> own = inner.isEmpty() ? all : inner;
        if (!own.isEmpty()) {
            List<Token> resolved = new ArrayList<>();
            for (Token subject : own) {
                resolved.addAll(grammar.isRelative(subject) ? antecedent(verb, subject) : sentence.conjuncts(subject));
            }
            return resolved;
        }
        // "said it is ready to launch": no adjective of will takes an empty "it"
        List<Token> empty = words.has("willing", verb.lemma()) ? sentence.children(verb, "expl") : List.of();
        if (!empty.isEmpty()) {
            return empty;
        }
        Optional<Token> head = sentence.head(verb);
        if (head.isEmpty() || depth > FARTHEST) {
            return List.of();
        }
        Token above = head.orElseThrow();
        return switch (SentenceGrammar.base(verb.relation())) {
            case "conj", "parataxis", "dep", "root" ->
                verb.isRelation("conj") && (grammar.isVerbal(above) || grammar.hasCopula(above))
                        ? surfaceSubjects(above, depth + 1)
                        : List.of();
            case "xcomp" -> controllers(above, depth);
            // "is set to visit"
            case "csubj" -> verb.index() > above.index() ? surfaceSubjects(above, depth + 1) : List.of();
            case "ccomp" -> grammar.isNonFinite(verb) ? surfaceSubjects(above, depth + 1) : List.of();
            case "advcl" -> grammar.isNonFinite(verb) ? advclSubjects(verb, above, depth) : List.of();
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
        if (mark.equals("for") && words.has("charging", above.lemma()) && !objects.isEmpty()) {
            // rule clause.subject.charged: "sentenced three generals for planning a coup"
            return objects;
        }
        if (mark.equals("as") && words.has("speech", above.lemma()) && !objects.isEmpty()) {
            // "the agency quoted Petrov as saying"
            return objects;
        }
        if (!grammar.isVerbal(above) && !grammar.hasCopula(above)) {
            return List.of();
        }
        if (mark.equals("to") && words.has("possible", above.lemma() + " for")) {
            // "called for the council to impose an embargo"
            List<Token> asked = sentence.children(above, "obl").stream()
                    .filter(o -> grammar.preposition(o).equals("for") && o.index() < verb.index())
                    .flatMap(o -> sentence.conjuncts(o).stream())
                    .toList();
            if (!asked.isEmpty()) {
                return asked;
            }
        }
        if (grammar.isVerbal(above) && grammar.isPassive(above, 0) && mark.equals("to")) {
            // "was held to mark": the one who held it
            List<Token> agents = agents(above);
            return agents.isEmpty() ? surfaceSubjects(above, depth + 1) : agents;
        }
        return surfaceSubjects(above, depth + 1);
    }

    private List<Token> agents(Token verb) {
        return sentence.children(verb, "obl").stream()
                .filter(c -> c.relation().equals("obl:agent")
                        || grammar.preposition(c).equals("by"))
                .flatMap(c -> sentence.conjuncts(c).stream())
                .toList();
    }

    private List<Token> controllers(Token above, int depth) {
        List<Token> objects = objects(above);
        if (grammar.isVerbal(above) && !objects.isEmpty() && !words.has("subjectcontrol", above.lemma())) {
            return objects;
        }
        if (above.relation().equals("acl") && !grammar.isVerbal(above)) {
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
            return sentence.child(verb, "mark").isPresent() ? holders(noun, depth) : List.of(noun);
        }
        return holders(noun, depth);
    }

    /// Who has the plan: its possessor, or the subject of the verb that governs it.
    private List<Token> holders(Token noun, int depth) {
        if (grammar.hasCopula(noun)) {
            return grammar.expand(sentence.children(noun, "nsubj"));
        }
        List<Token> possessors = grammar.expand(sentence.children(noun, "nmod:poss"));
        if (!possessors.isEmpty()) {
            return possessors;
        }
        List<Token> by = sentence.children(noun, "nmod").stream()
                .filter(c -> grammar.preposition(c).equals("by"))
                .toList();
        if (!by.isEmpty()) {
            return grammar.expand(by);
        }
        Optional<Token> governor = sentence.head(noun).filter(h -> grammar.isVerbal(h) && !noun.isRelation("nsubj"));
        List<Token> charged = governor.filter(
                        g -> words.has("charge", noun.lemma()) && words.has("charging", g.lemma()))
                .map(this::objects)
                .orElse(List.of());
        if (!charged.isEmpty()) {
            // "arrested five officers on charges of plotting a coup"
            return charged;
        }
        return governor.map(g -> surfaceSubjects(g, depth + 1)).orElse(List.of());
    }

    /// Objects, own or through a relative clause.
    List<Token> objects(Token verb) {
        List<Token> own = sentence.children(verb, "obj").stream()
                .filter(o -> grammar.preposition(o).isEmpty())
                .toList();
        if (!own.isEmpty()) {
            List<Token> resolved = new ArrayList<>();
            for (Token object : own) {
                resolved.addAll(grammar.isRelative(object) ? antecedent(verb, object) : sentence.conjuncts(object));
            }
            return resolved;
        }
        // "launched what appeared to be a missile"
        List<Token> seeming = sentence.children(verb, "acl").stream()
                .filter(a -> a.index() > verb.index()
                        && sentence.children(a, "nsubj").stream()
                                .anyMatch(s -> s.text().equals("what")))
                .flatMap(a -> sentence.children(a, "xcomp").stream())
                .filter(Token::isNominal)
                .toList();
        if (!seeming.isEmpty()) {
            return seeming;
        }
        // "attacked and disarmed police": the object stands with the last of the verbs
        if (sentence.children(verb, "ccomp").isEmpty()
                && sentence.children(verb, "xcomp").isEmpty()) {
            for (Token next : sentence.children(verb, "conj")) {
                boolean close = next.index() - verb.index() == 2 && grammar.isVerbal(next);
                if (close && next.xpos().equals(verb.xpos())) {
                    return objects(next);
                }
            }
        }
        if (verb.relation().equals("acl:relcl")
                && !grammar.isPassive(verb, 0)
                && sentence.children(verb, "nsubj").stream().anyMatch(s -> !grammar.isRelative(s))
                && sentence.children(verb, "ccomp").isEmpty()
                && sentence.children(verb, "xcomp").isEmpty()
                && sentence.children(verb, "obl").stream().noneMatch(grammar::isRelative)
                && sentence.children(verb, "advmod").stream().noneMatch(grammar::isRelative)) {
            return sentence.head(verb).map(List::of).orElse(List.of());
        }
        return List.of();
    }

    List<Token> antecedent(Token verb, Token pronoun) {
        Token at = verb;
        for (int i = 0; i < FARTHEST; i++) {
            Optional<Token> head = sentence.head(at);
            if (head.isEmpty()) {
                return beside(pronoun);
            }
            if (at.relation().equals("acl:relcl")) {
                Token noun = head.orElseThrow();
                if (noun.isVerb()) {
                    // "accused Moscow of legitimising the junta, which seized power": hung on the verb by mistake
                    return beside(pronoun);
                }
                // "A and B, who have …": a plural verb after a conjoined phrase takes both
                return noun.isRelation("conj") && grammar.isPlural(verb)
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
        if (i >= 0 && sentence.token(i).upos().equals("NOUN")) {
            return List.of(sentence.token(i));
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
}
