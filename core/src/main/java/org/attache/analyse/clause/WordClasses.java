package org.attache.analyse.clause;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.attache.analyse.syntax.Token;
import org.attache.text.TermFile;

/// The word classes of `lang/en/clause.tsv`: which lemmas speak, plan, deny, continue … Thread-safe: read-only.
final class WordClasses {
    private static final WordClasses ENGLISH =
            new WordClasses(TermFile.read("lang/en/clause.tsv").byClass());

    private final Map<String, Set<String>> byClass;

    private WordClasses(Map<String, Set<String>> byClass) {
        this.byClass = byClass;
    }

    static WordClasses english() {
        return ENGLISH;
    }

    /// Whether `lemma` is in the class.
    boolean has(String name, String lemma) {
        Set<String> words = byClass.get(name);
        if (words == null) {
            throw new IllegalArgumentException("clause.tsv has no class " + name);
        }
        return words.contains(lemma);
    }

    /// Whether the token's lemma or its text in lower case is in the class.
    boolean has(String name, Token token) {
        if (has(name, token.lemma())) {
            return true;
        }
        String text = token.text().toLowerCase(Locale.ROOT);
        return !text.equals(token.lemma()) && has(name, text);
    }
}
