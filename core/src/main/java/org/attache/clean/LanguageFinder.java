package org.attache.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attache.text.Span;

/// Tells the language of a text by its script and its commonest small words (`lang/languages.tsv`).
///
/// Sure for texts of some sentences; `und` for less than [#FEWEST] words of a known language. Thread-safe.
final class LanguageFinder {
    private static final String RESOURCE = "/lang/languages.tsv";

    /// Words looked at: enough to be sure, few enough for any text.
    private static final int SAMPLE = 600;

    private static final String ENGLISH = "en";

    /// Small words that must be met before a language is believed.
    private static final int FEWEST = 3;

    private final Map<String, List<String>> languagesOfWord = new HashMap<>();
    private final Map<Character.UnicodeScript, String> languageOfScript = new HashMap<>();
    private final Map<Character, String> languageOfLetter = new HashMap<>();
    /// The lowest of the letters: those of plain Latin need not be looked up.
    private final char firstLetter;

    LanguageFinder() {
        for (List<String> row : Lexicon.rows(RESOURCE)) {
            String language = row.get(0);
            switch (row.get(1)) {
                case "words" -> {
                    for (String word : row.get(2).split(" ", -1)) {
                        languagesOfWord
                                .computeIfAbsent(word, _ -> new ArrayList<>())
                                .add(language);
                    }
                }
                case "script" -> languageOfScript.put(Character.UnicodeScript.forName(row.get(2)), language);
                case "letters" -> {
                    for (String letter : row.get(2).split(" ", -1)) {
                        languageOfLetter.put(letter.charAt(0), language);
                    }
                }
                default -> throw new IllegalStateException(RESOURCE + ": no such clue: " + row.get(1));
            }
        }
        char lowest = Character.MAX_VALUE;
        for (char letter : languageOfLetter.keySet()) {
            lowest = (char) Math.min(lowest, letter);
        }
        firstLetter = lowest;
    }

    /// ISO 639-1 code of the language of the spans, `und` where it cannot be told.
    String find(String content, List<Span> spans) {
        Map<Character.UnicodeScript, Integer> scripts = new HashMap<>();
        Map<String, Integer> votes = new HashMap<>();
        Map<String, Integer> letters = new HashMap<>();
        int left = SAMPLE;
        int latin = 0;
        for (Span span : spans) {
            if (left <= 0) {
                break;
            }
            List<Words.Word> words = Words.of(content, span, left);
            left -= words.size();
            for (Words.Word word : words) {
                String key = word.key();
                int point = key.codePointAt(0);
                if (point >= 'a' && point <= 'z') {
                    latin += key.length();
                } else {
                    scripts.merge(Character.UnicodeScript.of(point), key.length(), Integer::sum);
                }
                for (String language : languagesOfWord.getOrDefault(key, List.of())) {
                    votes.merge(language, 1, Integer::sum);
                }
                for (int i = 0; i < key.length(); i++) {
                    if (key.charAt(i) < firstLetter) {
                        continue;
                    }
                    String language = languageOfLetter.get(key.charAt(i));
                    if (language != null) {
                        letters.merge(language, 1, Integer::sum);
                    }
                }
            }
        }
        if (latin > 0) {
            scripts.merge(Character.UnicodeScript.LATIN, latin, Integer::sum);
        }
        Character.UnicodeScript script = most(scripts, Character.UnicodeScript.COMMON);
        String byWords = most(votes, "und");
        if (votes.getOrDefault(ENGLISH, 0) >= votes.getOrDefault(byWords, 1)) {
            // "Rebels blew up a bridge belonging to a company": "a" and "to" are words of Czech as well
            byWords = ENGLISH;
        }
        if (script != Character.UnicodeScript.LATIN && languageOfScript.containsKey(script)) {
            if (votes.getOrDefault(byWords, 0) >= FEWEST && !byWords.equals(ENGLISH)) {
                return byWords;
            }
            String byLetter = most(letters, "und");
            if (script == Character.UnicodeScript.HAN && letters.containsKey("ja")) {
                return "ja";
            }
            return byLetter.equals("und") ? languageOfScript.getOrDefault(script, "und") : byLetter;
        }
        if (script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA) {
            return "ja";
        }
        return votes.getOrDefault(byWords, 0) >= FEWEST ? byWords : "und";
    }

    private static <K extends Comparable<K>> K most(Map<K, Integer> counts, K none) {
        K best = none;
        int most = 0;
        for (Map.Entry<K, Integer> entry : counts.entrySet()) {
            int count = entry.getValue();
            if (count > most || (count == most && entry.getKey().compareTo(best) < 0)) {
                best = entry.getKey();
                most = count;
            }
        }
        return best;
    }
}
