package org.attache.analyse.syntax;

import java.util.List;
import java.util.Set;

/// Gives each clause of a report its own subject, day and place, where the network tied them to a neighbour.
///
/// - `syntax.tree.quoted`: "The envoy met the king, the agency reported": of two subjects of a verb of saying the
///   first, and what stands before its verb, belong to what is said;
/// - `syntax.tree.inserted`: "Kenya wants closer ties, state media reported on Friday, after a visit": a noun and a
///   bare participle of saying behind a comma are a clause; missed behind an article;
/// - `syntax.tree.listed`: "Across the region, Oman and Jordan said": a list behind the comma after a phrase of place
///   is the subject of a verb that has none;
/// - `syntax.tree.again`: "joined our march last year, our march for peace": a second subject behind its verb says a
///   noun before it again;
/// - `syntax.tree.titled`: of "Mr" and "Taylor", both subjects, the first is the title of the second;
/// - `syntax.tree.holder`: "Berg and his Chadian counterpart, Idris Saleh, agreed": behind the "and" of a list a bare
///   name is nobody new;
/// - `syntax.tree.gapped`: "held its last test in May and its first raid in June": a noun joined to a verb is joined
///   to its object where "and" and a word of its own stand before it, and nothing that only a clause has;
/// - `syntax.tree.or`: "urged Chad to stop or face sanctions": a bare verb behind "or" stands beside the infinitive and
///   not beside the verb above it;
/// - `syntax.tree.attendant`: "…, with its army saying": the noun before the participle behind "with" is its subject;
/// - `syntax.tree.that`: "a report that Chad helped Peru buy jets": "that" opens what is reported and is no object,
///   behind a noun that tells something.
final class ClauseMending {
    private static final Set<String> SAYING = TreeWords.of(TreeWords.Kind.SAYING);

    /// What hangs on a verb or a predicate, or on a noun behind a preposition, and not on a joined object.
    private static final Set<String> OF_CLAUSES = Set.of(
            "nsubj",
            "nsubj:pass",
            "nsubj:outer",
            "cop",
            "case",
            "obj",
            "xcomp",
            "ccomp",
            "advmod",
            "aux",
            "compound:prt",
            "advcl",
            "mark");

    private static final Set<String> OF_NOUNS = Set.of("det", "amod", "nummod", "nmod:poss", "compound");

    private static final Set<String> TELLING = TreeWords.of(TreeWords.Kind.TELLING);

    private final TagSet tags;

    ClauseMending(TagSet tags) {
        this.tags = tags;
    }

    /// Sets heads and relations right, in place.
    void mend(Words words, int[] heads, List<String> relations) {
        for (int i = 1; i < words.size; i++) {
            String word = words.texts.get(i);
            String relation = relations.get(i);
            if (SAYING.contains(word)) {
                quoted(words, heads, relations, i);
                inserted(words, heads, relations, i);
            }
            if (relation.equals("conj")) {
                alternative(words, heads, relations, i);
            }
            if (relation.equals("advcl") && tags.xpos(words.tag[i]).equals("VBG")) {
                attendant(words, heads, relations, i);
            }
            if (relation.equals("nsubj") && heads[i] >= 0 && heads[i] < i) {
                again(words, heads, relations, i);
            }
            if (relation.equals("obj") && word.equals("that") && heads[i] > i) {
                that(words, heads, relations, i);
            }
            if (relation.startsWith("nsubj")
                    && relation.equals(relations.get(i - 1))
                    && heads[i] == heads[i - 1]
                    && tags.upos(words.tag[i]).equals("PROPN")
                    && tags.upos(words.tag[i - 1]).equals("PROPN")) {
                heads[i - 1] = i;
                relations.set(i - 1, "nmod:desc");
            }
            if (relation.equals("conj")) {
                listed(words, heads, relations, i);
                holder(words, heads, relations, i);
                gapped(words, heads, relations, i);
            }
        }
    }

    private void quoted(Words words, int[] heads, List<String> relations, int saying) {
        int said = -1;
        int own = -1;
        for (int k = 0; k < saying; k++) {
            if (heads[k] == saying && relations.get(k).equals("ccomp") && hasFinite(words, heads, k)) {
                said = k;
            } else if (heads[k] == saying && said >= 0 && relations.get(k).startsWith("nsubj")) {
                own = k;
            }
        }
        if (own < 0 || hasSubject(heads, relations, said)) {
            return;
        }
        String kind = "nsubj";
        for (int k = 0; k < said; k++) {
            kind = heads[k] == said && relations.get(k).equals("aux:pass") ? "nsubj:pass" : kind;
        }
        for (int k = 0; k < said; k++) {
            if (heads[k] == saying) {
                heads[k] = said;
                relations.set(k, relations.get(k).startsWith("nsubj") ? kind : relations.get(k));
            }
        }
    }

