package org.attache.tools;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.attache.fact.Analysis;
import org.attache.fact.Article;
import org.attache.fact.BlockKind;
import org.attache.fact.DateClaim;
import org.attache.fact.Entity;
import org.attache.fact.Evidence;
import org.attache.fact.Findings;
import org.attache.run.Days;
import org.attache.run.Headlines;

/// Shows what was found in one capture, for a person.
final class AnalysisView {
    private final Terminal terminal;

    AnalysisView(Terminal terminal) {
        this.terminal = terminal;
    }

    void show(Analysis analysis) {
        Article article = analysis.article();
        terminal.named(analysis.captureName());
        terminal.wrapped("", terminal.bold(article.title().orElse("(no title found)")));
        field("outlet", article.outlet().orElse("not known"));
        field(
                "origins",
                article.origins().isEmpty()
                        ? "none named"
                        : article.origins().stream()
                                .map(Article.Origin::name)
                                .distinct()
                                .collect(Collectors.joining(", ")));
        article.byline().ifPresent(b -> field("byline", b));
        article.dateline()
                .ifPresent(d -> field(
                        "dateline",
                        d.place() + d.agency().map(a -> " (" + a + ")").orElse("")));
        published(analysis.dating().published());
        blocks(article);
        Findings findings = analysis.findings();
        section("Who and what", findings.entities().size());
        findings.entities().forEach(e -> terminal.wrapped("  ", 4, entity(e)));
        section("Events", findings.events().size());
        findings.events()
                .forEach(e -> fact(Headlines.event(e), Days.day(e.timing().when()), e.evidence()));
        section("Arms deals", findings.deals().size());
        findings.deals()
                .forEach(d -> fact(
                        Headlines.deal(d) + " [" + d.status().name().toLowerCase(java.util.Locale.ROOT) + "]",
                        Days.day(d.dates().ordered().when()),
                        d.evidence()));
        section("Statements", findings.statements().size());
        findings.statements()
                .forEach(s -> fact(Headlines.statement(s), Days.day(s.timing().when()), s.evidence()));
        section("Figures", findings.figures().size());
        findings.figures()
                .forEach(f -> fact(Headlines.figure(f), Days.day(f.timing().when()), f.evidence()));
    }

    private void published(DateClaim date) {
        String when = date.date().map(Object::toString).orElseGet(() -> DatingWords.bounds(date));
        field("published", when + " (" + DatingWords.basis(date.basis()) + ")");
        for (DateClaim.Clue clue : date.clues()) {
            terminal.wrapped(
                    "             " + (clue.used() ? "+ " : "- "),
                    15,
                    terminal.dim("“" + clue.words() + "”: " + clue.meaning()));
        }
    }

    private void blocks(Article article) {
        Map<BlockKind, Integer> counts = new TreeMap<>();
        article.blocks().forEach(b -> counts.merge(b.kind(), 1, Integer::sum));
        field(
                "blocks",
                counts.entrySet().stream()
                        .map(e -> e.getValue() + " " + e.getKey().name().toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining(", ")));
    }

    private void field(String name, String value) {
        terminal.wrapped(terminal.dim(String.format(java.util.Locale.ROOT, "%-11s", name)), value);
    }

    private void section(String name, int count) {
        if (count > 0) {
            terminal.blank();
            terminal.line(terminal.bold(name) + terminal.dim("  " + count));
        }
    }

    private static String entity(Entity e) {
        return e.name() + " (" + e.type().name().toLowerCase(java.util.Locale.ROOT)
                + e.country().map(c -> ", " + c).orElse("")
                + e.role().map(r -> ", " + r).orElse("")
                + "), " + e.mentions().size() + (e.mentions().size() == 1 ? " mention" : " mentions");
    }

    private void fact(String headline, String day, Evidence evidence) {
        terminal.wrapped(
                "  " + terminal.accent(String.format(java.util.Locale.ROOT, "%-21s", day)) + " ", 24, headline);
        String chain = evidence.accordingTo().isEmpty()
                ? ""
                : "according to " + String.join(" ← ", evidence.accordingTo()) + ": ";
        terminal.wrapped(
                " ".repeat(24),
                terminal.dim(chain + "“" + evidence.quote().words() + "” ["
                        + evidence.quote().span().start() + "–"
                        + evidence.quote().span().end() + "]"));
    }
}
