package org.attache.serve.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.Entry;
import org.attache.fact.StatementClaim;
import org.attache.run.Days;
import org.attache.run.Dossier;
import org.attache.run.SourceNames;
import org.attache.text.Printable;
import org.attache.text.Span;

/// Makes the views of the reports of an entry, and calls things in its reasons by the names that a reader knows.
public final class ReportViews {
    private static final int AROUND = 320;

    private final Entry entry;
    private final SourceNames names;
    private final Map<String, ReportView> byReport = new LinkedHashMap<>();

    /// The reports of one entry.
    public ReportViews(Entry entry, Dossier dossier) {
        this.entry = entry;
        names = new SourceNames(dossier);
        int number = 1;
        for (Entry.Report report : entry.reports()) {
            int index = number++;
            names.told(report).ifPresent(told -> byReport.put(key(report), view(told, "report-" + index)));
        }
    }

    /// All that are at hand, in order.
    public List<ReportView> all() {
        return List.copyOf(byReport.values());
    }

    /// One of them.
    public Optional<ReportView> of(Entry.Report report) {
        return Optional.ofNullable(byReport.get(key(report)));
    }

    /// One of them, with the sentence that says what fills a slot.
    public Optional<ReportView> about(Entry.Report report, String slot) {
        return of(report).flatMap(v -> names.told(report).map(t -> view(t.about(slot), v.anchor())));
    }

    /// Several of them.
    public List<ReportView> of(List<Entry.Report> reports) {
        return reports.stream().flatMap(r -> of(r).stream()).toList();
    }

    /// What an origin is called.
    public String origin(Entry.IndependentOrigin origin) {
        return Printable.of(names.origin(origin));
    }

    /// A reason of the linker with `capture/fact` replaced by the name of the source.
    public String readable(String reason) {
        String words = reason;
        // facts before captures: the name of a capture stands in that of each of its facts
        for (ReportView report : byReport.values()) {
            words = words.replace(report.capture() + "/" + report.fact(), "“" + report.source() + "”");
        }
        for (ReportView report : byReport.values()) {
            words = words.replace(report.capture(), "“" + report.source() + "”");
        }
        return Printable.of(words);
    }

    private ReportView view(SourceNames.Told told, String anchor) {
        Span span = told.fact().evidence().quote().span();
        List<String> chain = new ArrayList<>();
        told.analysis().findings().statements().stream()
                .filter(s -> s.id().equals(told.fact().id()))
                .map(StatementClaim::speaker)
                .map(s -> s.party().name())
                .forEach(chain::add);
        chain.addAll(names.relay(told.analysis(), told.fact()));
        return new ReportView(
                anchor,
                told.report().capture(),
                told.report().fact(),
                Printable.of(names.of(told.report().capture())),
                chain.stream().map(Printable::of).distinct().toList(),
                Days.published(told.analysis().dating().published()),
                new ReportView.Words(told.before(AROUND), told.sentence(), told.after(AROUND)),
                new ReportView.Proof(
                        span.start(),
                        span.end(),
                        told.analysis().article().capture().sha256(),
                        told.fact().evidence().provenance().rule(),
                        entry.origins().stream()
                                .filter(o -> o.reports().contains(told.report()))
                                .map(this::origin)
                                .findFirst()));
    }

    private static String key(Entry.Report report) {
        return report.capture() + "/" + report.fact();
    }
}
