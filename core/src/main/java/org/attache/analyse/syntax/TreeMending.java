package org.attache.analyse.syntax;

import java.util.List;
import java.util.Set;

/// Mends what no tree of English has and the parser makes at times.
///
/// Rule `syntax.tree.preposition`: a preposition that was read as a conjunction between a noun and the noun
/// after it ("a coup against President Kaya took place") opens a phrase of the noun before it. It fires about
/// once in 1,000 prepositions. Missed: prepositions that hang elsewhere.
///
/// Rule `syntax.tree.between`: see there.
///
/// Rule `syntax.tree.place`: "met his counterpart in Oslo on Monday": a phrase with "in" or "at" that the
/// parser hung on an object that is a name, or somebody's ("his"), belongs to the verb where the phrase after
/// it does. Wrong for "sold his house in Oslo on Monday".
final class TreeMending {
    private static final Set<String> OPENING = TreeWords.of(TreeWords.Kind.OPENING);
    private static final Set<String> PLACING = TreeWords.of(TreeWords.Kind.PLACING);
    private static final Set<String> SAYING = TreeWords.of(TreeWords.Kind.SAYING);
    private static final Set<String> STARTING = TreeWords.of(TreeWords.Kind.STARTING);

    /// How many words may stand behind the verb of saying at the end of a sentence.
    private static final int BEHIND = 6;

    private final TagSet tags;

    /// The rules in the order in which they are applied.
    private final List<Rules> steps;

    TreeMending(TagSet tags) {
        this.tags = tags;
        steps = List.of(
                new CaseMending(tags)::mend,
                new ListMending(tags)::mend,
                this::saying,
                this::closing,
                this::between,
                this::apposed,
                this::present,
                new PhraseMending(tags)::mend,
                new VerbMending(tags)::mend,
                new DoerMending(tags)::mend,
                new ReportMending(tags)::mend,
                new ClauseMending(tags)::mend,
                new AdjunctMending(tags)::mend,
                this::phrases);
    }

    /// Sets heads and relations right, in place. What would leave a circle or a second root is undone, so that a
    /// tree stays a tree whatever the rules make of it.
    void mend(Words words, int[] heads, List<String> relations) {
        for (Rules rules : steps) {
            int[] headsBefore = heads.clone();
            List<String> relationsBefore = List.copyOf(relations);
            rules.mend(words, heads, relations);
            if (!isTree(heads)) {
                System.arraycopy(headsBefore, 0, heads, 0, heads.length);
                for (int i = 0; i < heads.length; i++) {
                    relations.set(i, relationsBefore.get(i));
                }
            }
        }
    }

    /// Some rules.
    @FunctionalInterface
    private interface Rules {
        void mend(Words words, int[] heads, List<String> relations);
    }

    /// Whether one word has no head and every other one hangs on it in the end.
    private static boolean isTree(int[] heads) {
        int roots = 0;
        for (int i = 0; i < heads.length; i++) {
            roots += heads[i] < 0 ? 1 : 0;
            int at = i;
            for (int up = 0; at >= 0; up++) {
                if (up > heads.length) {
                    return false;
                }
                at = heads[at];
            }
        }
        return roots == 1;
    }

    private void phrases(Words words, int[] heads, List<String> relations) {
        for (int i = 1; i + 1 < words.size; i++) {
            place(words, heads, relations, i);
            if (words.texts.get(i).equals("dead")
                    && words.texts.get(i - 1).equals("shot")
                    && relations.get(i).equals("amod")) {
                // rule syntax.tree.dead: "shot dead two soldiers"
                heads[i] = i - 1;
                relations.set(i, "xcomp");
            }
            if (tags.xpos(words.tag[i]).equals("POS")) {
                owner(words, heads, relations, i);
            }
            boolean joined = relations.get(i).equals("cc")
                    && tags.xpos(words.tag[i]).equals("IN")
                    && OPENING.contains(words.texts.get(i))
                    && tags.isNominal(words.tag[i - 1]);
            if (!joined) {
                continue;
            }
            int head = headOfPhrase(words, heads, i + 1);
            if (head > i && relations.get(head).startsWith("nsubj") && heads[head] == heads[i - 1]) {
                heads[i] = head;
                relations.set(i, "case");
                heads[head] = i - 1;
                relations.set(head, "nmod");
            }
        }
    }

