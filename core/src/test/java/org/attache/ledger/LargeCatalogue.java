package org.attache.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.attache.fact.Entry;

/// What the cataloguer would keep of the invented ledger, worked out without its captures.
final class LargeCatalogue {
    /// Invented ministers of each state.
    private static final int MINISTERS = 200;

    private LargeCatalogue() {}

    /// Of an entry.
    static Catalogued listed(Entry entry) {
        String day = entry.value("date").orElse("");
        String type = entry.value("type")
                .or(() -> entry.value("status"))
                .or(() -> entry.value("statement_kind"))
                .or(() -> entry.value("measure"))
                .orElse("");
        String person =
                entry.value("participant").or(() -> entry.value("speaker")).orElse("Minister RUS1");
        String one = entry.value("supplier").orElse(person.replaceAll("Minister |\\d", ""));
        String other = entry.value("recipient")
                .or(() -> entry.value("country"))
                .orElse(LargeLedger.STATES.get((LargeLedger.STATES.indexOf(one) + 1) % LargeLedger.STATES.size()));
        Listing listing = new Listing(
                entry.id(),
                entry.kind(),
                type,
                new Listing.Day(day, day, day, true, day),
                entry.value("text").or(() -> entry.value("item")).orElse(person + " and " + other),
                Optional.empty(),
                new java.util.TreeSet<>(List.of(one, other)).stream().toList(),
                new Listing.Support(
                        entry.origins().stream()
                                .map(Entry.IndependentOrigin::name)
                                .distinct()
                                .toList(),
                        entry.reports().size(),
                        entry.conflicts().size(),
                        0,
                        0));
        Optional<Catalogued.DealRow> deal = entry.kind() != Entry.Kind.DEAL
                ? Optional.empty()
                : Optional.of(new Catalogued.DealRow(
                        one,
                        other,
                        new Catalogued.Goods(entry.value("item").orElse(""), "other"),
                        "ordered",
                        new Catalogued.Years(day, ""),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        new Catalogued.Value(OptionalDouble.of(1e6), "USD")));
        Catalogued.PartyRow first = new Catalogued.PartyRow(person, "participant", "person", one, "minister");
        // an event has two sides, or nobody would have met anybody
        Catalogued.PartyRow second = new Catalogued.PartyRow(
                "Minister " + other + Math.floorMod(entry.id().hashCode(), MINISTERS),
                "participant",
                "person",
                other,
                "minister");
        return new Catalogued(
                listing,
                entry.kind() == Entry.Kind.EVENT ? List.of(first, second) : List.of(first),
                deal,
                entry.reports());
    }

    static Optional<CaptureListing> captured(String name) {
        int number = Integer.parseInt(name.replaceAll("\\D", ""));
        String day = LocalDate.of(2005, 1, 1).plusDays(number % 7600).toString();
        return Optional.of(new CaptureListing(
                name,
                "Outlet " + number % 300,
                name,
                new CaptureListing.Published(day, day, "printed"),
                "en",
                List.of(),
                new CaptureListing.Size(LargeLedger.FACTS, LargeLedger.FACTS, LargeLedger.FACTS),
                0));
    }
}
