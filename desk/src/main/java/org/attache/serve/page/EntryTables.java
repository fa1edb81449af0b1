package org.attache.serve.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attache.serve.table.Table;

/// The tables of an entry's page, as downloads: `/entry/ID?table=NAME&format=…`.
final class EntryTables {
    private EntryTables() {}

    /// Every report with its sentence: the page's main table.
    static Table reports(String id, ReportViews reports) {
        return new Table(
                "entry-" + id,
                List.of(
                        "capture",
                        "fact",
                        "source",
                        "chain",
                        "published",
                        "sentence",
                        "start",
                        "end",
                        "sha256",
                        "rule",
                        "origin"),
                reports.all().stream()
                        .map(r -> List.of(
                                Table.cell(r.capture()),
                                Table.cell(r.fact()),
                                Table.cell(r.source()),
                                Table.cell(String.join(" → ", r.chain())),
                                Table.cell(r.published()),
                                Table.cell(r.words().sentence()),
                                Table.cell(r.proof().start()),
                                Table.cell(r.proof().end()),
                                Table.cell(r.proof().sha256()),
                                Table.cell(r.proof().rule()),
                                Table.cell(r.proof().origin().orElse("")))));
    }

    /// What is said, each value with who says it.
    static Table slots(String id, List<SlotView> slots) {
        return new Table(
                "slots-" + id,
                List.of("slot", "label", "value", "disputed", "said_by"),
                slots.stream()
                        .flatMap(s -> s.values().stream()
                                .map(v -> List.of(
                                        Table.cell(s.slot()),
                                        Table.cell(s.label()),
                                        Table.cell(v.words()),
                                        Table.cell(s.disputed() ? "yes" : "no"),
                                        Table.cell(captures(v.saidBy()))))));
    }

    private static List<String> captures(List<ReportView> reports) {
        return reports.stream().map(ReportView::capture).distinct().toList();
    }

    /// Independent origins, each report that rests on one a row, with the reasons.
    static Table origins(String id, List<EntryPage.Origin> origins) {
        return new Table(
                "origins-" + id,
                List.of("origin", "source", "capture", "because"),
                origins.stream()
                        .flatMap(o -> o.reports().stream()
                                .map(r -> List.of(
                                        Table.cell(o.name()),
                                        Table.cell(r.source()),
                                        Table.cell(r.capture()),
                                        Table.cell(o.reasons())))));
    }

    /// What else belongs to it.
    static Table related(String id, List<EntryPage.Related> related) {
        return new Table(
                "related-" + id,
                List.of("entry", "kind", "day", "headline", "because"),
                related.stream()
                        .map(r -> List.of(
                                Table.cell(r.listing().id()),
                                Table.cell(r.kind()),
                                Table.cell(r.listing().day().text()),
                                Table.cell(r.listing().headline()),
                                Table.cell(r.because()))));
    }

    /// Values that cannot both be true, each with the sentences that say it.
    static Table conflicts(String id, List<ConflictView> conflicts) {
        return new Table(
                "conflicts-" + id,
                List.of("slot", "kind", "value", "told_by", "sentences", "reason", "decision"),
                conflicts.stream()
                        .flatMap(c -> c.sides().stream()
                                .map(side -> List.of(
                                        Table.cell(c.label()),
                                        Table.cell(c.kind()),
                                        Table.cell(side.words()),
                                        Table.cell(captures(side.told().stream()
                                                .map(ConflictView.Sentence::report)
                                                .toList())),
                                        Table.cell(side.told().stream()
                                                .map(EntryTables::sentence)
                                                .collect(Collectors.toList())),
                                        Table.cell(c.reason()),
                                        Table.cell(c.decision()
                                                .map(d -> d.decision().isOpen() ? "left open" : d.words())
                                                .orElse(""))))));
    }

    private static String sentence(ConflictView.Sentence told) {
        return Stream.of(told.before(), told.marked(), told.after()).collect(Collectors.joining());
    }

    /// What the ledger said when.
    static Table history(String id, List<EntryPage.Version> history) {
        return new Table(
                "history-" + id,
                List.of("line", "at", "author", "changes"),
                history.stream()
                        .map(v -> List.of(
                                Table.cell((double) v.line()),
                                Table.cell(v.at()),
                                Table.cell(v.author()),
                                Table.cell(v.changes()))));
    }
}
