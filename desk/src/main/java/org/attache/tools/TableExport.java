package org.attache.tools;

import org.attache.run.BriefEntries;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.attache.fact.Analysis;
import org.attache.fact.DealClaim;
import org.attache.fact.Entry;
import org.attache.fact.When;
import org.attache.run.CountryNames;
import org.attache.run.Dossier;
import org.attache.run.Facts;
import org.attache.run.Headlines;

/// Writes tables as CSV (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe before it.
final class TableExport {
    private final Dossier dossier;

    TableExport(Dossier dossier) {
        this.dossier = dossier;
    }

    /// One row an entry.
    void entries(PrintWriter out) throws IOException {
        try (CSVPrinter csv = new CSVPrinter(new Kept(out), CSVFormat.RFC4180)) {
            row(
                    csv,
                    List.of(
                            "id",
                            "kind",
                            "type",
                            "date",
                            "headline",
                            "place",
                            "country",
                            "status",
                            "origins",
                            "reports",
                            "first_reported",
                            "conflicts",
                            "sentence",
                            "captures"));
            for (Entry e : dossier.entries()) {
                row(
                        csv,
                        List.of(
                                e.id(),
                                e.kind().name().toLowerCase(Locale.ROOT),
                                e.value("type")
                                        .or(() -> e.value("measure"))
                                        .or(() -> e.value("statement_kind"))
                                        .or(() -> e.value("category"))
                                        .orElse(""),
                                e.value("date").orElse(""),
                                Headlines.of(e, dossier),
                                e.value("place").orElse(""),
                                e.value("country").orElse(""),
                                e.value("status").or(() -> e.value("modality")).orElse(""),
                                e.origins().stream()
                                        .map(Entry.IndependentOrigin::name)
                                        .collect(Collectors.joining("; ")),
                                Integer.toString(e.reports().size()),
                                e.firstReported().map(Object::toString).orElse(""),
                                e.conflicts().stream()
                                        .map(new BriefEntries(dossier)::conflict)
                                        .collect(Collectors.joining("; ")),
                                sentence(e),
                                e.reports().stream()
                                        .map(Entry.Report::capture)
                                        .distinct()
                                        .collect(Collectors.joining("; "))));
            }
        }
    }

    /// Deals in the 17 columns of SIPRI's register (as its arms transfers database exports them), ours after them.
    /// What SIPRI estimates (TIV) stays empty: we do not.
    void register(PrintWriter out) throws IOException {
        try (CSVPrinter csv = new CSVPrinter(new Kept(out), CSVFormat.RFC4180)) {
            row(
                    csv,
                    List.of(
                            "SIPRI AT Database ID",
                            "Supplier",
                            "Recipient",
                            "Designation",
                            "Description",
                            "Armament category",
                            "Order date",
                            "Order date is estimate",
                            "Numbers delivered",
                            "Numbers delivered is estimate",
                            "Delivery year",
                            "Delivery year is estimate",
                            "Status",
                            "SIPRI estimate",
                            "TIV deal unit",
                            "TIV delivery values",
                            "Local production",
                            "Attache ID",
                            "Attache stage",
                            "Number ordered",
                            "Value",
                            "Currency",
                            "Possible recipients",
                            "Independent origins",
                            "Conflicts",
                            "Sentence",
                            "Captures"));
            for (Entry e : dossier.entries(Entry.Kind.DEAL)) {
                Optional<DealClaim> first = claims(e).stream().findFirst();
                if (first.isPresent()) {
                    row(csv, registerRow(e, first.orElseThrow()));
                }
            }
        }
    }

