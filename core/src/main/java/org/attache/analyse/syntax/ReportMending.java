package org.attache.analyse.syntax;

import java.util.List;
import java.util.Set;

/// Tells who does what is said from who says it and to whom, and what stands beside a clause.
///
/// - `syntax.tree.said-subject`: "Keller said the shield, which costs millions, should be ready": who stands between
///   a verb of saying and what is said without a subject is that subject; wrong for "He said, gentlemen, go";
/// - `syntax.tree.closing-subject`: "The force flies the jet, a spokesman for Chad said": a second subject right
///   before a verb of saying that has none is who says it;
/// - `syntax.tree.absolute`: "have grown with Ghana training troops": what somebody does behind "with"; wrong for "in
///   touch with men fighting there";
/// - `syntax.tree.office-name`: "met the head of the yard Norva, Karl Berg, to ask": a name that nothing joins,
///   between commas, is that of the person before it;
/// - `syntax.tree.said-and-urged`: "Chad said the step was a mistake and urged Kenya to go": things are mistakes, but
///   do not urge, so who says the one does the other; wrong for "said the report was long and accused him".
final class ReportMending {
    private static final Set<String> SAYING = TreeWords.of(TreeWords.Kind.SAYING);
    private static final Set<String> MAKING = TreeWords.of(TreeWords.Kind.MAKING);
    private static final Set<String> CHARGING = TreeWords.of(TreeWords.Kind.CHARGING);

    private final TagSet tags;

    ReportMending(TagSet tags) {
        this.tags = tags;
    }

    /// Sets heads and relations right, in place.
    void mend(Words words, int[] heads, List<String> relations) {
        for (int i = 1; i < words.size; i++) {
            if (SAYING.contains(words.texts.get(i))) {
                closingSubject(words, heads, relations, i);
            }
            switch (relations.get(i)) {
                case "ccomp" -> saidSubject(words, heads, relations, i);
                case "advcl" -> absolute(words, heads, relations, i);
                case "conj" -> {
                    officeName(words, heads, relations, i);
                    saidAndUrged(words, heads, relations, i);
                }
                default -> {}
            }
        }
    }

    private void saidSubject(Words words, int[] heads, List<String> relations, int said) {
        int saying = heads[said];
        if (saying < 0 || saying > said || ClauseMending.hasSubject(heads, relations, said)) {
            return;
        }
        boolean speaks = SAYING.contains(words.texts.get(saying))
                && !words.texts.get(saying).equals("told");
        int noun = -1;
        boolean before = false;
        for (int k = 0; k < said; k++) {
            String relation = relations.get(k);
            if (heads[k] == saying && relation.startsWith("nsubj")) {
                noun = k > saying && before ? k : noun;
                before |= k < saying;
            } else if (heads[k] == saying
                    && k > saying
                    && speaks
                    && tags.isNominal(words.tag[k])
                    && (relation.equals("iobj") || relation.equals("obj"))) {
                noun = k;
            }
        }
        boolean finite = false;
        boolean passive = false;
        for (int k = noun + 1; noun > saying && k < said; k++) {
            boolean own = heads[k] == said;
            if (own && relations.get(k).equals("mark")) {
                return;
            }
            passive |= own && relations.get(k).equals("aux:pass");
            finite |= own
                    && (relations.get(k).startsWith("aux") || relations.get(k).equals("cop"));
        }
        String xpos = tags.xpos(words.tag[said]);
        if (noun < 0 || !(finite || xpos.equals("VBD") || xpos.equals("VBZ"))) {
            return;
        }
        heads[noun] = said;
        relations.set(noun, passive ? "nsubj:pass" : "nsubj");
        for (int k = saying + 1; k < noun; k++) {
            if (heads[k] == noun
                    && relations.get(k).equals("det")
                    && words.texts.get(k).equals("that")
                    && tags.xpos(words.tag[noun]).equals("NNS")) {
                heads[k] = said;
                relations.set(k, "mark");
            }
        }
    }

