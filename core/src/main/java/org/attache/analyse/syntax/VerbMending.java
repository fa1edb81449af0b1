package org.attache.analyse.syntax;

import java.util.List;
import java.util.Set;

/// Sets right where verbs hang and what stands by them.
///
/// - `syntax.tree.adding`: "the minister said, calling for sanctions": a participle behind a comma adds to the verb
///   before it and is not what was said; wrong for "The rule says, driving fast is forbidden";
/// - `syntax.tree.accusing`: "accused Kenya of launching drones": what somebody is accused of hangs on the verb;
/// - `syntax.tree.weekday-subject`: "A blast in Lima Sunday killed six": a bare weekday is no second subject;
/// - `syntax.tree.toll`: "killed five and wounded 110": the second verb of a toll is the first one's conjunct, and no
///   conjunct of the dead; wrong for "saw five dead and wounded men";
/// - `syntax.tree.making`: "led the president to launch raids": the infinitive behind the object of such a verb;
/// - `syntax.tree.predicate`: "since the army overthrew the elected leader": a past tense is no adjective: it governs
///   the noun behind it and what stands before it;
/// - `syntax.tree.suffering`: "Two soldiers injured in a raid": who stands before a verb of harm that has no object
///   suffers it;
/// - `syntax.tree.both`: "attacked and disarmed police": a verb behind "and" whose noun the verb before it has too;
/// - `syntax.tree.clause`: "lost control of a town after rebels attacked police": what an opening word and a subject
///   of its own stand before is a clause of the verb, and a bare participle behind a noun tells of the noun;
/// - `syntax.tree.telling`: "blacklisted six firms allegedly involved in trade": a participle right behind an object,
///   or an adverb behind it, tells of the object; wrong for "left the court exhausted";
/// - `syntax.tree.particle`: "handed over missiles": a particle opens no phrase;
/// - `syntax.tree.perfect`: "Kenya has massed tanks along the border": the verb, not what tanks are like; wrong for
///   "has wounded soldiers in its hospitals".
final class VerbMending {
    private static final Set<String> WEEKDAYS =
            Set.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final Set<String> HAVING = Set.of("has", "have", "had");
    private static final Set<String> ACCUSING = TreeWords.of(TreeWords.Kind.ACCUSING);
    private static final Set<String> MAKING = TreeWords.of(TreeWords.Kind.MAKING);
    private static final Set<String> HARMING = TreeWords.of(TreeWords.Kind.HARMING);

    private final TagSet tags;

    VerbMending(TagSet tags) {
        this.tags = tags;
    }

    /// Sets heads and relations right, in place.
    void mend(Words words, int[] heads, List<String> relations) {
        for (int i = 1; i < words.size; i++) {
            int head = heads[i];
            if (head < 0) {
                suffering(words, heads, relations, i);
                continue;
            }
            String xpos = tags.xpos(words.tag[i]);
            String relation = relations.get(i);
            if (xpos.equals("VBG")
                    && relation.equals("ccomp")
                    && head < i
                    && isReport(words, head)
                    && words.texts.get(i - 1).equals(",")) {
                relations.set(i, "advcl");
            }
            if (xpos.equals("VBG")
                    && relation.equals("acl")
                    && words.texts.get(i - 1).equals("of")
                    && relations.get(head).equals("obj")
                    && ACCUSING.contains(words.texts.get(heads[head]))) {
                heads[i] = heads[head];
                relations.set(i, "advcl");
            }
            if (relation.equals("nsubj")
                    && WEEKDAYS.contains(words.texts.get(i))
                    && head > i
                    && hasOther(heads, relations, i)) {
                relations.set(i, "obl:unmarked");
            }
            if (relation.equals("amod") && head > i && xpos.startsWith("VB") && isBoth(words, heads, relations, i)) {
                both(heads, relations, i);
            } else if (xpos.equals("VBD") && relation.equals("amod") && head > i) {
                predicate(words, heads, relations, i);
            }
            if (relation.equals("case") && xpos.equals("RP") && heads[head] == i - 1) {
                particle(words, heads, relations, i);
            }
            if (xpos.equals("VBN") && relation.equals("amod") && head > i && heads[head] == i - 1) {
                perfect(words, heads, relations, i);
            }
            if (relation.equals("nsubj:outer")) {
                relations.set(i, hasChild(heads, relations, head, "aux:pass") ? "nsubj:pass" : "nsubj");
            }
            if (xpos.equals("VBN") && (relation.equals("acl") || relation.equals("obl"))) {
                clause(words, heads, relations, i);
            }
            if (relation.equals("advcl") && words.texts.get(i).endsWith("ed") && head < i) {
                telling(words, heads, relations, i);
            }
            if (relation.equals("conj")) {
                toll(words, heads, relations, i);
            }
            if (xpos.equals("VB") && (relation.equals("advcl") || relation.equals("acl"))) {
                making(words, heads, relations, i);
            }
        }
    }

