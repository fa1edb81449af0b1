package org.attache.analyse.syntax;

import java.util.List;
import java.util.Set;

/// Puts names that are listed beside each other, and clauses about a person, on the name that they belong to.
///
/// - `syntax.tree.joined-name`: "Karl Berg and Minister Ana Rojas attended": what "and" opens is no part of the name
///   before it;
/// - `syntax.tree.listed-name`: "The leaders of Chad, Kenya and Mali met": a second subject behind the comma that
///   follows a name, itself joined with another by "and", goes on the list of that name, and so does a name that
/// would
///   explain the leaders, unless a comma closes it ("the leaders of Chad, Berg and Rojas, met");
/// - `syntax.tree.whose-deed`: "the visit of Karl Berg, who met": "who" is a person, not a visit; the head is left
///   where it is no deed ("the mother of Karl Berg, who").
final class ListMending {
    private static final Set<String> DEEDS = TreeWords.of(TreeWords.Kind.DEED);

    private final TagSet tags;

    ListMending(TagSet tags) {
        this.tags = tags;
    }

    /// Sets heads and relations right, in place.
    void mend(Words words, int[] heads, List<String> relations) {
        for (int i = 1; i < words.size; i++) {
            if (heads[i] < 0) {
                continue;
            }
            switch (relations.get(i)) {
                case "flat" -> joinedName(words, heads, relations, i);
                case "nsubj", "appos" -> listedName(words, heads, relations, i);
                case "acl:relcl" -> whoseDeed(words, heads, relations, i);
                default -> {}
            }
        }
    }

    private static void joinedName(Words words, int[] heads, List<String> relations, int name) {
        for (int k = heads[name] + 1; k < name; k++) {
            if (heads[k] == name
                    && relations.get(k).equals("cc")
                    && words.texts.get(k).equals("and")) {
                relations.set(name, "conj");
                return;
            }
        }
    }

    private void listedName(Words words, int[] heads, List<String> relations, int second) {
        int top = heads[second];
        boolean apposed = relations.get(second).equals("appos");
        int last = lastOfList(heads, relations, second);
        boolean open = last + 1 < words.size && !words.texts.get(last + 1).equals(",");
        if (last < 0
                || !tags.upos(words.tag[second]).equals("PROPN")
                || (apposed ? top > second || !open : top < second)) {
            return;
        }
        int first = apposed ? top : -1;
        int comma = -1;
        for (int k = 0; k < second; k++) {
            first = heads[k] == top && relations.get(k).equals("nsubj") && first < 0 ? k : first;
            comma = words.texts.get(k).equals(",") ? k : comma;
        }
        int name = comma - 1;
        for (int steps = 0;
                name >= 0 && heads[name] >= 0 && steps < words.size && isWithin(relations.get(name));
                steps++) {
            name = heads[name];
        }
        boolean listed = first >= 0
                && name > first
                && heads[name] == first
                && relations.get(name).equals("nmod")
                && tags.upos(words.tag[name]).equals("PROPN");
        for (int k = comma + 1; listed && k < second; k++) {
            listed = AdjunctMending.isBelow(heads, k, second);
        }
        if (listed) {
            heads[second] = name;
            relations.set(second, "conj");
            for (int k = second + 1; k <= last; k++) {
                heads[k] = heads[k] == second && relations.get(k).equals("conj") ? name : heads[k];
            }
        }
    }

    private static boolean isWithin(String relation) {
        return relation.equals("flat") || relation.equals("conj");
    }

    /// The last word of what is joined with a name; negative where nothing is.
    private static int lastOfList(int[] heads, List<String> relations, int name) {
        int last = -1;
        for (int k = name + 1; k < heads.length; k++) {
            boolean joined = heads[k] == name && relations.get(k).equals("conj");
            last = joined || (last >= 0 && AdjunctMending.isBelow(heads, k, last)) ? k : last;
        }
        return last;
    }

    private void whoseDeed(Words words, int[] heads, List<String> relations, int verb) {
        int deed = heads[verb];
        if (deed >= verb || !DEEDS.contains(words.texts.get(deed))) {
            return;
        }
        int who = -1;
        int person = -1;
        for (int k = deed + 1; k < verb; k++) {
            boolean mark = heads[k] == verb
                    && words.texts.get(k).equals("who")
                    && relations.get(k).startsWith("nsubj");
            who = mark ? k : who;
            boolean name = heads[k] == deed
                    && relations.get(k).equals("nmod")
                    && tags.upos(words.tag[k]).equals("PROPN");
            person = name && who < 0 ? k : person;
        }
        if (who >= 0 && person >= 0) {
            heads[verb] = person;
        }
    }
}
