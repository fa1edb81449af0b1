package org.attache.run;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attache.fact.DealClaim;
import org.attache.fact.DealStatus;
import org.attache.fact.Entry;
import org.attache.ledger.Catalogued;

/// The columns of the register of deals that the catalogue keeps of a deal.
final class RegisterRow {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?:E\\d+)?");
    private static final Pattern CURRENCY = Pattern.compile("\\b[A-Z]{3}\\b");

    private static final Set<DealStatus> ARRIVED =
            EnumSet.of(DealStatus.PART_DELIVERED, DealStatus.DELIVERED, DealStatus.IN_SERVICE);

    private RegisterRow() {}

    /// The best value of each slot.
    static Catalogued.DealRow of(Entry entry, Dossier dossier) {
        Optional<String> value = entry.value("value");
        Optional<String> amount = value.flatMap(RegisterRow::number);
        return new Catalogued.DealRow(
                entry.value("supplier").orElse(""),
                entry.value("recipient").orElse(""),
                new Catalogued.Goods(
                        entry.value("item").orElse(""), entry.value("category").orElse("other")),
                entry.value("status").orElse(""),
                new Catalogued.Years(
                        entry.value("ordered").orElse(""),
                        entry.value("delivered").orElse("")),
                entry.value("quantity")
                        .flatMap(RegisterRow::number)
                        .map(n -> OptionalLong.of((long) Double.parseDouble(n)))
                        .orElse(OptionalLong.empty()),
                arrived(entry, dossier),
                new Catalogued.Value(
                        amount.map(a -> OptionalDouble.of(Double.parseDouble(a)))
                                .orElse(OptionalDouble.empty()),
                        value.flatMap(RegisterRow::currency).orElse("")));
    }

    /// The largest number of items that one report says have arrived.
    private static OptionalLong arrived(Entry entry, Dossier dossier) {
        return entry.reports().stream()
                .flatMap(r -> dossier.analysis(r.capture()).stream()
                        .flatMap(a -> a.findings().deals().stream())
                        .filter(d -> d.id().equals(r.fact())))
                .filter(d -> ARRIVED.contains(d.status()))
                .flatMap(d -> d.quantity().stream())
                .mapToLong(DealClaim.Quantity::count)
                .max();
    }

    private static Optional<String> number(String words) {
        Matcher number = NUMBER.matcher(words);
        return number.find() ? Optional.of(number.group()) : Optional.empty();
    }

    private static Optional<String> currency(String words) {
        Matcher currency = CURRENCY.matcher(words);
        return currency.find() ? Optional.of(currency.group()) : Optional.empty();
    }
}
