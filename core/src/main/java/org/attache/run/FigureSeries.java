package org.attache.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attache.fact.DateClaim;
import org.attache.fact.Entry;
import org.attache.fact.FigureClaim;
import org.attache.fact.When;
import org.attache.text.Printable;

/// The counts that were joined to one figure, in order of the day they stand for: who counted, how it was meant, and
/// which way it went.
///
/// @param points in order of the counted day, then of publication
public record FigureSeries(List<Point> points) {
    /// Copies its list.
    public FigureSeries {
        points = List.copyOf(points);
    }

    /// One count as one report gives it.
    ///
    /// @param report which fact of which capture
    /// @param amount number, bound and unit
    /// @param counted who counted and what
    /// @param days when
    /// @param disputed whether another count of the series contradicts it
    public record Point(Entry.Report report, Amount amount, Counted counted, Counts days, boolean disputed) {}

    /// A number.
    ///
    /// @param value in the unit
    /// @param bound `exactly`, `about`, `at least` …
    /// @param unit people, percent, a currency …
    /// @param text as a reader sees it: "at least 870"
    public record Amount(double value, String bound, String unit, String text) {}

    /// What was counted, and by whom.
    ///
    /// @param source who says so: the one whom the sentence names, else the origin of the text
    /// @param of who or what is counted; empty where not said
    /// @param scope within what; empty where not said
    public record Counted(String source, String of, String scope) {}

    /// When.
    ///
    /// @param day that the count stands for, or that of its publication; empty where neither is known
    /// @param own whether the text says the day of the count
    /// @param text as a reader sees it
    /// @param published as a reader sees it
    public record Counts(Optional<LocalDate> day, boolean own, String text, String published) {}

    /// Which way a series goes.
    public enum Direction {
        /// There is one number only.
        SINGLE,
        /// Every source gives the same.
        UNCHANGED,
        /// Later days have more.
        RISES,
        /// Later days have less.
        FALLS,
        /// Some later days have more, some less.
        VARIES,
        /// Later reports give more for the same day.
        REVISED_UPWARDS,
        /// Later reports give less for the same day.
        REVISED_DOWNWARDS,
        /// Sources differ for one day.
        DIFFERS
    }

    /// The series of a figure.
    public static FigureSeries of(Entry entry, Dossier dossier) {
        SourceNames names = new SourceNames(dossier);
        List<Point> points = new ArrayList<>();
        for (Entry.Report report : entry.reports()) {
            names.told(report)
                    .ifPresent(told -> told.analysis().findings().figures().stream()
                            .filter(f -> f.id().equals(report.fact()))
                            .forEach(f -> points.add(point(f, told, entry, names))));
        }
        points.sort(Comparator.comparing((Point p) -> p.days().day().orElse(LocalDate.MAX))
                .thenComparing(p -> p.days().published()));
        return new FigureSeries(points);
    }

    private static Point point(FigureClaim figure, SourceNames.Told told, Entry entry, SourceNames names) {
        When when = figure.timing().when();
        Optional<LocalDate> own = when.latest();
        DateClaim published = told.analysis().dating().published();
        String source = told.fact().evidence().accordingTo().stream()
                .findFirst()
                .or(() -> entry.origins().stream()
                        .filter(o -> o.reports().contains(told.report()))
                        .map(names::origin)
                        .findFirst())
                .orElseGet(() -> names.of(told.report().capture()));
        boolean disputed = entry.conflicts().stream()
                .flatMap(c -> c.values().stream())
                .anyMatch(v -> v.saidBy().contains(told.report()));
        String pdays = Days.published(published);
        return new Point(
                told.report(),
                new Amount(
                        figure.amount().value(),
                        figure.amount().bound().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        figure.amount().unit(),
                        Headlines.amount(figure)),
                new Counted(
                        Printable.of(source),
                        Printable.of(figure.of().orElse("")),
                        Printable.of(figure.scope().orElse(""))),
                new Counts(
                        own.or(published::date),
                        own.isPresent(),
                        own.isPresent() ? Days.day(when) : Days.told(published),
                        pdays),
                disputed);
    }

    /// Which way it goes.
    public Direction direction() {
        List<Double> values =
                points.stream().map(p -> p.amount().value()).distinct().toList();
        if (points.size() < 2) {
            return Direction.SINGLE;
        }
        if (values.size() == 1) {
            return Direction.UNCHANGED;
        }
        List<Point> dated =
                points.stream().filter(p -> p.days().day().isPresent()).toList();
        boolean oneDay = dated.stream().map(p -> p.days().day()).distinct().count() <= 1;
        if (!oneDay) {
            return steps(dated, Direction.RISES, Direction.FALLS, Direction.VARIES);
        }
        List<Point> byReport = points.stream()
                .sorted(Comparator.comparing(p -> p.days().published()))
                .toList();
        boolean together =
                byReport.stream().map(p -> p.days().published()).distinct().count() == 1;
        return together
                ? Direction.DIFFERS
                : steps(byReport, Direction.REVISED_UPWARDS, Direction.REVISED_DOWNWARDS, Direction.DIFFERS);
    }

    private static Direction steps(List<Point> inOrder, Direction up, Direction down, Direction both) {
        boolean rises = true;
        boolean falls = true;
        for (int i = 1; i < inOrder.size(); i++) {
            double before = inOrder.get(i - 1).amount().value();
            double now = inOrder.get(i).amount().value();
            rises &= now >= before;
            falls &= now <= before;
        }
        return rises ? up : falls ? down : both;
    }
}
