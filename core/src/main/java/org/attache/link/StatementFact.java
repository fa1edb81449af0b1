package org.attache.link;

import org.attache.fact.Entry;
import org.attache.fact.Modality;
import org.attache.fact.StatementClaim;

/// A statement claim, made ready for comparing.
///
/// @param setting its article
/// @param claim the claim
/// @param speaker who spoke
/// @param days when it was said
/// @param terms words of the speech
/// @param words of the speech, in order
record StatementFact(Setting setting, StatementClaim claim, Actor speaker, Days days, Terms terms, WordOrder words)
        implements Fact {

    static StatementFact of(Dossier dossier, StatementClaim claim, Terms.Weigher weigher, Sources sources) {
        return new StatementFact(
                Setting.of(dossier, claim.evidence(), sources),
                claim,
                dossier.actor(claim.speaker().party()),
                Days.of(claim.timing().when(), Modality.OCCURRED, dossier.published()),
                weigher.weigh(claim.speech().text()),
                WordOrder.of(Wording.words(claim.speech().text())));
    }

    @Override
    public StatementFact with(Shared shared) {
        return new StatementFact(
                setting.with(shared),
                claim,
                shared.actor(speaker),
                shared.days(days),
                shared.terms(terms),
                shared.order(words));
    }

    @Override
    public StatementFact reprinted(Reprint reprint) {
        return new StatementFact(
                reprint.setting(setting),
                claim.told(reprint.id(claim.id()), reprint.evidence(claim.evidence())),
                speaker,
                days,
                terms,
                words);
    }

    @Override
    public Entry.Kind kind() {
        return Entry.Kind.STATEMENT;
    }
}
