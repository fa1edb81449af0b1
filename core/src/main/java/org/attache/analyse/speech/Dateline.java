package org.attache.analyse.speech;

import java.util.Locale;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Article;

/// The dateline before a first sentence ("MOSCOW (Reuters) – "): no part of what anybody says.
final class Dateline {
    private static final int LONGEST = 14;

    private Dateline() {}

    /// How many tokens at the head of the sentence belong to a dateline: those inside the article's own, or a
    /// place in
    /// capitals up to the dash or colon after it.
    static int tokens(Article article, Sentence sentence) {
        int count = 0;
        if (article.dateline().isPresent()) {
            for (Token token : sentence.tokens()) {
                if (!article.dateline().orElseThrow().span().contains(token.span())) {
                    break;
                }
                count++;
            }
        }
        return count > 0 ? count : printed(sentence);
    }

    private static int printed(Sentence sentence) {
        String first = sentence.token(0).text();
        boolean capitals = first.length() > 3
                && first.equals(first.toUpperCase(Locale.ROOT))
                && first.chars().allMatch(Character::isLetter);
        int last = Math.min(LONGEST, sentence.tokens().size() - 1);
        for (int i = 1; capitals && i < last; i++) {
            String word = sentence.token(i).text();
            if (word.equals("-")
                    || word.equals("–")
                    || word.equals("—")
                    || word.equals("--")
                    || (word.equals(":") && i <= 2)) {
                return i + 1;
            }
        }
        return 0;
    }
}