    /// Rule `syntax.tree.saying`: "Rebels in the delta say they have killed": the verb of saying before a pronoun
    /// was hung below the verb behind it, which got its subject. Wrong for "What they say they do".
    private void saying(Words words, int[] heads, List<String> relations) {
        for (int i = 1; i + 2 < words.size; i++) {
            int verb = heads[i];
            boolean astray = verb > i + 1
                    && SAYING.contains(words.texts.get(i))
                    && STARTING.contains(words.texts.get(i + 1))
                    && heads[i + 1] == verb
                    && relations.get(i + 1).startsWith("nsubj");
            if (!astray) {
                continue;
            }
            int subject = -1;
            for (int k = 0; k < i; k++) {
                if (heads[k] == verb && relations.get(k).startsWith("nsubj")) {
                    subject = k;
                }
            }
            if (subject < 0) {
                continue;
            }
            heads[i] = heads[verb];
            relations.set(i, relations.get(verb));
            heads[verb] = i;
            relations.set(verb, "ccomp");
            for (int k = 0; k < i; k++) {
                if (heads[k] == verb) {
                    heads[k] = i;
                }
            }
            return;
        }
    }

    /// Rule `syntax.tree.closing`: "The port took in six ships that it had bought abroad, the ministry
    /// said.": a verb of saying that ends the sentence, with its subject right behind a comma, speaks of the
    /// whole sentence, not of the clause before it. Wrong for "It is what, by and large, they said."
    private void closing(Words words, int[] heads, List<String> relations) {
        int verb = words.size - 1;
        while (verb > 0 && tags.upos(words.tag[verb]).equals("PUNCT")) {
            verb--;
        }
        // "…, the media reported last week": days and places may stand behind the verb
        for (int i = verb; i > 0 && i > verb - BEHIND; i--) {
            String upos = tags.upos(words.tag[i]);
            if (SAYING.contains(words.texts.get(i))) {
                verb = i;
                break;
            }
            if (upos.equals("VERB") || upos.equals("AUX") || upos.equals("PUNCT") || upos.equals("PRON")) {
                break;
            }
        }
        String relation = relations.get(verb);
        boolean below = relation.startsWith("advcl") || relation.startsWith("acl") || relation.equals("conj");
        if (!below || !SAYING.contains(words.texts.get(verb))) {
            return;
        }
        int first = verb;
        boolean subject = false;
        boolean joined = false;
        for (int i = verb - 1; i >= 0 && !words.texts.get(i).equals(","); i--) {
            first = i;
            String above = relations.get(i);
            subject |= heads[i] == verb
                    && above.startsWith("nsubj")
                    && !tags.xpos(words.tag[i]).startsWith("W");
            // ", as he said", ", but he cannot say", ", what we announced", "that critics say"
            joined |= heads[i] == verb && !above.startsWith("nsubj") && !above.equals("aux") && !above.equals("advmod");
            joined |= tags.xpos(words.tag[i]).startsWith("W");
        }
        if (!subject || joined || first < 2) {
            return;
        }
        for (int i = 0; i < first; i++) {
            if (heads[i] < 0) {
                heads[verb] = i;
                relations.set(verb, "parataxis");
            }
        }
    }

    /// Rule `syntax.tree.between`: "a deal between the government and the rebels was signed": the second side was
    /// joined to the noun before "between" instead of the first side.
    private void between(Words words, int[] heads, List<String> relations) {
        for (int i = 1; i < words.size; i++) {
            int first = heads[i];
            if (!words.texts.get(i).equals("between") || !relations.get(i).equals("case") || first < i) {
                continue;
            }
            int noun = heads[first];
            if (noun < 0 || noun > i || relations.get(first).startsWith("conj")) {
                continue;
            }
            boolean paired = false;
            int second = -1;
            for (int k = first + 1; k < words.size; k++) {
                paired |= heads[k] == first && relations.get(k).equals("conj");
                boolean joined = heads[k] == noun && relations.get(k).equals("conj");
                // "a deal between the government and the rebels was reached": a second subject
                boolean subject = heads[k] == heads[noun]
                        && relations.get(k).startsWith("nsubj")
                        && relations.get(noun).startsWith("nsubj");
                if (second < 0 && (joined || subject) && tags.isNominal(words.tag[k])) {
                    second = k;
                }
            }
            boolean close = second > 0;
            boolean and = false;
            for (int k = first + 1; k < second; k++) {
                and |= relations.get(k).equals("cc") && !words.texts.get(k - 1).equals(",");
                close &= !tags.upos(words.tag[k]).equals("VERB");
            }
            if (!paired && close && and) {
                heads[second] = first;
                relations.set(second, "conj");
                for (int k = first + 1; k < second; k++) {
                    heads[k] = relations.get(k).equals("cc") ? second : heads[k];
                }
            }
        }
    }

