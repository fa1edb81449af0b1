package org.attache.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A text with marks around what was searched for, whole or cut to the best words, as SQLite's FTS5 marks and cuts:
/// the words that most phrases stand in, those of the beginning of a sentence rather than others.
final class MarkedText {
    private static final String BETWEEN = " … ";
    private static final int NEW_PHRASE = 1000;
    private static final int FIRST_SENTENCE = 120;
    private static final int SENTENCE = 100;

    private final String text;
    private final WordTokens tokens;
    private final List<PhraseQuery.Instance> instances;

    MarkedText(String text, PhraseQuery query) {
        this.text = text;
        tokens = WordTokens.of(text);
        instances = query.in(tokens);
    }

    /// The whole text; empty where nothing is to be marked.
    String whole(String begin, String end) {
        return instances.isEmpty() ? "" : marked(0, tokens.size() - 1, begin, end);
    }

    /// The best words.
    String best(int words) {
        int start = start(words);
        int last = start + words - 1;
        return (start > 0 ? BETWEEN : "") + marked(start, last, "[", "]") + (last < tokens.size() - 1 ? BETWEEN : "");
    }

    private int start(int words) {
        List<Integer> sentences = sentences();
        int best = 0;
        int bestScore = 0;
        for (PhraseQuery.Instance one : instances) {
            int score = score(one.place(), words);
            if (score > bestScore) {
                bestScore = score;
                best = centred(one.place(), words);
            }
            if (tokens.size() > words) {
                int sentence = 0;
                for (int begin : sentences) {
                    sentence = begin <= one.place() ? begin : sentence;
                }
                if (sentence < one.place()) {
                    int more = score(sentence, words) + (sentence == 0 ? FIRST_SENTENCE : SENTENCE);
                    if (more > bestScore) {
                        bestScore = more;
                        best = sentence;
                    }
                }
            }
        }
        return best;
    }

    private int score(int place, int words) {
        Set<Integer> seen = new HashSet<>();
        int score = 0;
        for (PhraseQuery.Instance one : instances) {
            if (one.place() >= place && one.place() < place + words) {
                score += seen.add(one.phrase()) ? NEW_PHRASE : 1;
            }
        }
        return score;
    }

    private int centred(int place, int words) {
        int last = place;
        for (PhraseQuery.Instance one : instances) {
            if (one.place() >= place && one.place() < place + words) {
                last = one.place() + one.words();
            }
        }
        int start = place - (words - (last - place)) / 2;
        return Math.max(0, Math.min(start, tokens.size() - words));
    }

    /// Places of the first words of sentences.
    private List<Integer> sentences() {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int begin = tokens.tokens().get(i).begin();
            int before = begin - 1;
            while (before >= 0 && " \t\n\r".indexOf(text.charAt(before)) >= 0) {
                before--;
            }
            boolean ended = before >= 0 && before < begin - 1 && ".:".indexOf(text.charAt(before)) >= 0;
            if (i == 0 || ended) {
                all.add(i);
            }
        }
        return all;
    }

    private String marked(int first, int last, String begin, String end) {
        List<WordTokens.Token> all = tokens.tokens();
        StringBuilder marked = new StringBuilder();
        int at = first == 0 ? 0 : all.get(first).begin();
        int i = 0;
        while (i < instances.size()) {
            int from = instances.get(i).place();
            int to = from + instances.get(i).words() - 1;
            i++;
            // phrases that overlap are marked as one
            while (i < instances.size() && instances.get(i).place() <= to) {
                to = Math.max(to, instances.get(i).place() + instances.get(i).words() - 1);
                i++;
            }
            if (from >= first && from <= last) {
                int open = all.get(from).begin();
                int close = all.get(Math.min(to, last)).end();
                marked.append(text, at, open)
                        .append(begin)
                        .append(text, open, close)
                        .append(end);
                at = close;
            }
        }
        int until = last >= all.size() - 1 ? text.length() : all.get(last).end();
        return marked.append(text, at, Math.max(at, until)).toString();
    }
}
