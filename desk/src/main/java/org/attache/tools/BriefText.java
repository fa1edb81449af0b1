package org.attache.tools;

import java.util.stream.Collectors;
import org.attache.fact.Analysis;
import org.attache.fact.Article;
import org.attache.fact.CopyGroup;
import org.attache.fact.DateClaim;

/// Writes a brief for the terminal.
final class BriefText {
    private final Terminal terminal;

    BriefText(Terminal terminal) {
        this.terminal = terminal;
    }

    void write(Brief brief) {
        terminal.wrapped("", terminal.bold(brief.title()) + " " + terminal.dim("· " + brief.summary()));
        EntryView view = new EntryView(terminal, brief.dossier());
        for (Brief.Section section : brief.sections()) {
            terminal.heading(section.title());
            section.entries().forEach(view::line);
        }
        captures(brief);
        copies(brief);
        terminal.blank();
        terminal.wrapped(
                "",
                terminal.dim("attache show ID prints an entry with every report, its chain and the exact sentence."));
    }

    private void captures(Brief brief) {
        terminal.heading("Captures");
        for (Analysis analysis : brief.captures()) {
            Article article = analysis.article();
            DateClaim date = analysis.dating().published();
            terminal.wrapped(
                    terminal.accent(String.format(
                                    java.util.Locale.ROOT,
                                    "%-21s",
                                    date.date().map(Object::toString).orElse("undated")))
                            + " ",
                    22,
                    article.title().orElse("(no title)") + " "
                            + terminal.dim("· " + article.outlet().orElse("outlet unknown")
                                    + (article.origins().isEmpty()
                                            ? ""
                                            : ", text of "
                                                    + article.origins().stream()
                                                            .map(Article.Origin::name)
                                                            .distinct()
                                                            .collect(Collectors.joining(", ")))
                                    + " · " + analysis.captureName()));
            terminal.wrapped(" ".repeat(22), terminal.dim(dated(date)));
        }
    }

    /// "dated by …" with the clues that were kept, or the bounds.
    static String dated(DateClaim date) {
        String basis = "dated by what is " + date.basis().name().toLowerCase(java.util.Locale.ROOT);
        String bounds = date.date().isPresent() || date.earliest().isEmpty()
                ? ""
                : ": between " + date.earliest().orElseThrow() + " and "
                        + date.latest().map(Object::toString).orElse("?");
        String clues = date.clues().stream()
                .filter(DateClaim.Clue::used)
                .limit(5)
                .map(c -> "“" + c.words() + "” (" + c.meaning() + ")")
                .collect(Collectors.joining("; "));
        String against = date.clues().stream()
                .filter(c -> !c.used())
                .limit(3)
                .map(c -> "“" + c.words() + "” (" + c.meaning() + ")")
                .collect(Collectors.joining("; "));
        return basis
                + bounds
                + (clues.isEmpty() ? "" : ": " + clues)
                + (against.isEmpty() ? "" : "; set aside: " + against);
    }

    private void copies(Brief brief) {
        if (brief.dossier().copies().isEmpty()) {
            return;
        }
        terminal.heading("Copies");
        for (CopyGroup group : brief.dossier().copies()) {
            terminal.wrapped(
                    terminal.accent(String.format(
                                    java.util.Locale.ROOT,
                                    "%-21s",
                                    group.kind().name().toLowerCase(java.util.Locale.ROOT)))
                            + " ",
                    22,
                    group.parts().stream().map(CopyGroup.Part::capture).collect(Collectors.joining(", "))
                            + (group.origin().isEmpty() ? "" : ", text of " + group.origin())
                            + " " + terminal.dim("· " + String.join("; ", group.reasons())));
        }
    }
}
