package org.attache.analyse.speech;

import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.text.Span;

/// The words by which a sentence names a source: what hangs on the head, without its preposition, and not past a comma
/// or a verb of its own behind it.
final class SourcePhrase {
    private SourcePhrase() {}

    /// The place of the phrase whose head is `head`.
    static Span of(Sentence sentence, Token head) {
        int first = sentence.subtree(head).getFirst().index();
        int last = head.index();
        boolean open = true;
        for (Token token : sentence.subtree(head)) {
            if (token.index() < head.index()) {
                boolean before = (token.isRelation("case") && token.head() == head.index())
                        || Grammar.lower(token).equals("according")
                        || (Grammar.lower(token).equals("to") && token.index() <= head.index() - 1 && first == token.index());
                first = before || ",;:“”\"".contains(token.text()) ? token.index() + 1 : first;
            } else if (token.index() > head.index() && open) {
                open = !",;:“”\"—–".contains(token.text()) && !token.isVerb();
                last = open ? token.index() : last;
            }
        }
        return sentence.token(first).span().cover(sentence.token(last).span());
    }
}
