package org.attache.analyse.speech;

import java.util.List;
import org.attache.text.Span;

/// Words or thoughts that a text ascribes to somebody, as places of the text. Wider than a statement: what someone is
/// said not to have said, to believe, want, plan, fear or favour is an ascription too, and so is what a noun
/// ascribes ("her claim that"). Narrower in what it knows: nobody is identified, nothing dated. A statement is an
/// ascription of words that were uttered.
///
/// @param source who speaks or thinks, as the phrase beside the cue names it; empty where the text does not say
/// @param cue the word or words that ascribe
/// @param content what is ascribed, in order; several places where a cue stands in the middle or a further quotation
///     goes on with it
public record Ascription(List<Span> source, List<Span> cue, List<Span> content) {
    /// Copies its lists.
    public Ascription {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }
}
