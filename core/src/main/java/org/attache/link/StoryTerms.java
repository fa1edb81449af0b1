package org.attache.link;

import java.util.ArrayList;
import java.util.List;

/// The terms of a sentence by which articles of one story are told from others: stems of its content words, and its
/// names. A name is marked by a star before it.
final class StoryTerms {
    private static final char NAME = '*';

    private StoryTerms() {}

    /// Terms in the order of the words; a word may give several.
    static List<String> of(String sentence) {
        List<String> terms = new ArrayList<>(Wording.english().contentTerms(sentence));
        String[] words = sentence.split("[^\\p{L}\\p{Nd}'’-]+", -1);
        int capitals = 0;
        for (String word : words) {
            capitals += isCapital(word) ? 1 : 0;
        }
        if (capitals * 5 > words.length * 3 && words.length > 3) {
            // A headline with a capital on each word tells no names.
            return terms;
        }
        String before = "";
        for (int i = 0; i < words.length; i++) {
            String folded = isCapital(words[i]) ? Wording.fold(words[i]) : "";
            if (folded.length() > 1 && i > 0 && !Wording.isFunctionWord(folded)) {
                terms.add(NAME + folded);
                if (!before.isEmpty()) {
                    terms.add(NAME + before + ' ' + folded);
                }
            }
            before = Wording.isFunctionWord(folded) ? "" : folded;
        }
        return terms;
    }

    private static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    static boolean isName(String term) {
        return term.charAt(0) == NAME;
    }

    static String shown(String term) {
        return isName(term) ? term.substring(1) : term;
    }
}
