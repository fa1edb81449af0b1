package org.attache.analyse.speech;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.text.Span;

/// Questions to one tree that all constructions of speech ask: who is the subject, is the verb passive, is it
/// only wished or denied. Falls back on word order where the tree is silent.
final class Grammar {
    private static final Set<String> MODALS = Set.of(
            "will", "would", "could", "may", "might", "should", "can", "must", "shall", "'ll", "’ll", "'d", "’d", "wo",
            "ca");
    static final Set<String> LISTENED = SpeechWords.of(SpeechWords.Kind.LISTENED);

    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "no");

    private final Sentence sentence;

    Grammar(Sentence sentence) {
        this.sentence = sentence;
    }

    /// Who does what the verb says: its own subject, the antecedent of a relative pronoun, the agent of a
    /// passive, or the subject that it shares with the verb it depends on.
    Optional<Token> subject(Token verb) {
        return subject(verb, new HashSet<>());
    }

    private Optional<Token> subject(Token verb, Set<Integer> seen) {
        if (!seen.add(verb.index())) {
            return Optional.empty();
        }
        if (isPassive(verb)) {
            return agent(verb);
        }
        Optional<Token> own = ownSubject(verb);
        if (own.isPresent()) {
            return own;
        }
        Optional<Token> inverted = inverted(verb);
        if (inverted.isPresent()) {
            return inverted;
        }
        Optional<Token> head = sentence.head(verb);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        Token governor = head.orElseThrow();
        if (verb.isRelation("acl") && !governor.isVerb()) {
            return verb.xpos().equals("VBN") ? Optional.empty() : Optional.of(governor);
        }
        if (verb.isRelation("conj")
                || verb.isRelation("advcl")
                || verb.isRelation("xcomp")
                || verb.isRelation("parataxis")
                || verb.isRelation("dep")) {
            if (isPassive(governor)) {
                return sentence.child(governor, "nsubj");
            }
            if (governor.isVerb() || sentence.child(governor, "nsubj").isPresent()) {
                return subject(governor, seen);
            }
        }
        return Optional.empty();
    }

    /// The subject in the verb's own clause, relative pronouns resolved.
    Optional<Token> ownSubject(Token verb) {
        Optional<Token> own = sentence.child(verb, "nsubj");
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Token subject = own.orElseThrow();
        boolean relative = RELATIVES.contains(lower(subject)) && verb.isRelation("acl");
        return relative ? sentence.head(verb) : own;
    }

    /// "…, said the minister": a nominal right after the verb that the tree took for its object.
    Optional<Token> inverted(Token verb) {
        if (verb.index() == 0 || !isFinitePast(verb) || LISTENED.contains(verb.lemma())) {
            return Optional.empty();
        }
        String before = sentence.token(verb.index() - 1).text();
        if (!isBreak(before)) {
            return Optional.empty();
        }
        return sentence.children(verb).stream()
                .filter(t -> t.index() > verb.index() && t.isNominal())
                .filter(t -> t.isRelation("obj") || t.isRelation("dep") || t.isRelation("appos"))
                .findFirst();
    }

    /// "by X" of a passive.
    Optional<Token> agent(Token verb) {
        return sentence.children(verb).stream()
                .filter(t -> t.isRelation("obl") || t.isRelation("nmod"))
                .filter(t -> sentence.children(t, "case").stream()
                        .anyMatch(c -> c.text().equalsIgnoreCase("by")))
                .findFirst();
    }

    boolean isPassive(Token verb) {
        boolean marked = sentence.children(verb).stream()
                .anyMatch(t -> t.relation().equals("nsubj:pass") || t.relation().equals("aux:pass"));
        boolean participle = verb.xpos().equals("VBN")
                && verb.isRelation("acl")
                && !verb.relation().equals("acl:relcl")
                && !takesObject(verb);
        return marked || participle;
    }

    /// Whether a noun phrase follows the verb at once, as none follows a passive participle.
    private boolean takesObject(Token verb) {
        if (verb.index() + 1 >= sentence.tokens().size()) {
            return false;
        }
        Token next = sentence.token(verb.index() + 1);
        return next.isNominal() || next.upos().equals("DET") || next.upos().equals("ADJ");
    }

    /// Whether the verb speaks of what somebody may, will, should or did not say.
    boolean isUnreal(Token verb) {
        for (Token child : sentence.children(verb)) {
            if (child.index() > verb.index() || isParted(child.index(), verb.index())) {
                continue; // "“it would end the aid,” she declared"
            }
            String word = lower(child);
            boolean auxiliary = child.isRelation("aux") && MODALS.contains(word);
            boolean negation = NEGATIONS.contains(word) && (child.isRelation("advmod") || child.isRelation("dep"));
            boolean condition =
                    child.isRelation("mark") && (word.equals("if") || word.equals("unless") || word.equals("whether"));
            if (auxiliary || negation || condition) {
                return true;
            }
        }
        return false;
    }

    /// Whether a quotation ends between two tokens.
    private boolean isParted(int from, int to) {
        boolean comma = false;
        for (int i = from + 1; i < to; i++) {
            String text = sentence.token(i).text();
            if (text.equals("”") || text.equals("''") || (comma && text.equals("\""))) {
                return true;
            }
            comma = text.equals(",");
        }
        return false;
    }

    /// Whether the verb is an infinitive with "to".
    boolean isInfinitive(Token verb) {
        return sentence.children(verb).stream()
                .anyMatch(t -> t.index() < verb.index()
                        && t.text().equalsIgnoreCase("to")
                        && (t.isRelation("mark") || t.isRelation("aux")));
    }

    boolean isFinitePast(Token verb) {
        return !verb.xpos().equals("VBG") && (!verb.xpos().equals("VB") || isPluralPresent(verb));
    }

    /// "news reports say": a present tense that the tagger took for a bare form, since a plural stands before it.
    private boolean isPluralPresent(Token verb) {
        if (verb.index() == 0 || !sentence.token(verb.index() - 1).xpos().endsWith("S")) {
            return false;
        }
        return sentence.token(verb.index() - 1).isNominal()
                && sentence.children(verb).stream()
                        .noneMatch(c -> c.index() < verb.index() && (c.isRelation("aux") || c.isRelation("mark")));
    }

    /// Whether the mark divides a cue from its words: comma, dash, closing quotation mark.
    static boolean isBreak(String mark) {
        return (mark.length() <= 2 && ",”\"'’—–»''--".contains(mark)) || mark.equals("?") || mark.equals("!");
    }

    static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }

    /// The index of the leftmost token below `token`.
    int leftmost(Token token) {
        // the comma before a phrase may hang on it
        return sentence.subtree(token).stream()
                .filter(t -> !t.text().equals(","))
                .findFirst()
                .orElse(token)
                .index();
    }

    /// The index of the rightmost token below `token`.
    int rightmost(Token token) {
        return sentence.subtree(token).getLast().index();
    }

    /// The span from one token to another, both included.
    Span span(int from, int to) {
        return sentence.token(from).span().cover(sentence.token(to).span());
    }
}
