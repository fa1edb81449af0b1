package org.attache.analyse.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attache.text.Span;

/// Finds where sentences end among the tokens of a paragraph. Closing quotation marks and brackets
/// belong to the sentence that they close. A quotation of several sentences is cut like any text.
///
/// A case caught: "U.S. President" goes on, "U.S. The" does not. A case missed: an abbreviation at a
/// sentence's end before a name ("… in the U.S. Moscow denied it"). Thread-safe: read-only.
final class SentenceSplitter {
    /// Longer sentences are cut into pieces.
    static final int MAX_TOKENS = 240;

    private static final int LOOK_AHEAD = 7;
    private static final Set<String> REPORTING =
            Set.of("said", "says", "asked", "added", "wrote", "told", "replied", "tweeted", "shouted", "declared");

    private final Abbreviations abbreviations;

    SentenceSplitter(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    /// The index one past the last token of each sentence, in order.
    List<Integer> ends(String text, List<Span> tokens) {
        List<Integer> ends = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < tokens.size()) {
            int stop = at + 1;
            if (isTerminal(text, tokens.get(at))) {
                while (stop < tokens.size() && isCloser(text, tokens, stop)) {
                    stop++;
                }
                stop = pastCode(text, tokens, stop);
            }
            boolean last = stop >= tokens.size();
            if (last || breaks(text, tokens, at, stop) || isNewBlock(text, tokens, stop)) {
                cutLong(text, tokens, start, stop, ends);
                start = stop;
            }
            at = stop;
        }
        return ends;
    }

    /// The end of a wire's code in brackets behind a full stop, `[nL8N1N86I0]`, which belongs to what it closes.
    private static int pastCode(String text, List<Span> tokens, int from) {
        if (from + 2 >= tokens.size()
                || text.charAt(tokens.get(from).start()) != '['
                || text.charAt(tokens.get(from + 2).start()) != ']') {
            return from;
        }
        Span code = tokens.get(from + 1);
        boolean digit = false;
        boolean letter = false;
        for (int i = code.start(); i < code.end(); i++) {
            digit |= Character.isDigit(text.charAt(i));
            letter |= Character.isLetter(text.charAt(i));
        }
        return digit && letter ? from + 3 : from;
    }

    private static boolean isTerminal(String text, Span token) {
        char last = text.charAt(token.end() - 1);
        return last == '.' || last == '!' || last == '?' || last == '\u2026' || last == '\u3002';
    }

    /// Whether a sentence ends after the terminal token at `at`, whose closing marks reach to `next`.
    private boolean breaks(String text, List<Span> tokens, int at, int next) {
        Span token = tokens.get(at);
        if (!isTerminal(text, token)) {
            return false;
        }
        Span follower = tokens.get(next);
        char begin = text.charAt(follower.start());
        if (begin == ',' || begin == ';' || begin == ':' || begin == ')' || begin == ']') {
            return false;
        }
        int opener = next;
        while (opener < tokens.size() - 1
                && isOpener(text.charAt(tokens.get(opener).start()))) {
            opener++;
        }
        char first = text.charAt(tokens.get(opener).start());
        boolean quoted = opener > next;
        if (Character.isLowerCase(first)) {
            return false;
        }
        char last = text.charAt(token.end() - 1);
        if (token.length() > 1 && last == '.' && text.charAt(token.start()) != '.') {
            return endsAfterAbbreviation(text, token, tokens.get(opener), quoted);
        }
        if (last == '?' || last == '!') {
            return next == at + 1 || !reportFollows(text, tokens, next);
        }
        if (last == '\u2026' || token.length() > 1) {
            return Character.isUpperCase(first) || quoted;
        }
        return true;
    }

    private boolean endsAfterAbbreviation(String text, Span token, Span next, boolean quoted) {
        Abbreviations.Kind kind = abbreviations.kind(text, token.start(), token.end() - 1);
        if (kind == Abbreviations.Kind.TITLE || kind == Abbreviations.Kind.NUMBER) {
            return false;
        }
        String word = text.substring(next.start(), next.end());
        boolean capital = Character.isUpperCase(word.charAt(0));
        if (token.length() == 2 && Character.isLetter(text.charAt(token.start()))) {
            return capital && word.length() > 1 && abbreviations.startsSentences(word);
        }
        return (capital && abbreviations.startsSentences(word)) || (quoted && capital);
    }

    /// Whether a verb of saying with its speaker follows a quoted question: `"…?" Haddad said`.
    private static boolean reportFollows(String text, List<Span> tokens, int next) {
        for (int i = next; i < tokens.size() && i < next + LOOK_AHEAD; i++) {
            String word = text.substring(tokens.get(i).start(), tokens.get(i).end());
            if (REPORTING.contains(word.toLowerCase(Locale.ROOT))) {
                return i == next || (i > next && isSpeakerOnly(text, tokens, next, i));
            }
        }
        return false;
    }

    /// Whether the tokens look like a name with its titles: no marks but commas, no second verb.
    private static boolean isSpeakerOnly(String text, List<Span> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(tokens.get(i).start());
            if (!Character.isLetter(c) && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isOpener(char c) {
        return c == '"' || c == '\u201C' || c == '\u2018' || c == '\'' || c == '(' || c == '[' || c == '\u00AB';
    }

    /// Whether the token is a mark that closes what stands before it.
    private static boolean isCloser(String text, List<Span> tokens, int at) {
        Span token = tokens.get(at);
        if (token.length() != 1) {
            return false;
        }
        char c = text.charAt(token.start());
        if (c == '\u201D' || c == '\u2019' || c == ')' || c == ']' || c == '\u00BB') {
            return true;
        }
        if (c != '"' && c != '\'') {
            return false;
        }
        boolean touchesLeft = tokens.get(at - 1).end() == token.start();
        boolean touchesRight = at + 1 < tokens.size()
                && tokens.get(at + 1).start() == token.end()
                && Character.isLetterOrDigit(text.charAt(token.end()));
        return touchesLeft && !touchesRight;
    }

    /// Whether an empty line or a list's bullet stands before the token at `next`.
    private static boolean isNewBlock(String text, List<Span> tokens, int next) {
        int lines = 0;
        for (int i = tokens.get(next - 1).end(); i < tokens.get(next).start(); i++) {
            lines += text.charAt(i) == '\n' ? 1 : 0;
        }
        if (lines == 0) {
            return false;
        }
        char c = text.charAt(tokens.get(next).start());
        boolean bullet =
                tokens.get(next).length() == 1 && (c == '\u2022' || c == '*' || c == '\u25CF' || c == '\u25AA');
        return lines > 1 || bullet;
    }

    /// Adds the ends of the pieces of a sentence: one unless it is too long.
    private static void cutLong(String text, List<Span> tokens, int start, int end, List<Integer> ends) {
        int from = start;
        while (end - from > MAX_TOKENS) {
            int cut = from + MAX_TOKENS;
            for (int i = cut - 1; i > from + MAX_TOKENS / 2; i--) {
                char c = text.charAt(tokens.get(i).start());
                if (tokens.get(i).length() == 1 && (c == ';' || c == ':' || c == ',')) {
                    cut = i + 1;
                    break;
                }
            }
            ends.add(cut);
            from = cut;
        }
        ends.add(end);
    }
}
