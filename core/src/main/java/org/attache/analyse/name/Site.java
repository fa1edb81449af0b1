package org.attache.analyse.name;

import java.util.Optional;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.text.Span;

/// How a stretch of text stands in its sentence.
///
/// @param span of the capture text
/// @param sentence index in the article
/// @param subject whether it is, or heads into, a subject
/// @param governor index of the token that its head hangs on; -1 where that is not known
/// @param quoted whether it stands inside quotation marks
record Site(Span span, int sentence, boolean subject, int governor, boolean quoted) {
    /// The site of a span in a sentence.
    static Site of(Sentence sentence, int index, Span span, boolean quoted) {
        Optional<Token> head = sentence.headOf(span);
        if (head.isEmpty()) {
            return new Site(span, index, false, -1, quoted);
        }
        Token top = head.orElseThrow();
        while (top.head() >= 0 && (top.isRelation("appos") || top.isRelation("flat") || top.isRelation("compound"))) {
            top = sentence.token(top.head());
        }
        boolean subject = top.isRelation("nsubj")
                || (top.isRelation("conj")
                        && top.head() >= 0
                        && sentence.token(top.head()).isRelation("nsubj"));
        return new Site(span, index, subject, top.head(), quoted);
    }
}
