package org.attache.tools;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attache.fact.Entry;
import org.attache.fact.Link;
import org.attache.run.BriefEntries;
import org.attache.run.BriefEntry;
import org.attache.run.Days;
import org.attache.run.Dossier;
import org.attache.run.Headlines;
import org.attache.run.SourceNames;
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
        String headline = cut(told.headline(), longest);
        terminal.entry(
                told.day().ownDay() ? terminal.accent(day) : terminal.dim(day),
                (told.isConfirmed() ? terminal.bold(headline) : headline)
                        + told.tag()
                                .map(t -> " " + terminal.accent("[" + t + "]"))
                                .orElse("")
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

    /// Cut at a word, with the mark of quotation shut that was open there.
    static String cut(String headline, int longest) {
        if (headline.length() <= longest) {
            return headline;
        }
        String kept = headline.substring(0, headline.lastIndexOf(' ', longest)) + " …";
        return kept.lastIndexOf('“') > kept.lastIndexOf('”') ? kept + "”" : kept;
    }

    /// The line with the first report's sentence.
    void lineWithSentence(Entry entry) {
        line(entry);
        entry.reports().stream()
                .flatMap(r -> names.told(r).stream())
                .findFirst()
                .ifPresent(t -> terminal.entry(
                        Terminal.column(""),
                        terminal.dim(
                                "“" + t.sentence() + "” (" + names.of(t.report().capture()) + ")")));
    }

    /// Everything: slots with who says what, reports with chains, sentences, offsets and hashes, origins, conflicts,
    /// reasons.
    void whole(Entry entry) {
        terminal.wrapped("", terminal.bold(Headlines.of(entry, dossier)));
        terminal.line(terminal.dim(entry.kind().name().toLowerCase(Locale.ROOT) + " " + entry.id()));
        terminal.blank();
        entry.slots().forEach(s -> slot(s, entry));
        origins(entry);
        entry.conflicts()
                .forEach(c -> terminal.wrapped(
                        terminal.alarm(String.format(Locale.ROOT, "%-16s", "conflict")),
                        entries.conflict(c) + "; " + c.reason()));
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
                                            .collect(Collectors.joining(" or ")))
                            + " "
                            + terminal.dim("("
                                    + conflict.kind()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', ' ') + ": " + conflict.reason() + ")"));
            for (Entry.SlotValue value : conflict.values()) {
                for (Entry.Report report : value.saidBy()) {
                    names.told(report)
                            .ifPresent(t -> terminal.wrapped(
                                    Terminal.indent("  ") + terminal.bold(BriefEntries.pretty(value.value())) + "  ",
                                    Terminal.indent("    ").length(),
                                    sourced(t.about(conflict.slot()))));
                }
            }
        }
    }

    private String sourced(SourceNames.Told told) {
        return "“" + told.sentence() + "” "
                + terminal.dim(String.join(" → ", names.relay(told.analysis(), told.fact())) + ", "
                        + Days.published(told.analysis().dating().published()));
    }

    private void slot(Entry.Slot slot, Entry entry) {
        String label = slot.name().replace('_', ' ');
        for (Entry.SlotValue value : slot.values()) {
            boolean all = value.saidBy().size() == entry.reports().size();
            terminal.wrapped(
                    terminal.dim(String.format(Locale.ROOT, "%-16s", label)),
                    BriefEntries.pretty(value.value())
                            + (all ? "" : terminal.dim("  (" + names.of(value.saidBy()) + ")")));
            label = "";
        }
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
        terminal.blank();
        terminal.wrapped("  ", terminal.bold(report.capture()) + terminal.dim("/" + report.fact()));
        Optional<SourceNames.Told> found = names.told(report);
        if (found.isEmpty()) {
            terminal.line("    (the capture is not at hand)");
            return;
        }
        SourceNames.Told told = found.orElseThrow();
        Span span = told.fact().evidence().quote().span();
        terminal.wrapped(
                "    ",
                names.chain(told.analysis(), told.fact()) + ", published "
                        + Days.published(told.analysis().dating().published()));
        terminal.wrapped(
                "    ",
                terminal.dim(told.before(AROUND).strip()) + " " + terminal.bold("“" + told.sentence() + "”") + " "
                        + terminal.dim(told.after(AROUND).strip()));
        terminal.wrapped(
                "    ",
                terminal.dim("characters " + span.start() + "–" + span.end() + " of the capture with SHA-256 "
                        + told.analysis().article().capture().sha256() + ", rule "
                        + told.fact().evidence().provenance().rule()));
    }
}
