package org.attache.analyse.casing;

import java.util.List;

/// What casing looks at: the word and its neighbours, its beginning and end, which list has it, how the word
/// before it
/// was written. Thread-safe.
final class CaseFeatures {
    private static final int COUNT = 27;

    private final CaseLexicon lexicon;

    CaseFeatures(CaseLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// The places of a word's weights in the model.
    ///
    /// @param cases how the words before it were written
    int[] of(CaseModel model, List<CaseWord> words, int at, int[] cases) {
        CaseWord word = words.get(at);
        String key = word.key();
        boolean known = model.isKnown(key);
        String before = key(words, at - 1);
        String after = key(words, at + 1);
        String knownBefore = kept(model, before);
        String knownAfter = kept(model, after);
        String sort = lexicon.sort(key);
        int past = at > 0 && !words.get(at).initial() ? cases[at - 1] : 9;
        int length = key.length();
        String end3 = key.substring(Math.max(0, length - 3));
        String own = known ? key : "?" + end3;
        int[] found = new int[COUNT];
        int n = 0;
        found[n++] = hash(1, own);
        found[n++] = hash(2, knownBefore);
        found[n++] = hash(3, knownAfter);
        found[n++] = hash(4, knownBefore + " " + own);
        found[n++] = hash(5, own + " " + knownAfter);
        found[n++] = hash(6, key.substring(Math.max(0, length - 1)) + known);
        found[n++] = hash(7, key.substring(Math.max(0, length - 2)) + known);
        found[n++] = hash(8, end3 + known);
        found[n++] = hash(9, key.substring(Math.max(0, length - 4)) + known);
        found[n++] = hash(10, key.substring(0, Math.min(2, length)) + known);
        found[n++] = hash(11, key.substring(0, Math.min(3, length)) + known);
        found[n++] = hash(12, "" + Math.min(9, length) + known);
        found[n++] = hash(13, sort);
        found[n++] = hash(14, sort + own);
        found[n++] = hash(15, lexicon.sort(before) + sort + known);
        found[n++] = hash(16, lexicon.sort(after) + sort + known);
        found[n++] = hash(17, "" + past + known);
        found[n++] = hash(18, past + own);
        found[n++] = hash(19, past + end3);
        found[n++] = hash(20, past + sort + lexicon.sort(after) + known);
        found[n++] = hash(21, knownBefore + known + sort);
        found[n++] = hash(22, knownAfter + known + sort);
        found[n++] = hash(23, kept(model, key(words, at - 2)) + " " + knownBefore + known);
        found[n++] = hash(24, knownAfter + " " + kept(model, key(words, at + 2)) + known);
        found[n++] = hash(25, past + knownAfter + known);
        found[n++] = hash(26, "" + vowels(key) + Math.min(7, length) + known);
        found[n] = hash(27, "");
        return found;
    }

    private static boolean vowels(String key) {
        return key.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
    }

    private static String kept(CaseModel model, String key) {
        return key.equals("#") || model.isKnown(key) ? key : "?" + key.substring(Math.max(0, key.length() - 2));
    }

    private static String key(List<CaseWord> words, int at) {
        return at >= 0 && at < words.size() ? words.get(at).key() : "#";
    }

    private static int hash(int template, String value) {
        return CaseModel.slot(value.hashCode() * 31 + template * 0x61C88647);
    }
}
