package org.attache.analyse.casing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How the word lists of the program write the names they hold: states, places, bodies, agencies, weapons, given
/// names. Thread-safe: read-only once loaded.
final class CaseLexicon {
    private static final List<String> FILES =
            List.of("countries", "places", "organizations", "agencies", "weapons", "given-names");
    private static final int LONGEST = 8;

    private final Map<String, String> spellings = new HashMap<>(30000);
    private final Map<String, String> sorts = new HashMap<>(20000);

    /// Reads the lists of the class path.
    CaseLexicon() {
        for (String file : FILES) {
            read(file);
        }
    }

    /// A row of words that a list writes with capitals.
    ///
    /// @param length in words
    /// @param spelling as the list has it
    record Match(int length, String spelling) {}

    /// The longest entry of several words that begins at `from`.
    Optional<Match> phrase(List<CaseWord> words, int from) {
        StringBuilder key = new StringBuilder(words.get(from).key());
        Optional<Match> best = Optional.empty();
        for (int i = from + 1; i < Math.min(words.size(), from + LONGEST); i++) {
            key.append(' ').append(words.get(i).key());
            String spelling = spellings.get(key.toString());
            if (spelling != null) {
                best = Optional.of(new Match(i - from + 1, spelling));
            }
        }
        return best;
    }

    /// How a list writes a word by itself.
    Optional<String> word(String key) {
        return Optional.ofNullable(spellings.get(key));
    }

    /// Which list has the word by itself; "-" where none has.
    String sort(String key) {
        return sorts.getOrDefault(key, "-");
    }

    private void read(String file) {
        String resource = "/lang/en/" + file + ".tsv";
        int last = file.equals("countries") ? 4 : file.equals("given-names") ? 0 : 1;
        int first = file.equals("countries") ? 1 : 0;
        try (InputStream stream = CaseLexicon.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its resource " + resource);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                List<String> cells = List.of(line.split("\t", -1));
                for (int i = first; i <= Math.min(last, cells.size() - 1); i++) {
                    for (String spelling : cells.get(i).split("\\|", -1)) {
                        add(spelling, file + i);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private void add(String spelling, String sort) {
        if (spelling.chars().noneMatch(Character::isUpperCase)) {
            return;
        }
        List<CaseWord> words = CaseWord.scan(spelling, new org.attache.text.Span(0, spelling.length()));
        StringBuilder key = new StringBuilder();
        for (CaseWord word : words) {
            key.append(key.isEmpty() ? "" : " ").append(word.key());
        }
        String whole = key.toString();
        spellings.putIfAbsent(whole, spelling);
        if (words.size() == 1) {
            sorts.putIfAbsent(whole.toLowerCase(Locale.ROOT), sort);
        }
    }
}
