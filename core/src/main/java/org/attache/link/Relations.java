package org.attache.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attache.fact.DealClaim;
import org.attache.fact.Entry;
import org.attache.fact.EventType;
import org.attache.fact.Link;

/// Links entries of one story that are not one thing: a visit and its meetings, a meeting and what was said
/// at it, a deal and another of the same parties and category. Rule LR1.
///
/// Only entries that one article tells of are compared, and deals in order of their first report, so that
/// the work grows with the number of reports.
final class Relations {
    private static final Set<EventType> ENCOUNTERS = Set.of(
            EventType.MEETING,
            EventType.VISIT,
            EventType.ATTENDANCE,
            EventType.INSPECTION,
            EventType.AWARD,
            EventType.AGREEMENT,
            EventType.EXERCISE);
    /// Links kept for one entry.
    private static final int KEPT = 24;
    /// Deals farther apart have no more than their parties in common.
    private static final long YEARS = 3 * 366;

    private final Map<String, Map<String, Link>> links = new TreeMap<>();

    /// An entry with the claims that it was made of.
    ///
    /// @param entry the entry
    /// @param facts its claims
    record Made(Entry entry, List<? extends Fact> facts) {}

    /// A claim with the id of its entry.
    private record Told(String entry, Fact fact) {}

    /// The links of each entry by its id.
    Map<String, List<Link>> find(List<Made> entries) {
        Map<String, List<Told>> byCapture = new TreeMap<>();
        for (Made made : entries) {
            for (Fact fact : made.facts()) {
                byCapture
                        .computeIfAbsent(fact.capture(), k -> new ArrayList<>())
                        .add(new Told(made.entry().id(), fact));
            }
        }
        byCapture.values().forEach(this::withinCapture);
        deals(entries);
        Map<String, List<Link>> all = new HashMap<>();
        links.forEach((id, own) -> all.put(id, List.copyOf(own.values())));
        return all;
    }

    private void withinCapture(List<Told> told) {
        List<EventFact> encounters = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Told one : told) {
            if (one.fact() instanceof EventFact event && ENCOUNTERS.contains(event.type())) {
                encounters.add(event);
                ids.add(one.entry());
            }
        }
        for (int i = 0; i < encounters.size(); i++) {
            for (int j = i + 1; j < Math.min(encounters.size(), i + KEPT); j++) {
                if (!ids.get(i).equals(ids.get(j))) {
                    relate(encounters.get(i), ids.get(i), encounters.get(j), ids.get(j));
                }
            }
        }
        for (Told one : told) {
            if (one.fact() instanceof StatementFact statement) {
                for (int i = 0; i < Math.min(encounters.size(), KEPT); i++) {
                    relate(statement, one.entry(), encounters.get(i), ids.get(i));
                }
            }
        }
    }

    private void relate(EventFact one, String oneId, EventFact other, String otherId) {
        boolean told = one.days().said() && other.days().said();
        if (told
                ? one.days().gap(other.days()) > 2
                : !one.setting().sentences().areThoseOf(other.setting().sentences())) {
            return;
        }
        for (Actor actor : one.doers()) {
            for (Actor second : other.doers()) {
                if (actor.isPerson() && actor.likeness(second) == Actor.Likeness.SAME) {
                    String reason = actor.shown() + " took part in both, "
                            + (told ? "within two days" : "told in one sentence");
                    put(oneId, otherId, reason);
                    return;
                }
            }
        }
    }

    private void relate(StatementFact statement, String id, EventFact event, String eventId) {
        boolean near = statement.days().said()
                && event.days().said()
                && statement.days().overlaps(event.days())
                && event.days().length() <= 8;
        boolean together = statement
                .evidence()
                .quote()
                .span()
                .overlaps(event.evidence().quote().span());
        if ((near || together)
                && event.doers().stream()
                        .anyMatch(a -> a.isPerson() && a.likeness(statement.speaker()) == Actor.Likeness.SAME)) {
            put(
                    id,
                    eventId,
                    statement.speaker().shown() + " spoke and took part, "
                            + (near ? "on the same day" : "told in one sentence"));
        }
    }

    /// Deals of the same parties, each with the last before it of the same model or, if they are not years apart, of
    /// the same category.
    private void deals(List<Made> entries) {
        Map<String, Made> last = new TreeMap<>();
        entries.stream()
                .filter(made -> made.facts().getFirst() instanceof DealFact)
                .sorted(Comparator.comparingLong(Relations::day))
                .forEach(made -> {
                    DealFact deal = (DealFact) made.facts().getFirst();
                    DealClaim.Parties parties = deal.claim().parties();
                    if (parties.supplier().isEmpty() || parties.recipient().isEmpty()) {
                        return;
                    }
                    String both = parties.supplier().orElseThrow()
                            + '>'
                            + parties.recipient().orElseThrow()
                            + ' ';
                    for (String model : deal.designations()) {
                        Made before = last.put(both + "* " + model, made);
                        if (before != null && !before.equals(made)) {
                            put(before, made, "deals of the same parties for one model: " + both + model);
                        }
                    }
                    String category = deal.claim().goods().category();
                    Made before = last.put(both + category, made);
                    if (before != null && day(made) - day(before) <= YEARS) {
                        put(before, made, "deals of the same parties in the same category: " + both + category);
                    }
                });
    }

    private static long day(Made made) {
        return made.facts().stream().mapToLong(Fact::order).min().orElse(0);
    }

    private void put(Made from, Made to, String reason) {
        put(from.entry().id(), to.entry().id(), reason);
    }

    private void put(String from, String to, String reason) {
        add(from, to, reason);
        add(to, from, reason);
    }

    private void add(String from, String to, String reason) {
        Map<String, Link> own = links.computeIfAbsent(from, f -> new TreeMap<>());
        if (own.size() < KEPT) {
            own.putIfAbsent(to, new Link(from, to, Link.Kind.FOLLOWS, 0.7, List.of(reason)));
        }
    }
}
