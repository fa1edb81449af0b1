package org.attache.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.attache.fact.Entry;

/// Which entries a person wants to see.
///
/// @param between ISO 3166-1 alpha-3 codes that an entry must all be about; empty for any
/// @param since first day that an entry may fall on
/// @param until last day that an entry may fall on
public record Filter(List<String> between, Optional<LocalDate> since, Optional<LocalDate> until) {
    /// Everything.
    public static final Filter ALL = new Filter(List.of(), Optional.empty(), Optional.empty());

    /// Copies its list.
    public Filter {
        between = List.copyOf(between);
    }

    /// The dossier with the entries that pass, and of its captures those that tell of them. What has no day of its own
    /// was over when it was first reported, unless
    /// it was planned; nothing more is known of its time, so that it passes every other bound: it cannot be said to
    /// lie outside.
    public Dossier of(Dossier dossier) {
        if (equals(ALL)) {
            return dossier;
        }
        List<Entry> left = among(dossier);
        Set<String> cited = Dossier.captures(left);
        return new Dossier(
                left,
                dossier.copies().stream()
                        .filter(c -> c.parts().stream().anyMatch(p -> cited.contains(p.capture())))
                        .toList(),
                dossier.captures().stream().filter(cited::contains).toList(),
                dossier.source(),
                dossier.takenIn());
    }

    /// The entries of a dossier that pass.
    List<Entry> among(Dossier dossier) {
        List<Entry> byDay = dossier.entries().stream().filter(this::passesByDay).toList();
        if (between.isEmpty()) {
            return byDay;
        }
        List<Entry> left = new ArrayList<>();
        for (Entry entry : dossier.ahead(byDay)) {
            if (countries(entry, dossier).containsAll(between)) {
                left.add(entry);
            }
        }
        return left;
    }

    /// Whether an entry passes, whatever states it is about.
    boolean passesByDay(Entry entry) {
        Optional<String> day = Dossier.day(entry).filter(d -> d.matches("\\d{4}-\\d{2}-\\d{2}.*"));
        // "2021-06-20/2021-06-22" is an interval: it passes if any of its days does.
        Optional<LocalDate> first = day.map(d -> LocalDate.parse(d.substring(0, 10)));
        Optional<LocalDate> last = day.map(
                        d -> LocalDate.parse(d.length() > 20 ? d.substring(11, 21) : d.substring(0, 10)))
                .or(() -> isAhead(entry) ? Optional.empty() : entry.firstReported());
        if (since.isPresent() && last.isPresent() && last.orElseThrow().isBefore(since.orElseThrow())) {
            return false;
        }
        return until.isEmpty() || first.isEmpty() || !first.orElseThrow().isAfter(until.orElseThrow());
    }

    private static boolean isAhead(Entry entry) {
        return entry.value("modality")
                .filter(m -> m.equals("planned") || m.equals("possible"))
                .isPresent();
    }

    /// The countries that the reports of an entry are about.
    public static Set<String> countries(Entry entry, Dossier dossier) {
        Set<String> all = new TreeSet<>();
        entry.reports()
                .forEach(r -> dossier.analysis(r.capture()).ifPresent(a -> all.addAll(Facts.countries(a, r.fact()))));
        return all;
    }
}
