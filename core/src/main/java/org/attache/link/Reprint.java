package org.attache.link;

import java.util.Optional;
import org.attache.fact.Evidence;
import org.attache.text.Quote;

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
        return new Setting(capture, of.published(), of.story(), sentences, of.families(), carrier, source);
    }

    /// The evidence of the reprint of a claim with this one.
    Evidence evidence(Evidence of) {
        return of.at(quote);
    }
}
