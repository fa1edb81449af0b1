package org.attache.tools;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attache.fact.Analysis;
import org.attache.fact.Entry;
import org.attache.fact.Link;
import org.attache.run.Dossier;
import org.attache.run.Facts;
import org.attache.run.Headlines;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// Shows entries for a person: one line each in a list, or whole with every report and its sentence.
final class EntryView {
    /// Characters of surroundings shown on either side of a sentence.
    private static final int AROUND = 160;
    /// A brief is to be skimmed: longer headlines are cut there and whole in `show`.
    private static final int LONGEST = 260;

    private final Terminal terminal;
    private final Dossier dossier;
    private final SourceNames names;
    private final BriefEntries entries;

    EntryView(Terminal terminal, Dossier dossier) {
        this.terminal = terminal;
        this.dossier = dossier;
        names = new SourceNames(dossier);
        entries = new BriefEntries(dossier);
    }

    /// Day, headline, origins and id, wrapped; below it what the kind has more to say.
    void line(Entry entry) {
        line(entries.of(entry), Integer.MAX_VALUE);
    }

    /// The same with long headlines cut.
    void shortLine(BriefEntry told) {
        line(told, LONGEST);
    }

    private void line(BriefEntry told, int longest) {
        String day = Terminal.column(told.day().text());
        String headline = told.headline().length() > longest
                ? told.headline().substring(0, told.headline().lastIndexOf(' ', longest)) + " …"
                : told.headline();
        terminal.entry(
                told.day().ownDay() ? terminal.accent(day) : terminal.dim(day),
                (told.isConfirmed() ? terminal.bold(headline) : headline)
                        + told.tag().map(t -> " " + terminal.accent("[" + t + "]")).orElse("")
                        + " " + terminal.dim("· " + told.support() + " · " + told.shortId()));
        told.notes().forEach(n -> {
            String text = n.label() + "  " + n.text();
            if (n.alarm()) {
                terminal.wrapped(Terminal.indent("! "), Terminal.indent("  ").length(), terminal.alarm(text));
            } else {
                terminal.wrapped(Terminal.indent(""), Terminal.indent("  ").length(), terminal.dim(text));
            }
        });
    }

    /// The line with the first report's sentence.
    void lineWithSentence(Entry entry) {
        line(entry);
        entry.reports().stream()
                .flatMap(r -> names.told(r).stream())
                .findFirst()
                .ifPresent(t -> terminal.entry(
                        Terminal.column(""),
                        terminal.dim("“" + t.sentence() + "” (" + names.of(t.report().capture()) + ")")));
    }

    /// Everything: slots with who says what, reports with chains, sentences, offsets and hashes, origins, conflicts,
    /// reasons.
    void whole(Entry entry) {
        terminal.heading(entry.kind().name().toLowerCase(Locale.ROOT) + " " + entry.id());
        terminal.wrapped("", terminal.bold(Headlines.of(entry, dossier)));
        terminal.blank();
        for (Entry.Slot slot : entry.slots()) {
            for (Entry.SlotValue value : slot.values()) {
                String by = value.saidBy().size() == entry.reports().size()
                        ? ""
                        : terminal.dim("  said by "
                                + value.saidBy().stream()
                                        .map(Entry.Report::capture)
                                        .distinct()
                                        .collect(Collectors.joining(", ")));
                terminal.wrapped(
                        terminal.dim(
                                String.format(Locale.ROOT, "%-13s", slot.name().replace('_', ' '))),
                        value.value() + by);
            }
        }
        origins(entry);
        entry.conflicts()
                .forEach(c -> terminal.wrapped(terminal.alarm("conflict     "), entries.conflict(c) + "; " + c.reason()));
        terminal.blank();
        terminal.line(
                terminal.bold("Reports") + terminal.dim("  " + entry.reports().size()));
        entry.reports().forEach(this::report);
        if (!entry.links().isEmpty()) {
            terminal.blank();
            terminal.line(terminal.bold("Why"));
            for (Link link : entry.links()) {
                terminal.wrapped(
                        "  ",
                        4,
                        link.kind().name().toLowerCase(Locale.ROOT) + " " + link.to() + " "
                                + terminal.dim(String.format(Locale.ROOT, "(%.2f) ", link.score()))
                                + String.join("; ", link.reasons()));
            }
        }
    }

