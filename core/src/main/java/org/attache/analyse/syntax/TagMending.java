package org.attache.analyse.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Sets tags right that the treebanks of mails and essays mislead, where the words around leave no doubt.
///
/// - `syntax.tag.shot`: "a marine was shot and killed": a participle, no noun; wrong for "it was shot after shot";
/// - `syntax.tag.planning`: "sentenced for planning to overthrow the king": a verb, no noun;
/// - `syntax.tag.fighting`: "said fighting in the town left two dead": a noun, no participle;
/// - `syntax.tag.gerund`: "after ousting unpopular President Berg": a verb, no noun; wrong for "after flying heavy
///   rain set in".
final class TagMending {
    private static final Set<String> BEING = Set.of("was", "were", "been", "being", "be", "got");

    private static final Set<String> WHERE = Set.of(
            "in", "near", "around", "outside", "across", "between", "erupted", "broke", "continued", "raged", "flared");

    private static final Set<String> VERBAL = Set.of(
            "is", "are", "was", "were", "be", "been", "being", "'re", "keep", "kept", "still", "while", "by", "when",
            "started", "began", "stopped", "died", "killed", "not");

    private static final Set<String> BEFORE_GERUND = Set.of("after", "before", "by", "without", "while");

    private static final Set<String> OBJECT = Set.of("DT", "PRP$", "PRP", "NNP", "NNPS", "JJ", "CD");

    private static final Set<String> PLANNING = Set.of("planning", "plotting", "trying", "attempting", "conspiring");

    private final TagSet tags;
    private final int noun;
    private final int gerund;

    TagMending(TagSet tags) {
        this.tags = tags;
        int found = -1;
        int verb = -1;
        for (int tag = 1; tag < tags.size(); tag++) {
            if (tags.xpos(tag).equals("NN") && tags.upos(tag).equals("NOUN")) {
                found = tag;
            }
            if (tags.xpos(tag).equals("VBG") && tags.upos(tag).equals("VERB")) {
                verb = tag;
            }
        }
        this.noun = found;
        this.gerund = verb;
    }

    /// Sets tags right, in place.
    void mend(Words words) {
        List<String> texts = words.texts;
        for (int i = 1; i < words.size; i++) {
            String before = texts.get(i - 1).toLowerCase(Locale.ROOT);
            if (texts.get(i).equals("shot")
                    && BEING.contains(before)
                    && tags.participle() >= 0
                    && tags.isNominal(words.tag[i])) {
                words.tag[i] = tags.participle();
            }
            if (gerund >= 0 && BEFORE_GERUND.contains(before) && isGerund(words, i)) {
                words.tag[i] = gerund;
            }
            if (gerund >= 0 && isPlanned(words, i, before)) {
                words.tag[i] = gerund;
            }
            if (texts.get(i).equals("fighting") && isNoun(words, i, before)) {
                words.tag[i] = noun;
            }
        }
    }

    private boolean isGerund(Words words, int at) {
        String text = words.texts.get(at);
        return text.endsWith("ing")
                && text.length() > 5
                && tags.xpos(words.tag[at]).equals("NN")
                && Character.isLowerCase(text.charAt(0))
                && at + 1 < words.size
                && OBJECT.contains(tags.xpos(words.tag[at + 1]));
    }

    /// "sentenced for planning to overthrow the king".
    private boolean isPlanned(Words words, int at, String before) {
        return (before.equals("for") || before.equals("of") || BEFORE_GERUND.contains(before))
                && PLANNING.contains(words.texts.get(at))
                && at + 1 < words.size
                && words.texts.get(at + 1).equals("to")
                && tags.xpos(words.tag[at]).equals("NN");
    }

    private boolean isNoun(Words words, int at, String before) {
        return noun >= 0
                && at + 1 < words.size
                && WHERE.contains(words.texts.get(at + 1))
                && !VERBAL.contains(before)
                && !tags.isNominal(words.tag[at - 1]);
    }
}
