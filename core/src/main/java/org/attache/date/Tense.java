package org.attache.date;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attache.date.Expression.Relation;

/// Whether the words round a time expression speak of what was or of what will be, by light cues: the nearest
/// verb form to its left in the sentence, else to its right. No syntax is asked; the stage runs before it.
///
/// Rule `tense`. Catches "officials will meet in Vienna on Friday, the ministry said". Misses "the visit on Friday,
/// if it takes place, was to be the first".
enum Tense {
    PAST,
    FUTURE,
    NEUTRAL,
    /// Only of a word, never of an expression: what will be where an infinitive follows.
    PLAN;

    private static final int REACH = 18;
    private static final int CLAUSE = 7;
    private static final Map<String, Tense> WORDS = words();

    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "his", "her", "its", "their", "our", "this", "that", "any", "no", "of");

    private static Map<String, Tense> words() {
        Map<String, Tense> words = new HashMap<>();
        Table.read("tense.tsv", 2).forEach(row -> words.put(row.getFirst(), valueOf(row.get(1))));
        return Map.copyOf(words);
    }

    /// The tense round an expression.
    static Tense round(List<Word> words, Expression expression) {
        if (expression.lead().relation() == Relation.SINCE) {
            return PAST;
        }
        if (expression.lead().relation() == Relation.BY) {
            Tense left = left(words, expression.first());
            return left == PAST ? PAST : FUTURE;
        }
        Tense left = left(words, expression.first());
        // a verb of the same clause to the right is nearer than one beyond a comma to the left
        if (commaBefore(words, expression.first(), left)) {
            Tense near = right(words, expression.end(), CLAUSE, true);
            return near != NEUTRAL ? near : left;
        }
        return left != NEUTRAL ? left : right(words, expression.end(), REACH, false);
    }

    // Whether a comma stands between the expression and the nearest verb to its left.
    private static boolean commaBefore(List<Word> words, int from, Tense left) {
        if (left == NEUTRAL) {
            return false;
        }
        for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
            if (words.get(i).is(",")) {
                return true;
            }
            if (of(words, i) != NEUTRAL || infinitive(words, i)) {
                return false;
            }
        }
        return false;
    }

    private static Tense left(List<Word> words, int from) {
        int paragraph = words.get(from).paragraph();
        boolean infinitive = false;
        for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
            Word word = words.get(i);
            if (word.paragraph() != paragraph || word.endsSentence()) {
                return NEUTRAL;
            }
            Tense tense = of(words, i);
            if (tense == PLAN) {
                boolean towards =
                        infinitive || (i + 1 < words.size() && words.get(i + 1).is("for"));
                return towards || !word.text().endsWith("ed") ? FUTURE : PAST;
            }
            if (tense != NEUTRAL) {
                return tense == PAST && plans(words, i) ? FUTURE : tense;
            }
            if (infinitive(words, i)) {
                infinitive = true;
                boolean passive = words.get(i + 1).is("be") && i > 0 && of(words, i - 1) != PAST;
                if (passive
                        || (i > 0
                                && (words.get(i - 1).is("is")
                                        || words.get(i - 1).is("are")))) {
                    return FUTURE;
                }
            }
        }
        return NEUTRAL;
    }

    private static Tense right(List<Word> words, int from, int reach, boolean clause) {
        for (int i = from; i < Math.min(words.size(), from + reach); i++) {
            Word word = words.get(i);
            boolean ends = word.endsSentence() || (clause && word.is(","));
            if (word.paragraph() != words.get(from - 1).paragraph() || ends) {
                return NEUTRAL;
            }
            Tense tense = of(words, i);
            if (tense == PLAN) {
                return word.text().endsWith("ed") ? PAST : FUTURE;
            }
            if (tense != NEUTRAL) {
                return tense == PAST && plans(words, i) ? FUTURE : tense;
            }
        }
        return NEUTRAL;
    }

    // "was to meet", "were due", "is expected", "been scheduled": the participle or infinitive after it plans
    private static boolean plans(List<Word> words, int at) {
        if (at + 1 >= words.size()) {
            return false;
        }
        Word word = words.get(at);
        boolean be = word.is("was") || word.is("were") || word.is("been");
        return be && words.get(at + 1).is("to");
    }

    private static boolean infinitive(List<Word> words, int at) {
        return words.get(at).is("to")
                && at + 1 < words.size()
                && words.get(at + 1).kind() == Word.Kind.WORD
                && !words.get(at + 1).capital();
    }

    private static Tense of(List<Word> words, int at) {
        Word word = words.get(at);
        if (word.kind() != Word.Kind.WORD) {
            return NEUTRAL;
        }
        // "the plan", "a promise" are nouns; "to be signed" speaks of no past
        String before = at > 0 ? words.get(at - 1).text() : "";
        if (DETERMINERS.contains(before) || before.equals("be")) {
            return NEUTRAL;
        }
        if (word.is("set") && !(Reach.stands(words, at + 1, "to") || Reach.stands(words, at + 1, "for"))) {
            return PAST;
        }
        if (WORDS.containsKey(word.text())) {
            return modal(word) && perfect(words, at) ? PAST : WORDS.getOrDefault(word.text(), NEUTRAL);
        }
        String text = word.text();
        return text.length() > 3 && text.endsWith("ed") && !word.capital() ? PAST : NEUTRAL;
    }

    private static boolean modal(Word word) {
        return word.is("would")
                || word.is("could")
                || word.is("should")
                || word.is("might")
                || word.is("may")
                || word.is("must");
    }

    // "could have met"
    private static boolean perfect(List<Word> words, int at) {
        boolean negated = at + 1 < words.size() && words.get(at + 1).is("not");
        int next = negated ? at + 2 : at + 1;
        return next < words.size() && words.get(next).is("have");
    }
}
