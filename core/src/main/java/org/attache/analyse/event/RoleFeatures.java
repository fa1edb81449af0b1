package org.attache.analyse.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attache.analyse.clause.Frames;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Party;

/// What tells whether a phrase fills a role of an attack told in its sentence: the way from the trigger to it in
/// the tree, what it is, how it is introduced, what else is said of it. Thread-safe: immutable.
final class RoleFeatures {
    private static final int STEPS = 5;
    private static final int FAR = 6;

    private final Frames frames;
    private final Rules rules;

    RoleFeatures(Frames frames, Rules rules) {
        this.frames = frames;
        this.rules = rules;
    }

    /// Features as places in the model.
    static final class Row {
        private int[] places = new int[48];
        private int size;

        int size() {
            return size;
        }

        int place(int i) {
            return places[i];
        }

        int[] places() {
            return Arrays.copyOf(places, size);
        }

        private void put(int hash) {
            if (size == places.length) {
                places = Arrays.copyOf(places, size * 2);
            }
            int mixed = hash * 0x9E3779B1;
            places[size++] = (mixed ^ mixed >>> 15) & (RoleModel.PLACES - 1);
        }

        private void add(String name) {
            put(name.hashCode());
        }

        private void add(String name, String value) {
            put(mix(name.hashCode(), value));
        }

        private void add(String name, String first, String second) {
            put(mix(mix(name.hashCode(), first), second));
        }

        private void add(String name, String first, String second, String third) {
            put(mix(mix(mix(name.hashCode(), first), second), third));
        }

        private static int mix(int hash, String value) {
            return (hash ^ hash >>> 16) * 0x85EBCA6B + value.hashCode();
        }
    }

    /// The features of a candidate for a role of an event that its sentence tells.
    ///
    /// @param taken who takes part by the rules: "this" or "other" for the candidate in this role or another,
    /// "filled" where somebody else has the role
    /// @param elsewhere what the candidate is in other attacks of the article
    Row of(Draft draft, RoleCandidate candidate, String taken, String elsewhere) {
        Row row = new Row();
        Sentence sentence = candidate.sentence();
        Token at = first(sentence, candidate.token());
        String preposition = frames.clauses(sentence).preposition(at);
        Optional<Token> above = sentence.head(at);
        String relation = preposition.isEmpty() ? at.relation() : at.relation() + ':' + preposition;
        String governor = above.map(Token::lemma).orElse("");
        String violent = above.map(this::violence).orElse("");
        String determiner = determiner(sentence, candidate.core());
        String kind = candidate.kind();
        String head = candidate.party() instanceof Party.Known
                ? kind
                : candidate.core().lemma().toLowerCase(Locale.ROOT);
        String trigger = draft.trigger().lemma();
        String path = path(draft, candidate.token());
        int words = candidate.token().index() - draft.trigger().index();
        String near = (words < 0 ? "-" : "+") + bucket(Math.abs(words));
        row.add("bias");
        row.add("kind", kind);
        row.add("head", head);
        row.add("number", candidate.token().xpos(), kind);
        row.add("determiner", determiner);
        row.add("determiner kind", determiner, kind);
        row.add("relation", relation);
        row.add("governor", governor);
        row.add("relation governor", relation, governor);
        row.add("relation violent", relation, violent);
        row.add("relation violent kind", relation, violent, kind);
        row.add("relation violent head", relation, violent, head);
        row.add("trigger", trigger);
        row.add("trigger kind", trigger, kind);
        row.add("trigger head", trigger, head);
        row.add("rule", draft.rule());
        row.add("rule kind", draft.rule(), kind);
        row.add("taken", taken);
        row.add("taken kind", taken, kind);
        row.add("elsewhere", elsewhere);
        row.add("elsewhere kind", elsewhere, kind);
        row.add("often", often(candidate.mentions()), kind);
        row.add("quoted", frames.attribution().isQuoted(sentence, candidate.token()) ? "yes" : "no");
        row.add("path", path);
        row.add("path kind", path, kind);
        row.add("path head", path, head);
        row.add("path trigger", path, trigger);
        row.add("path rule", path, draft.rule());
        row.add("near", near);
        row.add("near kind", near, kind);
        row.add("near rule", near, draft.rule());
        for (Token child : sentence.children(candidate.core())) {
            if (child.isRelation("amod") || child.isRelation("compound")) {
                row.add("modifier", child.lemma());
            } else if (child.isRelation("acl")) {
                row.add("clause", child.lemma());
            }
        }
        return row;
    }

