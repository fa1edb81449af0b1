package org.attache.analyse.clause;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// The words by which a text describes somebody or something that it does not name. Thread-safe: immutable.
final class PhraseWords {
    private static final int LONGEST_DESCRIPTION = 12;
    private static final Pattern WHITE = Pattern.compile("\\s+");

    private final SourceText text;
    private final WordClasses words = WordClasses.english();

    PhraseWords(SourceText text) {
        this.text = text;
    }

    /// The words of a phrase without article and without what hangs after it, but for "of …".
    String described(Sentence sentence, Token head) {
        int first = head.index();
        for (Token child : sentence.children(head)) {
            if (child.index() < first && isPremodifier(child)) {
                first = Math.min(first, sentence.subtree(child).getFirst().index());
            }
        }
        while (first < head.index() && isDroppedAtFront(sentence, first, head.index())) {
            first++;
        }
        int last = head.index();
        for (Token child : sentence.children(head)) {
            boolean tail = child.index() > head.index()
                    && (child.isRelation("flat")
                            || child.isRelation("fixed")
                            || (child.isRelation("compound") && child.index() == head.index() + 1)
                            || (child.isRelation("nmod")
                                    && sentence.children(child, "case").stream()
                                            .anyMatch(c -> c.lemma().equals("of"))));
            if (tail) {
                List<Token> below = sentence.subtree(child);
                if (below.size() <= LONGEST_DESCRIPTION && below.getLast().index() > last) {
                    last = below.getLast().index();
                }
            }
        }
        while (last > head.index() && sentence.token(last).upos().equals("PUNCT")) {
            last--;
        }
        Span span = sentence.token(first).span().cover(sentence.token(last).span());
        return WHITE.matcher(text.slice(span)).replaceAll(" ");
    }

    private static boolean isPremodifier(Token child) {
        return switch (child.relation()) {
            case "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "nmod", "nmod:unmarked", "flat", "advmod" ->
                true;
            default -> false;
        };
    }

    private boolean isDroppedAtFront(Sentence sentence, int index, int head) {
        Token token = sentence.token(index);
        if (words.has("quantity", token) && index + 1 < head) {
            return true;
        }
        String text = token.text().toLowerCase(Locale.ROOT);
        return token.isRelation("det")
                || SentenceGrammar.isTime(token)
                || token.upos().equals("PUNCT")
                || token.upos().equals("DET")
                || token.upos().equals("ADP")
                || token.xpos().equals("PRP$")
                || token.xpos().equals("POS")
                || text.equals("the")
                || text.equals("a")
                || text.equals("an");
    }
}
