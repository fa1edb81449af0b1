package org.attache.analyse.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.text.CalendarNames;

/// What single words of a sentence are, by tag and tree (Universal Dependencies 2): whether a verb is finite,
/// passive, or heads a clause at all; a phrase's preposition. Thread-safe: immutable.
final class SentenceGrammar {
    private static final int FARTHEST = 12;
    private static final Set<String> TIMES =
            Set.of("today", "yesterday", "tomorrow", "week", "month", "year", "day", "time", "night", "morning");

    private final Sentence sentence;

    SentenceGrammar(Sentence sentence) {
        this.sentence = sentence;
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
        for (Token child : sentence.children(verb)) {
            if (child.relation().equals("aux:pass") || child.relation().equals("nsubj:pass")) {
                return true;
            }
        }
        if (!verb.xpos().equals("VBN") || hasPerfect(verb)) {
            return false;
        }
        if (verb.relation().equals("acl") || verb.isRelation("advcl")) {
            // "after rebels attacked and disarmed police": a subject of its own makes it a past tense
            boolean finite = sentence.child(verb, "mark").isPresent()
                    && sentence.children(verb, "nsubj").stream()
                            .anyMatch(s -> s.relation().equals("nsubj"));
            return !finite && sentence.children(verb, "obj").isEmpty();
        }
        return verb.isRelation("conj")
                && depth < FARTHEST
                && sentence.children(verb, "nsubj").isEmpty()
                && sentence.head(verb)
                        .filter(h -> isVerbal(h) && isPassive(h, depth + 1))
                        .isPresent();
    }

    private boolean hasPerfect(Token verb) {
        for (Token auxiliary : sentence.children(verb, "aux")) {
            if (auxiliary.lemma().equals("have")) {
                return true;
            }
        }
        return false;
    }

    /// The preposition of a phrase in lower case, all its words: "ahead of", "according to".
    String preposition(Token phrase) {
        List<Token> cases = sentence.children(phrase, "case");
        if (cases.isEmpty()) {
            return "";
        }
        if (cases.size() == 1 && sentence.children(cases.getFirst()).isEmpty()) {
            String text = cases.getFirst().text().toLowerCase(Locale.ROOT);
            return isGenitive(text) ? "" : text;
        }
        StringBuilder all = new StringBuilder();
        for (Token word : cases) {
            String text = word.text().toLowerCase(Locale.ROOT);
            if (isGenitive(text)) {
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
        // "agreed upon by the two", "agreed to by rebels": the first belongs to the verb
        String words = all.toString();
        return words.equals("upon by") || words.equals("on by") || words.equals("to by") ? "by" : words;
    }

    private static boolean isGenitive(String text) {
        return text.equals("'s") || text.equals("’s") || text.equals("'") || text.equals("’");
    }

    static boolean isTime(Token token) {
        return TIMES.contains(token.lemma()) || CalendarNames.WEEKDAYS.contains(token.lemma());
    }

    boolean isPlural(Token verb) {
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

    static boolean isFinite(Token token) {
        return token.xpos().equals("VBD")
                || token.xpos().equals("VBZ")
                || token.xpos().equals("VBP");
    }

    boolean hasCopula(Token token) {
        return sentence.child(token, "cop").isPresent();
    }

    List<Token> expand(List<Token> tokens) {
        List<Token> all = new ArrayList<>();
        for (Token token : tokens) {
            all.addAll(sentence.conjuncts(token));
        }
        return all;
    }

    static String base(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }
}
