package org.attache.tools;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.attache.fact.Analysis;
import org.attache.fact.CopyGroup;
import org.attache.fact.DateClaim;
import org.attache.fact.Entry;
import org.attache.run.Facts;
import org.attache.run.Headlines;
import org.attache.text.SourceText;
import org.attache.text.Span;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Writes a brief as one self-contained page: its style inside, no script, nothing fetched. Built as a tree by
/// jsoup, so that captured text is always text.
final class BriefHtml {
    private static final int AROUND = 160;

    String write(Brief brief) {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.charset(StandardCharsets.UTF_8);
        Element html = page.expectFirst("html");
        html.attr("lang", "en");
        page.title("Attaché · " + brief.title());
        page.head()
                .appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        page.head()
                .appendElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", "default-src 'none'; style-src 'unsafe-inline'");
        page.head().appendElement("style").appendChild(new org.jsoup.nodes.DataNode(style()));
        Element header = page.body().appendElement("header");
        header.appendElement("p").addClass("mark").text("Attaché");
        header.appendElement("h1").text(brief.title());
        header.appendElement("p").addClass("summary").text(brief.summary());
        Element nav = header.appendElement("nav").attr("aria-label", "Sections").appendElement("ul");
        Element main = page.body().appendElement("main");
        int number = 0;
        for (Brief.Section section : brief.sections()) {
            String id = "s" + ++number;
            link(nav, id, section.title() + " " + section.entries().size());
            Element part = main.appendElement("section").id(id);
            part.appendElement("h2")
                    .text(section.title())
                    .appendElement("span")
                    .addClass("count")
                    .text(" " + section.entries().size());
            section.entries().forEach(e -> entry(part, e, brief));
        }
        link(nav, "captures", "Captures " + brief.captures().size());
        captures(main, brief);
        page.body()
                .appendElement("footer")
                .text(
                        "Every sentence stands in the capture at the given characters; the capture is known by its SHA-256.");
        return page.outerHtml();
    }

    private static void link(Element nav, String id, String text) {
        nav.appendElement("li").appendElement("a").attr("href", "#" + id).text(text);
    }

    private static void entry(Element part, Entry entry, Brief brief) {
        Element article = part.appendElement("article");
        Element head = article.appendElement("h3");
        head.appendElement("time").text(EntryView.date(entry));
        head.appendElement("span").addClass("headline").text(Terminal.clean(Headlines.of(entry, brief.dossier())));
        if (entry.kind() == Entry.Kind.DEAL) {
            entry.value("status")
                    .ifPresent(
                            s -> head.appendElement("span").addClass("status").text(s.replace('_', ' ')));
        }
        Element origins = article.appendElement("p").addClass("origins");
        for (Entry.IndependentOrigin origin : entry.origins()) {
            origins.appendElement("span")
                    .addClass("origin")
                    .attr("title", String.join("; ", origin.reasons()))
                    .text(origin.name());
        }
        origins.appendElement("span").addClass("id").text(entry.id());
        entry.conflicts()
                .forEach(c -> article.appendElement("p")
                        .addClass("conflict")
                        .text(EntryView.conflict(c) + ". " + c.reason()));
        Element details = article.appendElement("details");
        int reports = entry.reports().size();
        details.appendElement("summary").text(reports == 1 ? "1 report" : reports + " reports");
        for (Entry.Report report : entry.reports()) {
            brief.dossier()
                    .analysis(report.capture())
                    .ifPresent(a -> Facts.find(a, report.fact()).ifPresent(f -> report(details, report, a, f)));
        }
    }

    private static void report(Element details, Entry.Report report, Analysis analysis, Facts.Fact fact) {
        SourceText text = analysis.article().capture().text();
        Span span = fact.evidence().quote().span();
        int from = Math.max(0, span.start() - AROUND);
        int to = Math.min(text.length(), span.end() + AROUND);
        Element quote = details.appendElement("blockquote").attr("dir", "auto");
        quote.appendElement("span")
                .addClass("around")
                .text("… " + Terminal.clean(text.content().substring(from, span.start())));
        quote.appendElement("mark").text(Terminal.clean(text.slice(span)));
        quote.appendElement("span")
                .addClass("around")
                .text(Terminal.clean(text.content().substring(span.end(), to)) + " …");
        details.appendElement("p")
                .addClass("source")
                .text(EntryView.chain(analysis, fact) + " · published "
                        + EntryView.published(analysis.dating().published())
                        + " · " + report.capture() + ", characters "
                        + String.format(Locale.ROOT, "%d–%d", span.start(), span.end()));
    }

    private static void captures(Element main, Brief brief) {
        Element part = main.appendElement("section").id("captures");
        part.appendElement("h2").text("Captures");
        for (Analysis analysis : brief.captures()) {
            DateClaim date = analysis.dating().published();
            Element article = part.appendElement("article");
            Element head = article.appendElement("h3");
            head.appendElement("time").text(date.date().map(Object::toString).orElse("undated"));
            head.appendElement("span")
                    .addClass("headline")
                    .text(Terminal.clean(analysis.article().title().orElse("(no title)")));
            article.appendElement("p")
                    .addClass("source")
                    .text(analysis.article().outlet().orElse("outlet unknown") + " · " + analysis.captureName()
                            + " · SHA-256 " + analysis.article().capture().sha256());
            Element clues = article.appendElement("ul").addClass("clues");
            for (DateClaim.Clue clue : date.clues()) {
                clues.appendElement("li")
                        .addClass(clue.used() ? "used" : "aside")
                        .text("“" + Terminal.clean(clue.words()) + "”: " + clue.meaning()
                                + (clue.used() ? "" : " (set aside)"));
            }
        }
        if (!brief.dossier().copies().isEmpty()) {
            Element copies = main.appendElement("section");
            copies.appendElement("h2").text("Copies");
            for (CopyGroup group : brief.dossier().copies()) {
                copies.appendElement("p")
                        .text(group.kind().name().toLowerCase(Locale.ROOT) + ": "
                                + group.parts().stream()
                                        .map(CopyGroup.Part::capture)
                                        .collect(Collectors.joining(", "))
                                + (group.origin().isEmpty() ? "" : " · text of " + group.origin()) + " · "
                                + String.join("; ", group.reasons()));
            }
        }
    }

    private static String style() {
        try (InputStream in = BriefHtml.class.getResourceAsStream("/brief.css")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks /brief.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the program's own /brief.css cannot be read", e);
        }
    }
}
