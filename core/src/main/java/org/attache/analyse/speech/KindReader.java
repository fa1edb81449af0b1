package org.attache.analyse.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attache.fact.StatementKind;

/// Says what a speaker does by speaking: the cue decides ("accused"); where it is a plain one ("said"), the first
/// telling words of the speech, from `lang/en/speech-kinds.tsv`. A coarse reading: irony and reported speech
/// inside the speech are not seen through.
final class KindReader {
    private final List<Sign> signs;
    /// The places of the signs in the list by their first words.
    private final Map<String, List<Integer>> byFirstWord = new HashMap<>();

    private KindReader(List<Sign> signs) {
        this.signs = signs;
        for (int i = 0; i < signs.size(); i++) {
            String words = signs.get(i).words();
            byFirstWord
                    .computeIfAbsent(words.substring(1, words.indexOf(' ', 1)), w -> new ArrayList<>())
                    .add(i);
        }
    }

    /// Reads the list from the class path.
    static KindReader load() {
        List<Sign> signs = new ArrayList<>();
        CueLexicon.lines("/lang/en/speech-kinds.tsv", line -> {
            String[] cells = line.split("\t", -1);
            signs.add(
                    new Sign(" " + cells[0] + " ", StatementKind.valueOf(cells[1].toUpperCase(Locale.ROOT)), cells[2]));
        });
        return new KindReader(List.copyOf(signs));
    }

    /// The kind of a statement with this cue and these words.
    StatementKind read(StatementKind cue, String words) {
        return cue == StatementKind.INFORM ? read(words) : cue;
    }

    /// The kind of words alone.
    StatementKind read(String words) {
        String plain = plain(words.toLowerCase(Locale.ROOT));
        int first = signs.size();
        for (int space = plain.indexOf(' '); space + 1 < plain.length(); space = plain.indexOf(' ', space + 1)) {
            String word = plain.substring(space + 1, plain.indexOf(' ', space + 1));
            for (int sign : byFirstWord.getOrDefault(word, List.of())) {
                if (sign < first && plain.startsWith(signs.get(sign).words(), space)) {
                    first = sign;
                }
            }
        }
        return first < signs.size() ? signs.get(first).kind() : StatementKind.INFORM;
    }

    /// The words with one space between them, and one at either end.
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length() + 2).append(' ');
        boolean open = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean word = (c >= 'a' && c <= 'z') || c == '\'' || c == '’' || c == '-' || isLetterOrNumber(c);
            if (word) {
                plain.appendCodePoint(c);
                open = true;
            } else if (open) {
                plain.append(' ');
                open = false;
            }
        }
        return open ? plain.append(' ').toString() : plain.toString();
    }

    private static boolean isLetterOrNumber(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetter(c);
        };
    }

    /// All signs, for the test that runs the examples.
    List<Sign> all() {
        return signs;
    }

    /// Words that give a kind away.
    ///
    /// @param words with a space at either end
    /// @param kind of a speech that holds them
    /// @param example a sentence of ours with them
    record Sign(String words, StatementKind kind, String example) {}
}
