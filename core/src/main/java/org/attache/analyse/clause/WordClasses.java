package org.attache.analyse.clause;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.attache.analyse.syntax.Token;

/// The word classes of `lang/en/clause.tsv`: which lemmas speak, plan, deny, continue … Thread-safe: read-only.
final class WordClasses {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final WordClasses ENGLISH = read("/lang/en/clause.tsv");

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

    private static WordClasses read(String resource) {
        Map<String, Set<String>> all = new HashMap<>();
        try (InputStream stream = WordClasses.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its resource " + resource);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                int tab = line.indexOf('\t');
                all.computeIfAbsent(line.substring(0, tab), k -> new HashSet<>())
                        .addAll(terms(line.substring(tab + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WordClasses(all);
    }

    private static Set<String> terms(String list) {
        Set<String> terms = new HashSet<>();
        for (String term : COMMA.split(list, -1)) {
            String trimmed = term.strip();
            if (!trimmed.isEmpty()) {
                terms.add(trimmed);
            }
        }
        return terms;
    }
}
