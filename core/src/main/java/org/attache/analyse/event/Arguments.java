package org.attache.analyse.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Clause;
import org.attache.analyse.clause.Clauses;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;

/// The arguments of one trigger by the names of `events.tsv`: of the verb, or of the noun together with the verb
/// that lends it support ("held talks with", "carried out strikes on") or the clause its phrase hangs on ("after
/// talks with").
final class Arguments {
    private static final Set<String> MATRIX = Set.of(
            "after",
            "during",
            "before",
            "following",
            "in",
            "at",
            "ahead of",
            "on",
            "amid",
            "for",
            "as part of",
            "through",
            "via",
            "by",
            "under",
            "to");

    private static final Set<String> GOALS = Set.of("to", "for");

    private final Sentence sentence;
    private final Clauses clauses;
    private final Clause clause;
    private final Rules rules;
    private final Lending lending;
    private final Optional<Clause> support;
    private final AttackArguments attack;
    private final Sufferers sufferers;
    private final DistantArguments distant;
    private final AimArguments aim;

    Arguments(Rules rules, Sentence sentence, Clauses clauses, Token trigger) {
        this.rules = rules;
        this.sentence = sentence;
        this.clauses = clauses;
        this.clause = clauses.at(trigger);
        this.attack = new AttackArguments(rules, sentence, clauses, clause);
        this.lending = new Lending(rules, sentence, clauses);
        this.support = clauses.isPredicate(trigger) ? Optional.empty() : lending.of(trigger);
        this.distant = new DistantArguments(rules, sentence, clauses, clause);
        this.aim = new AimArguments(rules, sentence, clauses, clause);
        this.sufferers = new Sufferers(rules, sentence, clauses, clause, support, lending);
    }

    Clause clause() {
        return clause;
    }

    /// The verb that lends the noun its subject.
    Optional<Clause> support() {
        return support;
    }

    /// The tokens of a named source.
    List<Token> of(String source) {
        return switch (source) {
            case "subj" -> clause.subjects();
            case "obj" -> clause.objects().isEmpty() ? distant.afterParticle() : clause.objects();
            case "objposs" -> distant.owners();
            case "traded" -> distant.traded(obliques("on"));
            case "announced" -> distant.announcers();
            case "aimed" -> distant.aims();
            case "due" -> distant.due();
            case "routed" -> aim.routed();
            case "seated" -> aim.seated();
            case "staged" -> aim.staged();
            case "rammed" -> aim.rammed();
            case "scouted" -> aim.scouted();
            case "stationed" -> aim.stationed();
            case "iobj" -> clause.recipients().isEmpty() ? distant.firstOfTwo() : clause.recipients();
            case "stager" ->
                // "a group of lawmakers staged a protest"
                support.filter(v -> rules.has("staging", v.lemma()))
                        .map(Clause::subjects)
                        .orElse(List.of());
            case "convening" ->
                support.filter(v -> rules.has("convening", v.lemma()))
                        .map(Clause::subjects)
                        .orElse(List.of());
            case "poss" -> clause.possessors();
            case "mod" -> clause.modifiers();
            case "agent" ->
                agents().stream().flatMap(a -> distant.vouchedFor(a).stream()).toList();
            case "victim" -> sufferers.all();
            case "blamed" -> blamed();
            case "toll" -> attack.toll();
            case "doer" ->
                // "ordered the assassination of the judge"
                support.filter(s -> !lending.suffers(s, clause.predicate()))
                        .map(Clause::subjects)
                        .orElse(List.of());
            case "slayer" ->
                // "the rebels' killing of a judge": whose it is, where the victim follows
                clause.obliques("of").isEmpty() ? List.of() : clause.possessors();
            case "barred" -> distant.barred();
            case "there" -> sentence.children(clause.predicate(), "expl");
            case "layer" -> attack.layers();
            case "matrix" -> matrix().map(m -> clauses.at(m).subjects()).orElse(List.of());
            case "touring" ->
                // "grateful for the visit": who made it is not said
                clauses.preposition(clause.predicate()).equals("for") ? List.of() : of("matrix");
            case "matrixobj" ->
                matrix().filter(m -> rules.has("telling", m.lemma()))
                        .map(m -> told(clauses.at(m)))
                        .orElse(List.of());
            case "matrixmain" -> main();
            case "called" ->
                // "called President Salih": a name after the verb may be taken for what somebody is called
                sentence.children(clause.predicate(), "xcomp").stream()
                        .filter(x -> x.upos().equals("PROPN"))
                        .toList();
            case "invaded" -> invaded();
            case "loosed" -> loosed();
            case "suffered" -> clause.subjects().isEmpty() ? clause.objects() : List.of();
            case "travelled" -> travelled();
            case "tested" -> tested();
            case "held" -> held();
            case "owner" -> distant.owner();
            case "self" -> List.of(clause.predicate());
            case "lent" -> lent();
            case "reached" -> reached();
            case "voted" -> distant.voted();
            default -> obliques(source);
        };
    }

