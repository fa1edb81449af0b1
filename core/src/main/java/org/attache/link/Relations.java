package org.attache.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
/// the work grows with the number of reports. Of the ties of an entry the first [#KEPT] are kept: those of its
/// articles in order of their names, then those of deals.
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
    static final int KEPT = 24;
    /// Deals farther apart have no more than their parties in common.
    private static final long YEARS = 3 * 366;

    private final Map<String, Map<String, Link>> links = new TreeMap<>();

    /// An entry with the claims that it was made of.
    ///
    /// @param entry the entry
    /// @param facts its claims
    record Made(Entry entry, List<? extends Fact> facts) {}

    /// A claim with the id of its entry.
    record Told(String entry, Fact fact) {}

    /// Two entries that belong together, and why.
    record Tie(String one, String other, String reason) {}

    /// A deal in a row of deals that have something in common.
    ///
    /// @param entry its id
    /// @param day of its first report
    /// @param row what they have in common
    /// @param model whether that is a model, so that years between them do not matter
    record Stand(String entry, long day, String row, boolean model) {
        /// The tie with the one before it in the row.
        Optional<Tie> tie(Stand before) {
            if (model) {
                return Optional.of(new Tie(before.entry, entry, "deals of the same parties for one model: " + shown()));
            }
            return day - before.day <= YEARS
                    ? Optional.of(
                            new Tie(before.entry, entry, "deals of the same parties in the same category: " + shown()))
                    : Optional.empty();
        }

        private String shown() {
            return row.replace(" * ", " ");
        }
    }

    /// The links of each entry by its id.
    Map<String, List<Link>> find(List<Made> entries) {
        Map<String, List<Told>> byCapture = new TreeMap<>();
        for (Made made : entries) {
            for (Fact fact : made.facts()) {
                if (isTied(fact)) {
                    byCapture
                            .computeIfAbsent(fact.capture(), k -> new ArrayList<>())
                            .add(new Told(made.entry().id(), fact));
                }
            }
        }
        byCapture.values().forEach(told -> within(told).forEach(this::put));
        Map<String, Stand> last = new HashMap<>();
        entries.stream()
                .filter(made -> made.facts().getFirst() instanceof DealFact)
                .sorted(Comparator.comparingLong(Relations::day))
                .flatMap(made -> stands(made).stream())
                .forEach(stand -> {
                    Stand before = last.put(stand.row(), stand);
                    if (before != null) {
                        stand.tie(before).ifPresent(this::put);
                    }
                });
        Map<String, List<Link>> all = new HashMap<>();
        links.forEach((id, own) -> all.put(id, List.copyOf(own.values())));
        return all;
    }

    /// Whether an article may tie the entry of such a claim to another.
    static boolean isTied(Fact fact) {
        return fact instanceof StatementFact || (fact instanceof EventFact event && ENCOUNTERS.contains(event.type()));
    }

    /// The ties that one article makes.
    ///
    /// @param told its claims in order of their entries
    static List<Tie> within(List<Told> told) {
        List<Tie> ties = new ArrayList<>();
        List<EventFact> encounters = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Told one : told) {
            if (one.fact() instanceof EventFact event) {
                encounters.add(event);
                ids.add(one.entry());
            }
        }
        for (int i = 0; i < encounters.size(); i++) {
            for (int j = i + 1; j < Math.min(encounters.size(), i + KEPT); j++) {
                if (!ids.get(i).equals(ids.get(j))) {
                    relate(encounters.get(i), ids.get(i), encounters.get(j), ids.get(j), ties);
                }
            }
        }
        for (Told one : told) {
            if (one.fact() instanceof StatementFact statement) {
                for (int i = 0; i < Math.min(encounters.size(), KEPT); i++) {
                    relate(statement, one.entry(), encounters.get(i), ids.get(i), ties);
                }
            }
        }
        return ties;
    }

    private static void relate(EventFact one, String oneId, EventFact other, String otherId, List<Tie> ties) {
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
                    ties.add(new Tie(oneId, otherId, reason));
                    return;
                }
            }
        }
    }

    private static void relate(StatementFact statement, String id, EventFact event, String eventId, List<Tie> ties) {
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
            ties.add(new Tie(
                    id,
                    eventId,
                    statement.speaker().shown() + " spoke and took part, "
                            + (near ? "on the same day" : "told in one sentence")));
        }
    }

    /// The rows that a deal stands in: those of its parties for each of its models, then that for its category. With
    /// the last before it in a row it belongs together; in that of a category if they are not years apart.
    static List<Stand> stands(Made made) {
        DealFact deal = (DealFact) made.facts().getFirst();
        DealClaim.Parties parties = deal.claim().parties();
        if (parties.supplier().isEmpty() || parties.recipient().isEmpty()) {
            return List.of();
        }
        String both =
                parties.supplier().orElseThrow() + '>' + parties.recipient().orElseThrow() + ' ';
        long day = day(made);
        List<Stand> all = new ArrayList<>();
        for (String model : deal.designations()) {
            all.add(new Stand(made.entry().id(), day, both + "* " + model, true));
        }
        all.add(new Stand(made.entry().id(), day, both + deal.claim().goods().category(), false));
        return all;
    }

    private static long day(Made made) {
        return made.facts().stream().mapToLong(Fact::order).min().orElse(0);
    }

    private void put(Tie tie) {
        add(tie.one(), tie.other(), tie.reason());
        add(tie.other(), tie.one(), tie.reason());
    }

    private void add(String from, String to, String reason) {
        Map<String, Link> own = links.computeIfAbsent(from, f -> new TreeMap<>());
        if (own.size() < KEPT) {
            own.putIfAbsent(to, link(from, to, reason));
        }
    }

    static Link link(String from, String to, String reason) {
        return new Link(from, to, Link.Kind.FOLLOWS, 0.7, List.of(reason));
    }
}
