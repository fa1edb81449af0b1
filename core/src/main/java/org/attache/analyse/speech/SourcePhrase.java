package org.attache.analyse.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.text.Span;

/// The words by which a sentence names a source: what hangs on the head, without its preposition, and not past a
/// comma
/// or a verb of its own behind it.
final class SourcePhrase {
    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");

    private SourcePhrase() {}

    /// The places that name the source of a verb: its phrase, and the relative pronoun that stands for it beside the
    /// verb ("the minister, who said").
    static List<Span> of(Sentence sentence, Token head, Token verb) {
        Span phrase = of(sentence, head);
        List<Span> places = new ArrayList<>();
        places.add(phrase);
        sentence.child(verb, "nsubj")
                .filter(t -> RELATIVES.contains(Grammar.lower(t)) && t.index() < verb.index())
                .filter(t -> !phrase.overlaps(t.span()))
                .ifPresent(t -> places.add(t.span()));
        return places;
    }

    /// The place of the phrase whose head is `head`.
    static Span of(Sentence sentence, Token head) {
        int first = sentence.subtree(head).getFirst().index();
        int last = head.index();
        boolean open = true;
        for (Token token : sentence.subtree(head)) {
            if (token.index() < head.index()) {
                boolean before = (token.isRelation("case") && token.head() == head.index())
                        || Grammar.lower(token).equals("according")
                        || (Grammar.lower(token).equals("to")
                                && token.index() <= head.index() - 1
                                && first == token.index());
                first = before || ",;:“”\"".contains(token.text()) ? token.index() + 1 : first;
            } else if (token.index() > head.index() && open) {
                open = !",;:“”\"—–".contains(token.text()) && !token.isVerb();
                last = open ? token.index() : last;
            }
        }
        return sentence.token(first).span().cover(sentence.token(last).span());
    }
}
