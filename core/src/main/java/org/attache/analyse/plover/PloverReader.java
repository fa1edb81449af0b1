package org.attache.analyse.plover;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.plover.PloverWords.Act;
import org.attache.analyse.plover.PloverWords.Meaning;
import org.attache.analyse.plover.PloverWords.Turn;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.text.CalendarNames;

/// Reads predicates of one sentence from above to below.
final class PloverReader {
    private static final int DEPTH = 8;
    private static final Set<String> FUTURE = Set.of("will", "would", "shall", "'ll", "wo", "’ll");
    private static final Set<String> DUTY = Set.of("must", "should", "ought");
    private static final Set<String> PARTICLES = Set.of("back", "down", "up", "out", "off", "away", "over", "in");
    private static final Set<String> TEXTS = Set.of(
            "statement",
            "resolution",
            "report",
            "letter",
            "declaration",
            "motion",
            "communique",
            "video",
            "article",
            "message");
    private static final Set<String> ASIDE = Set.of(
            "after",
            "following",
            "amid",
            "before",
            "during",
            "over",
            "despite",
            "since",
            "because",
            "due",
            "as",
            "without");
    private static final Set<String> NEGATION = Set.of("not", "n't", "n’t", "never", "no");
    private static final Set<String> TIMES = Set.of("day", "week", "month", "year", "morning", "evening", "night");
    private static final Set<String> OUTSIDE = Set.of(
            "ccomp",
            "nsubj",
            "nsubj:pass",
            "nsubj:outer",
            "advcl",
            "advcl:relcl",
            "acl:relcl",
            "parataxis",
            "csubj",
            "discourse");

    private final Sentence sentence;
    private final PloverWords words;

    PloverReader(Sentence sentence, PloverWords words) {
        this.sentence = sentence;
        this.words = words;
    }

    /// Whether a token can tell an act: a verb that is no auxiliary, or an adjective after "be".
    boolean isPredicate(Token token) {
        return (token.isVerb() && !token.isRelation("aux") && !token.isRelation("cop"))
                || sentence.child(token, "cop").isPresent();
    }

    /// The root that a predicate or noun tells, with all that hangs on it.
    Optional<Root> code(Token predicate) {
        return code(predicate, DEPTH);
    }

    private Optional<Root> code(Token at, int depth) {
        if (depth == 0) {
            return Optional.empty();
        }
        Optional<Root> act = act(at, depth);
        if (negated(at)) {
            return Optional.of(act.filter(r -> r == Root.ACCUSE).isPresent() ? Root.ACCUSE : Root.REJECT);
        }
        if (sentence.children(at, "aux").stream().anyMatch(a -> FUTURE.contains(lower(a)))) {
            return act.map(Root::intended);
        }
        boolean duty =
                at.isRelation("ccomp") && sentence.children(at, "aux").stream().anyMatch(a -> DUTY.contains(lower(a)));
        return duty ? Optional.of(Root.REQUEST) : act;
    }

    private Optional<Root> act(Token at, int depth) {
        List<String> forms = forms(at);
        Optional<Meaning> meaning = meaning(at, forms);
        Optional<Root> voiced = voiced(at, depth);
        if (voiced.isPresent()) {
            return voiced;
        }
        if (at.isVerb()) {
            Set<String> clause = clause(at);
            for (String form : forms) {
                Optional<Root> pair = words.pair(form, clause);
                if (pair.isPresent()) {
                    return pair;
                }
            }
        }
        return switch (meaning.orElse(Turn.PASS)) {
            case Act act -> Optional.of(act.root());
            case Turn turn -> turned(turn, below(at, depth).or(() -> itself(at, turn, depth)));
        };
    }

    // "passed a resolution criticizing the president": what the object says
    private Optional<Root> voiced(Token at, int depth) {
        return sentence.children(at, "obj").stream()
                .filter(o -> TEXTS.contains(o.lemma()))
                .flatMap(o -> sentence.children(o, "acl").stream())
                .filter(a -> !a.relation().equals("acl:relcl"))
                .flatMap(a -> code(a, depth - 1).stream())
                .filter(r -> r == Root.ACCUSE)
                .findFirst();
    }

