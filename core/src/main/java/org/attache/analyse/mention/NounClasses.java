package org.attache.analyse.mention;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.attache.text.TermFile;

/// The kinds of common nouns, from `lang/en/mention-nouns.tsv`. Thread-safe: read-only once loaded.
final class NounClasses {
    private static final NounClasses SHARED = new NounClasses();

    private final Map<String, String> kinds = new HashMap<>();

    private NounClasses() {
        Map<String, TreeSet<String>> all = new HashMap<>();
        for (TermFile.Row row : TermFile.read("lang/en/mention-nouns.tsv").rows()) {
            for (String noun : row.list(1)) {
                all.computeIfAbsent(noun, k -> new TreeSet<>()).add(row.cell(0));
            }
        }
        all.forEach((noun, kind) -> kinds.put(noun, String.join("+", kind)));
    }

    static NounClasses load() {
        return SHARED;
    }

    /// The kinds of a word in lower case, singular or plural, in one word; `-` for a word that is not listed.
    String of(String word) {
        String own = kinds.get(word);
        if (own != null) {
            return own;
        }
        if (word.endsWith("ies")) {
            String stem = kinds.get(word.substring(0, word.length() - 3) + "y");
            return stem == null ? "-" : stem + "s";
        }
        if (word.endsWith("men")) {
            String stem = kinds.get(word.substring(0, word.length() - 2) + "an");
            return stem == null ? "-" : stem + "s";
        }
        if (word.endsWith("s") && word.length() > 2) {
            String stem = kinds.get(word.substring(0, word.length() - 1));
            return stem == null ? "-" : stem + "s";
        }
        return "-";
    }
}