    private void inserted(Words words, int[] heads, List<String> relations, int saying) {
        int noun = heads[saying];
        boolean below = relations.get(saying).equals("acl")
                && noun == saying - 1
                && relations.get(noun).equals("appos")
                && !tags.xpos(words.tag[saying]).equals("VBG");
        boolean agent = saying + 1 < words.size && words.texts.get(saying + 1).equals("by");
        for (int k = 0; below && k < noun; k++) {
            // "the first woman confirmed": an article opens an aside upon the name before it
            agent |= heads[k] == noun && relations.get(k).equals("det");
        }
        if (!below || agent) {
            return;
        }
        int first = noun;
        while (first > 0 && heads[first - 1] == noun) {
            first--;
        }
        boolean opened = words.texts.get(first).equals(",")
                || (first > 0 && words.texts.get(first - 1).equals(","));
        if (!opened) {
            return;
        }
        for (int k = 0; k < first; k++) {
            if (heads[k] < 0) {
                heads[saying] = k;
                relations.set(saying, "parataxis");
                heads[noun] = saying;
                relations.set(noun, "nsubj");
                return;
            }
        }
    }

    private void listed(Words words, int[] heads, List<String> relations, int first) {
        int place = heads[first];
        boolean apart = place >= 0
                && place < first
                && hasCase(heads, relations, place)
                && !isOpened(words, heads, relations, place, Set.of("of"))
                && tags.isNominal(words.tag[first]);
        int comma = -1;
        for (int k = first - 1; apart && k > place; k--) {
            if (words.texts.get(k).equals(",")) {
                comma = k;
            } else if (heads[k] == first && relations.get(k).equals("cc")) {
                return;
            }
        }
        int verb = -1;
        for (int k = first + 1; comma >= 0 && k < words.size && verb < 0; k++) {
            verb = SAYING.contains(words.texts.get(k)) ? k : -1;
            if (heads[k] == place
                    && !relations.get(k).equals("punct")
                    && !relations.get(k).equals("appos")) {
                return;
            }
        }
        if (verb < 0 || heads[verb] >= 0 || hasSubject(heads, relations, verb)) {
            return;
        }
        heads[first] = verb;
        relations.set(first, "nsubj");
        for (int k = first + 1; k < verb; k++) {
            heads[k] = heads[k] == place ? first : heads[k];
        }
    }

    private static void that(Words words, int[] heads, List<String> relations, int opening) {
        int verb = heads[opening];
        boolean relative = relations.get(verb).equals("acl:relcl");
        if (relative && (heads[verb] < 0 || !TELLING.contains(words.texts.get(heads[verb])))) {
            return;
        }
        boolean object = false;
        for (int k = opening + 1; k < words.size; k++) {
            object |= heads[k] == verb && k > verb && relations.get(k).equals("obj");
        }
        if (object && hasSubject(heads, relations, verb)) {
            relations.set(opening, "mark");
            if (relative) {
                relations.set(verb, "acl");
            }
        }
    }

    private void holder(Words words, int[] heads, List<String> relations, int name) {
        int first = heads[name];
        boolean bare = first >= 0
                && relations.get(name).equals("conj")
                && tags.upos(words.tag[name]).equals("PROPN")
                && words.texts.get(name - 1).equals(",")
                && name > 1
                && tags.upos(words.tag[name - 2]).equals("NOUN");
        int office = name - 2;
        if (!bare || heads[office] != first || !relations.get(office).equals("conj")) {
            return;
        }
        int end = name + 1;
        while (end < words.size && heads[end] == name && relations.get(end).equals("flat")) {
            end++;
        }
        if (end < words.size && words.texts.get(end).equals(",")) {
            end++;
        }
        if (end < words.size && tags.xpos(words.tag[end]).equals("CC")) {
            // the list goes on
            return;
        }
        for (int k = first; k < office; k++) {
            if (heads[k] == office && relations.get(k).equals("cc")) {
                heads[name] = office;
                relations.set(name, "appos");
                return;
            }
        }
    }