    /// Rule `syntax.tree.apposed`: "the defence minister, Claire Morel, and the foreign minister, Paul
    /// Girard, met": a second office was joined to the first one's name, and the second name too.
    private void apposed(Words words, int[] heads, List<String> relations) {
        for (int i = 2; i < words.size; i++) {
            int name = heads[i];
            boolean joined = relations.get(i).equals("conj")
                    && tags.xpos(words.tag[i]).equals("NN")
                    && name >= 0
                    && relations.get(name).equals("appos")
                    && tags.upos(words.tag[name]).equals("PROPN");
            int office = joined ? heads[name] : -1;
            boolean named = i + 1 < words.size && words.texts.get(i + 1).equals(",");
            if (office < 0 || !named || !tags.xpos(words.tag[office]).equals("NN") || !isClosed(words, heads, i)) {
                continue;
            }
            heads[i] = office;
            for (int k = i + 2; k < words.size; k++) {
                if (heads[k] == name
                        && relations.get(k).equals("conj")
                        && tags.upos(words.tag[k]).equals("PROPN")) {
                    heads[k] = i;
                    relations.set(k, "appos");
                    break;
                }
            }
        }
    }

    /// Rule `syntax.tree.present`: "Minister Karimi was in Rome to speak": the subject was taken for the predicate.
    private void present(Words words, int[] heads, List<String> relations) {
        for (int i = 1; i + 1 < words.size; i++) {
            int place = heads[i];
            boolean copula = relations.get(i).equals("cop")
                    && place > i
                    && relations.get(place).equals("nmod");
            int subject = copula ? heads[place] : -1;
            boolean astray = subject >= 0
                    && subject < i
                    && heads[subject] < 0
                    && tags.isNominal(words.tag[subject])
                    && PLACING.contains(words.texts.get(i + 1))
                    && heads[i + 1] == place;
            if (!astray) {
                continue;
            }
            heads[place] = -1;
            relations.set(place, "root");
            heads[subject] = place;
            relations.set(subject, "nsubj");
            for (int k = i; k < words.size; k++) {
                if (heads[k] == subject && k != place) {
                    heads[k] = place;
                    if (relations.get(k).equals("parataxis")
                            && tags.xpos(words.tag[k]).equals("VB")) {
                        relations.set(k, "advcl");
                    }
                }
            }
            return;
        }
    }

    /// Whether a comma stands before the conjunction of the conjunct.
    private static boolean isClosed(Words words, int[] heads, int conjunct) {
        for (int i = 1; i < conjunct; i++) {
            if (heads[i] == conjunct && words.texts.get(i).equals("and")) {
                return words.texts.get(i - 1).equals(",");
            }
        }
        return false;
    }

    /// Rule `syntax.tree.owner`: "the rebels' camp was hit": what bears the sign of an owner and was hung on
    /// a verb owns the noun after it.
    private void owner(Words words, int[] heads, List<String> relations, int sign) {
        int owner = heads[sign];
        if (owner < 0 || owner >= sign || !tags.isNominal(words.tag[owner]) || heads[owner] < 0) {
            return;
        }
        int above = heads[owner];
        int owned = headOfPhrase(words, heads, sign + 1);
        boolean astray = tags.upos(words.tag[above]).equals("VERB")
                && !relations.get(owner).equals("nmod:poss");
        for (int k = sign + 1; k < owned; k++) {
            // "went to Berg's in May": what is owned is left out
            astray &= !tags.upos(words.tag[k]).equals("ADP")
                    && !tags.upos(words.tag[k]).equals("PUNCT");
        }
        if (astray && owned > sign && heads[owned] == above) {
            heads[owner] = owned;
            relations.set(owner, "nmod:poss");
        }
    }

    private void place(Words words, int[] heads, List<String> relations, int at) {
        int object = heads[at];
        if (!relations.get(at).equals("nmod")
                || object < 0
                || object > at
                || !relations.get(object).equals("obj")) {
            return;
        }
        if (!tags.upos(words.tag[at]).equals("PROPN")) {
            return;
        }
        int verb = heads[object];
        boolean owned = tags.xpos(words.tag[object]).equals("NNP");
        boolean placing = false;
        for (int i = verb + 1; i < at; i++) {
            owned |= heads[i] == object && tags.xpos(words.tag[i]).equals("PRP$");
            placing |= heads[i] == at
                    && PLACING.contains(words.texts.get(i))
                    && relations.get(i).equals("case");
        }
        boolean more = false;
        for (int i = at + 1; i < words.size && !more; i++) {
            more = heads[i] == verb && relations.get(i).equals("obl");
        }
        if (owned && placing && more) {
            heads[at] = verb;
            relations.set(at, "obl");
        }
    }

    /// The first noun from `from` on that does not hang on a noun of its own phrase; -1 where a verb comes
    /// first.
    private int headOfPhrase(Words words, int[] heads, int from) {
        for (int i = from; i < words.size && !tags.upos(words.tag[i]).equals("VERB"); i++) {
            if (tags.isNominal(words.tag[i]) && (heads[i] < from || !tags.isNominal(words.tag[heads[i]]))) {
                return i;
            }
        }
        return -1;
    }
}
