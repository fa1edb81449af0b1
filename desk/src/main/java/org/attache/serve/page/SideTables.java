package org.attache.serve.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attache.fact.Entry;
import org.attache.ledger.PartyCatalogue;
import org.attache.run.WordComparison;
import org.attache.serve.table.Table;
import org.attache.watch.Watched;

/// The tables of pages beside their main ones, as downloads: `?table=NAME&format=…`.
final class SideTables {
    private SideTables() {}

    /// Entries by month or year.
    static Table activity(Map<String, Long> months) {
        return new Table(
                "activity",
                List.of("when", "entries"),
                months.entrySet().stream()
                        .filter(m -> m.getValue() > 0)
                        .map(m -> List.of(Table.cell(m.getKey()), Table.cell((double) m.getValue()))));
    }

    /// Decisions in force about conflicts.
    static Table decisions(List<ConflictsPage.Decided> decided) {
        return new Table(
                "decisions",
                List.of("line", "at", "author", "entry", "headline", "slot", "decision", "reason"),
                decided.stream()
                        .map(d -> List.of(
                                Table.cell((double) d.decision().line()),
                                Table.cell(d.decision().at()),
                                Table.cell(d.decision().author()),
                                Table.cell(d.decision().entry()),
                                Table.cell(d.headline()),
                                Table.cell(d.decision().slot()),
                                Table.cell(d.decision().isOpen() ? "left open" : d.words()),
                                Table.cell(d.decision().reason()))));
    }

    /// How a count went on.
    static Table series(String entry, List<SeriesPoint> points) {
        return new Table(
                "series-" + entry,
                List.of("day", "own_day", "count", "of", "who_counted", "capture", "published"),
                points.stream()
                        .map(p -> List.of(
                                Table.cell(p.day()),
                                Table.cell(p.own() ? "yes" : "no"),
                                Table.cell(p.amount()),
                                Table.cell(p.scope()),
                                Table.cell(String.join(" → ", p.report().chain())),
                                Table.cell(p.report().capture()),
                                Table.cell(p.report().published()))));
    }

    /// Why reports are one entry.
    static Table joins(String entry, List<EntryPage.Reason> reasons) {
        return new Table(
                "joins-" + entry,
                List.of("report", "with", "are", "score", "because"),
                reasons.stream()
                        .map(r -> List.of(
                                Table.cell(r.one()),
                                Table.cell(r.other()),
                                Table.cell(r.kind()),
                                Table.cell(r.score()),
                                Table.cell(r.because()))));
    }

    /// Figures that contradict each other.
    static Table conflicts(List<FiguresPage.Series> disputed) {
        return new Table(
                "figures-in-conflict",
                List.of("entry", "headline", "kind", "count", "said_by", "reason"),
                disputed.stream()
                        .flatMap(s -> s.conflicts().stream()
                                .flatMap(c -> c.values().stream()
                                        .map(v -> List.of(
                                                Table.cell(s.listing().id()),
                                                Table.cell(s.listing().headline()),
                                                Table.cell(Show.words(c.kind().name())),
                                                Table.cell(v.value()),
                                                Table.cell(sources(v, s)),
                                                Table.cell(Show.clean(c.reason())))))));
    }

    private static List<String> sources(Entry.SlotValue value, FiguresPage.Series series) {
        return value.saidBy().stream()
                .map(r -> series.source(r.capture()))
                .distinct()
                .toList();
    }

    /// What a capture's day was worked out from.
    static Table clues(String capture, ReaderPage.Dated dated) {
        return new Table(
                "clues-" + capture,
                List.of("words", "asks", "kept", "rule"),
                dated.clues().stream()
                        .map(c -> List.of(
                                Table.cell(Show.clean(c.words())),
                                Table.cell(Show.clean(c.meaning())),
                                Table.cell(c.used() ? "yes" : "no"),
                                Table.cell(c.rule()))));
    }

    /// The times that a capture speaks of.
    static Table times(String capture, ReaderPage.Dated dated) {
        return new Table(
                "times-" + capture,
                List.of("words", "means", "kind", "reckoned_from", "rule", "start", "end"),
                dated.times().stream()
                        .map(t -> List.of(
                                Table.cell(Show.clean(t.quote().words())),
                                Table.cell(dated.when(t)),
                                Table.cell(Show.words(t.kind().name())),
                                Table.cell(Show.clean(t.anchor())),
                                Table.cell(t.provenance().rule()),
                                Table.cell(t.quote().span().start()),
                                Table.cell(t.quote().span().end()))));
    }

