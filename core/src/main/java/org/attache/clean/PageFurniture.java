package org.attache.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.fact.BlockKind;

/// The words that pages put around articles (`lang/en/page-furniture.tsv`): menus, share buttons, cookie
/// notices, forms, offers, credits.
///
/// Thread-safe: immutable once loaded.
final class PageFurniture {
    private static final String RESOURCE = "/lang/en/page-furniture.tsv";

    /// A phrase of up to three words inside a longer sentence than this (words) may well be the article's own.
    private static final int LONG_SENTENCE = 30;

    /// A heading that ends the article has at most this many words beside its phrase.
    private static final int HEADING_EXTRA = 5;

    private static final Set<String> TELLING = PageWords.of(PageWords.Kind.TELLING);

    private final Map<String, Phrase> whole = new HashMap<>();
    private final Map<String, List<Phrase>> starts = new HashMap<>();
    private final Map<String, List<Phrase>> inside = new HashMap<>();
    private final Set<String> marks = new HashSet<>();

    /// One row.
    ///
    /// @param kind of a block that holds the words
    /// @param words as search keys
    /// @param colon whether a colon must follow
    /// @param mark whether it ends the article
    private record Phrase(BlockKind kind, List<String> words, boolean colon, boolean mark) {
        Phrase {
            words = List.copyOf(words);
        }
    }

    /// What a piece of text turned out to hold.
    ///
    /// @param kind of the block
    /// @param rule `furniture:` and the phrase
    /// @param mark whether the article ends before it
    record Hit(BlockKind kind, String rule, boolean mark) {}

    PageFurniture() {
        for (List<String> row : Lexicon.rows(RESOURCE)) {
            BlockKind kind = BlockKind.valueOf(row.get(0).toUpperCase(Locale.ROOT));
            String written = row.get(2);
            Phrase phrase = new Phrase(
                    kind, Words.keys(written), written.endsWith(":"), row.get(1).equals("mark"));
            if (phrase.words().isEmpty()) {
                continue;
            }
            String key = String.join(" ", phrase.words());
            switch (row.get(1)) {
                case "is" -> whole.putIfAbsent(key, phrase);
                case "start" -> add(starts, phrase);
                case "has" -> add(inside, phrase);
                case "mark" -> {
                    marks.add(key);
                    whole.put(key, phrase);
                    add(starts, phrase);
                }
                default -> throw new IllegalStateException(RESOURCE + ": no such place: " + row.get(1));
            }
        }
    }

    private static void add(Map<String, List<Phrase>> map, Phrase phrase) {
        map.computeIfAbsent(phrase.words().getFirst(), _ -> new ArrayList<>()).add(phrase);
    }

    /// What the words hold, if anything.
    ///
    /// @param content the whole text
    /// @param words of the piece
    /// @param sentence whether the piece reads as a sentence: then only longer phrases count
    Optional<Hit> find(String content, List<Words.Word> words, boolean sentence) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Optional<Hit> hit = words.size() <= 8 ? findWhole(words) : Optional.empty();
        if (hit.isPresent()) {
            return hit;
        }
        for (Phrase phrase : starts.getOrDefault(words.getFirst().key(), List.of())) {
            if (matches(content, words, 0, phrase) && startCounts(words, phrase, sentence)) {
                return Optional.of(hit(phrase, "start"));
            }
        }
        for (int at = 0; at < words.size(); at++) {
            for (Phrase phrase : inside.getOrDefault(words.get(at).key(), List.of())) {
                if ((phrase.words().size() > 3 || words.size() <= LONG_SENTENCE)
                        && matches(content, words, at, phrase)
                        && !(sentence && phrase.kind() == BlockKind.CREDIT && tells(words))) {
                    return Optional.of(hit(phrase, "has"));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean tells(List<Words.Word> words) {
        return words.stream().anyMatch(word -> TELLING.contains(word.key()));
    }

    /// Counts ("12 comments") do not hide a phrase.
    private Optional<Hit> findWhole(List<Words.Word> words) {
        String key = String.join(" ", words.stream().map(Words.Word::key).toList());
        Phrase phrase = whole.get(key);
        if (phrase == null) {
            key = String.join(
                    " ",
                    words.stream()
                            .map(Words.Word::key)
                            .filter(w -> !w.chars().allMatch(Character::isDigit))
                            .toList());
            phrase = whole.get(key);
        }
        return phrase == null ? Optional.empty() : Optional.of(hit(phrase, "is"));
    }

    private static boolean startCounts(List<Words.Word> words, Phrase phrase, boolean sentence) {
        int extra = words.size() - phrase.words().size();
        if (phrase.mark()) {
            return !sentence && extra <= HEADING_EXTRA;
        }
        return !sentence || phrase.colon() || phrase.words().size() > 2 || words.size() <= LONG_SENTENCE / 2;
    }

    private static Hit hit(Phrase phrase, String where) {
        return new Hit(phrase.kind(), "furniture-" + where + ":" + String.join("-", phrase.words()), phrase.mark());
    }

    private static boolean matches(String content, List<Words.Word> words, int at, Phrase phrase) {
        int size = phrase.words().size();
        if (at + size > words.size()) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (!words.get(at + i).key().equals(phrase.words().get(i))) {
                return false;
            }
        }
        if (!phrase.colon()) {
            return true;
        }
        int end = words.get(at + size - 1).span().end();
        return end < content.length() && content.charAt(end) == ':';
    }
}
