package org.attache.analyse.syntax;

import java.util.List;
import java.util.Set;

/// Tells who did what from what was done.
///
/// - `syntax.tree.done`: "a pact that Chad and Mali signed": a relative pronoun before a subject is the object;
/// - `syntax.tree.doer`: "was decorated with a medal by the king": "by" says who did it, and not whose medal it is;
/// - `syntax.tree.agent`: "was agreed upon by the envoys": "by" opens who did it, not the preposition before it.
final class DoerMending {
    private static final Set<String> DEEDS = TreeWords.of(TreeWords.Kind.DEED);
    private static final Set<String> WORKS = TreeWords.of(TreeWords.Kind.WORK);
    private static final int LONGEST = 4;
    private static final Set<String> OPENED = Set.of("with", "on", "upon");

    private final TagSet tags;

    DoerMending(TagSet tags) {
        this.tags = tags;
    }

    /// Sets heads and relations right, in place.
    void mend(Words words, int[] heads, List<String> relations) {
        for (int i = 1; i < words.size; i++) {
            if (heads[i] >= 0
                    && relations.get(i).equals("case")
                    && words.texts.get(i).equals("by")) {
                agent(words, heads, relations, i);
                doer(words, heads, relations, i);
            }
            if (heads[i] > i
                    && relations.get(i).equals("nsubj")
                    && tags.xpos(words.tag[i]).equals("WDT")) {
                done(words, heads, relations, i);
            }
        }
    }

    private void agent(Words words, int[] heads, List<String> relations, int by) {
        int before = by - 1;
        int verb = by - 2;
        int doer = heads[before];
        boolean astray = verb >= 0
                && tags.xpos(words.tag[verb]).equals("VBN")
                && relations.get(before).equals("case")
                && doer > by
                && heads[doer] == verb
                && (heads[by] == doer || heads[heads[by]] == doer);
        if (astray) {
            heads[by] = doer;
            relations.set(doer, "obl:agent");
            heads[before] = verb;
            relations.set(before, "compound:prt");
        }
    }

    /// Behind a passive verb: "was decorated with a medal by the king", "were imposed on banks and a factory by
    /// the bloc". Not behind a noun for a deed, which has a doer of its own: "was killed in a raid by the rebels".
    private void doer(Words words, int[] heads, List<String> relations, int by) {
        int doer = heads[by];
        int gift = heads[doer];
        boolean named = relations.get(doer).equals("nmod")
                && doer > by
                && tags.upos(words.tag[doer]).equals("PROPN")
                && gift >= 0
                && gift < by;
        int verb = gift;
        for (int i = 0;
                named && i < LONGEST && verb >= 0 && !tags.xpos(words.tag[verb]).equals("VBN");
                i++) {
            String relation = relations.get(verb);
            boolean inside = tags.upos(words.tag[verb]).equals("NOUN")
                    && !isDeed(words, verb)
                    && (relation.equals("conj") || relation.equals("obj") || isGift(words, heads, relations, verb));
            verb = inside ? heads[verb] : -1;
        }
        if (named
                && verb >= 0
                && verb != gift
                && verb < gift
                && tags.xpos(words.tag[verb]).equals("VBN")
                && VerbMending.hasChild(heads, relations, verb, "aux:pass")
                && !VerbMending.hasChild(heads, relations, verb, "obl:agent")) {
            heads[doer] = verb;
            relations.set(doer, "obl:agent");
        }
    }

    private static boolean isGift(Words words, int[] heads, List<String> relations, int noun) {
        String relation = relations.get(noun);
        return (relation.equals("obl") && ClauseMending.isOpened(words, heads, relations, noun, OPENED))
                || (relation.equals("nmod") && ClauseMending.isOpened(words, heads, relations, noun, Set.of("of")));
    }

    private static boolean isDeed(Words words, int noun) {
        return WORKS.contains(words.texts.get(noun)) || DEEDS.contains(words.texts.get(noun));
    }

    private void done(Words words, int[] heads, List<String> relations, int pronoun) {
        boolean doer = false;
        boolean done = false;
        for (int k = pronoun + 1; k < words.size; k++) {
            doer |= heads[k] == heads[pronoun]
                    && k < heads[pronoun]
                    && relations.get(k).equals("nsubj");
            done |= heads[k] == heads[pronoun]
                    && (relations.get(k).equals("obj") || relations.get(k).equals("ccomp"));
        }
        if (doer && !done) {
            relations.set(pronoun, "obj");
        }
    }
}
