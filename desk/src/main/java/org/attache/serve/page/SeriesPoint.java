package org.attache.serve.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.attache.fact.Analysis;
import org.attache.fact.Entry;
import org.attache.fact.FigureClaim;
import org.attache.run.Days;
import org.attache.run.Headlines;
import org.attache.serve.book.Book;

/// One point of a series of figures.
///
/// @param day it stands for, or of the report; as a reader sees it
/// @param order sorts by day
/// @param own whether the day is the count's own and not the report's
/// @param amount with its bound: "at least 870"
/// @param scope what was counted within
/// @param report who says so
public record SeriesPoint(String day, String order, boolean own, String amount, String scope, ReportView report) {

    static List<SeriesPoint> of(Entry entry, ReportViews reports, Book book) {
        List<SeriesPoint> points = new ArrayList<>();
        for (Entry.Report report : entry.reports()) {
            Optional<Analysis> analysis = book.analysis(report.capture());
            Optional<FigureClaim> claim = analysis.stream()
                    .flatMap(a -> a.findings().figures().stream())
                    .filter(f -> f.id().equals(report.fact()))
                    .findFirst();
            Optional<ReportView> view = reports.of(report);
            if (claim.isPresent() && view.isPresent()) {
                points.add(point(claim.orElseThrow(), analysis.orElseThrow(), view.orElseThrow()));
            }
        }
        points.sort(Comparator.comparing(SeriesPoint::order));
        return points;
    }

    private static SeriesPoint point(FigureClaim claim, Analysis analysis, ReportView view) {
        Optional<LocalDate> own = claim.timing().when().latest();
        return new SeriesPoint(
                own.isPresent()
                        ? Days.day(claim.timing().when())
                        : Days.told(analysis.dating().published()),
                own.or(() -> analysis.dating().published().date())
                        .or(() -> analysis.dating().published().latest())
                        .map(LocalDate::toString)
                        .orElse("9999"),
                own.isPresent(),
                Headlines.amount(claim),
                claim.scope().or(claim::of).orElse(""),
                view);
    }
}
