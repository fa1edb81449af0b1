package org.attache.run.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attache.fact.Bound;
import org.attache.fact.DealClaim;
import org.attache.fact.Entry;
import org.attache.fact.When;
import org.attache.run.CountryNames;

/// Deals in the 17 columns of SIPRI's register (as its arms transfers database exports them), ours after them.
/// What SIPRI estimates (TIV) stays empty: we do not.
final class SipriRegister {
    private final Told told;

    SipriRegister(Told told) {
        this.told = told;
    }

    void write(Iterable<Entry> entries, Writer out) throws IOException {
        CsvRows rows = new CsvRows(
                out,
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
        for (Entry e : entries) {
            Optional<DealClaim> first =
                    e.kind() == Entry.Kind.DEAL ? told.deals(e).stream().findFirst() : Optional.empty();
            if (first.isPresent()) {
                rows.row(registerRow(e, first.orElseThrow()));
            }
        }
    }

    private List<String> registerRow(Entry e, DealClaim first) {
        Optional<DealClaim> counted =
                told.deals(e).stream().filter(c -> c.quantity().isPresent()).findFirst();
        Optional<DealClaim> priced =
                told.deals(e).stream().filter(c -> c.value().isPresent()).findFirst();
        Optional<DealClaim> arrived = told.deals(e).stream()
                .filter(SipriRegister::hasArrived)
                .filter(c -> c.quantity().isPresent())
                .findFirst();
        String count = counted.flatMap(DealClaim::quantity)
                .map(q -> Long.toString(q.count()))
                .orElse("");
        Optional<When> ordered = told.deals(e).stream()
                .map(c -> c.dates().ordered().when())
                .filter(SipriRegister::isKnown)
                .findFirst();
        Optional<When> delivered = told.deals(e).stream()
                .map(c -> c.dates().delivered().when())
                .filter(SipriRegister::isKnown)
                .findFirst();
        return List.of(
                "",
                country(first.parties().supplier(), "unknown supplier(s)"),
                country(first.parties().recipient(), "unknown recipient(s)"),
                first.goods().item(),
                first.goods().category(),
                first.goods().category(),
                ordered.map(SipriRegister::year).orElse(""),
                ordered.isPresent() ? yes(isWide(ordered.orElseThrow())) : "",
                arrived.flatMap(DealClaim::quantity)
                        .map(q -> Long.toString(q.count()))
                        .orElse(""),
                arrived.isPresent() ? yes(isEstimate(arrived)) : "",
                delivered.map(SipriRegister::year).orElse(""),
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
                told.conflicts(e),
                told.sentence(e),
                told.captures(e));
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
                .filter(q -> q.bound() != Bound.EXACTLY)
                .isPresent();
    }

    private static String yes(boolean value) {
        return value ? "Yes" : "No";
    }

    private static String country(Optional<String> code, String otherwise) {
        return code.map(CountryNames::of).orElse(otherwise);
    }
}
