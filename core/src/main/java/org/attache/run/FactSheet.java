package org.attache.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.Analysis;
import org.attache.fact.DealClaim;
import org.attache.fact.Entry;
import org.attache.fact.EventClaim;
import org.attache.fact.Evidence;
import org.attache.fact.FigureClaim;
import org.attache.fact.StatementClaim;
import org.attache.fact.Timing;
import org.attache.fact.When;

/// One fact of a capture for a reader: its kind and type, a headline of our own, its slots in words.
///
/// @param id of the claim
/// @param kind event, deal, statement or figure
/// @param type of an event, status of a deal, kind of a statement, measure of a figure
/// @param headline one sentence
/// @param slots names and values, in order, without empty ones
/// @param evidence it rests on
public record FactSheet(
        String id,
        Entry.Kind kind,
        String type,
        String headline,
        List<Map.Entry<String, String>> slots,
        Evidence evidence) {
    /// Copies its list.
    public FactSheet {
        slots = List.copyOf(slots);
    }

    /// The sheets of all facts of an analysis, in order of the text.
    public static List<FactSheet> of(Analysis analysis) {
        List<FactSheet> all = new ArrayList<>();
        analysis.findings().events().forEach(e -> all.add(of(e)));
        analysis.findings().deals().forEach(d -> all.add(of(d)));
        analysis.findings().statements().forEach(s -> all.add(of(s)));
        analysis.findings().figures().forEach(f -> all.add(of(f)));
        all.sort(Comparator.comparing((FactSheet f) -> f.evidence().quote().span())
                .thenComparing(f -> f.kind())
                .thenComparing(FactSheet::id));
        return all;
    }

    private static FactSheet of(EventClaim e) {
        Slots slots = new Slots();
        e.roles().forEach(r -> slots.add(r.name(), r.party().name()));
        slots.add("place", e.place());
        slots.add("country", e.country().map(CountryNames::of));
        slots.time("when", e.timing());
        slots.rest(e.evidence());
        return new FactSheet(e.id(), Entry.Kind.EVENT, e.type().key(), Headlines.event(e), slots.all, e.evidence());
    }

    private static FactSheet of(DealClaim d) {
        Slots slots = new Slots();
        slots.add("supplier", d.parties().supplier().map(CountryNames::of));
        slots.add("recipient", d.parties().recipient().map(CountryNames::of));
        slots.add("item", d.goods().item());
        slots.add("category", d.goods().category());
        slots.add("number", d.quantity().map(q -> lower(q.bound()) + " " + q.count()));
        slots.add("value", d.value().map(Headlines::money));
        slots.time("ordered", d.dates().ordered());
        slots.time("delivered", d.dates().delivered());
        slots.rest(d.evidence());
        return new FactSheet(d.id(), Entry.Kind.DEAL, lower(d.status()), Headlines.deal(d), slots.all, d.evidence());
    }

    private static FactSheet of(StatementClaim s) {
        Slots slots = new Slots();
        slots.add("speaker", s.speaker().party().name());
        slots.add("speaking as", s.speaker().role());
        slots.add("words", (s.speech().direct() ? "verbatim" : "reported"));
        slots.add("translated from", s.speech().translatedFrom());
        slots.add("to", s.occasion().addressee().map(p -> p.name()));
        slots.add("at", s.occasion().venue());
        slots.time("when", s.timing());
        slots.rest(s.evidence());
        return new FactSheet(
                s.id(), Entry.Kind.STATEMENT, lower(s.kind()), Headlines.statement(s), slots.all, s.evidence());
    }

    private static FactSheet of(FigureClaim f) {
        Slots slots = new Slots();
        slots.add("amount", Headlines.amount(f));
        slots.add("of", f.of());
        slots.add("scope", f.scope());
        slots.time("as of", f.timing());
        slots.rest(f.evidence());
        return new FactSheet(
                f.id(), Entry.Kind.FIGURE, lower(f.measure()), Headlines.figure(f), slots.all, f.evidence());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// Gathers slots that say something.
    private static final class Slots {
        private final List<Map.Entry<String, String>> all = new ArrayList<>();

        void add(String name, String value) {
            if (!value.isBlank()) {
                all.add(Map.entry(name.replace('_', ' '), value));
            }
        }

        void add(String name, Optional<String> value) {
            value.ifPresent(v -> add(name, v));
        }

        void time(String name, Timing timing) {
            String words = timing.words()
                    .map(w -> " (“" + w.replaceAll("\\s+", " ") + "”)")
                    .orElse("");
            if (!(timing.when() instanceof When.Unknown) || !words.isEmpty()) {
                add(name, Days.day(timing.when()) + words);
            }
        }

        void rest(Evidence evidence) {
            add("according to", String.join(" → ", evidence.accordingTo()));
            add("modality", lower(evidence.modality()));
        }
    }
}
