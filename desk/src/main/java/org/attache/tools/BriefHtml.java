package org.attache.tools;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.attache.fact.Analysis;
import org.attache.fact.Article;
import org.attache.fact.CopyGroup;
import org.attache.fact.DateClaim;
import org.attache.fact.Entry;
import org.attache.run.BriefEntries;
import org.attache.run.BriefEntry;
import org.attache.run.Days;
import org.attache.run.SourceNames;
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
        brief.summary()
                .forEach(line -> header.appendElement("p").addClass("summary").text(line));
        Element nav = header.appendElement("nav").attr("aria-label", "Sections").appendElement("ul");
        Element main = page.body().appendElement("main");
        SourceNames names = new SourceNames(brief.dossier());
        int number = 0;
        for (Brief.Section section : brief.sections()) {
            Element part = section(
                    main,
                    nav,
                    "s" + ++number,
                    section.title(),
                    section.entries().size());
            switch (section.shape()) {
                case LINES -> brief.dossier().ahead(section.entries()).forEach(e -> entry(part, e, brief, names));
                case SIDE_BY_SIDE ->
                    brief.dossier().ahead(section.entries()).forEach(e -> contradiction(part, e, brief, names));
            }
        }
        captures(section(main, nav, "captures", "Captures", brief.captures().size()), brief);
        copies(main, nav, brief, names);
        page.body()
                .appendElement("footer")
                .text(
                        "“told” is the day of the report, where the text gives none of its own. Every sentence stands in the"
                                + " capture at the given characters; the capture is known by its SHA-256.");
        return page.outerHtml();
    }

    private static Element section(Element main, Element nav, String id, String title, int count) {
        link(nav, id, title + " " + count);
        Element part = main.appendElement("section").id(id).attr("aria-labelledby", id + "-title");
        part.appendElement("h2")
                .id(id + "-title")
                .text(title)
                .appendElement("span")
                .addClass("count")
                .text(" " + count);
        return part;
    }

    private static void link(Element nav, String id, String text) {
        nav.appendElement("li").appendElement("a").attr("href", "#" + id).text(text);
    }

    private static Element headed(Element part, String day, boolean ownDay, String headline) {
        Element article = part.appendElement("article");
        Element head = article.appendElement("h3");
        head.appendElement("span").addClass(ownDay ? "day" : "day told").text(day);
        head.appendElement("span").addClass("headline").attr("dir", "auto").text(Terminal.clean(headline));
        return article;
    }

    private static void entry(Element part, Entry entry, Brief brief, SourceNames names) {
        BriefEntry told = brief.entries().of(entry);
        Element article = headed(part, told.day().text(), told.day().ownDay(), told.headline());
        if (told.isConfirmed()) {
            article.addClass("confirmed");
        }
        told.tag()
                .ifPresent(t -> article.expectFirst("h3")
                        .appendElement("span")
                        .addClass("status")
                        .text(t));
        for (BriefEntry.Note note : told.notes()) {
            Element line = article.appendElement("p").addClass(note.alarm() ? "note conflict" : "note");
            line.appendElement("b").text(note.label());
            line.appendText(" " + Terminal.clean(note.text()));
        }
        Element details = article.appendElement("details");
        Element summary = details.appendElement("summary");
        if (told.chain().isPresent() && !told.isConfirmed()) {
            summary.appendElement("span").text(Terminal.clean(told.chain().orElseThrow()) + " · ");
        } else {
            entry.origins()
                    .forEach(o ->
                            summary.appendElement("span").addClass("origin").text(Terminal.clean(names.origin(o))));
        }
        summary.appendText(told.reports() == 1 ? "1\u00A0report " : told.reports() + "\u00A0reports ");
        summary.appendElement("span").addClass("id").text(told.shortId());
        entry.reports().forEach(r -> names.told(r).ifPresent(t -> report(details, t, names)));
    }

    /// Every value of a slot with the sentences that say it, beside each other.
    private static void contradiction(Element part, Entry entry, Brief brief, SourceNames names) {
        BriefEntry told = brief.entries().of(entry);
        Element article = headed(part, told.day().text(), told.day().ownDay(), told.headline());
        for (Entry.Conflict conflict : entry.conflicts()) {
            article.appendElement("p")
                    .addClass("note conflict")
                    .text(conflict.slot().replace('_', ' ') + ": " + conflict.reason());
            Element sides = article.appendElement("div").addClass("sides");
            for (Entry.SlotValue value : conflict.values()) {
                Element side = sides.appendElement("div");
                side.appendElement("p").addClass("value").text(BriefEntries.pretty(value.value()));
                value.saidBy()
                        .forEach(r -> names.told(r).ifPresent(t -> report(side, t.about(conflict.slot()), names)));
            }
        }
    }

    private static void report(Element parent, SourceNames.Told told, SourceNames names) {
        Span span = told.fact().evidence().quote().span();
        Element quote = parent.appendElement("blockquote").attr("dir", "auto");
        quote.appendElement("span").addClass("around").text(told.before(AROUND));
        quote.appendElement("mark").text(told.sentence());
        quote.appendElement("span").addClass("around").text(told.after(AROUND));
        parent.appendElement("p")
                .addClass("source")
                .text(Terminal.clean(names.chain(told.analysis(), told.fact()) + " · published "
                        + Days.published(told.analysis().dating().published())
                        + " · " + told.report().capture() + ", characters "
                        + String.format(Locale.ROOT, "%d–%d", span.start(), span.end())));
    }

    private static void captures(Element part, Brief brief) {
        for (Analysis analysis : brief.captures()) {
            DateClaim date = analysis.dating().published();
            Element article = headed(
                    part,
                    Days.published(date),
                    date.date().isPresent(),
                    analysis.article().title().orElse("(no title)"));
            String origins = analysis.article().origins().stream()
                    .map(Article.Origin::name)
                    .distinct()
                    .collect(Collectors.joining(", "));
            article.appendElement("p")
                    .addClass("source")
                    .text(Terminal.clean(analysis.article().outlet().orElse("outlet not known")
                            + (origins.isEmpty() ? "" : " · text of " + origins) + " · " + analysis.captureName()));
            article.appendElement("p")
                    .addClass("source digest")
                    .text("SHA-256 " + analysis.article().capture().sha256());
            Element details = article.appendElement("details");
            details.appendElement("summary").text("dated: " + Terminal.clean(DatingWords.of(date)));
            Element clues = details.appendElement("ul").addClass("clues");
            for (DateClaim.Clue clue : date.clues()) {
                clues.appendElement("li")
                        .addClass(clue.used() ? "used" : "aside")
                        .text("“" + Terminal.clean(clue.words()) + "”: " + clue.meaning()
                                + (clue.used() ? "" : " (set aside)"));
            }
        }
    }

    private static void copies(Element main, Element nav, Brief brief, SourceNames names) {
        if (brief.dossier().copies().isEmpty()) {
            return;
        }
        Element part =
                section(main, nav, "copies", "Copies", brief.dossier().copies().size());
        for (CopyGroup group : brief.dossier().copies()) {
            Element article = headed(part, group.kind().name().toLowerCase(Locale.ROOT), true, names.of(group));
            article.appendElement("p").addClass("source").text(String.join("; ", group.reasons()));
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
