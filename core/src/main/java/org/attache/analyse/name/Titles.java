package org.attache.analyse.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.text.Span;

/// Ranks, offices and honorifics, from `ranks-and-titles.tsv`. A title is a row of modifiers that ends in an
/// office or rank: "deputy defence minister", "Senior General". Thread-safe: read-only once loaded.
final class Titles {
    private static final int MAX_WORDS = 12;

    private final Map<String, Set<String>> kinds = new HashMap<>();
    private final Map<String, String> genders = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    /// Loads the list.
    Titles() {
        for (List<String> row : Lexicon.rows("ranks-and-titles.tsv")) {
            String key = key(row.get(0));
            kinds.computeIfAbsent(key, k -> new HashSet<>()).add(row.get(1));
            if (!row.get(2).isEmpty()) {
                genders.put(key, row.get(2));
            }
            longest.merge(key.split(" ", -1)[0], key.split(" ", -1).length, Math::max);
        }
    }

    private static String key(String term) {
        StringBuilder all = new StringBuilder();
        for (Word word : WordScanner.scan(term, new Span(0, term.length()), k -> false)) {
            all.append(all.isEmpty() ? "" : " ").append(word.key());
        }
        return all.toString();
    }

    /// A title in a text.
    ///
    /// @param from its first word
    /// @param to one past its last word
    /// @param head its last part, as a key: "minister", "senior general"
    /// @param kind of its last part
    record Match(int from, int to, String head, String kind) {}

    /// The title that begins at `from`: modifiers, then an office, rank or honorific; the longest such row.
    Optional<Match> at(List<Word> words, int from) {
        int at = from;
        Optional<Match> best = Optional.empty();
        while (at < words.size() && at - from < MAX_WORDS) {
            int length = 0;
            String found = "";
            int most = Math.min(longest.getOrDefault(words.get(at).key(), 0), words.size() - at);
            for (int l = most; l > 0 && length == 0; l--) {
                String phrase = Word.keys(words, at, l);
                if (kinds.containsKey(phrase)) {
                    length = l;
                    found = phrase;
                }
            }
            if (length == 0) {
                if (at > from && at + 1 < words.size() && isLink(words.get(at)) && startsPart(words, at + 1)) {
                    at++;
                    continue;
                }
                break;
            }
            Set<String> sorts = kinds.getOrDefault(found, Set.of());
            at += length;
            if (sorts.contains("office") || sorts.contains("rank") || sorts.contains("honorific")) {
                String kind = sorts.contains("office") ? "office" : sorts.contains("rank") ? "rank" : "honorific";
                best = Optional.of(new Match(from, at, found, kind));
            }
        }
        return best;
    }

    private static boolean isLink(Word word) {
        return word.is("-") || word.is("and") || word.is("&") || word.is("'s") || word.is("'");
    }

    private boolean startsPart(List<Word> words, int at) {
        int most = Math.min(longest.getOrDefault(words.get(at).key(), 0), words.size() - at);
        for (int l = most; l > 0; l--) {
            if (kinds.containsKey(Word.keys(words, at, l))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a key is a group of people: "officials", "leaders".
    boolean isGroup(String key) {
        return kinds.getOrDefault(key, Set.of()).contains("group");
    }

    /// Whether a key is an office, rank or honorific.
    boolean isTitle(String key) {
        Set<String> sorts = kinds.getOrDefault(key, Set.of());
        return sorts.contains("office") || sorts.contains("rank") || sorts.contains("honorific");
    }

    /// The gender a title tells.
    Optional<String> gender(String head) {
        return Optional.ofNullable(genders.get(head));
    }
}
