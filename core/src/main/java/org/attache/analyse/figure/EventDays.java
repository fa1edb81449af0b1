package org.attache.analyse.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Evidence;
import org.attache.fact.FigureClaim;
import org.attache.fact.Measure;
import org.attache.fact.Timing;
import org.attache.fact.When;

/// Gives a count of people the day of what happened to them, where its own sentence names none: the day of the one
/// event of violence told in that sentence, which later sentences may have dated, or the day and source that a
/// second telling of the count names.
///
/// Caught: "A bomb killed four soldiers. … Officials say the bomb went off on Monday"; missed: an event whose
/// sentences tell two days.
final class EventDays {
    private EventDays() {}

    /// The claim with the day of its event, if it has none of its own.
    static FigureClaim of(List<EventClaim> events, FigureClaim claim) {
        boolean people = claim.measure() == Measure.KILLED
                || claim.measure() == Measure.INJURED
                || claim.measure() == Measure.ARRESTED;
        if (!people || !isUnknown(claim.timing())) {
            return claim;
        }
        List<Timing> days = new ArrayList<>();
        for (EventClaim event : events) {
            boolean violent = event.type() == EventType.CLASH || event.type() == EventType.REPRESSION;
            boolean same = event.evidence()
                    .quote()
                    .span()
                    .overlaps(claim.evidence().quote().span());
            if (violent && same && !isUnknown(event.timing())) {
                days.add(event.timing());
            }
        }
        boolean one = days.stream().map(Timing::when).distinct().count() == 1;
        return one ? with(claim, new Timing(days.getFirst().when(), Optional.empty()), claim.evidence()) : claim;
    }

    /// An earlier telling of a count with the day and the source that a later one adds.
    static FigureClaim completed(FigureClaim earlier, FigureClaim later) {
        Timing timing = isUnknown(earlier.timing()) ? later.timing() : earlier.timing();
        Evidence evidence = earlier.evidence();
        if (evidence.accordingTo().isEmpty() && !later.evidence().accordingTo().isEmpty()) {
            evidence = new Evidence(
                    evidence.quote(), later.evidence().accordingTo(), evidence.modality(), evidence.provenance());
        }
        return with(earlier, timing, evidence);
    }

    private static boolean isUnknown(Timing timing) {
        return timing.when() instanceof When.Unknown;
    }

    private static FigureClaim with(FigureClaim claim, Timing timing, Evidence evidence) {
        return new FigureClaim(
                claim.id(), claim.measure(), claim.amount(), claim.of(), claim.scope(), timing, evidence);
    }
}
