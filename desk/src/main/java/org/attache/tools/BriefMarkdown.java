package org.attache.tools;

import java.util.Locale;
import java.util.stream.Collectors;
import org.attache.fact.Analysis;
import org.attache.fact.CopyGroup;
import org.attache.fact.Entry;
import org.attache.run.BriefEntry;
import org.attache.run.Days;
import org.attache.run.SourceNames;
import org.attache.text.Span;

/// Writes a brief as Markdown (CommonMark); captured text is escaped, so that it cannot make markup.
final class BriefMarkdown {
    private final StringBuilder out = new StringBuilder();

    String write(Brief brief) {
        out.append("# ").append(escape(brief.title())).append("\n\n");
        out.append(brief.summary().stream().map(BriefMarkdown::escape).collect(Collectors.joining("  \n")))
                .append("\n");
        SourceNames names = new SourceNames(brief.dossier());
        for (Brief.Section section : brief.sections()) {
            out.append("\n## ").append(escape(section.title())).append("\n\n");
            brief.dossier().ahead(section.entries()).forEach(e -> entry(e, brief, names));
        }
        captures(brief);
        copies(brief, names);
        return out.toString();
    }

    private void entry(Entry entry, Brief brief, SourceNames names) {
        BriefEntry told = brief.entries().of(entry);
        out.append("- **").append(escape(told.day().text())).append("** ");
        out.append(escape(told.headline()));
        told.tag().ifPresent(t -> out.append(" \\[").append(escape(t)).append("\\]"));
        out.append(" _")
                .append(escape(told.support()))
                .append("_ `")
                .append(told.id())
                .append("`\n");
        for (BriefEntry.Note note : told.notes()) {
            out.append(note.alarm() ? "  - **" + escape(note.label()) + ":** " : "  - " + escape(note.label()) + ": ")
                    .append(escape(note.text()))
                    .append("\n");
        }
        for (Entry.Report report : entry.reports()) {
            names.told(report).ifPresent(t -> {
                Span span = t.fact().evidence().quote().span();
                out.append("  - “")
                        .append(escape(t.sentence()))
                        .append("” ")
                        .append(escape(names.chain(t.analysis(), t.fact())))
                        .append(", ")
                        .append(escape(Days.published(t.analysis().dating().published())))
                        .append(" (")
                        .append(escape(report.capture()))
                        .append(String.format(Locale.ROOT, ", %d–%d)\n", span.start(), span.end()));
            });
        }
    }

    private void captures(Brief brief) {
        out.append("\n## Captures\n\n");
        for (Analysis analysis : brief.captures()) {
            out.append("- **")
                    .append(escape(Days.published(analysis.dating().published())))
                    .append("** ");
            out.append(escape(analysis.article().title().orElse("(no title)"))).append("; ");
            analysis.article().outlet().ifPresent(o -> out.append(escape(o)).append("; "));
            out.append(escape(analysis.captureName())).append("; dated: ");
            out.append(escape(DatingWords.of(analysis.dating().published()))).append("; SHA-256 `");
            out.append(analysis.article().capture().sha256()).append("`\n");
        }
    }

    private void copies(Brief brief, SourceNames names) {
        if (brief.dossier().copies().isEmpty()) {
            return;
        }
        out.append("\n## Copies\n\n");
        for (CopyGroup group : brief.dossier().copies()) {
            out.append("- ")
                    .append(group.kind().name().toLowerCase(Locale.ROOT))
                    .append(": ");
            out.append(escape(names.of(group)));
            out.append(escape("; " + String.join("; ", group.reasons()))).append("\n");
        }
    }

    /// A bare address would become a link, and `&lt;` a sign: both are made plain.
    static String escape(String text) {
        return Terminal.clean(text)
                .replace("&", "&amp;")
                .replaceAll("([\\\\`*_{}\\[\\]<>#|~!])", "\\\\$1")
                .replaceAll("(?i)(https?|ftp|www)([:.])", "$1\\\\$2");
    }
}
