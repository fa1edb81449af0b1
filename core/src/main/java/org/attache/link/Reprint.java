package org.attache.link;

import java.util.Optional;
import org.attache.fact.Evidence;
import org.attache.text.Quote;
import org.attache.text.Span;

/// What a reprint of a claim does not share with the claim: where it stands, and who printed it.
///
/// @param capture name of the capture
/// @param id of the claim in its analysis
/// @param quote its evidence
/// @param sentences where it stands
/// @param carrier whose text its sentence is
/// @param source whom it names as its source
record Reprint(String capture, String id, Quote quote, Sentences sentences, String carrier, Optional<Actor> source) {
    static Reprint of(Fact fact) {
        Setting setting = fact.setting();
        return new Reprint(
                fact.capture(),
                fact.id(),
                fact.evidence().quote(),
                setting.sentences(),
                setting.carrier(),
                setting.source());
    }

    /// The setting of the reprint of a claim with this one.
    Setting setting(Setting of) {
        return new Setting(
                capture,
                of.published(),
                of.story(),
                sentences.like(of.sentences()),
                of.families(),
                carrier.equals(of.carrier()) ? of.carrier() : carrier,
                source.equals(of.source()) ? of.source() : source);
    }

    /// The evidence of the reprint of a claim with this one. A claim may have a hundred thousand: the words are kept
    /// once for all.
    Evidence evidence(Evidence of) {
        String words = of.quote().words();
        return of.at(quote.words().equals(words) ? new Quote(quote.textId(), quote.span(), words) : quote);
    }

    /// The id of the reprint of a claim with this one.
    String id(String of) {
        return id.equals(of) ? of : id;
    }

    /// The same at another place.
    ///
    /// @param at where the claim stands there
    /// @param from the first sentence that it touches
    /// @param to the sentence behind the last
    Reprint moved(Rank at, int from, int to) {
        return new Reprint(
                at.capture(),
                at.id(),
                new Quote(quote.textId(), new Span(at.start(), at.end()), quote.words()),
                new Sentences(from, to, sentences.before(), sentences.after(), sentences.wordings()),
                carrier,
                source);
    }
}
