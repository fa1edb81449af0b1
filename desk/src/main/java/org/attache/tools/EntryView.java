package org.attache.tools;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attache.fact.Analysis;
import org.attache.fact.DateClaim;
import org.attache.fact.Entry;
import org.attache.fact.Link;
import org.attache.fact.When;
import org.attache.run.Dossier;
import org.attache.run.Facts;
import org.attache.run.Headlines;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// Shows entries for a person: one line each in a list, or whole with every report and its sentence.
final class EntryView {
    /// Characters of surroundings shown on either side of a sentence.
    private static final int AROUND = 160;

    private final Terminal terminal;
    private final Dossier dossier;

    EntryView(Terminal terminal, Dossier dossier) {
        this.terminal = terminal;
        this.dossier = dossier;
    }

    /// Date, headline, origins and id on one line (wrapped), the first sentence below.
    void line(Entry entry) {
        String head = terminal.accent(String.format(Locale.ROOT, "%-21s", date(entry))) + " ";
        terminal.wrapped(head, 22, Headlines.of(entry, dossier) + status(entry) + " " + terminal.dim(support(entry)));
        for (Entry.Conflict conflict : entry.conflicts()) {
            terminal.wrapped(" ".repeat(22), 24, terminal.alarm("! " + conflict(conflict)));
        }
    }

    /// The line with the first report's sentence.
    void lineWithSentence(Entry entry) {
        line(entry);
        entry.reports().stream()
                .findFirst()
                .flatMap(r -> fact(r).map(f -> "“" + f.evidence().quote().words() + "” " + r.capture()))
                .ifPresent(s -> terminal.wrapped(" ".repeat(22), terminal.dim(s)));
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
                .forEach(c -> terminal.wrapped(terminal.alarm("conflict     "), conflict(c) + "; " + c.reason()));
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

    /// The entry's line, then for each conflict every value with the sentence that says it.
    void conflicts(Entry entry) {
        terminal.wrapped(
                terminal.accent(String.format(Locale.ROOT, "%-21s", date(entry))) + " ",
                22,
                Headlines.of(entry, dossier) + " " + terminal.dim("· " + entry.id()));
        for (Entry.Conflict conflict : entry.conflicts()) {
            terminal.wrapped(
                    "  ",
                    4,
                    terminal.alarm(conflict.slot().replace('_', ' ')) + " ("
                            + conflict.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + "): "
                            + conflict.reason());
            for (Entry.SlotValue value : conflict.values()) {
                for (Entry.Report report : value.saidBy()) {
                    String sentence = fact(report)
                            .map(f -> "“" + f.evidence().quote().words() + "”")
                            .orElse("");
                    terminal.wrapped(
                            "    " + terminal.bold(value.value()) + "  ",
                            6,
                            sentence + " " + terminal.dim(report.capture()));
                }
            }
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
                chain(analysis, fact.orElseThrow()) + ", published "
                        + published(analysis.dating().published()));
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

    /// Speaker → RIA → Reuters → the outlet.
    static String chain(Analysis analysis, Facts.Fact fact) {
        StringBuilder chain = new StringBuilder();
        analysis.findings().statements().stream()
                .filter(s -> s.id().equals(fact.id()))
                .forEach(s -> chain.append(s.speaker().party().name()).append(" → "));
        fact.evidence().accordingTo().forEach(a -> chain.append(a).append(" → "));
        Span span = fact.evidence().quote().span();
        analysis.article().origins().stream()
                .filter(o -> o.scope().stream().anyMatch(s -> s.overlaps(span)))
                .map(o -> o.name())
                .distinct()
                .filter(n -> chain.indexOf(n + " → ") < 0)
                .forEach(n -> chain.append(n).append(" → "));
        return chain.append(analysis.article().outlet().orElse(analysis.captureName()))
                .toString();
    }

    private Optional<Facts.Fact> fact(Entry.Report report) {
        return dossier.analysis(report.capture()).flatMap(a -> Facts.find(a, report.fact()));
    }

    static String status(Entry entry) {
        return entry.kind() == Entry.Kind.DEAL
                ? entry.value("status")
                        .map(s -> " [" + s.replace('_', ' ') + "]")
                        .orElse("")
                : "";
    }

    /// "3 origins: Sputnik, RIA, TASS (5 reports) v1a2b3".
    static String support(Entry entry) {
        List<String> names =
                entry.origins().stream().map(Entry.IndependentOrigin::name).toList();
        String origins = names.isEmpty()
                ? "no origin named"
                : (names.size() == 1 ? "" : names.size() + " origins: ") + String.join(", ", names);
        int reports = entry.reports().size();
        return "· " + origins + (reports > 1 ? " (" + reports + " reports)" : "") + " · " + entry.id();
    }

    static String conflict(Entry.Conflict conflict) {
        return conflict.slot().replace('_', ' ') + ": "
                + conflict.values().stream()
                        .map(v -> v.value() + " ("
                                + v.saidBy().stream()
                                        .map(Entry.Report::capture)
                                        .distinct()
                                        .collect(Collectors.joining(", "))
                                + ")")
                        .collect(Collectors.joining(" or "));
    }

    static String date(Entry entry) {
        return Dossier.day(entry).map(EntryView::shortened).orElse("date unknown");
    }

    /// "2021-06-01/2021-06-30" as "2021-06", a whole year as "2021".
    static String shortened(String date) {
        if (date.matches("(\\d{4})-01-01/\\1-12-31")) {
            return date.substring(0, 4);
        }
        if (date.matches("(\\d{4}-\\d{2})-01/\\1-(28|29|30|31)")) {
            return date.substring(0, 7);
        }
        return date.length() == 21 && date.substring(0, 10).equals(date.substring(11)) ? date.substring(0, 10) : date;
    }

    static String day(When when) {
        return switch (when) {
            case When.Weekday weekday ->
                "a " + weekday.day().getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH);
            case When.Unknown _ -> "date unknown";
            case When.Day _, When.Month _, When.Year _, When.Moment _, When.Between _ ->
                shortened(when.earliest().orElseThrow() + "/" + when.latest().orElseThrow());
        };
    }

    static String published(DateClaim date) {
        return date.date()
                .map(Object::toString)
                .or(() -> date.earliest()
                        .map(e ->
                                e + " to " + date.latest().map(Object::toString).orElse("?")))
                .orElse("on an unknown day");
    }
}