    /// Paragraphs of a capture beside those of others.
    static Table copies(String capture, List<ReaderPage.Copy> copies) {
        return new Table(
                "copies-" + capture,
                List.of("this_capture", "other_capture", "other_outlet", "shared_percent", "here", "there"),
                copies.stream()
                        .flatMap(c -> c.pairs().stream()
                                .map(p -> List.of(
                                        Table.cell(capture),
                                        Table.cell(c.capture()),
                                        Table.cell(c.outlet()),
                                        Table.cell((double) Math.round(p.words().shared() * 100)),
                                        Table.cell(words(p.words().left())),
                                        Table.cell(words(p.words().right()))))));
    }

    private static String words(List<WordComparison.Run> runs) {
        return runs.stream().map(WordComparison.Run::words).collect(Collectors.joining());
    }

    /// What was set aside while captures were added.
    static Table problems(IntakeJob.State job) {
        return new Table(
                "problems-" + job.id(),
                List.of("where", "what", "advice", "code"),
                job.problems().stream()
                        .map(p -> List.of(
                                Table.cell(p.place()),
                                Table.cell(p.message()),
                                Table.cell(p.advice()),
                                Table.cell(p.code()))));
    }

    /// Feeds that are watched.
    static Table feeds(List<Watched> feeds) {
        return new Table(
                "watched",
                List.of("feed", "last_time", "next", "pages"),
                feeds.stream()
                        .map(f -> List.of(
                                Table.cell(f.address().toString()),
                                Table.cell(Show.clean(f.said())),
                                Table.cell(f.due().toString()),
                                Table.cell(f.seen().size()))));
    }

    /// Something with how many entries are about it.
    ///
    /// @param name of the file
    /// @param column what is counted
    static Table counted(String name, String column, Map<String, Long> counts) {
        return new Table(
                name,
                List.of(column, "entries"),
                counts.entrySet().stream()
                        .map(c -> List.of(Table.cell(c.getKey()), Table.cell((double) c.getValue()))));
    }

    /// The offices of a person over time.
    static Table offices(String name, List<PartyCatalogue.Tenure> offices) {
        return new Table(
                "offices-" + name,
                List.of("office", "first", "last", "entries"),
                offices.stream()
                        .map(o -> List.of(
                                Table.cell(o.office()), Table.cell(o.first()), Table.cell(o.last()), Table.cell((double)
                                        o.entries()))));
    }

    /// Whom someone met.
    static Table met(String name, List<PersonPage.Met> met) {
        return new Table(
                "met-" + name,
                List.of("with", "events", "last"),
                met.stream()
                        .map(m ->
                                List.of(Table.cell(m.name()), Table.cell((double) m.events()), Table.cell(m.last()))));
    }

    /// Corrections in force that name someone.
    static Table corrections(String name, List<Fix> made) {
        return new Table(
                "corrections-" + name,
                List.of("line", "day", "author", "what", "reason"),
                made.stream()
                        .map(f -> List.of(
                                Table.cell((double) f.line()),
                                Table.cell(f.day()),
                                Table.cell(f.author()),
                                Table.cell(f.what()),
                                Table.cell(f.reason()))));
    }

    /// What is known of a capture as a file.
    static Table about(String capture, List<Map.Entry<String, String>> head) {
        return new Table(
                "capture-" + capture,
                List.of("what", "is"),
                head.stream().map(h -> List.of(Table.cell(h.getKey()), Table.cell(h.getValue()))));
    }

    /// Runs since the desk was opened.
    static Table runs(List<IntakeJob.State> runs) {
        return new Table(
                "runs",
                List.of("run", "step", "captures", "problems"),
                runs.stream()
                        .map(r -> List.of(
                                Table.cell(r.id()),
                                Table.cell(r.step()),
                                Table.cell(r.seen()),
                                Table.cell(r.problemCount()))));
    }

    /// The captures of a run.
    static Table names(IntakeJob.State run) {
        return new Table(
                "captures-" + run.id(), List.of("capture"), run.names().stream().map(n -> List.of(Table.cell(n))));
    }
}
