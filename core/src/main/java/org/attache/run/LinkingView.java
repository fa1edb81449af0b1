package org.attache.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attache.fact.Analysis;
import org.attache.fact.Article;
import org.attache.fact.Block;
import org.attache.fact.BlockKind;
import org.attache.fact.Capture;
import org.attache.fact.DateClaim;
import org.attache.fact.Dating;
import org.attache.fact.Entity;
import org.attache.fact.FigureClaim;
import org.attache.fact.Findings;
import org.attache.fact.Markup;
import org.attache.fact.Mention;
import org.attache.fact.Sidecar;
import org.attache.fact.StatementClaim;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// An analysis without what the linker and the catalogue never ask for, so that those of a whole ledger fit into
/// memory at once: times of the body, clues of the date, page furniture, and all mentions of an entity but one of
/// each name and one in each sentence that a statement or a figure rests on (`Facts.countries` looks for those).
final class LinkingView {
    private LinkingView() {}

    static Analysis of(Analysis analysis) {
        return new Analysis(
                article(analysis.article()),
                new Dating(published(analysis.dating().published()), List.of()),
                findings(analysis.findings()));
    }

    /// Of that what the catalogue asks for beside the claims: no text, and no claims.
    static Analysis head(Analysis whole) {
        Analysis analysis = of(whole);
        Article article = analysis.article();
        Capture capture = article.capture();
        return new Analysis(
                article.of(new Capture(
                        capture.id(),
                        capture.mediaType(),
                        capture.sha256(),
                        capture.charset(),
                        Optional.empty(),
                        new SourceText(capture.text().id(), ""),
                        Markup.NONE,
                        Sidecar.NONE)),
                analysis.dating(),
                new Findings(analysis.findings().entities(), List.of(), List.of(), List.of(), List.of()));
    }

    private static Article article(Article article) {
        List<Block> blocks = article.blocks().stream()
                .filter(b -> b.kind() == BlockKind.PARAGRAPH || b.kind() == BlockKind.CAPTION)
                .toList();
        return new Article(
                article.capture(),
                article.title(),
                article.outlet(),
                article.byline(),
                article.language(),
                article.dateline(),
                article.origins(),
                blocks);
    }

    private static DateClaim published(DateClaim claim) {
        return new DateClaim(
                claim.date(),
                claim.basis(),
                claim.earliest(),
                claim.latest(),
                List.of(),
                List.of(),
                claim.provenance());
    }

    private static Findings findings(Findings findings) {
        List<Span> sentences = Stream.concat(
                        findings.statements().stream().map(StatementClaim::evidence),
                        findings.figures().stream().map(FigureClaim::evidence))
                .map(e -> e.quote().span())
                .distinct()
                .toList();
        return new Findings(
                findings.entities().stream().map(e -> entity(e, sentences)).toList(),
                findings.events(),
                findings.deals(),
                findings.statements(),
                findings.figures());
    }

    private static Entity entity(Entity entity, List<Span> sentences) {
        Set<String> names = new HashSet<>();
        Set<Span> met = new HashSet<>();
        List<Mention> kept = new ArrayList<>();
        for (Mention mention : entity.mentions()) {
            boolean named = mention.kind() == Mention.Kind.NAME
                    && names.add(mention.quote().words());
            boolean counts = false;
            if (entity.country().isPresent()) {
                for (Span sentence : sentences) {
                    counts |= sentence.contains(mention.quote().span()) && met.add(sentence);
                }
            }
            if (named || counts) {
                kept.add(mention);
            }
        }
        if (kept.isEmpty()) {
            kept.add(entity.mentions().getFirst());
        }
        return new Entity(entity.id(), entity.type(), entity.name(), entity.country(), entity.role(), kept);
    }
}
