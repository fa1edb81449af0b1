package org.attache.tools;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.attache.fact.Analysis;
import org.attache.fact.Article;
import org.attache.fact.CopyGroup;
import org.attache.fact.Entry;
import org.attache.run.BriefEntry;
import org.attache.run.Days;
import org.attache.run.SourceNames;

/// Writes a brief for the terminal.
final class BriefText {
    private final Terminal terminal;

    BriefText(Terminal terminal) {
        this.terminal = terminal;
    }

    void write(Brief brief) {
        terminal.wrapped("", terminal.bold(brief.title().toUpperCase(Locale.ROOT)));
        brief.summary().forEach(s -> terminal.wrapped("", terminal.dim(s)));
        EntryView view = new EntryView(terminal, brief.dossier());
        for (Brief.Section section : brief.sections()) {
            terminal.heading(section.title(), section.entries().size());
            switch (section.shape()) {
                case LINES -> lines(section.entries(), brief, view);
                case SIDE_BY_SIDE -> brief.dossier().ahead(section.entries()).forEach(view::conflicts);
            }
        }
        if (brief.captures().isEmpty()) {
            return;
        }
        captures(brief);
        copies(brief);
        terminal.blank();
        terminal.wrapped(
                "",
                terminal.dim(
                        "What several independent origins tell stands above the dots. 2021-06-22/24 is from one day to the"
                                + " other; “told” is the day of the report, where the text gives none of its own. The digits at"
                                + " the end of a line name the entry: attache show DIGITS prints it with every report, chain and"
                                + " sentence."));
    }

    private void lines(List<Entry> entries, Brief brief, EntryView view) {
        boolean before = false;
        for (Entry entry : brief.dossier().ahead(entries)) {
            BriefEntry told = brief.entries().of(entry);
            if (before && !told.isConfirmed()) {
                // What several origins tell stands apart from the rest.
                terminal.line(terminal.dim(Terminal.indent("· · ·")));
            }
            before = told.isConfirmed();
            view.shortLine(told);
        }
    }

    private void captures(Brief brief) {
        terminal.heading("Captures", brief.captures().size());
        for (Analysis analysis : brief.captures()) {
            Article article = analysis.article();
            String origins = article.origins().stream()
                    .map(Article.Origin::name)
                    .distinct()
                    .collect(Collectors.joining(", "));
            terminal.entry(
                    terminal.accent(
                            Terminal.column(Days.published(analysis.dating().published()))),
                    article.title().orElse("(no title)") + " "
                            + terminal.dim(
                                    "· " + article.outlet().map(o -> o + " · ").orElse("")
                                            + (origins.isEmpty() ? "" : "text of " + origins + " · ")
                                            + analysis.captureName()));
            terminal.entry(
                    Terminal.column(""),
                    terminal.dim(DatingWords.of(analysis.dating().published())));
        }
    }

    private void copies(Brief brief) {
        if (brief.dossier().copies().isEmpty()) {
            return;
        }
        terminal.heading("Copies", brief.dossier().copies().size());
        SourceNames names = new SourceNames(brief.dossier());
        for (CopyGroup group : brief.dossier().copies()) {
            terminal.entry(
                    terminal.accent(Terminal.column(group.kind().name().toLowerCase(Locale.ROOT))),
                    names.of(group) + " " + terminal.dim("· " + String.join("; ", group.reasons())));
        }
    }
}
