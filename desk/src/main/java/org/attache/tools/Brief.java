package org.attache.tools;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.attache.fact.Analysis;
import org.attache.fact.Entry;
import org.attache.fact.EventType;
import org.attache.run.Dossier;

/// What a brief says, in its order, whatever it is written as.
///
/// @param title what it is about
/// @param summary counts in one sentence
/// @param sections with their entries
/// @param dossier what it rests on
record Brief(String title, String summary, List<Section> sections, Dossier dossier) {
    /// Copies its list.
    Brief {
        sections = List.copyOf(sections);
    }

    /// Entries under a heading.
    ///
    /// @param title of the section
    /// @param entries in the order they are shown
    record Section(String title, List<Entry> entries) {
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
        List<Entry> contacts = events.stream()
                .filter(e -> CONTACTS.contains(e.value("type").orElse("")))
                .toList();
        List<Entry> other = events.stream().filter(e -> !contacts.contains(e)).toList();
        List<Entry> conflicting =
                dossier.entries().stream().filter(e -> !e.conflicts().isEmpty()).toList();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("Meetings, visits, accords", contacts));
        sections.add(new Section("Arms", dossier.entries(Entry.Kind.DEAL)));
        sections.add(new Section("Force, sanctions, power", other));
        sections.add(new Section("Words", byWeight(dossier.entries(Entry.Kind.STATEMENT))));
        sections.add(new Section("Figures", dossier.entries(Entry.Kind.FIGURE)));
        sections.add(new Section("Conflicts", conflicting));
        sections.removeIf(s -> s.entries().isEmpty());
        Map<String, Long> kinds = dossier.entries().stream()
                .collect(Collectors.groupingBy(
                        e -> e.kind().name().toLowerCase(java.util.Locale.ROOT), TreeMap::new, Collectors.counting()));
        int captures = dossier.captures().size();
        String summary = count(captures, "capture") + ", "
                + count(outlets(dossier), "outlet") + ", "
                + count(dossier.copies().size(), "group") + " of copies; "
                + count(dossier.entries().size(), "entr", "y", "ies")
                + kinds.entrySet().stream()
                        .map(e -> count(e.getValue().intValue(), e.getKey()))
                        .collect(Collectors.joining(", ", kinds.isEmpty() ? "" : ": ", ""))
                + "; " + count(conflicting.size(), "conflict") + "; " + count(problems, "problem");
        return new Brief(filter.isEmpty() ? "Brief" : "Brief " + filter, summary, sections, dossier);
    }

    /// What several origins carry first, then by day.
    private static List<Entry> byWeight(List<Entry> statements) {
        return statements.stream()
                .sorted(Comparator.comparingInt((Entry e) -> -e.reports().size()))
                .toList();
    }

    private static int outlets(Dossier dossier) {
        return (int) dossier.analyses().stream()
                .map(a -> a.article().outlet().orElse(a.captureName()))
                .distinct()
                .count();
    }

    /// The captures, in order of publication.
    List<Analysis> captures() {
        return dossier.analyses().stream()
                .sorted(Comparator.comparing((Analysis a) -> a.dating()
                                .published()
                                .date()
                                .or(() -> a.dating().published().earliest())
                                .map(Object::toString)
                                .orElse("9999"))
                        .thenComparing(Analysis::captureName))
                .toList();
    }

    private static String count(int number, String noun) {
        return count(number, noun, "", "s");
    }

    private static String count(int number, String stem, String one, String many) {
        return number + " " + stem + (number == 1 ? one : many);
    }
}
