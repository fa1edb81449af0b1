package org.attache.analyse.syntax;

import java.util.List;
import java.util.Set;

/// Hangs phrases of place, day and company on the verb that they belong to, where the parser took them for a part
/// of the name or the aside before them.
///
/// - `syntax.tree.weekday`: "opened fire in Lima Thursday", "fired rockets into Israel Tuesday": the day after a name
///   or a noun is no part of it. Wrong for feasts that are not listed ("Whit Sunday" is).
/// - `syntax.tree.company`: "met in Oslo with the envoy": who somebody did something with in a place.
/// - `syntax.tree.aside`: "met with Karl Berg, a UN envoy, in Doha": what follows a closed aside goes with the verb.
/// - `syntax.tree.talks`: "for talks Friday with the premier": whom the talks are with;
/// - `syntax.tree.day`: "On June 15, 2023 in Tokyo, she met": where something was done that day;
/// - `syntax.tree.passive`: "was shot" is a passive, and "and killed" is joined to it;
/// - `syntax.tree.earlier`: "sanctioned Iran earlier in May": the noun between a verb and an adverb is its object.
final class PhraseMending {
    private static final Set<String> WEEKDAYS =
            Set.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    /// "Good Friday", "Black Sunday" are names.
    private static final Set<String> FEASTS = Set.of(
            "Good", "Palm", "Easter", "Black", "Bloody", "Ash", "Cyber", "Super", "Holy", "Maundy", "Shrove", "Whit",
            "Red", "Silver", "White", "Giving");

    private static final Set<String> PLACING = Set.of("in", "at", "near", "on", "outside");

    private static final Set<String> ADVERBIAL =
            Set.of("in", "at", "near", "on", "outside", "after", "before", "during");

    private static final Set<String> TALKS = Set.of(
            "talks", "meeting", "meetings", "discussions", "negotiations", "consultations", "summit", "dialogue");

    private final TagSet tags;

    PhraseMending(TagSet tags) {
        this.tags = tags;
    }

    /// Sets heads and relations right, in place.
    void mend(Words words, int[] heads, List<String> relations) {
        for (int i = 1; i < words.size; i++) {
            weekday(words, heads, relations, i);
        }
        for (int i = 2; i < words.size; i++) {
            if (relations.get(i).equals("case") && heads[i] > i) {
                company(words, heads, relations, i);
                aside(words, heads, relations, i);
                talks(words, heads, relations, i);
                day(words, heads, relations, i);
            }
            if (relations.get(i).equals("cop") && heads[i] > i) {
                passive(words, heads, relations, heads[i]);
            }
            earlier(words, heads, relations, i);
        }
        for (int i = 0; i + 1 < words.size; i++) {
            acting(words, heads, relations, i);
        }
    }

    /// Rule `syntax.tree.acting`: "Canada and the bloc have imposed sanctions", "France and Germany announce a
    /// ban": who stands before a verb with an object and without a passive is its subject, no sufferer and nobody
    /// spoken to.
    private void acting(Words words, int[] heads, List<String> relations, int noun) {
        int verb = heads[noun];
        boolean passive = relations.get(noun).equals("nsubj:pass");
        boolean called = relations.get(noun).equals("vocative")
                && words.texts.get(noun).length() > 1
                && tags.upos(words.tag[noun]).equals("PROPN");
        if (verb <= noun
                || !(passive || called)
                || !tags.upos(words.tag[verb]).equals("VERB")
                || tags.xpos(words.tag[noun]).equals("DT")
                || words.texts.get(verb - 1).equals(",")) {
            return;
        }
        for (int i = noun + 1; called && i < verb; i++) {
            if (tags.upos(words.tag[i]).equals("PUNCT")) {
                return;
            }
        }
        boolean object = false;
        for (int i = 0; i < words.size; i++) {
            if (heads[i] != verb || i == noun) {
                continue;
            }
            String relation = relations.get(i);
            if (relation.equals("aux:pass") || relation.startsWith("nsubj")) {
                return;
            }
            object |= relation.equals("obj") && i > verb;
        }
        if (object) {
            relations.set(noun, "nsubj");
        }
    }

    private void weekday(Words words, int[] heads, List<String> relations, int day) {
        int name = day - 1;
        String relation = relations.get(day);
        if (!WEEKDAYS.contains(words.texts.get(day)) || FEASTS.contains(words.texts.get(name))) {
            return;
        }
        if (relation.equals("obj") && heads[day] == name) {
            // "was shot and killed Monday"
            relations.set(day, "obl:unmarked");
            return;
        }
        sooner(words, heads, relations, day);
        boolean bare = relation.equals("nmod:unmarked")
                && heads[day] < day
                && heads[day] >= 0
                && relations.get(heads[day]).equals("obj");
        boolean behind =
                relation.equals("appos") && heads[day] < day && heads[day] >= 0 && tags.isNominal(words.tag[name]);
        if (bare || behind) {
            // "shelled two camps Sunday", "visited a new plant Sunday", "toured areas of Mali Friday"
            int above = verbAbove(words, heads, day);
            if (above >= 0) {
                heads[day] = above;
                relations.set(day, "obl:unmarked");
            }
            return;
        }
        boolean inside = heads[name] == day
                && (relations.get(name).equals("compound")
                        || relations.get(name).equals("flat"))
                && tags.isNominal(words.tag[name])
                && heads[day] >= 0
                && (relation.startsWith("obl") || relation.startsWith("nmod") || relation.equals("obj"));
        if (!inside) {
            return;
        }
        int verb = verbAbove(words, heads, day);
        if (verb < 0) {
            return;
        }
        heads[name] = heads[day];
        relations.set(name, relation.equals("obl:unmarked") ? "obj" : relation);
        for (int i = 0; i < words.size; i++) {
            if (heads[i] == day && i != name) {
                heads[i] = name;
            }
        }
        heads[day] = verb;
        relations.set(day, "obl:unmarked");
    }