    // "the offensive would end"
    private Optional<Root> itself(Token at, Turn turn, int depth) {
        return turn == Turn.STOP
                ? sentence.children(at, "nsubj").stream()
                        .filter(c -> c.upos().equals("NOUN"))
                        .flatMap(c -> code(c, depth - 1).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Root> turned(Turn turn, Optional<Root> below) {
        return switch (turn) {
            case WILL -> Optional.of(below.map(Root::intended).orElse(Root.AGREE));
            case ASK -> Optional.of(below.map(Root::asked).orElse(Root.REQUEST));
            case REFUSE -> Optional.of(Root.REJECT);
            case STOP -> below.map(Root::stopped);
            case PASS -> below;
            case ORDER -> Optional.of(below.orElse(Root.REQUEST));
        };
    }

    private Optional<Meaning> meaning(Token at, List<String> forms) {
        for (String form : forms) {
            Optional<Meaning> meaning =
                    at.isVerb() ? words.verb(form) : at.upos().equals("ADJ") ? words.adjective(form) : words.noun(form);
            if (meaning.isPresent()) {
                return meaning;
            }
        }
        return Optional.empty();
    }

    /// The lemma with its particle or preposition, the longest form first.
    private List<String> forms(Token at) {
        String lemma = at.lemma().toLowerCase(Locale.ROOT);
        List<String> forms = new ArrayList<>();
        if (at.isVerb()) {
            sentence.children(at, "compound:prt").forEach(p -> forms.add(lemma + " " + lower(p)));
            for (Token child : sentence.children(at)) {
                if (child.isRelation("advmod") && PARTICLES.contains(lower(child))) {
                    forms.add(lemma + " " + lower(child));
                }
                if (child.isRelation("obl") && !isTime(child)) {
                    sentence.children(child, "case").forEach(c -> forms.add(lemma + " " + lower(c)));
                }
            }
        } else {
            sentence.children(at, "compound").forEach(c -> forms.add(c.lemma().toLowerCase(Locale.ROOT) + " " + lemma));
            sentence.children(at, "amod").forEach(c -> forms.add(c.lemma().toLowerCase(Locale.ROOT) + " " + lemma));
            for (Token child : sentence.children(at, "nmod")) {
                forms.add(lemma + " of " + child.lemma().toLowerCase(Locale.ROOT));
            }
        }
        forms.add(lemma);
        return forms;
    }

    /// What a word turns: its clause, its objects, then what follows a preposition.
    private Optional<Root> below(Token at, int depth) {
        List<String> order = at.isVerb() || at.upos().equals("ADJ")
                ? List.of("ccomp", "xcomp", "obj", "obl", "advcl", "nsubj:pass", "parataxis", "conj")
                : List.of("acl", "nmod", "compound", "amod", "advcl");
        for (String relation : order) {
            for (Token child : sentence.children(at)) {
                boolean own = relation.equals("nsubj:pass")
                        ? child.relation().equals(relation)
                        : child.isRelation(relation) && !child.relation().equals("acl:relcl");
                boolean loose = relation.equals("parataxis") || relation.equals("conj");
                if (own && (!loose || child.isVerb())) {
                    Optional<Root> root = code(child, depth - 1);
                    if (root.isPresent()) {
                        return root;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean negated(Token at) {
        return sentence.children(at).stream()
                .anyMatch(c -> (c.isRelation("advmod") || (c.isRelation("aux") && lower(c).equals("cannot")))
                        && (NEGATION.contains(lower(c)) || lower(c).equals("cannot")));
    }

    /// The lemmas of a verb's clause without its subject and without clauses of their own.
    private Set<String> clause(Token verb) {
        Set<String> lemmas = new HashSet<>();
        collect(verb, lemmas, 5);
        return lemmas;
    }

    private void collect(Token at, Set<String> lemmas, int depth) {
        for (Token child : sentence.children(at)) {
            boolean aside = sentence.children(child, "case").stream().anyMatch(c -> ASIDE.contains(lower(c)));
            if (depth > 0
                    && !aside
                    && !OUTSIDE.contains(child.relation())
                    && !(child.isRelation("conj") && child.isVerb())) {
                lemmas.add(child.lemma().toLowerCase(Locale.ROOT));
                collect(child, lemmas, depth - 1);
            } else if (child.relation().equals("nsubj:pass")) {
                lemmas.add(child.lemma().toLowerCase(Locale.ROOT));
            }
        }
    }

    private static boolean isTime(Token token) {
        return TIMES.contains(lower(token))
                || CalendarNames.WEEKDAYS.contains(lower(token))
                || (CalendarNames.isMonth(lower(token)) && !lower(token).equals("may"))
                || token.xpos().equals("CD");
    }

    private static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }
}
