package org.attache.analyse.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Frames;
import org.attache.fact.Entity;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Modality;
import org.attache.fact.Party;
import org.attache.fact.Timing;
import org.attache.fact.When;

/// Rule `event.time.trip`: what a visitor did in the land of the one dated visit that the article tells of him was
/// done on those days: "Okello travelled to Kigali on 4 and 5 May. Okello met President Kagame. Okello toured a
/// shipyard." Misses a visit whose days are told in a later article, and is wrong where he met somebody of that land
/// elsewhere, which is told without a place.
final class Trips {
    /// The longest visit, in days.
    private static final int LONGEST = 10;

    private static final Set<String> EARLIER = EventWords.of("earlier");

    private final Frames frames;

    Trips(Frames frames) {
        this.frames = frames;
    }

    /// The drafts in order, those that belong to a visit with its days.
    List<Draft> dated(List<Draft> drafts) {
        return drafts.stream().map(d -> isOpen(d) ? dated(d, drafts) : d).toList();
    }

    private static boolean isOpen(Draft draft) {
        return draft.isOccasion()
                && draft.type() != EventType.VISIT
                && draft.modality() == Modality.OCCURRED
                && draft.setting().timing().when() instanceof When.Unknown
                && draft.setting().timing().words().isEmpty()
                && draft.sentence().children(draft.trigger()).stream().noneMatch(c -> EARLIER.contains(c.lemma()));
    }

    private Draft dated(Draft draft, List<Draft> drafts) {
        List<Draft> visits = drafts.stream().filter(v -> isVisitOf(v, draft)).toList();
        if (visits.size() != 1) {
            return draft;
        }
        Draft visit = visits.getFirst();
        List<?> sentences = frames.reading().sentences();
        boolean later = sentences.indexOf(draft.sentence()) >= sentences.indexOf(visit.sentence());
        if (!later || !isShort(visit) || !isThere(draft, visit)) {
            return draft;
        }
        Timing days = new Timing(visit.setting().timing().when(), Optional.empty());
        return draft.withSetting(
                new Draft.Setting(draft.setting().place(), draft.setting().country(), days));
    }

    private static boolean isVisitOf(Draft visit, Draft draft) {
        return visit.type() == EventType.VISIT
                && (visit.modality() == Modality.OCCURRED || visit.modality() == Modality.ONGOING)
                && visit.roles("visitor").stream()
                        .map(EventClaim.Role::party)
                        .anyMatch(p -> p instanceof Party.Known
                                && draft.roles().stream()
                                        .anyMatch(r -> r.party().equals(p)));
    }

    private static boolean isShort(Draft visit) {
        Optional<LocalDate> first = visit.setting().timing().when().earliest();
        Optional<LocalDate> last = visit.setting().timing().when().latest();
        return first.isPresent()
                && last.isPresent()
                && last.orElseThrow().isBefore(first.orElseThrow().plusDays(LONGEST));
    }

    /// Whether what the draft tells took place in the land of the visit: there, or with somebody from there.
    private boolean isThere(Draft draft, Draft visit) {
        Optional<String> land = visit.setting().country();
        Optional<String> own = draft.setting().country();
        if (land.isEmpty() || (own.isPresent() && !own.equals(land))) {
            return false;
        }
        return own.isPresent()
                || draft.roles().stream()
                        .flatMap(r -> frames.parties().entity(r.party()).stream())
                        .map(Entity::country)
                        .anyMatch(c -> c.equals(land));
    }
}
