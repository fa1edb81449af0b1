package org.attache.analyse.syntax;

import java.util.List;
import java.util.Set;

/// Hangs times, places and other phrases on the verb that they go with, where the network hung them on the noun
/// before.
///
/// - `syntax.tree.there`: "There are 300 soldiers in Chad": where something is hangs on the verb;
/// - `syntax.tree.charging`: "blamed the rebels for the raid", "thanked Ghana for its help";
/// - `syntax.tree.month`: "in September Keller said": a month or a weekday behind a preposition is no part of the
///   name after it; wrong for "in January River";
/// - `syntax.tree.dated`: "sanctions adopted by the United Nations in May": no name has a month or a weekday;
/// - `syntax.tree.joining`: "plotted with dissidents to overthrow the king": with whom one does it, right behind the
///   verb; wrong for "met with men to fear";
/// - `syntax.tree.cased`: "in the capital Oslo": the preposition opens the phrase of the name, which is no object;
/// - `syntax.tree.awarded`: "awarded a deal worth $ 6 million to Norva": who gets it hangs on the verb;
/// - `syntax.tree.taking`: "received 20 tonnes of supplies from Chad", "conferred the Order of the Lion on Berg":
///   from whom one gets something and whom it is given to hang on the verb;
/// - `syntax.tree.route`: "a stop en route to Asia" has no verb.
final class AdjunctMending {
    private static final Set<String> CHARGING = TreeWords.of(TreeWords.Kind.CHARGING);
    private static final Set<String> PLACING = TreeWords.of(TreeWords.Kind.PLACING);
    private static final Set<String> TAKING = TreeWords.of(TreeWords.Kind.TAKING);
    private static final Set<String> BESTOWING = TreeWords.of(TreeWords.Kind.BESTOWING);
    private static final Set<String> CALENDAR = TreeWords.of(TreeWords.Kind.CALENDAR);

    private final TagSet tags;

    AdjunctMending(TagSet tags) {
        this.tags = tags;
    }

    /// Sets heads and relations right, in place.
    void mend(Words words, int[] heads, List<String> relations) {
        for (int i = 1; i < words.size; i++) {
            String word = words.texts.get(i);
            if (CALENDAR.contains(word)) {
                month(words, heads, relations, i);
            }
            switch (relations.get(i)) {
                case "nmod" -> {
                    there(words, heads, relations, i);
                    charging(words, heads, relations, i);
                    dated(words, heads, relations, i);
                    awarded(words, heads, relations, i);
                    taking(words, heads, relations, i);
                }
                case "case" -> cased(words, heads, relations, i);
                case "acl" -> joining(words, heads, relations, i);
                default -> {}
            }
            if (word.equals("route") && words.texts.get(i - 1).equals("en") && heads[i] >= 0) {
                relations.set(i, "nmod");
            }
        }
    }

    private void there(Words words, int[] heads, List<String> relations, int place) {
        int noun = heads[place];
        int verb = noun < 0 ? -1 : heads[noun];
        boolean placed = verb >= 0
                && noun > verb
                && place > noun
                && relations.get(noun).startsWith("nsubj")
                && ClauseMending.isOpened(words, heads, relations, place, PLACING);
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
                && ClauseMending.isOpened(words, heads, relations, deed, Set.of("for"));
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
                && !CALENDAR.contains(words.texts.get(name))
                && !ClauseMending.isOpened(words, heads, relations, time, Set.of("of"));
        int at = name;
        for (int i = 0; astray && at >= 0 && i < words.size; i++) {
            if (at > time + 1) {
                // the subject of a verb further on may well bear a date ("the talks in May 2024 showed")
                return;
            }
            if (tags.upos(words.tag[at]).equals("VERB")) {
                heads[time] = at;
                relations.set(time, "obl");
                return;
            }
            if (!tags.isNominal(words.tag[at])
                    || (at != name && !tags.upos(words.tag[at]).equals("PROPN"))) {
                return;
            }
            at = heads[at];
        }
    }

    private void awarded(Words words, int[] heads, List<String> relations, int taker) {
        int sum = heads[taker];
        boolean astray = sum >= 0
                && sum < taker
                && tags.upos(words.tag[taker]).equals("PROPN")
                && (tags.upos(words.tag[sum]).equals("SYM")
                        || tags.xpos(words.tag[sum]).equals("$"))
                && ClauseMending.isOpened(words, heads, relations, taker, Set.of("to"));
        int at = sum;
        for (int i = 0; astray && at >= 0 && i < words.size; i++) {
            if (tags.upos(words.tag[at]).equals("VERB")) {
                heads[taker] = at;
                relations.set(taker, "obl");
                return;
            }
            at = heads[at];
        }
    }

    private void taking(Words words, int[] heads, List<String> relations, int other) {
        int noun = heads[other];
        // one "of" tells of an amount; two tell of a deed ("ordered the halting of withdrawal of troops from")
        int object = noun >= 0 && noun < other && relations.get(noun).equals("nmod") ? heads[noun] : -1;
        int verb = object < 0 || object > other || !relations.get(object).equals("obj") ? -1 : heads[object];
        if (verb < 0 || !tags.upos(words.tag[other]).equals("PROPN")) {
            return;
        }
        String text = words.texts.get(verb);
        boolean from = TAKING.contains(text) && ClauseMending.isOpened(words, heads, relations, other, Set.of("from"));
        boolean on = BESTOWING.contains(text)
                && ClauseMending.isOpened(words, heads, relations, other, Set.of("on", "upon"));
        if (from || on) {
            heads[other] = verb;
            relations.set(other, "obl");
        }
    }

    private void cased(Words words, int[] heads, List<String> relations, int preposition) {
        int inner = heads[preposition];
        int name = inner < 0 ? -1 : heads[inner];
        boolean astray = inner > preposition
                && name > inner
                && relations.get(inner).equals("compound")
                && relations.get(name).equals("obj")
                && tags.upos(words.tag[name]).equals("PROPN")
                && heads[name] >= 0
                && heads[name] < preposition
                && tags.xpos(words.tag[preposition]).equals("IN");
        if (astray && !ClauseMending.hasCase(heads, relations, name)) {
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
                && (tags.upos(words.tag[other]).equals("PROPN")
                        || tags.xpos(words.tag[other]).equals("NNS"));
        int doing = infinitive ? heads[other] : -1;
        if (doing >= 0
                && tags.upos(words.tag[doing]).equals("VERB")
                && !tags.xpos(words.tag[doing]).equals("VBN")
                && words.texts.get(doing + 1).equals("with")
                && heads[doing + 1] == other
                && !ClauseMending.hasSubject(heads, relations, verb)) {
            heads[verb] = heads[other];
            relations.set(verb, "advcl");
        }
    }

    private void month(Words words, int[] heads, List<String> relations, int time) {
        int name = heads[time];
        boolean inside = name == time + 1
                && (relations.get(time).equals("compound")
                        || relations.get(time).equals("nmod:desc"))
                && tags.xpos(words.tag[name]).startsWith("NNP")
                && name + 1 < words.size
                && tags.xpos(words.tag[name + 1]).equals("VBD")
                && (words.texts.get(time - 1).equals("in")
                        || words.texts.get(time - 1).equals("on"))
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
        if (!inside || isBelow(heads, verb, name) || ClauseMending.hasSubject(heads, relations, verb)) {
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

    /// Whether a word is another one or hangs below it.
    static boolean isBelow(int[] heads, int word, int above) {
        int at = word;
        for (int i = 0; i < heads.length && at >= 0; i++) {
            if (at == above) {
                return true;
            }
            at = heads[at];
        }
        return false;
    }
}
