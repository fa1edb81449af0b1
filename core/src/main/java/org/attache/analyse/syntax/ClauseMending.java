package org.attache.analyse.syntax;

import java.util.List;
import java.util.Set;

/// Gives each clause of a report its own subject, day and place, where the network tied them to a neighbour.
///
/// - `syntax.tree.quoted`: "The envoy met the king, the agency reported": of two subjects of a verb of saying the
///   first, and what stands before its verb, belong to what is said;
/// - `syntax.tree.inserted`: "Kenya wants closer ties, state media reported on Friday, after a visit": a noun and a
///   bare participle of saying behind a comma are a clause; wrong for "a toll, the figure reported by the police";
/// - `syntax.tree.listed`: "Across the region, Oman and Jordan said": a list behind the comma after a phrase of place
///   is the subject of a verb that has none;
/// - `syntax.tree.again`: "joined our march last year, our march for peace": a second subject behind its verb says
///   a noun before it again;
/// - `syntax.tree.there`: "There are 300 soldiers in Chad": where something is hangs on the verb;
/// - `syntax.tree.charging`: "blamed the rebels for the raid", "thanked Ghana for its help";
/// - `syntax.tree.month`: "in September Keller said": a month or a weekday behind a preposition is no part of the
///   name after it; wrong for "in January River";
/// - `syntax.tree.dated`: "sanctions adopted by the United Nations in May": no name has a month or a weekday;
/// - `syntax.tree.joining`: "plotted with dissidents to overthrow the king": with whom one does it; wrong for "met with
///   men to fear";
/// - `syntax.tree.titled`: of "Mr" and "Taylor", both subjects, the first is the title of the second;
/// - `syntax.tree.cased`: "in the capital Oslo": the preposition opens the phrase of the name, which is no object;
/// - `syntax.tree.holder`: "Berg and his Chadian counterpart, Idris Saleh, agreed": behind the "and" of a list a bare
///   name is nobody new;
/// - `syntax.tree.gapped`: "held its last test in May and its first raid in June": a noun joined to a verb is joined to
///   its object;
/// - `syntax.tree.route`: "a stop en route to Asia" has no verb.
final class ClauseMending {
    private static final Set<String> SAYING = TreeWords.of(TreeWords.Kind.SAYING);
    private static final Set<String> CHARGING = TreeWords.of(TreeWords.Kind.CHARGING);
    private static final Set<String> PLACING = TreeWords.of(TreeWords.Kind.PLACING);
    private static final Set<String> CALENDAR = TreeWords.of(TreeWords.Kind.CALENDAR);

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
            if (CALENDAR.contains(word)) {
                month(words, heads, relations, i);
            }
            if (relation.equals("nsubj") && heads[i] >= 0 && heads[i] < i) {
                again(words, heads, relations, i);
            }
            if (relation.equals("nmod")) {
                there(words, heads, relations, i);
                charging(words, heads, relations, i);
                dated(words, heads, relations, i);
            }
            if (relation.equals("case")) {
                cased(words, heads, relations, i);
            }
            if (relation.equals("acl")) {
                joining(words, heads, relations, i);
            }
            if (relation.startsWith("nsubj")
                    && relation.equals(relations.get(i - 1))
                    && heads[i] == heads[i - 1]
                    && tags.upos(words.tag[i]).equals("PROPN")
                    && tags.upos(words.tag[i - 1]).equals("PROPN")) {
                heads[i - 1] = i;
                relations.set(i - 1, "nmod:desc");
            }
            if (word.equals("route") && words.texts.get(i - 1).equals("en") && heads[i] >= 0) {
                relations.set(i, "nmod");
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
        boolean apart = place >= 0 && place < first && hasCase(heads, relations, place) && tags.isNominal(words.tag[first]);
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
            if (heads[k] == place && !relations.get(k).equals("punct") && !relations.get(k).equals("appos")) {
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
        for (int k = first; k < office; k++) {
            if (heads[k] == office && relations.get(k).equals("cc")) {
                heads[name] = office;
                relations.set(name, "appos");
                return;
            }
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
        for (int k = 0; k < words.size; k++) {
            boolean clause = heads[k] == noun
                    && (relations.get(k).startsWith("nsubj")
                            || relations.get(k).equals("cop")
                            || relations.get(k).equals("case"));
            if (clause) {
                return;
            }
            object = k > verb && k < noun && heads[k] == verb && relations.get(k).equals("obj") ? k : object;
        }
        if (object >= 0) {
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

    private void there(Words words, int[] heads, List<String> relations, int place) {
        int noun = heads[place];
        int verb = noun < 0 ? -1 : heads[noun];
        boolean placed = verb >= 0
                && noun > verb
                && place > noun
                && relations.get(noun).startsWith("nsubj")
                && isOpened(words, heads, relations, place, PLACING);
        for (int k = 0; placed && k < verb; k++) {
            if (heads[k] == verb && relations.get(k).equals("expl")) {
                heads[place] = verb;
                relations.set(place, "obl");
                return;
            }
        }
    }

    private void charging(Words words, int[] heads, List<String> relations, int deed) {
        int object = heads[deed];
        boolean charged = object > 0
                && deed > object
                && relations.get(object).equals("obj")
                && heads[object] >= 0
                && CHARGING.contains(words.texts.get(heads[object]))
                && isOpened(words, heads, relations, deed, Set.of("for"));
        if (charged) {
            heads[deed] = heads[object];
            relations.set(deed, "obl");
        }
    }

    private void dated(Words words, int[] heads, List<String> relations, int time) {
        int name = heads[time];
        boolean astray = name >= 0
                && name < time
                && CALENDAR.contains(words.texts.get(time))
                && tags.upos(words.tag[name]).equals("PROPN")
                && !CALENDAR.contains(words.texts.get(name));
        int at = name;
        for (int i = 0; astray && at >= 0 && i < words.size; i++) {
            if (tags.upos(words.tag[at]).equals("VERB")) {
                heads[time] = at;
                relations.set(time, "obl");
                return;
            }
            if (!tags.isNominal(words.tag[at]) || (at != name && !tags.upos(words.tag[at]).equals("PROPN"))) {
                return;
            }
            at = heads[at];
        }
    }

    private void cased(Words words, int[] heads, List<String> relations, int preposition) {
        int inner = heads[preposition];
        int name = inner < 0 ? -1 : heads[inner];
        boolean astray = inner > preposition
                && name > inner
                && relations.get(inner).equals("compound")
                && relations.get(name).equals("obj")
                && heads[name] >= 0
                && heads[name] < preposition
                && tags.xpos(words.tag[preposition]).equals("IN");
        if (astray && !hasCase(heads, relations, name)) {
            heads[preposition] = name;
            relations.set(name, "obl");
        }
    }

    private void joining(Words words, int[] heads, List<String> relations, int verb) {
        int other = heads[verb];
        boolean infinitive = tags.xpos(words.tag[verb]).equals("VB")
                && words.texts.get(verb - 1).equals("to")
                && other >= 0
                && other < verb
                && relations.get(other).equals("obl")
                && heads[other] >= 0
                && heads[other] < other
                && tags.upos(words.tag[heads[other]]).equals("VERB");
        if (infinitive
                && isOpened(words, heads, relations, other, Set.of("with"))
                && !hasSubject(heads, relations, verb)) {
            heads[verb] = heads[other];
            relations.set(verb, "advcl");
        }
    }

    private void month(Words words, int[] heads, List<String> relations, int time) {
        int name = heads[time];
        boolean inside = name == time + 1
                && relations.get(time).equals("compound")
                && tags.xpos(words.tag[name]).startsWith("NNP")
                && name + 1 < words.size
                && tags.xpos(words.tag[name + 1]).equals("VBD")
                && (words.texts.get(time - 1).equals("in") || words.texts.get(time - 1).equals("on"))
                && heads[time - 1] == name;
        int verb = name + 1;
        if (inside && heads[name] == verb && relations.get(name).equals("nsubj")) {
            // "After she addressed parliament in September Keller tweeted"
            int above = time - 2;
            while (above >= 0 && !tags.upos(words.tag[above]).equals("VERB")) {
                above--;
            }
            heads[time - 1] = time;
            heads[time] = above < 0 ? verb : above;
            relations.set(time, "obl");
            return;
        }
        if (!inside || hasSubject(heads, relations, verb)) {
            return;
        }
        heads[time - 1] = time;
        heads[time] = heads[name];
        relations.set(time, relations.get(name));
        int above = heads[name];
        if (above >= 0 && relations.get(above).equals("obj")) {
            heads[time] = heads[above];
            relations.set(time, "obl");
        }
        heads[name] = verb;
        relations.set(name, "nsubj");
    }

    private boolean hasFinite(Words words, int[] heads, int verb) {
        String xpos = tags.xpos(words.tag[verb]);
        boolean finite = xpos.equals("VBD") || xpos.equals("VBZ") || xpos.equals("VBP");
        for (int k = 0; k < verb && !finite; k++) {
            finite = heads[k] == verb && tags.upos(words.tag[k]).equals("AUX");
        }
        return finite;
    }

    private static boolean hasSubject(int[] heads, List<String> relations, int verb) {
        for (int k = 0; k < heads.length; k++) {
            if (heads[k] == verb && relations.get(k).startsWith("nsubj")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasCase(int[] heads, List<String> relations, int noun) {
        for (int k = 0; k < noun; k++) {
            if (heads[k] == noun && relations.get(k).equals("case")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOpened(
            Words words, int[] heads, List<String> relations, int noun, Set<String> prepositions) {
        for (int k = 0; k < noun; k++) {
            if (heads[k] == noun && relations.get(k).equals("case")) {
                return prepositions.contains(words.texts.get(k));
            }
        }
        return false;
    }
}
