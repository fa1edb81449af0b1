package org.attache.analyse;

import java.util.List;
import java.util.function.UnaryOperator;
import org.attache.fact.DealClaim;
import org.attache.fact.Entity;
import org.attache.fact.EventClaim;
import org.attache.fact.Evidence;
import org.attache.fact.FigureClaim;
import org.attache.fact.Findings;
import org.attache.fact.Mention;
import org.attache.fact.StatementClaim;
import org.attache.text.Quote;

/// Puts other quotes in place of those of findings: those of the capture where it was read with other capitals, those
/// of another printing of the article. Names of entities and parties stay as they were read.
final class Requoting {
    private final UnaryOperator<Quote> quotes;

    /// @param quotes gives what takes the place of a quote
    Requoting(UnaryOperator<Quote> quotes) {
        this.quotes = quotes;
    }

    Findings of(Findings findings) {
        return new Findings(
                findings.entities().stream().map(this::entity).toList(),
                findings.events().stream().map(this::event).toList(),
                findings.deals().stream().map(this::deal).toList(),
                findings.statements().stream().map(this::statement).toList(),
                findings.figures().stream().map(this::figure).toList());
    }

    private Quote quote(Quote quote) {
        return quotes.apply(quote);
    }

    private Evidence evidence(Evidence evidence) {
        return new Evidence(
                quote(evidence.quote()),
                evidence.asides().stream()
                        .map(a -> new Evidence.Aside(a.slot(), quote(a.quote())))
                        .toList(),
                evidence.accordingTo(),
                evidence.modality(),
                evidence.provenance());
    }

    private Entity entity(Entity entity) {
        List<Mention> mentions = entity.mentions().stream()
                .map(m -> new Mention(quote(m.quote()), m.kind(), m.provenance()))
                .toList();
        return new Entity(entity.id(), entity.type(), entity.name(), entity.country(), entity.role(), mentions);
    }

    private EventClaim event(EventClaim claim) {
        return claim.told(claim.id(), evidence(claim.evidence()));
    }

    private DealClaim deal(DealClaim claim) {
        return claim.told(claim.id(), evidence(claim.evidence()));
    }

    private StatementClaim statement(StatementClaim claim) {
        StatementClaim.Speech speech = claim.speech();
        return new StatementClaim(
                claim.id(),
                claim.speaker(),
                claim.kind(),
                new StatementClaim.Speech(
                        speech.direct(),
                        speech.parts().stream().map(this::quote).toList(),
                        speech.translatedFrom()),
                claim.occasion(),
                claim.timing(),
                evidence(claim.evidence()));
    }

    private FigureClaim figure(FigureClaim claim) {
        return claim.told(claim.id(), evidence(claim.evidence()));
    }
}
