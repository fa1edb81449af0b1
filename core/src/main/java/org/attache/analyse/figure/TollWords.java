package org.attache.analyse.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.attache.text.TermFile;

/// The phrases of `lang/en/tolls.tsv`, found by their first word. Thread-safe: read-only once loaded.
final class TollWords {
    /// Words that `~` may stand for.
    private static final int GAP = 3;

    private static final TollWords SHARED = new TollWords();

    private final Map<Kind, Map<String, List<List<String>>>> phrases = new EnumMap<>(Kind.class);

    private TollWords() {
        TermFile.read("lang/en/tolls.tsv").rows().forEach(row -> {
            Map<String, List<List<String>>> byWord =
                    phrases.computeIfAbsent(Kind.valueOf(row.cell(0).toUpperCase(Locale.ROOT)), k -> new HashMap<>());
            for (String phrase : row.list(1)) {
                List<String> words = List.of(phrase.split(" ", -1));
                byWord.computeIfAbsent(words.getFirst(), k -> new ArrayList<>()).add(words);
            }
        });
        phrases.values().forEach(m -> m.values().forEach(l -> l.sort((a, b) -> Integer.compare(b.size(), a.size()))));
    }

    static TollWords load() {
        return SHARED;
    }

    /// The index after the longest phrase of the kind that begins at `at`.
    Optional<Integer> after(Kind kind, List<String> words, int at) {
        if (at < 0 || at >= words.size()) {
            return Optional.empty();
        }
        for (List<String> phrase : phrases.getOrDefault(kind, Map.of()).getOrDefault(words.get(at), List.of())) {
            int end = match(phrase, words, at);
            if (end > 0) {
                return Optional.of(end);
            }
        }
        return Optional.empty();
    }

    boolean has(Kind kind, List<String> words, int at) {
        return after(kind, words, at).isPresent();
    }

    private static int match(List<String> phrase, List<String> words, int from) {
        int at = from;
        for (int i = 0; i < phrase.size(); i++) {
            if (phrase.get(i).equals("~")) {
                String next = phrase.get(i + 1);
                int last = at + GAP;
                while (at < words.size() && at < last && !words.get(at).equals(next)) {
                    at++;
                }
                continue;
            }
            if (at >= words.size() || !words.get(at).equals(phrase.get(i))) {
                return -1;
            }
            at++;
        }
        return at;
    }

    /// What a phrase tells: see the file.
    enum Kind {
        KILLED,
        INJURED,
        STRUCK,
        KILLS,
        INJURES,
        STRIKES,
        FATAL,
        HURT,
        SURVIVOR,
        HARM,
        GRAVE,
        UNREAL,
        SELF,
        SEVERAL,
        VAGUE,
        PLURAL,
        BETWEEN,
        PERSON,
        PEOPLE,
        MODIFIER
    }
}