    /// "the minister said", "the study shows"; not "you know", "I would say".
    private boolean isReport(Words words, int verb) {
        String xpos = tags.xpos(words.tag[verb]);
        return xpos.equals("VBD") || xpos.equals("VBZ");
    }

    private void predicate(Words words, int[] heads, List<String> relations, int verb) {
        int noun = heads[verb];
        int subject = -1;
        boolean own = false;
        for (int k = 0; k < verb; k++) {
            if (heads[k] == verb && relations.get(k).startsWith("nsubj")) {
                subject = k;
                own = true;
            } else if (!own
                    && heads[k] == noun
                    && (tags.isNominal(words.tag[k]) || relations.get(k).equals("amod"))) {
                subject = k;
            }
        }
        // "exercised a firm fixed price option": a clause as an object has its own subject
        boolean inner = relations.get(noun).equals("obj") && !own;
        if (subject < 0 || inner || heads[noun] > noun || words.texts.get(verb).indexOf('-') >= 0) {
            return;
        }
        boolean opened = false;
        for (int k = 0; k < verb; k++) {
            if (heads[k] == noun && k != subject) {
                boolean mark =
                        relations.get(k).equals("case") || relations.get(k).equals("mark");
                opened |= mark;
                heads[k] = own || mark || relations.get(k).equals("advmod") || k > subject ? verb : subject;
                relations.set(k, relations.get(k).equals("case") ? "mark" : relations.get(k));
            }
        }
        heads[subject] = verb;
        relations.set(subject, "nsubj");
        heads[verb] = heads[noun];
        String above = relations.get(noun);
        boolean clause = opened || above.startsWith("obl") || above.startsWith("nmod");
        relations.set(verb, clause ? "advcl" : above.equals("obj") ? "ccomp" : above);
        heads[noun] = verb;
        relations.set(noun, "obj");
        for (int k = noun + 1; own && k < words.size; k++) {
            String below = relations.get(k);
            if (heads[k] == noun && (below.startsWith("advcl") || below.equals("parataxis") || below.equals("punct"))) {
                heads[k] = verb;
            }
        }
    }

    /// Whether the word's head has another subject before the word.
    private static boolean hasOther(int[] heads, List<String> relations, int word) {
        for (int k = 0; k < word; k++) {
            if (heads[k] == heads[word] && relations.get(k).startsWith("nsubj")) {
                return true;
            }
        }
        return false;
    }

    private void toll(Words words, int[] heads, List<String> relations, int verb) {
        int dead = heads[verb];
        String xpos = tags.xpos(words.tag[verb]);
        boolean counted = verb + 1 < words.size && opensCount(words, verb + 1);
        if (!(xpos.equals("VBN") || xpos.equals("VBD"))
                || !words.texts.get(verb - 1).equals("and")
                || dead != verb - 2
                || !relations.get(dead).equals("obj")
                || !tags.xpos(words.tag[heads[dead]]).equals("VBD")
                || !counted) {
            return;
        }
        heads[verb] = heads[dead];
        words.tag[verb] = tags.past();
        words.universal[verb] = tags.universal(tags.past());
        for (int k = verb + 1; k < words.size; k++) {
            if (heads[k] == dead && relations.get(k).equals("conj")) {
                heads[k] = verb;
                relations.set(k, "obj");
                return;
            }
        }
    }

    private boolean opensCount(Words words, int at) {
        return switch (tags.xpos(words.tag[at])) {
            case "CD", "DT", "JJ", "RB", "IN" -> true;
            default -> false;
        };
    }

    private void making(Words words, int[] heads, List<String> relations, int verb) {
        int object = relations.get(verb).equals("acl") ? heads[verb] : -1;
        int maker = object >= 0 ? heads[object] : heads[verb];
        if (maker < 0
                || maker > verb
                || !words.texts.get(verb - 1).equals("to")
                || !MAKING.contains(words.texts.get(maker))
                || ClauseMending.hasSubject(heads, relations, verb)) {
            return;
        }
        for (int k = maker + 1; k < verb && object < 0; k++) {
            object = heads[k] == maker && relations.get(k).equals("obj") ? k : -1;
        }
        // "authorized $ 5 million to ensure": a sum does nothing
        boolean sum = object >= 0
                && (tags.upos(words.tag[object]).equals("SYM")
                        || tags.xpos(words.tag[object]).equals("$"));
        // "funding to boost", "an effort to improve" tell what for
        boolean purpose = relations.get(verb).equals("acl")
                && tags.xpos(words.tag[object]).equals("NN");
        for (int k = object + 1; object >= 0 && k < verb - 1; k++) {
            // "led a delegation to Chad to speak of": other phrases between
            purpose |= !AdjunctMending.isBelow(heads, k, object)
                    || (relations.get(k).equals("case") && !words.texts.get(k).equals("of"));
        }
        if (object >= 0
                && !sum
                && !purpose
                && relations.get(object).equals("obj")
                && !words.texts.get(verb - 2).equals(",")) {
            heads[verb] = maker;
            relations.set(verb, "xcomp");
        }
    }