    private List<String> registerRow(Entry e, DealClaim first) {
        Optional<DealClaim> counted =
                claims(e).stream().filter(c -> c.quantity().isPresent()).findFirst();
        Optional<DealClaim> priced =
                claims(e).stream().filter(c -> c.value().isPresent()).findFirst();
        Optional<DealClaim> arrived = claims(e).stream()
                .filter(TableExport::hasArrived)
                .filter(c -> c.quantity().isPresent())
                .findFirst();
        String count = counted.flatMap(DealClaim::quantity)
                .map(q -> Long.toString(q.count()))
                .orElse("");
        Optional<When> ordered = claims(e).stream()
                .map(c -> c.dates().ordered().when())
                .filter(TableExport::isKnown)
                .findFirst();
        Optional<When> delivered = claims(e).stream()
                .map(c -> c.dates().delivered().when())
                .filter(TableExport::isKnown)
                .findFirst();
        return List.of(
                "",
                country(first.parties().supplier(), "unknown supplier(s)"),
                country(first.parties().recipient(), "unknown recipient(s)"),
                first.goods().item(),
                first.goods().category(),
                first.goods().category(),
                ordered.map(TableExport::year).orElse(""),
                ordered.isPresent() ? yes(isWide(ordered.orElseThrow())) : "",
                arrived.flatMap(DealClaim::quantity)
                        .map(q -> Long.toString(q.count()))
                        .orElse(""),
                arrived.isPresent() ? yes(isEstimate(arrived)) : "",
                delivered.map(TableExport::year).orElse(""),
                delivered.isPresent() ? yes(isWide(delivered.orElseThrow())) : "",
                "",
                "",
                "",
                "",
                "",
                e.id(),
                e.value("status").orElse(first.status().name().toLowerCase(Locale.ROOT)),
                count,
                priced.flatMap(DealClaim::value)
                        .map(v -> v.amount().toPlainString())
                        .orElse(""),
                priced.flatMap(DealClaim::value).map(DealClaim.Money::currency).orElse(""),
                String.join("; ", first.parties().candidates()),
                Integer.toString(e.origins().size()),
                e.conflicts().stream().map(new BriefEntries(dossier)::conflict).collect(Collectors.joining("; ")),
                sentence(e),
                e.reports().stream().map(Entry.Report::capture).distinct().collect(Collectors.joining("; ")));
    }

    private List<DealClaim> claims(Entry entry) {
        List<DealClaim> all = new ArrayList<>();
        for (Entry.Report report : entry.reports()) {
            dossier.analysis(report.capture())
                    .map(Analysis::findings)
                    .ifPresent(f -> f.deals().stream()
                            .filter(d -> d.id().equals(report.fact()))
                            .forEach(all::add));
        }
        return all;
    }

    private String sentence(Entry entry) {
        return entry.reports().stream()
                .findFirst()
                .flatMap(r -> dossier.analysis(r.capture()).flatMap(a -> Facts.find(a, r.fact())))
                .map(f -> f.evidence().quote().words())
                .orElse("");
    }

    private static boolean hasArrived(DealClaim claim) {
        return switch (claim.status()) {
            case DELIVERED, PART_DELIVERED, IN_SERVICE -> true;
            case INTEREST, NEGOTIATION, PLEDGED, ORDERED, IN_PRODUCTION, CANCELLED, DENIED -> false;
        };
    }

    private static boolean isKnown(When when) {
        return when.earliest().isPresent();
    }

    private static boolean isWide(When when) {
        return when.earliest().orElseThrow().getYear()
                != when.latest().orElseThrow().getYear();
    }

    private static String year(When when) {
        return Integer.toString(when.earliest().orElseThrow().getYear());
    }

    private static boolean isEstimate(Optional<DealClaim> counted) {
        return counted.flatMap(DealClaim::quantity)
                .filter(q -> q.bound() != org.attache.fact.Bound.EXACTLY)
                .isPresent();
    }

    private static String yes(boolean value) {
        return value ? "Yes" : "No";
    }

    private static String country(Optional<String> code, String otherwise) {
        return code.map(CountryNames::of).orElse(otherwise);
    }

    private static void row(CSVPrinter csv, List<String> cells) throws IOException {
        csv.printRecord(cells.stream().map(TableExport::cell).toList());
    }

    static String cell(String text) {
        String safe = Terminal.clean(text);
        return !safe.isEmpty() && "=+-@＝＋－＠\t\r".indexOf(safe.charAt(0)) >= 0 ? "'" + safe : safe;
    }

    /// Lets the CSV printer be closed without closing what lies below it.
    private static final class Kept extends java.io.FilterWriter {
        Kept(PrintWriter out) {
            super(out);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
