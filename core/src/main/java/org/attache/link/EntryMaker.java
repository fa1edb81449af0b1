package org.attache.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.fact.DealClaim;
import org.attache.fact.DealStatus;
import org.attache.fact.Entry;
import org.attache.fact.Link;
import org.attache.fact.Party;
import org.attache.fact.StatementClaim;
import org.attache.text.Digest;

/// Makes a ledger entry of a group of claims: merged slots, independent origins, conflicts.
final class EntryMaker {
    private static final List<String> IN_TIME = List.of("status_history", "series");

    private EntryMaker() {}

    static final Comparator<Fact> BY_PUBLICATION = Comparator.comparingLong((Fact f) ->
                    f.published().said() ? f.published().first() : f.published().last())
            .thenComparing(f -> f.capture())
            .thenComparing(f -> f.evidence().quote().span())
            .thenComparing(Fact::id);

    static Entry event(Joiner.Group<EventFact> group) {
        List<EventFact> facts = ordered(group.facts());
        Slots slots = new Slots();
        for (EventFact fact : facts) {
            slots.add("type", fact.type().key(), fact);
        }
        addActors(facts, slots);
        for (EventFact fact : facts) {
            slots.add("place", fact.claim().place(), fact);
            slots.add("country", fact.claim().country(), fact);
        }
        addDates(facts, slots);
        for (EventFact fact : facts) {
            slots.add("modality", key(fact.claim().evidence().modality()), fact);
        }
        for (EventFact fact : facts) {
            addHistory(key(fact.claim().evidence().modality()), fact, slots);
        }
        return entry(Entry.Kind.EVENT, facts, slots, Conflicts.ofEvents(facts), group.links());
    }

    static Entry deal(Joiner.Group<DealFact> group) {
        List<DealFact> facts = ordered(group.facts());
        List<DealFact> arrivals =
                facts.stream().filter(Deliveries::tellsArrival).toList();
        Slots slots = new Slots();
        for (DealFact fact : facts) {
            DealClaim claim = fact.claim();
            slots.add("supplier", claim.parties().supplier(), fact);
            slots.add("recipient", claim.parties().recipient(), fact);
            slots.add("item", claim.goods().item(), fact);
            slots.add("category", claim.goods().category(), fact);
            slots.add("quantity", claim.quantity().map(q -> Amounts.written((double) q.count(), q.bound())), fact);
            slots.add(
                    fact.priceOfSeveral() ? "contract_value" : "value",
                    claim.value().map(Conflicts::written),
                    fact);
            slots.add("ordered", fact.days().said() ? fact.days().written() : Optional.empty(), fact);
            Deliveries.day(fact, arrivals).ifPresent(day -> slots.add("delivered", day, fact));
        }
        List<Deliveries.Stage> stages = Deliveries.stages(facts);
        DealStatus now = stages.getLast().status();
        for (DealFact fact : facts) {
            if (fact.claim().status() == now) {
                slots.add("status", key(now), fact);
            }
        }
        for (Deliveries.Stage stage : stages) {
            String told =
                    stage.day().map(day -> key(stage.status()) + ' ' + day).orElse(key(stage.status()));
            stage.facts().forEach(fact -> slots.add("status_history", told, fact));
        }
        return entry(Entry.Kind.DEAL, facts, slots, Conflicts.ofDeals(facts), group.links());
    }

    static Entry statement(Joiner.Group<StatementFact> group) {
        List<StatementFact> facts = ordered(group.facts());
        Slots slots = new Slots();
        Map<Actor, String> speakers = new LinkedHashMap<>();
        for (StatementFact fact : facts) {
            speakers.computeIfAbsent(fact.speaker(), s -> speakerKey(s, facts));
        }
        for (StatementFact fact : facts) {
            StatementClaim claim = fact.claim();
            slots.add(
                    "speaker",
                    speakers.getOrDefault(fact.speaker(), ""),
                    fact.speaker().shown(),
                    fact);
            slots.add("speaker_role", claim.speaker().role(), fact);
            slots.add("statement_kind", key(claim.kind()), fact);
            slots.add("text", claim.speech().text().strip(), fact);
            slots.add("direct", claim.speech().direct() ? "verbatim" : "reported", fact);
            slots.add("addressee", claim.occasion().addressee().map(Party::name), fact);
            slots.add("venue", claim.occasion().venue(), fact);
        }
        addDates(facts, slots);
        for (StatementFact fact : facts) {
            fact.evidence().accordingTo().forEach(source -> slots.add("relay", Sources.canonical(source), fact));
        }
        return entry(Entry.Kind.STATEMENT, facts, slots, Conflicts.ofStatements(facts), group.links());
    }