    private boolean isBoth(Words words, int[] heads, List<String> relations, int verb) {
        int noun = heads[verb];
        int first = heads[noun];
        return first >= 0
                && first == verb - 2
                && relations.get(noun).equals("obj")
                && relations.get(verb - 1).equals("cc")
                && words.texts.get(verb).endsWith("ed")
                && tags.upos(words.tag[first]).equals("VERB");
    }

    private static void both(int[] heads, List<String> relations, int verb) {
        int noun = heads[verb];
        heads[verb] = heads[noun];
        relations.set(verb, "conj");
        heads[verb - 1] = verb;
        heads[noun] = verb;
    }

    private void clause(Words words, int[] heads, List<String> relations, int verb) {
        boolean subject = false;
        boolean opened = false;
        for (int k = 0; k < verb; k++) {
            if (heads[k] != verb) {
                continue;
            }
            String relation = relations.get(k);
            if (relation.equals("case") || relation.startsWith("aux") || relation.equals("cop")) {
                return;
            }
            opened |= relation.equals("mark") && !words.texts.get(k).equals("that");
            subject |= relation.startsWith("nsubj") && opened;
        }
        if (relations.get(verb).equals("obl")) {
            if (!opened && tags.isNominal(words.tag[verb - 1]) && heads[verb] < verb - 1) {
                heads[verb] = verb - 1;
                relations.set(verb, "acl");
            }
            return;
        }
        int above = heads[verb];
        for (int i = 0; subject && above >= 0 && i < words.size; i++) {
            if (tags.upos(words.tag[above]).equals("VERB")) {
                heads[verb] = above;
                relations.set(verb, "advcl");
                words.tag[verb] = tags.past();
                words.universal[verb] = tags.universal(tags.past());
                return;
            }
            above = heads[above];
        }
    }

    private void particle(Words words, int[] heads, List<String> relations, int particle) {
        int noun = heads[particle];
        boolean hung = noun > particle && heads[noun] == particle - 1;
        if (hung
                && (relations.get(noun).equals("obl") || relations.get(noun).equals("obj"))
                && tags.upos(words.tag[particle - 1]).equals("VERB")
                && !words.texts.get(particle).equals("in")
                && !relations.get(particle - 1).equals("acl:relcl")
                && (relations.get(noun).equals("obj") || !hasChild(heads, relations, particle - 1, "obj"))) {
            heads[particle] = particle - 1;
            relations.set(particle, "compound:prt");
            relations.set(noun, "obj");
        }
    }

    private void perfect(Words words, int[] heads, List<String> relations, int verb) {
        int has = verb - 1;
        int noun = heads[verb];
        boolean plain = HAVING.contains(words.texts.get(has))
                && tags.upos(words.tag[has]).equals("VERB")
                && relations.get(noun).equals("obj")
                && words.texts.get(verb).indexOf('-') < 0
                && ClauseMending.hasSubject(heads, relations, has);
        if (!plain) {
            return;
        }
        heads[verb] = heads[has];
        relations.set(verb, relations.get(has));
        for (int k = 0; k < words.size; k++) {
            heads[k] = heads[k] == has ? verb : heads[k];
        }
        heads[has] = verb;
        relations.set(has, "aux");
        heads[noun] = verb;
    }

    static boolean hasChild(int[] heads, List<String> relations, int head, String relation) {
        for (int k = 0; k < heads.length; k++) {
            if (heads[k] == head && relations.get(k).equals(relation)) {
                return true;
            }
        }
        return false;
    }

    private void telling(Words words, int[] heads, List<String> relations, int participle) {
        int noun = participle - 1;
        while (noun > 0
                && heads[noun] == participle
                && relations.get(noun).equals("advmod")
                && !tags.xpos(words.tag[noun]).startsWith("W")) {
            noun--;
        }
        String xpos = tags.xpos(words.tag[participle]);
        boolean bare = (xpos.equals("VBN") || xpos.equals("JJ"))
                && relations.get(noun).equals("obj")
                && heads[noun] == heads[participle];
        for (int k = 0; k < participle; k++) {
            bare &= heads[k] != participle || relations.get(k).equals("advmod");
        }
        if (bare) {
            heads[participle] = noun;
            relations.set(participle, "acl");
        }
    }

    private void suffering(Words words, int[] heads, List<String> relations, int verb) {
        if (!HARMING.contains(words.texts.get(verb))) {
            return;
        }
        int subject = -1;
        for (int k = 0; k < heads.length; k++) {
            if (heads[k] != verb) {
                continue;
            }
            String relation = relations.get(k);
            if (relation.startsWith("aux") || relation.equals("obj") || relation.equals("cop")) {
                return;
            }
            subject = relation.equals("nsubj") && k < verb ? k : subject;
        }
        if (subject >= 0) {
            relations.set(subject, "nsubj:pass");
            words.tag[verb] = tags.participle();
            words.universal[verb] = tags.universal(tags.participle());
        }
    }
}