    private void closingSubject(Words words, int[] heads, List<String> relations, int saying) {
        if (ClauseMending.hasSubject(heads, relations, saying)) {
            return;
        }
        int noun = -1;
        for (int k = 1; k < saying; k++) {
            boolean second = relations.get(k).equals("nsubj")
                    && heads[k] >= 0
                    && heads[k] < k
                    && heads[k] != saying
                    && !tags.xpos(words.tag[k]).startsWith("W");
            noun = second ? k : noun;
        }
        if (noun < 0) {
            return;
        }
        int first = noun;
        while (first > 0
                && (heads[first - 1] == noun || heads[first - 1] == first)
                && !words.texts.get(first - 1).equals(",")) {
            first--;
        }
        boolean whole = first > 0 && tags.upos(words.tag[first - 1]).equals("PUNCT");
        for (int k = noun + 1; k < saying; k++) {
            whole &= AdjunctMending.isBelow(heads, k, noun)
                    || tags.upos(words.tag[k]).equals("ADV");
        }
        if (whole) {
            heads[noun] = saying;
        }
    }

    private void absolute(Words words, int[] heads, List<String> relations, int verb) {
        int noun = verb - 1;
        boolean close = tags.xpos(words.tag[verb]).equals("VBG")
                && tags.isNominal(words.tag[noun])
                && heads[verb] >= 0
                && heads[verb] < noun
                && heads[verb] != noun
                && heads[noun] >= 0
                && heads[noun] < noun
                && (relations.get(noun).equals("nmod")
                        || (relations.get(noun).equals("obl") && heads[noun] < noun - 2));
        int with = -1;
        for (int k = 0; close && k < noun; k++) {
            with = heads[k] == noun
                            && relations.get(k).equals("case")
                            && words.texts.get(k).equals("with")
                    ? k
                    : with;
        }
        boolean forward = verb + 1 < words.size && words.texts.get(verb + 1).equals("forward");
        if (with < 0 || forward || ClauseMending.hasSubject(heads, relations, verb)) {
            return;
        }
        heads[noun] = verb;
        relations.set(noun, "nsubj");
        heads[with] = verb;
        relations.set(with, "mark");
    }

    private void saidAndUrged(Words words, int[] heads, List<String> relations, int urging) {
        int said = heads[urging];
        boolean speaks = tags.upos(words.tag[urging]).equals("VERB")
                && (MAKING.contains(words.texts.get(urging)) || CHARGING.contains(words.texts.get(urging)))
                && said >= 0
                && said < urging
                && relations.get(said).equals("ccomp")
                && heads[said] >= 0
                && heads[said] < said
                && SAYING.contains(words.texts.get(heads[said]))
                && !ClauseMending.hasSubject(heads, relations, urging);
        boolean link = false;
        boolean thing = false;
        for (int k = 0; speaks && k < said; k++) {
            link |= heads[k] == said && relations.get(k).equals("cop");
            thing |= heads[k] == said
                    && relations.get(k).equals("nsubj")
                    && tags.xpos(words.tag[k]).equals("NN");
        }
        if (link && thing) {
            heads[urging] = heads[said];
        }
    }

    private void officeName(Words words, int[] heads, List<String> relations, int name) {
        boolean apart = tags.upos(words.tag[name]).equals("PROPN")
                && words.texts.get(name - 1).equals(",")
                && name + 2 < words.size
                && relations.get(name + 1).equals("flat")
                && heads[name + 1] == name;
        int top = heads[name];
        if (!apart || top < 0 || !relations.get(top).equals("appos")) {
            return;
        }
        int end = name + 1;
        while (end < words.size && heads[end] == name && relations.get(end).equals("flat")) {
            end++;
        }
        for (int k = 0; k < words.size; k++) {
            boolean listed = relations.get(k).equals("conj") && heads[k] == top && k != name;
            if (listed || (relations.get(k).equals("cc") && heads[k] == name)) {
                return;
            }
        }
        for (int steps = 0; steps < words.size && heads[top] >= 0 && tags.isNominal(words.tag[heads[top]]); steps++) {
            top = heads[top];
        }
        if (end < words.size
                && tags.upos(words.tag[end]).equals("PUNCT")
                && tags.xpos(words.tag[top]).equals("NN")
                && top < name) {
            heads[name] = top;
            relations.set(name, "appos");
        }
    }
}
