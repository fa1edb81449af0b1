package org.attache.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attache.text.TermFile;

/// Turns what a person types into an FTS5 query that cannot fail: every word becomes a quoted string, `word*`
/// keeps its star, a make such as Su-30 gets one, "a phrase" stays together, everything else that FTS5 would read
/// as an operator is taken as text. The small words of a question are left out where others are left.
final class SearchWords {
    /// A make of a weapon: letters, then two digits or more.
    private static final Pattern DESIGNATION = Pattern.compile("\\p{L}{1,4}-?\\d{2,4}");

    private SearchWords() {}

    /// Read when something is first sought.
    private static final class Small {
        private static final Set<String> WORDS = TermFile.read("lang/en/question-words.tsv").rows().stream()
                .map(row -> row.cell(1))
                .collect(Collectors.toUnmodifiableSet());

        static boolean is(Phrase phrase) {
            return WORDS.contains(phrase.text().toLowerCase(Locale.ROOT));
        }
    }

    /// Words that stand together.
    ///
    /// @param text a word or a phrase
    /// @param prefix whether the last word is only the beginning of one
    record Phrase(String text, boolean prefix) {}

    static String toQuery(String words) {
        // FTS5 has no query for "nothing"; an impossible word stands for it.
        List<Phrase> phrases = phrases(words);
        return phrases.isEmpty()
                ? "\"\""
                : phrases.stream()
                        .map(p -> "\"" + p.text() + "\"" + (p.prefix() ? "*" : ""))
                        .collect(Collectors.joining(" AND "));
    }

    static List<Phrase> phrases(String words) {
        List<Phrase> all = split(words);
        if (words.indexOf('"') >= 0) {
            return all;
        }
        List<Phrase> telling = all.stream().filter(p -> !Small.is(p)).toList();
        return telling.isEmpty() ? all : telling;
    }

    private static List<Phrase> split(String words) {
        List<Phrase> parts = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '"') {
                add(parts, word);
                quoted = !quoted;
            } else if (Character.isWhitespace(c) && !quoted) {
                add(parts, word);
            } else {
                word.append(c);
            }
        }
        add(parts, word);
        return parts;
    }

    private static void add(List<Phrase> parts, StringBuilder word) {
        String text = word.toString().replace("\u0000", "");
        word.setLength(0);
        boolean star = text.endsWith("*");
        String bare = star ? text.substring(0, text.length() - 1) : text;
        // who looks for the Su-30 wants the Su-30SM, too; with one digit (F-1) that would be noise
        boolean prefix = star || DESIGNATION.matcher(bare).matches();
        if (bare.chars().anyMatch(Character::isLetterOrDigit)) {
            parts.add(new Phrase(bare, prefix));
        }
    }
}
