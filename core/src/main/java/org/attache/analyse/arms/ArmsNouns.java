package org.attache.analyse.arms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.text.LastWord;
import org.attache.text.TermFile;

/// The common nouns of `lang/en/arms-nouns.tsv`, looked up by the token they end at, in singular and plural, in
/// British and American spelling, with or without hyphens.
///
/// Thread-safe: the table is read-only once loaded.
public final class ArmsNouns {
    private static final ArmsNouns SHARED = new ArmsNouns(TermFile.read("lang/en/arms-nouns.tsv"));

    private final Map<String, List<Entry>> byLastWord = new HashMap<>();
    /// Every form that [#singulars] leads back to a last word.
    private final Set<String> endings = new HashSet<>();

    private ArmsNouns(TermFile file) {
        for (TermFile.Row row : file.rows()) {
            List<String> words = List.of(normal(row.cell(0)).split(" ", -1));
            Term term =
                    new Term(row.cell(0), row.cell(1), Kind.valueOf(row.cell(2).toUpperCase(Locale.ROOT)));
            byLastWord.computeIfAbsent(words.getLast(), w -> new ArrayList<>()).add(new Entry(words, term));
        }
        for (String word : byLastWord.keySet()) {
            endings.add(word);
            endings.add(word + "es");
            if (word.length() > 1) {
                endings.add(word + "s");
            }
            if (word.endsWith("y")) {
                endings.add(word.substring(0, word.length() - 1) + "ies");
            }
        }
        byLastWord
                .values()
                .forEach(l -> l.sort(
                        Comparator.comparingInt((Entry e) -> e.words().size()).reversed()));
    }

    /// The one table.
    public static ArmsNouns load() {
        return SHARED;
    }

    /// The longest term that ends at `token`, if one does.
    public Optional<Match> endingAt(Sentence sentence, Token token) {
        String own = normal(token.text());
        if (!own.isEmpty() && !endsTerm(LastWord.of(own))) {
            return Optional.empty();
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = Math.max(0, token.index() - 7); i <= token.index(); i++) {
            for (String word : normal(sentence.token(i).text()).split(" ", -1)) {
                if (!word.isEmpty()) {
                    pieces.add(new Piece(word, i));
                }
            }
        }
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        String last = pieces.getLast().word();
        for (String form : singulars(last)) {
            for (Entry entry : byLastWord.getOrDefault(form, List.of())) {
                Optional<Match> match = match(pieces, entry);
                if (match.isPresent()) {
                    return match;
                }
            }
        }
        return Optional.empty();
    }

    /// Whether any term ends with the word; most words end none, and the words before them need no look.
    private boolean endsTerm(String word) {
        return endings.contains(word);
    }

    private static Optional<Match> match(List<Piece> pieces, Entry entry) {
        int size = entry.words().size();
        if (size > pieces.size()) {
            return Optional.empty();
        }
        for (int i = 1; i < size; i++) {
            String text = pieces.get(pieces.size() - 1 - i).word();
            String wanted = entry.words().get(size - 1 - i);
            if (!text.equals(wanted) && !(text.length() > 3 && singulars(text).contains(wanted))) {
                return Optional.empty();
            }
        }
        return Optional.of(
                new Match(entry.term(), pieces.get(pieces.size() - size).token()));
    }

    private static List<String> singulars(String word) {
        if (!word.endsWith("s")) {
            return List.of(word);
        }
        List<String> forms = new ArrayList<>();
        forms.add(word);
        if (word.endsWith("ies")) {
            forms.add(word.substring(0, word.length() - 3) + "y");
        }
        if (word.endsWith("es")) {
            forms.add(word.substring(0, word.length() - 2));
        }
        if (word.length() > 2) {
            forms.add(word.substring(0, word.length() - 1));
        }
        return forms;
    }

    private static String normal(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('-', ' ')
                .replace('‑', ' ')
                .replace('–', ' ')
                .replace("defense", "defence")
                .replace("armored", "armoured")
                .strip();
    }

    /// What kind of noun it is.
    public enum Kind {
        /// An item by itself: "howitzer".
        SYSTEM,
        /// Also civil, or also something else: "ship", "helicopter".
        WIDE,
        /// Arms in general: "weapons".
        GENERIC,
        /// A part: "gripstock".
        PART
    }

    /// A noun of the table.
    ///
    /// @param text singular
    /// @param category of the SIPRI register
    /// @param kind how sure a word it is
    public record Term(String text, String category, Kind kind) {}

    /// A noun found in a sentence.
    ///
    /// @param term that ends at the token
    /// @param first index of its first token
    public record Match(Term term, int first) {}

    private record Entry(List<String> words, Term term) {}

    private record Piece(String word, int token) {}
}