    /// The entry's headline, then for each conflict every value with the sentence that says it, its source and day.
    void conflicts(Entry entry) {
        BriefEntry told = entries.of(entry);
        terminal.entry(
                terminal.accent(Terminal.column(told.day().text())),
                terminal.bold(told.headline()) + " " + terminal.dim("· " + told.shortId()));
        for (Entry.Conflict conflict : entry.conflicts()) {
            terminal.entry(
                    Terminal.column(""),
                    terminal.alarm(conflict.slot().replace('_', ' ') + ": "
                            + conflict.values().stream()
                                    .map(v -> BriefEntries.pretty(v.value()))
                                    .collect(Collectors.joining(" or "))) + " "
                            + terminal.dim("(" + conflict.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": "
                                    + conflict.reason() + ")"));
            for (Entry.SlotValue value : conflict.values()) {
                for (Entry.Report report : value.saidBy()) {
                    names.told(report)
                            .ifPresent(t -> terminal.wrapped(
                                    Terminal.indent("  ") + terminal.bold(BriefEntries.pretty(value.value())) + "  ",
                                    Terminal.indent("    ").length(),
                                    sourced(t)));
                }
            }
        }
    }

    private String sourced(SourceNames.Told told) {
        return "“" + told.sentence() + "” "
                + terminal.dim(String.join(" → ", names.relay(told.analysis(), told.fact())) + ", "
                        + Days.published(told.analysis().dating().published()));
    }

    private void origins(Entry entry) {
        terminal.blank();
        terminal.line(terminal.bold("Independent origins")
                + terminal.dim("  " + entry.origins().size()));
        for (Entry.IndependentOrigin origin : entry.origins()) {
            terminal.wrapped(
                    "  " + terminal.accent(origin.name()) + "  ",
                    4,
                    origin.reports().stream()
                                    .map(Entry.Report::capture)
                                    .distinct()
                                    .collect(Collectors.joining(", "))
                            + terminal.dim(
                                    origin.reasons().isEmpty()
                                            ? ""
                                            : "  because " + String.join("; ", origin.reasons())));
        }
    }

    private void report(Entry.Report report) {
        Optional<Analysis> found = dossier.analysis(report.capture());
        Optional<Facts.Fact> fact = fact(report);
        terminal.blank();
        terminal.wrapped("  ", terminal.bold(report.capture()) + terminal.dim("/" + report.fact()));
        if (found.isEmpty() || fact.isEmpty()) {
            terminal.line("    (the capture is not at hand)");
            return;
        }
        Analysis analysis = found.orElseThrow();
        SourceText text = analysis.article().capture().text();
        Span span = fact.orElseThrow().evidence().quote().span();
        terminal.wrapped(
                "    ",
                names.chain(analysis, fact.orElseThrow()) + ", published "
                        + Days.published(analysis.dating().published()));
        int from = Math.max(0, span.start() - AROUND);
        int to = Math.min(text.length(), span.end() + AROUND);
        terminal.wrapped(
                "    ",
                terminal.dim("… " + text.content().substring(from, span.start()).strip()) + " "
                        + terminal.bold("“" + text.slice(span) + "”") + " "
                        + terminal.dim(text.content().substring(span.end(), to).strip() + " …"));
        terminal.wrapped(
                "    ",
                terminal.dim("characters " + span.start() + "–" + span.end() + " of the capture with SHA-256 "
                        + analysis.article().capture().sha256() + ", rule "
                        + fact.orElseThrow().evidence().provenance().rule()));
    }

    private Optional<Facts.Fact> fact(Entry.Report report) {
        return dossier.analysis(report.capture()).flatMap(a -> Facts.find(a, report.fact()));
    }
}
