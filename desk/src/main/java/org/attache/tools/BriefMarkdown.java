package org.attache.tools;

import java.util.Locale;
import org.attache.fact.Analysis;
import org.attache.fact.Entry;
import org.attache.run.Facts;
import org.attache.run.Headlines;

/// Writes a brief as Markdown (CommonMark); captured text is escaped, so that it cannot make markup.
final class BriefMarkdown {
    String write(Brief brief) {
        StringBuilder out = new StringBuilder();
        out.append("# ")
                .append(escape(brief.title()))
                .append("\n\n")
                .append(escape(brief.summary()))
                .append("\n");
        for (Brief.Section section : brief.sections()) {
            out.append("\n## ").append(escape(section.title())).append("\n\n");
            for (Entry entry : section.entries()) {
                out.append("- **").append(escape(EntryView.date(entry))).append("** ");
                out.append(escape(Headlines.of(entry, brief.dossier()) + EntryView.status(entry)));
                out.append(" _").append(escape(EntryView.support(entry))).append("_\n");
                entry.conflicts()
                        .forEach(c -> out.append("  - **Conflict** ")
                                .append(escape(EntryView.conflict(c)))
                                .append("\n"));
                for (Entry.Report report : entry.reports()) {
                    brief.dossier()
                            .analysis(report.capture())
                            .ifPresent(a -> Facts.find(a, report.fact())
                                    .ifPresent(f -> out.append("  - ")
                                            .append(escape(EntryView.chain(a, f)))
                                            .append(": “")
                                            .append(escape(
                                                    f.evidence().quote().words().strip()))
                                            .append("” (")
                                            .append(escape(report.capture()))
                                            .append(String.format(
                                                    Locale.ROOT,
                                                    ", %d–%d)%n",
                                                    f.evidence().quote().span().start(),
                                                    f.evidence().quote().span().end()))));
                }
            }
        }
        out.append("\n## Captures\n\n");
        for (Analysis analysis : brief.captures()) {
            out.append("- ").append(escape(analysis.captureName())).append(": ");
            out.append(escape(analysis.article().title().orElse("(no title)"))).append("; ");
            out.append(escape(EntryView.published(analysis.dating().published())))
                    .append(", ");
            out.append(escape(BriefText.dated(analysis.dating().published()))).append("; SHA-256 `");
            out.append(analysis.article().capture().sha256()).append("`\n");
        }
        return out.toString();
    }

    static String escape(String text) {
        return Terminal.clean(text).replaceAll("([\\\\`*_{}\\[\\]<>#|~])", "\\\\$1");
    }
}
