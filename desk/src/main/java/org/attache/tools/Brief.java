package org.attache.tools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.attache.fact.Analysis;
import org.attache.fact.DateClaim;
import org.attache.fact.Entry;
import org.attache.fact.EventType;
import org.attache.run.BriefEntries;
import org.attache.run.BriefEntry;
import org.attache.run.Days;
import org.attache.run.Dossier;

/// What a brief says, in its order, whatever it is written as.
///
/// @param title what it is about
/// @param summary counts, a sentence each
/// @param sections with their entries
/// @param dossier what it rests on
/// @param entries makes what is said of each entry
record Brief(String title, List<String> summary, List<Section> sections, Dossier dossier, BriefEntries entries) {
    /// Copies its lists.
    Brief {
        summary = List.copyOf(summary);
        sections = List.copyOf(sections);
    }

    /// How the entries of a section are shown.
    enum Shape {
        /// A line each, what several origins tell first.
        LINES,
        /// The values that contradict each other, each with its sentence.
        SIDE_BY_SIDE
    }

    /// Entries under a heading.
    ///
    /// @param title of the section
    /// @param shape how they are shown
    /// @param entries in the order they are shown
    record Section(String title, Shape shape, List<Entry> entries) {
        /// Copies its list.
        Section {
            entries = List.copyOf(entries);
        }
    }

    private static final Set<String> CONTACTS = Set.of(
            EventType.MEETING.key(),
            EventType.VISIT.key(),
            EventType.ATTENDANCE.key(),
            EventType.AGREEMENT.key(),
            EventType.COOPERATION.key(),
            EventType.AWARD.key(),
            EventType.INSPECTION.key(),
            EventType.AID.key());

    static Brief of(Dossier dossier, String filter, int problems) {
        List<Entry> events = dossier.entries(Entry.Kind.EVENT);
        List<Entry> contacts = events.stream().filter(Brief::isContact).toList();
        List<Entry> other = events.stream().filter(e -> !isContact(e)).toList();
        List<Entry> conflicting =
                dossier.entries().stream().filter(e -> !e.conflicts().isEmpty()).toList();
        BriefEntries made = new BriefEntries(dossier);
        List<Section> sections = new ArrayList<>();
        sections.add(lines("Meetings, visits, accords", contacts, dossier, made));
        sections.add(lines("Arms deals", dossier.entries(Entry.Kind.DEAL), dossier, made));
        sections.add(lines("Force, sanctions, power", other, dossier, made));
        sections.add(new Section("Contradictions", Shape.SIDE_BY_SIDE, conflicting));
        sections.add(lines("Statements", dossier.entries(Entry.Kind.STATEMENT), dossier, made));
        sections.add(lines("Figures", dossier.entries(Entry.Kind.FIGURE), dossier, made));
        sections.removeIf(s -> s.entries().isEmpty());
        return new Brief(
                filter.isEmpty() ? "Brief" : "Brief " + filter,
                List.of(captures(dossier), entries(dossier, conflicting.size(), problems)),
                sections,
                dossier,
                made);
    }

    private static boolean isContact(Entry event) {
        return CONTACTS.contains(event.value("type").orElse(""));
    }

    private static Section lines(String title, List<Entry> entries, Dossier dossier, BriefEntries made) {
        record Line(BriefEntry told, String place, Entry entry) {}
        List<Line> lines = new ArrayList<>();
        for (Entry entry : dossier.ahead(entries)) {
            lines.add(new Line(made.of(entry), made.place(entry), entry));
        }
        return new Section(
                title,
                Shape.LINES,
                lines.stream()
                        .sorted(Comparator.comparing(Line::told, BriefEntries.BY_WEIGHT)
                                .thenComparing(Line::place))
                        .map(Line::entry)
                        .toList());
    }

    private static String captures(Dossier dossier) {
        List<Analysis> all = dossier.analyses();
        List<LocalDate> days = all.stream()
                .flatMap(a -> a.dating().published().date().stream())
                .sorted()
                .toList();
        int outlets = (int) all.stream()
                .flatMap(a -> a.article().outlet().stream())
                .distinct()
                .count();
        return count(all.size(), "capture")
                + (outlets == 0 ? "" : " of " + count(outlets, "known outlet"))
                + (days.isEmpty()
                        ? ""
                        : days.getFirst().equals(days.getLast())
                                ? ", published " + days.getFirst()
                                : ", published " + days.getFirst() + " to " + days.getLast())
                + (dossier.copies().isEmpty()
                        ? ""
                        : "; " + count(dossier.copies().size(), "group") + " of copies");
    }

    private static String entries(Dossier dossier, int conflicts, int problems) {
        Map<Entry.Kind, Long> kinds = dossier.entries().stream()
                .collect(Collectors.groupingBy(
                        Entry::kind, () -> new EnumMap<>(Entry.Kind.class), Collectors.counting()));
        String counted = kinds.entrySet().stream()
                .map(e -> count(e.getValue().intValue(), e.getKey().name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        long confirmed =
                dossier.entries().stream().filter(e -> e.origins().size() > 1).count();
        return (counted.isEmpty() ? "Nothing was found" : counted)
                + (confirmed == 0 ? "" : "; " + confirmed + " from several independent origins")
                + "; " + (conflicts == 0 ? "no contradictions" : count(conflicts, "contradiction"))
                + (problems == 0 ? "" : "; " + count(problems, "problem") + " set aside");
    }

    /// The captures, in order of publication.
    List<Analysis> captures() {
        return dossier.analyses().stream()
                .sorted(Comparator.comparing((Analysis a) -> a.dating()
                                .published()
                                .date()
                                .map(Object::toString)
                                .orElseGet(() -> order(a.dating().published())))
                        .thenComparing(Analysis::captureName))
                .toList();
    }

    /// What is shown by its bounds stands where they begin, what is shown as not known at the end.
    private static String order(DateClaim date) {
        String shown = Days.published(date);
        return Character.isDigit(shown.charAt(0))
                ? date.earliest().map(Object::toString).orElse("9999")
                : "9999";
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
