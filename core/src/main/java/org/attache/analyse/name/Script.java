package org.attache.analyse.name;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// The words of an article, sentence by sentence, and how each word is written elsewhere in it. Thread-safe:
/// immutable once built.
final class Script {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final SourceText text;
    private final List<Sentence> sentences;
    private final List<List<Word>> lines = new ArrayList<>();
    private final Set<String> lower = new HashSet<>();
    private final Map<String, Integer> capitalised = new HashMap<>();
    private final Map<Integer, Token> tokens = new HashMap<>();
    private final BitSet quoted = new BitSet();

    /// Scans the sentences of a text.
    Script(SourceText text, List<Sentence> sentences, Lexicon lexicon) {
        this.text = text;
        this.sentences = List.copyOf(sentences);
        quotes();
        for (Sentence sentence : sentences) {
            List<Word> words = WordScanner.scan(text.content(), sentence.span(), lexicon::splits);
            lines.add(words);
            for (Word word : words) {
                if (word.isAlphanumeric() && !word.isCapitalised()) {
                    lower.add(word.key());
                } else if (word.isCapitalised() && !word.initial()) {
                    capitalised.merge(word.key(), 1, Integer::sum);
                }
            }
            for (Token token : sentence.tokens()) {
                tokens.put(token.span().start(), token);
            }
        }
    }

    /// The capture text.
    SourceText text() {
        return text;
    }

    /// The sentences, in order.
    List<Sentence> sentences() {
        return sentences;
    }

    /// The words of the sentence at `index`.
    List<Word> words(int index) {
        return lines.get(index);
    }

    /// The characters of a row of words, white space folded.
    String slice(List<Word> words) {
        Span span = words.getFirst().span().cover(words.getLast().span());
        String slice = text.slice(span);
        for (int i = 0; i < slice.length(); i++) {
            char c = slice.charAt(i);
            if ((c != ' ' && c <= ' ') || (c == ' ' && i + 1 < slice.length() && slice.charAt(i + 1) <= ' ')) {
                return SPACE.matcher(slice).replaceAll(" ");
            }
        }
        return slice;
    }

    /// Whether a word that opens a sentence is likely a name: written so elsewhere, or tagged so, and never in lower
    /// case.
    boolean isNameAtStart(Word word) {
        if (capitalised.containsKey(word.key())) {
            return true;
        }
        if (lower.contains(word.key())) {
            return false;
        }
        Token token = tokens.get(word.span().start());
        return token == null || token.upos().equals("X") || token.upos().equals("PROPN");
    }

    /// The syntactic token that begins where a word begins.
    Optional<Token> token(Word word) {
        return Optional.ofNullable(tokens.get(word.span().start()));
    }

    /// Whether the unit at `offset` stands inside quotation marks. Straight marks are paired inside a paragraph.
    boolean isQuoted(int offset) {
        return quoted.get(offset);
    }

    private void quotes() {
        int paragraph = Integer.MIN_VALUE;
        boolean open = false;
        for (Sentence sentence : sentences) {
            if (sentence.paragraph() != paragraph) {
                open = false;
                paragraph = sentence.paragraph();
            }
            for (int i = sentence.span().start(); i < sentence.span().end(); i++) {
                char c = text.content().charAt(i);
                if (c == '\u201C' || c == '\u00AB') {
                    open = true;
                } else if (c == '\u201D' || c == '\u00BB') {
                    open = false;
                } else if (c == '"') {
                    open = !open;
                }
                if (open) {
                    quoted.set(i);
                }
            }
        }
    }

    /// How often the word stands with a capital where that tells something.
    int capitals(Word word) {
        return capitalised.getOrDefault(word.key(), 0);
    }

    /// Whether the word is written in lower case somewhere.
    boolean isWrittenLower(Word word) {
        return lower.contains(word.key());
    }
}