    private static List<Token> told(Clause verb) {
        List<Token> told = new ArrayList<>(verb.objects());
        told.addAll(verb.recipients());
        return told;
    }

    private List<Token> obliques(String preposition) {
        if (preposition.equals("in front of")) {
            // the parser hangs "of the church" on "front"
            return obliques("in").stream()
                    .filter(t -> t.lemma().equals("front"))
                    .flatMap(t -> sentence.children(t, "nmod").stream())
                    .filter(t -> clauses.preposition(t).equals("of"))
                    .flatMap(t -> sentence.conjuncts(t).stream())
                    .toList();
        }
        List<Token> all = new ArrayList<>(clause.obliques(preposition));
        support.ifPresent(s -> s.obliques(preposition).stream()
                .filter(t -> !all.contains(t) && t.index() != clause.predicate().index())
                .forEach(all::add));
        if (all.isEmpty()) {
            all.addAll(adjoining(preposition));
        }
        if (all.isEmpty() && preposition.equals("between")) {
            all.addAll(distant.below(preposition));
        }
        if (all.isEmpty() && preposition.equals("to") && clause.predicate().isVerb()) {
            all.addAll(astray(preposition));
        }
        return all;
    }

    /// "flew to Minsk for meetings with the president", "claimed responsibility for the attack on a station": the
    /// phrase that follows the noun at once is its own, wherever the parser hung it.
    private List<Token> adjoining(String preposition) {
        Token noun = clause.predicate();
        int next = noun.index() + 1;
        if (noun.isVerb() || next >= sentence.tokens().size()) {
            return List.of();
        }
        Token marker = sentence.token(next);
        return sentence.head(marker)
                .filter(o -> marker.isRelation("case")
                        && o.head() != noun.index()
                        && clauses.preposition(o).equals(preposition))
                .map(sentence::conjuncts)
                .orElse(List.of());
    }

    /// "deploy troops under NATO's umbrella to Latvia": the goal hangs on a noun between.
    private List<Token> astray(String preposition) {
        return sentence.tokens().stream()
                .filter(t -> t.index() > clause.predicate().index()
                        && t.isRelation("nmod")
                        && clauses.preposition(t).equals(preposition)
                        && sentence.head(t)
                                .filter(h -> h.isRelation("obl")
                                        && h.head() == clause.predicate().index())
                                .isPresent())
                .flatMap(t -> sentence.conjuncts(t).stream())
                .toList();
    }

    private List<Token> agents() {
        List<Token> own = new ArrayList<>(clause.possessors().stream()
                // "held their third ministers' meeting": a body's meeting is held by whoever holds it
                .filter(p -> support.isEmpty()
                        || p.upos().equals("PROPN")
                        || support.orElseThrow().subjects().isEmpty())
                .toList());
        List<Token> judged = distant.judged();
        if (!judged.isEmpty()) {
            return judged;
        }
        if (own.isEmpty() && !sufferers.isBorne()) {
            own.addAll(clause.subjects());
        }
        if (own.isEmpty()) {
            own.addAll(blamed());
        }
        if (own.isEmpty() && support.isPresent() && !lending.suffers(support.orElseThrow(), clause.predicate())) {
            own.addAll(support.orElseThrow().subjects());
        }
        if (own.isEmpty() || clause.modifiers().stream().anyMatch(m -> m.xpos().startsWith("NNP"))) {
            // "drone attack": the arms do not act
            clause.modifiers().stream()
                    .filter(m -> !rules.has("weapon", m.lemma()))
                    // "a military offensive" has no actor
                    .filter(m -> !m.lemma().equals("military") && !m.lemma().equals("security"))
                    .filter(m -> !rules.has("carrier", m.lemma()))
                    // "Sudan-related sanctions" are nobody's by that word
                    .filter(m -> !m.text().endsWith("-related"))
                    // "a Taliban insurgent attack": the name says whose
                    .filter(m -> m.upos().equals("PROPN")
                            || clause.modifiers().stream().noneMatch(this::isBody))
                    .forEach(own::add);
        }
        return own;
    }

    private boolean isBody(Token modifier) {
        return modifier.upos().equals("PROPN") && modifier.isRelation("compound");
    }