    /// Whether a phrase hangs on a word of attacks, arrests or harm, be it the trigger or another; what hangs on
    /// other words only stands beside the attack ("Keller has been a leader during the war").
    boolean isArgument(RoleCandidate candidate) {
        Sentence sentence = candidate.sentence();
        return sentence.head(first(sentence, candidate.token()))
                .map(this::violence)
                .filter(v -> v.equals("harm") || v.equals("act") || v.equals("deed"))
                .isPresent();
    }

    /// A conjunct stands where the first of its row stands.
    private static Token first(Sentence sentence, Token token) {
        Token at = token;
        while (at.isRelation("conj") || at.isRelation("appos")) {
            Optional<Token> head = sentence.head(at).filter(Token::isNominal);
            if (head.isEmpty()) {
                return at;
            }
            at = head.orElseThrow();
        }
        return at;
    }

    private String violence(Token token) {
        String lemma = token.lemma();
        if (rules.has("harming", lemma)) {
            return "harm";
        }
        if (rules.has("claiming", lemma)) {
            return "claim";
        }
        if (rules.has("blaming", lemma)) {
            return "blame";
        }
        List<Rule> found = token.isVerb() ? rules.verbs(lemma) : rules.nouns(lemma);
        for (Rule rule : found) {
            if (RoleFiller.covers(rule.type())) {
                return token.isVerb() ? "act" : "deed";
            }
        }
        return token.isVerb() ? "verb" : token.isNominal() ? "noun" : "other";
    }

    private String determiner(Sentence sentence, Token token) {
        String found = "";
        for (Token child : sentence.children(token)) {
            if (child.index() > token.index()) {
                return found;
            }
            if (child.isRelation("det")) {
                found = child.text().toLowerCase(Locale.ROOT);
            } else if (child.isRelation("nummod")) {
                found = "number";
            } else if (child.relation().equals("nmod:poss")) {
                found = "own";
            } else if (rules.has("unnamed", child.lemma())) {
                return "unnamed";
            }
        }
        return found;
    }

    private static String often(int mentions) {
        return mentions > 4 ? "5" : Integer.toString(mentions);
    }

    private static String bucket(int words) {
        return words < 4 ? Integer.toString(words) : words < 7 ? "4" : words < 12 ? "7" : words < 20 ? "12" : "20";
    }

    /// The way from the trigger to a phrase of its sentence: up and down relations, with the prepositions.
    private String path(Draft draft, Token token) {
        Sentence sentence = draft.sentence();
        List<Token> up = chain(sentence, token);
        List<Token> down = chain(sentence, draft.trigger());
        int meet = -1;
        int from = 0;
        for (int i = 0; i < up.size() && meet < 0; i++) {
            for (int j = 0; j < down.size(); j++) {
                if (up.get(i).index() == down.get(j).index()) {
                    meet = i;
                    from = j;
                    break;
                }
            }
        }
        if (meet < 0 || meet + from > STEPS) {
            return "far";
        }
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < meet; i++) {
            String preposition = frames.clauses(sentence).preposition(up.get(i));
            path.append('<').append(up.get(i).relation());
            if (!preposition.isEmpty()) {
                path.append(':').append(preposition);
            }
        }
        for (int j = from - 1; j >= 0; j--) {
            path.append('>').append(down.get(j).relation());
        }
        return path.toString();
    }

    private static List<Token> chain(Sentence sentence, Token token) {
        List<Token> chain = new ArrayList<>();
        Optional<Token> at = Optional.of(token);
        while (at.isPresent() && chain.size() <= FAR) {
            chain.add(at.orElseThrow());
            at = sentence.head(at.orElseThrow());
        }
        return chain;
    }
}