    private void alternative(Words words, int[] heads, List<String> relations, int verb) {
        int above = heads[verb];
        boolean bare = tags.xpos(words.tag[verb]).equals("VB")
                || tags.xpos(words.tag[verb]).equals("VBP");
        if (above < 0 || above > verb || !bare || tags.xpos(words.tag[above]).equals("VB")) {
            return;
        }
        int infinitive = -1;
        boolean or = false;
        for (int k = 0; k < verb; k++) {
            or |= heads[k] == verb && words.texts.get(k).equals("or");
            boolean own = heads[k] == above && k > above && relations.get(k).equals("xcomp");
            infinitive = own && VerbMending.hasChild(heads, relations, k, "mark") ? k : infinitive;
            if (heads[k] == verb && OF_CLAUSES.contains(relations.get(k))) {
                return; // a clause of its own
            }
        }
        if (or && infinitive >= 0) {
            heads[verb] = infinitive;
        }
    }

    private void attendant(Words words, int[] heads, List<String> relations, int verb) {
        int before = verb - 1;
        boolean opened = false;
        for (int k = 0; k < verb; k++) {
            opened |= heads[k] == verb
                    && relations.get(k).equals("mark")
                    && words.texts.get(k).equals("with");
            if (heads[k] == verb && relations.get(k).equals("nsubj")) {
                return;
            }
        }
        boolean loose = before > 0
                && heads[before] == verb
                && OF_NOUNS.contains(relations.get(before))
                && !relations.get(before).equals("det");
        if (opened && loose) {
            for (int k = 0; k < before; k++) {
                if (heads[k] == verb && OF_NOUNS.contains(relations.get(k))) {
                    heads[k] = before;
                }
            }
            relations.set(before, "nsubj");
        }
    }

    private void gapped(Words words, int[] heads, List<String> relations, int noun) {
        int verb = heads[noun];
        if (verb < 0
                || verb > noun
                || !tags.upos(words.tag[verb]).equals("VERB")
                || !tags.upos(words.tag[noun]).equals("NOUN")) {
            return;
        }
        int object = -1;
        boolean joined = false;
        boolean told = false;
        for (int k = 0; k < words.size; k++) {
            String relation = relations.get(k);
            if (heads[k] == noun && OF_CLAUSES.contains(relation)) {
                return;
            }
            boolean before = heads[k] == noun && k < noun;
            joined |= before && relation.equals("cc") && !words.texts.get(k).equals("but");
            told |= before && OF_NOUNS.contains(relation);
            boolean own = k > verb && k < noun && heads[k] == verb && relation.equals("obj");
            object = own && tags.isNominal(words.tag[k]) ? k : object;
        }
        if (object >= 0 && joined && told) {
            heads[noun] = object;
        }
    }

    private void again(Words words, int[] heads, List<String> relations, int noun) {
        int verb = heads[noun];
        boolean expletive = false;
        boolean subject = false;
        int same = -1;
        for (int k = 0; k < noun; k++) {
            if (heads[k] == verb) {
                expletive |= relations.get(k).equals("expl");
                subject |= k < verb && relations.get(k).startsWith("nsubj");
                same = k > verb && words.texts.get(k).equals(words.texts.get(noun)) ? k : same;
            }
        }
        if (subject && !expletive && same >= 0) {
            heads[noun] = same;
            relations.set(noun, "appos");
        }
    }

    private boolean hasFinite(Words words, int[] heads, int verb) {
        String xpos = tags.xpos(words.tag[verb]);
        boolean finite = xpos.equals("VBD") || xpos.equals("VBZ") || xpos.equals("VBP");
        for (int k = 0; k < verb && !finite; k++) {
            finite = heads[k] == verb && tags.upos(words.tag[k]).equals("AUX");
        }
        return finite;
    }

    static boolean hasSubject(int[] heads, List<String> relations, int verb) {
        for (int k = 0; k < heads.length; k++) {
            if (heads[k] == verb && relations.get(k).startsWith("nsubj")) {
                return true;
            }
        }
        return false;
    }

    static boolean hasCase(int[] heads, List<String> relations, int noun) {
        for (int k = 0; k < noun; k++) {
            if (heads[k] == noun && relations.get(k).equals("case")) {
                return true;
            }
        }
        return false;
    }

    static boolean isOpened(Words words, int[] heads, List<String> relations, int noun, Set<String> prepositions) {
        for (int k = 0; k < noun; k++) {
            if (heads[k] == noun && relations.get(k).equals("case")) {
                return prepositions.contains(words.texts.get(k));
            }
        }
        return false;
    }
}