    private static String speakerKey(Actor speaker, List<StatementFact> facts) {
        for (StatementFact other : facts) {
            if (other.speaker().likeness(speaker) == Actor.Likeness.SAME) {
                return Wording.fold(other.speaker().shown());
            }
        }
        return Wording.fold(speaker.shown());
    }

    static Entry figure(Joiner.Group<FigureFact> group) {
        List<FigureFact> facts = ordered(group.facts());
        Slots slots = new Slots();
        for (FigureFact fact : facts) {
            slots.add("measure", key(fact.claim().measure()), fact);
            slots.add("value", Conflicts.written(fact), fact);
            slots.add("unit", fact.claim().amount().unit(), fact);
            slots.add("of", fact.claim().of(), fact);
            slots.add("scope", fact.claim().scope(), fact);
        }
        facts.stream()
                .sorted(Comparator.comparingLong(Fact::order).thenComparing(BY_PUBLICATION))
                .forEach(fact -> {
                    String day = fact.days().said()
                            ? fact.days().written().orElse("")
                            : publishedDay(fact).orElse("");
                    String source = fact.evidence().accordingTo().stream()
                            .findFirst()
                            .map(name -> " (" + name + ")")
                            .orElse("");
                    slots.add("series", (day + ' ' + Conflicts.written(fact) + unit(fact) + source).strip(), fact);
                });
        return entry(Entry.Kind.FIGURE, facts, slots, Conflicts.ofFigures(facts), group.links());
    }

    /// The currency or the percent sign's word; what people are counted in goes without saying.
    private static String unit(FigureFact fact) {
        return switch (fact.claim().measure()) {
            case ARMS_VALUE, ARMS_SHARE -> ' ' + fact.claim().amount().unit();
            default -> "";
        };
    }

    private static <F extends Fact> List<F> ordered(List<F> facts) {
        return facts.stream().sorted(BY_PUBLICATION).toList();
    }

    /// Adds everyone who takes part, each under the longest name that one of the reports gives him.
    private static void addActors(List<EventFact> facts, Slots slots) {
        Map<String, Set<Actor>> known = new HashMap<>();
        for (EventFact fact : facts) {
            fact.roles()
                    .forEach((role, actors) -> known.computeIfAbsent(role, r -> new LinkedHashSet<>())
                            .addAll(actors));
        }
        Map<String, Map<Actor, String>> shown = new HashMap<>();
        for (EventFact fact : facts) {
            fact.roles()
                    .forEach((role, actors) -> actors.forEach(actor -> slots.add(
                            role,
                            shown.computeIfAbsent(role, r -> new HashMap<>())
                                    .computeIfAbsent(actor, a -> fullest(a, known.getOrDefault(role, Set.of()))),
                            fact)));
        }
    }

    private static String fullest(Actor actor, Set<Actor> known) {
        String shown = actor.shown();
        for (Actor other : known) {
            if (other.likeness(actor) == Actor.Likeness.SAME && other.shown().length() > shown.length()) {
                shown = other.shown();
            }
        }
        return shown;
    }

    /// The days that most reports allow come first; days that contradict them are kept after it.
    private static <F extends Fact> void addDates(List<F> facts, Slots slots) {
        for (DayGroup<F> group : DayGroup.of(facts)) {
            group.facts().forEach(fact -> slots.add("date", group.days().written(), fact));
        }
    }

    private static void addHistory(String status, Fact fact, Slots slots) {
        slots.add(
                "status_history",
                publishedDay(fact).map(day -> status + ' ' + day).orElse(status),
                fact);
    }

    private static Optional<String> publishedDay(Fact fact) {
        return fact.published().written();
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Entry entry(
            Entry.Kind kind,
            List<? extends Fact> facts,
            Slots slots,
            List<Entry.Conflict> conflicts,
            List<Link> links) {
        Fact first = facts.getFirst();
        String id = Digest.id(key(kind) + '-', first.capture(), first.id());
        List<Link> all = new ArrayList<>(links);
        return new Entry(
                id,
                kind,
                slots.slots(IN_TIME),
                facts.stream().map(Fact::report).distinct().toList(),
                OriginCounter.count(facts),
                facts.stream()
                        .filter(f -> f.published().said())
                        .map(f -> LocalDate.ofEpochDay(f.published().first()))
                        .min(Comparator.naturalOrder()),
                conflicts,
                all);
    }
}
