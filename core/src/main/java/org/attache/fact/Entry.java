package org.attache.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One real-world event, deal, statement or figure series: what the reports of several captures were joined
/// to. Every slot keeps each value with those who say it; nothing is overwritten.
///
/// @param id content hash of the kind and of its first report, stable while that report stays first
/// @param kind event, deal, statement or figure
/// @param slots the merged fields, in the order they are shown
/// @param reports which fact of which capture says so, in order of publication
/// @param origins independent origins with the reports that were folded into each
/// @param firstReported the earliest publication date of a report, where one is known
/// @param conflicts slots with values that cannot both be true
/// @param links to other entries and between reports, with reasons
public record Entry(
        String id,
        Kind kind,
        List<Slot> slots,
        List<Report> reports,
        List<IndependentOrigin> origins,
        Optional<LocalDate> firstReported,
        List<Conflict> conflicts,
        List<Link> links) {
    /// Copies its lists.
    public Entry {
        slots = List.copyOf(slots);
        reports = List.copyOf(reports);
        origins = List.copyOf(origins);
        conflicts = List.copyOf(conflicts);
        links = List.copyOf(links);
    }

    /// The best value of a slot: the first one.
    public Optional<String> value(String slot) {
        return values(slot).stream().findFirst();
    }

    /// The values of a slot, the best first; none where there is no such slot.
    public List<String> values(String slot) {
        return slots.stream()
                .filter(s -> s.name().equals(slot))
                .flatMap(s -> s.values().stream())
                .map(SlotValue::value)
                .toList();
    }

    /// What an entry is about.
    public enum Kind {
        /// An event of the world.
        EVENT,
        /// An arms deal through its stages.
        DEAL,
        /// A statement with its variants.
        STATEMENT,
        /// A figure or a series of it.
        FIGURE
    }

    /// One fact of one capture.
    ///
    /// @param capture name of the capture
    /// @param fact id of the claim in its analysis
    public record Report(String capture, String fact) {}

    /// A field with all that is said of it, the best supported value first.
    ///
    /// @param name such as `type`, `participant`, `date`, `value`
    /// @param values in order of support
    public record Slot(String name, List<SlotValue> values) {
        /// Copies its list.
        public Slot {
            values = List.copyOf(values);
        }
    }

    /// One value with those who say it.
    ///
    /// @param value as the contract writes it
    /// @param saidBy the reports
    public record SlotValue(String value, List<Report> saidBy) {
        /// Copies its list.
        public SlotValue {
            saidBy = List.copyOf(saidBy);
        }
    }

    /// One source that is independent of the others.
    ///
    /// @param name of the agency, outlet or body
    /// @param reports that rest on it
    /// @param reasons why each report was folded into it
    public record IndependentOrigin(String name, List<Report> reports, List<String> reasons) {
        /// Copies its lists.
        public IndependentOrigin {
            reports = List.copyOf(reports);
            reasons = List.copyOf(reasons);
        }
    }

    /// Values of one slot that cannot both be true.
    ///
    /// @param slot name of the slot
    /// @param kind why they differ, as far as can be told
    /// @param values each with those who say it
    /// @param reason in words a reader understands
    public record Conflict(String slot, ConflictKind kind, List<SlotValue> values, String reason) {
        /// Copies its list.
        public Conflict {
            values = List.copyOf(values);
        }
    }

    /// Why two values differ.
    public enum ConflictKind {
        /// Both cannot be true.
        CONTRADICTION,
        /// They speak of different stretches of time.
        DIFFERENT_PERIOD,
        /// The later one corrects the earlier.
        REVISION,
        /// They count different things.
        DIFFERENT_DEFINITION,
        /// Two renderings of one original.
        TRANSLATION
    }
}