    /// Rule `event.agent.blame`: "blamed rebels for the bombing", "accused the front of responsibility for the
    /// attack", "the group claimed responsibility for the attack", "the attack was attributed to rebels".
    /// Misses "the attack, which X claimed".
    private List<Token> blamed() {
        Token noun = lending.carrier(clause.predicate());
        List<Token> committed = attack.committers(noun);
        if (!committed.isEmpty()) {
            return committed;
        }
        Optional<Token> said = sentence.head(noun).filter(h -> noun.relation().equals("nsubj:pass"));
        if (said.filter(h -> h.lemma().equals("attribute") || h.lemma().equals("ascribe"))
                .isPresent()) {
            return clauses.at(said.orElseThrow()).obliques("to");
        }
        String preposition = clauses.preposition(noun);
        Optional<Token> head = sentence.head(noun);
        if (head.isEmpty() || (!preposition.equals("for") && !preposition.equals("of"))) {
            return List.of();
        }
        Token above = head.orElseThrow();
        // "claimed responsibility for the attack": hung on the verb
        if (rules.has("claiming", above.lemma())
                && clauses.isPredicate(above)
                && clauses.at(above).objects().stream().anyMatch(o -> o.lemma().equals("responsibility"))) {
            return clauses.at(above).subjects();
        }
        if (above.lemma().equals("responsibility")) {
            Optional<Token> verb = sentence.head(above);
            if (verb.isEmpty()) {
                return List.of();
            }
            if (above.isRelation("obj")
                    && rules.has("claiming", verb.orElseThrow().lemma())) {
                return clauses.at(verb.orElseThrow()).subjects();
            }
            above = verb.orElseThrow();
        }
        return rules.has("blaming", above.lemma()) && clauses.isPredicate(above)
                ? clauses.at(above).objects()
                : List.of();
    }

    private Optional<Token> matrix() {
        Token noun = clause.predicate();
        if (!noun.isRelation("obl") && !noun.isRelation("nmod")) {
            return Optional.empty();
        }
        if (!MATRIX.contains(clauses.preposition(noun))) {
            return Optional.empty();
        }
        return clauses.governor(noun);
    }

    private List<Token> travelled() {
        Token noun = clause.predicate();
        Optional<Token> governor = clauses.governor(noun);
        if (governor.isEmpty() || noun.isRelation("nsubj")) {
            return List.of();
        }
        Token verb = governor.orElseThrow();
        String preposition = clauses.preposition(noun);
        boolean there = clauses.isPredicate(verb)
                && (rules.has("travelling", verb.lemma())
                        || sentence.child(verb, "cop").isPresent());
        if (there && (preposition.equals("for") || preposition.equals("at"))) {
            return clauses.at(verb).subjects();
        }
        return List.of();
    }

    /// The subject of the main clause: "Iran is waiting to see what comes of the talks with the US".
    private List<Token> main() {
        Token root = sentence.root();
        boolean spoken = clauses.governor(clause.predicate())
                .filter(g -> g.isRelation("ccomp")
                        && !g.isRelation("root")
                        && sentence.child(g, "mark").isPresent())
                .isPresent();
        if (spoken || clause.obliques("with").isEmpty() || !clause.possessors().isEmpty()) {
            return List.of();
        }
        return clauses.isPredicate(root) ? clauses.at(root).subjects() : List.of();
    }

    /// "Iran's strikes in Iraq": the land is the opponent only where a state of its own strikes.
    private List<Token> invaded() {
        boolean state =
                agents().stream().anyMatch(a -> Character.isUpperCase(a.text().charAt(0)));
        return state ? obliques("in") : List.of();
    }

    /// Whose the missiles are that are brought down: "Iranian missiles", "drones launched by the front".
    private List<Token> loosed() {
        List<Token> all = new ArrayList<>();
        for (Token object : clause.objects()) {
            Clause arms = clauses.at(object);
            all.addAll(arms.subjects());
            all.addAll(arms.modifiers());
            all.addAll(arms.possessors());
            for (Token participle : sentence.children(object, "acl")) {
                clauses.at(participle).subjects().stream()
                        .filter(s -> s.index() != object.index())
                        .forEach(all::add);
            }
        }
        return all;
    }

    private List<Token> tested() {
        List<Token> all = new ArrayList<>();
        for (Token child : sentence.children(clause.predicate())) {
            if (child.isRelation("compound") || child.isRelation("amod")) {
                all.add(child);
            }
        }
        all.addAll(clause.obliques("of"));
        return all;
    }

    /// "pledged 10 million dollars in aid to Chad": the goal hangs on what the sum is for.
    private List<Token> lent() {
        return clause.obliques("in").stream()
                .flatMap(o -> sentence.children(o, "nmod").stream())
                .filter(c -> GOALS.contains(clauses.preposition(c)))
                .flatMap(c -> sentence.conjuncts(c).stream())
                .toList();
    }

    /// "A shipment of food aid reached Chad", "aid arrived in Chad".
    private List<Token> reached() {
        Token noun = lending.carrier(clause.predicate());
        return sentence.head(noun)
                .filter(v -> noun.isRelation("nsubj") && rules.has("reaching", v.lemma()))
                .map(clauses::at)
                .map(v -> v.objects().isEmpty() ? v.obliques("in", "at") : v.objects())
                .orElse(List.of());
    }

    private List<Token> held() {
        if (support.isEmpty() || !rules.has("holding", support.orElseThrow().lemma())) {
            return List.of();
        }
        List<Token> all = new ArrayList<>(support.orElseThrow().subjects());
        // "Togo's parliament ordered new elections"
        support.orElseThrow().subjects().forEach(s -> all.addAll(clauses.at(s).possessors()));
        all.addAll(obliques("in"));
        all.addAll(clause.possessors());
        all.addAll(clause.modifiers());
        return all;
    }
}
