package org.attache.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/// Tokens and stems are those of SQLite's FTS5, which is asked itself.
final class WordTokensTest {
    private static final String[] BEGINNINGS = {
        "exerc",
        "nation",
        "hop",
        "sail",
        "mov",
        "radi",
        "re",
        "oper",
        "tr",
        "fl",
        "sky",
        "conflat",
        "adjust",
        "x",
        "bl",
        "general",
        "relat",
        "hostil",
        "sensib",
        "decis",
        "hesit",
        "str",
        "fe",
        "controll",
        "roll",
        "tann",
        "fizz"
    };
    private static final String[] ENDINGS = {
        "", "s", "es", "ies", "sses", "ss", "ed", "eed", "ing", "at", "ated", "bled", "ized", "y", "ly", "ational",
        "tional", "enci", "ency", "anci", "izer", "logi", "bli", "alli", "entli", "eli", "ousli", "ization", "ation",
        "ator", "alism", "iveness", "fulness", "ousness", "aliti", "iviti", "biliti", "icate", "ative", "alize",
        "iciti", "ical", "ful", "ness", "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent",
        "ion", "sion", "tion", "ou", "ism", "ate", "iti", "ous", "ive", "ize", "e", "ee", "ll", "lle", "oing", "ying",
        "yed"
    };

    @Test
    void stemsAreThoseOfTheIndexOfSqlite() {
        List<String> words = new ArrayList<>();
        for (String beginning : BEGINNINGS) {
            for (String ending : ENDINGS) {
                words.add(beginning + ending);
            }
        }
        Random random = new Random(5);
        for (int i = 0; i < 4000; i++) {
            StringBuilder word = new StringBuilder();
            for (int length = 1 + random.nextInt(9); length > 0; length--) {
                word.append("abcdeiloinstuyz2é".charAt(random.nextInt(17)));
            }
            words.add(word + ENDINGS[random.nextInt(ENDINGS.length)]);
        }
        compare(words);
    }

    @Test
    void lettersAreFoldedAsTheIndexOfSqliteFoldsThem() {
        List<String> texts = new ArrayList<>();
        // Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Devanagari, Thai, kana, Hangul, Han
        int[][] ranges = {
            {0x20, 0x24F},
            {0x300, 0x34F},
            {0x391, 0x3A1},
            {0x3A3, 0x3CE},
            {0x400, 0x4FF},
            {0x531, 0x556},
            {0x5D0, 0x5EA},
            {0x620, 0x64A},
            {0x660, 0x669},
            {0x904, 0x939},
            {0xE01, 0xE30},
            {0x1E00, 0x1EF9},
            {0x2010, 0x2027},
            {0x3041, 0x3096},
            {0x30A1, 0x30FA},
            {0x4E00, 0x4E80},
            {0xAC00, 0xAC80},
            {0xFF10, 0xFF3A}
        };
        for (int[] range : ranges) {
            IntStream.rangeClosed(range[0], range[1])
                    // an a with dot and bar, of no living language, keeps both in FTS5
                    .filter(c -> c != 0x1E0 && c != 0x1E1)
                    .forEach(c -> texts.add("a" + Character.toString(c) + "b"));
        }
        compare(texts);
    }

    @Test
    void aSnippetIsTheOneThatSqliteCuts() {
        Random random = new Random(11);
        String[] words = "the frigate was sailing to Kiel. On Monday: ministers met, and (again) signed Su-30SM orders"
                .split(" ", -1);
        try (Handle handle = LedgerFile.inMemory()) {
            WordIndex index = Dialect.of(handle).words();
            for (int i = 1; i <= 300; i++) {
                StringBuilder text = new StringBuilder();
                for (int length = 1 + random.nextInt(90); length > 0; length--) {
                    text.append(words[random.nextInt(words.length)]).append(random.nextInt(9) == 0 ? "\n" : " ");
                }
                handle.execute("DELETE FROM words");
                handle.execute("DELETE FROM words_held");
                handle.execute("INSERT INTO words (rowid, entry, body) VALUES (1, 'e', ?)", text.toString());
                handle.execute(
                        "INSERT INTO words_held (row, entry, since, until) VALUES (1, 'e', 1, ?)", Long.MAX_VALUE);
                for (String query :
                        List.of("frigate", "kiel ministers", "\"frigate was sailing\" met", "Su-30", "s*")) {
                    PhraseQuery asked = PhraseQuery.of(query);
                    List<Hit> hits = index.search(handle, query, 1);
                    MarkedText marked = new MarkedText(text.toString(), asked);
                    if (!hits.isEmpty()) {
                        assertEquals(hits.getFirst().snippet(), marked.best(24), query + " in " + text);
                        assertEquals(index.marked(handle, query, 1, "<", ">"), marked.whole("<", ">"));
                    }
                }
            }
        }
    }

    @Test
    void textsOfAnyLengthStayWithinWhatATsvectorTakes() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300_000; i++) {
            text.append(Integer.toString(i, 36)).append(' ');
        }
        text.append("x".repeat(100_000));
        String vector = WordTokens.of(text.toString()).vector();
        assertTrue(vector.length() < 3_000_000, () -> "of length " + vector.length());
    }

    /// Each text is a row of its own; the index says which tokens it made of it.
    private static void compare(List<String> texts) {
        try (Handle handle = LedgerFile.inMemory()) {
            handle.execute("CREATE VIRTUAL TABLE said USING fts5vocab('words', 'instance')");
            for (int i = 0; i < texts.size(); i++) {
                handle.execute("INSERT INTO words (rowid, entry, body) VALUES (?, 'e', ?)", i + 1, texts.get(i));
            }
            List<List<String>> wanted = new ArrayList<>();
            texts.forEach(t -> wanted.add(new ArrayList<>()));
            handle.createQuery("SELECT doc, term FROM said ORDER BY doc, \"offset\"")
                    .map((row, context) -> wanted.get(row.getInt(1) - 1).add(row.getString(2)))
                    .forEach(added -> {});
            List<String> different = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                List<String> found = WordTokens.of(texts.get(i)).tokens().stream()
                        .map(WordTokens.Token::stem)
                        .toList();
                if (!found.equals(wanted.get(i))) {
                    different.add(String.format(
                            Locale.ROOT,
                            "%s (%04X): %s, not %s",
                            texts.get(i),
                            texts.get(i).codePointAt(Math.min(1, texts.get(i).length() - 1)),
                            found,
                            wanted.get(i)));
                }
            }
            assertEquals(List.of(), different);
        }
    }
}