    /// "held a meeting Sunday after Kenya fired": a bare day before the word that opens a clause dates the verb
    /// before it.
    private void sooner(Words words, int[] heads, List<String> relations, int day) {
        int later = heads[day];
        boolean astray = later > day + 1
                && relations.get(day).equals("obl:unmarked")
                && relations.get(day + 1).equals("mark")
                && heads[day + 1] == later
                && heads[later] >= 0
                && heads[later] < day
                && tags.upos(words.tag[heads[later]]).equals("VERB");
        if (astray) {
            heads[day] = heads[later];
        }
    }

    private void company(Words words, int[] heads, List<String> relations, int preposition) {
        int other = heads[preposition];
        int place = heads[other];
        boolean below = words.texts.get(preposition).equals("with")
                && relations.get(other).equals("nmod")
                && place >= 0
                && place < preposition
                && relations.get(place).startsWith("obl")
                && tags.upos(words.tag[place]).equals("PROPN")
                && isAfter(words, heads, relations, place, PLACING);
        if (below && heads[place] >= 0 && tags.upos(words.tag[heads[place]]).equals("VERB")) {
            heads[other] = heads[place];
            relations.set(other, "obl");
        }
    }

    private void talks(Words words, int[] heads, List<String> relations, int preposition) {
        int other = heads[preposition];
        int noun = preposition - 2;
        if (words.texts.get(preposition).equals("with")
                && WEEKDAYS.contains(words.texts.get(preposition - 1))
                && TALKS.contains(words.texts.get(noun))
                && heads[other] != noun
                && heads[noun] != other) {
            heads[other] = noun;
            relations.set(other, "nmod");
        }
    }

    private void day(Words words, int[] heads, List<String> relations, int preposition) {
        int place = heads[preposition];
        int day = heads[place];
        boolean dated = PLACING.contains(words.texts.get(preposition))
                && relations.get(place).equals("nmod")
                && day >= 0
                && day < preposition
                && relations.get(day).startsWith("obl")
                && tags.upos(words.tag[place]).equals("PROPN")
                && (WEEKDAYS.contains(words.texts.get(day))
                        || tags.upos(words.tag[day]).equals("NUM"));
        if (dated && heads[day] >= 0) {
            heads[place] = heads[day];
            relations.set(place, "obl");
        }
    }

    private void passive(Words words, int[] heads, List<String> relations, int verb) {
        if (!tags.xpos(words.tag[verb]).equals("VBN") || !words.texts.get(verb).equals("shot")) {
            return;
        }
        int next = verb + 2;
        if (next < words.size
                && relations.get(next).equals("conj")
                && heads[next] == heads[verb]
                && tags.xpos(words.tag[next]).startsWith("VB")) {
            heads[next] = verb;
        }
        for (int i = 0; i < words.size; i++) {
            if (heads[i] != verb) {
                continue;
            }
            if (relations.get(i).equals("cop")) {
                relations.set(i, "aux:pass");
            } else if (relations.get(i).equals("nsubj")) {
                relations.set(i, "nsubj:pass");
            } else if (relations.get(i).equals("mark") && relations.get(verb).equals("advcl")) {
                relations.set(verb, "ccomp");
            }
        }
    }

    private void aside(Words words, int[] heads, List<String> relations, int preposition) {
        int other = heads[preposition];
        int aside = heads[other];
        boolean closed = words.texts.get(preposition - 1).equals(",")
                && ADVERBIAL.contains(words.texts.get(preposition))
                && relations.get(other).equals("nmod")
                && aside >= 0
                && aside < preposition - 1
                && relations.get(aside).equals("appos");
        if (!closed) {
            return;
        }
        int verb = verbAbove(words, heads, aside);
        if (verb >= 0 && verb < aside) {
            heads[other] = verb;
            relations.set(other, "obl");
        }
    }

    private void earlier(Words words, int[] heads, List<String> relations, int noun) {
        int adverb = heads[noun];
        boolean astray = relations.get(noun).equals("nsubj")
                && adverb == noun + 1
                && tags.upos(words.tag[adverb]).equals("ADV")
                && tags.isNominal(words.tag[noun])
                && tags.upos(words.tag[noun - 1]).equals("VERB");
        if (!astray) {
            return;
        }
        for (int i = 0; i < words.size; i++) {
            if (heads[i] == adverb && relations.get(i).equals("cop")) {
                return;
            }
        }
        heads[noun] = noun - 1;
        relations.set(noun, "obj");
    }

    private static boolean isAfter(
            Words words, int[] heads, List<String> relations, int noun, Set<String> prepositions) {
        for (int i = noun - 1; i >= 0; i--) {
            if (heads[i] == noun && relations.get(i).equals("case")) {
                return prepositions.contains(words.texts.get(i));
            }
        }
        return false;
    }

    /// The verb that a noun hangs on over other nouns; -1 where there is none.
    private int verbAbove(Words words, int[] heads, int noun) {
        int at = heads[noun];
        for (int i = 0; i < words.size && at >= 0; i++) {
            if (tags.upos(words.tag[at]).equals("VERB")) {
                return at;
            }
            at = heads[at];
        }
        return -1;
    }
}
