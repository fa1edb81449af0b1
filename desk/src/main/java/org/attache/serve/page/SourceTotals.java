package org.attache.serve.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.attache.fact.CopyGroup;
import org.attache.fact.Entry;
import org.attache.ledger.CaptureCatalogue;
import org.attache.ledger.CaptureListing;
import org.attache.ledger.Listing;
import org.attache.ledger.Selection;
import org.attache.run.SourceNames;
import org.attache.serve.book.Book;

/// Totals over outlets: what they carry, what is their own, whose text they have, where they contradict each other.
///
/// @param outlets most captures first
/// @param agencies that most captures name as their origin
/// @param copies which outlet has the text of which, most often first
/// @param disagreements which two outlets contradict each other, most often first
/// @param unnamed captures whose outlet is not known
public record SourceTotals(
        List<Outlet> outlets,
        List<String> agencies,
        List<Copied> copies,
        List<Disagreement> disagreements,
        int unnamed) {
    private static final int MOST_OUTLETS = 60;
    private static final int MOST_AGENCIES = 14;
    private static final int MOST_GROUPS = 4000;
    private static final int MOST_COPIES = 100;
    private static final int MOST_DISPUTED = 300;
    private static final int MOST_CASES = 5;

    /// One outlet.
    ///
    /// @param name as printed
    /// @param captures how many
    /// @param paragraphs of their bodies
    /// @param own percent of the paragraphs that no agency is named for
    /// @param first how often it had a text before others had it
    /// @param later how often after others
    /// @param carries agencies with how many captures
    public record Outlet(
            String name, int captures, long paragraphs, int own, int first, int later, Map<String, Integer> carries) {}

    /// An outlet with the text of another.
    ///
    /// @param outlet that has it later
    /// @param source that had it first
    /// @param times how many captures
    /// @param late median of the days between the two, or a dash where a day is not known
    /// @param example name of a capture
    public record Copied(String outlet, String source, int times, String late, String example) {}

    /// Two outlets that contradict each other.
    ///
    /// @param one outlet
    /// @param other outlet
    /// @param times how often
    /// @param cases some of them
    public record Disagreement(String one, String other, int times, List<Case> cases) {}

    /// One contradiction.
    ///
    /// @param entry its id
    /// @param headline of the entry
    /// @param slot in words
    /// @param one what the one says
    /// @param other what the other says
    /// @param reason why both cannot be true
    public record Case(String entry, String headline, String slot, String one, String other, String reason) {}

    /// The totals of a book at its line.
    static SourceTotals of(Book book) {
        CaptureCatalogue captures = book.catalogue().captures();
        Map<String, Integer> agencies = new TreeMap<>();
        Map<String, Tally> outlets = new LinkedHashMap<>();
        int unnamed = 0;
        for (CaptureCatalogue.Carried carried : captures.carried(book.line())) {
            carried.origins().stream()
                    .filter(o -> !o.equals(carried.outlet()))
                    .forEach(o -> agencies.merge(o, carried.captures(), Integer::sum));
            if (carried.outlet().isEmpty()) {
                unnamed += carried.captures();
            } else {
                outlets.computeIfAbsent(carried.outlet(), o -> new Tally()).add(carried);
            }
        }
        Map<String, Optional<CaptureListing>> known = new HashMap<>();
        List<Copied> copies = copies(captures, known, outlets, book);
        return new SourceTotals(
                outlets.entrySet().stream()
                        .map(e -> e.getValue().outlet(e.getKey()))
                        .sorted(Comparator.comparingInt(Outlet::captures)
                                .reversed()
                                .thenComparing(Outlet::name))
                        .limit(MOST_OUTLETS)
                        .toList(),
                agencies.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .map(Map.Entry::getKey)
                        .limit(MOST_AGENCIES)
                        .toList(),
                copies,
                disagreements(captures, known, book),
                unnamed);
    }

    private static String name(
            String capture, CaptureCatalogue captures, Map<String, Optional<CaptureListing>> known, Book book) {
        return listing(capture, captures, known, book)
                .map(CaptureListing::outlet)
                .filter(o -> !o.isEmpty())
                .orElseGet(() -> SourceNames.shortened(capture));
    }

    private static Optional<CaptureListing> listing(
            String capture, CaptureCatalogue captures, Map<String, Optional<CaptureListing>> known, Book book) {
        return known.computeIfAbsent(capture, c -> captures.find(c, book.line()));
    }

    private static List<Copied> copies(
            CaptureCatalogue captures,
            Map<String, Optional<CaptureListing>> known,
            Map<String, Tally> outlets,
            Book book) {
        Map<List<String>, List<Long>> lags = new LinkedHashMap<>();
        Map<List<String>, Integer> times = new LinkedHashMap<>();
        Map<List<String>, String> examples = new HashMap<>();
        for (CopyGroup group : captures.copies(book.line(), MOST_GROUPS)) {
            if (group.kind() == CopyGroup.Kind.CAPTION) {
                continue;
            }
            List<String> parts = group.parts().stream()
                    .map(CopyGroup.Part::capture)
                    .distinct()
                    .toList();
            String first = parts.getFirst();
            String source = name(first, captures, known, book);
            for (String later : parts.subList(1, parts.size())) {
                String outlet = name(later, captures, known, book);
                if (outlet.equals(source)) {
                    continue;
                }
                List<String> pair = List.of(outlet, source);
                times.merge(pair, 1, Integer::sum);
                examples.putIfAbsent(pair, later);
                Optional.ofNullable(outlets.get(source)).ifPresent(t -> t.first++);
                Optional.ofNullable(outlets.get(outlet)).ifPresent(t -> t.later++);
                day(first, captures, known, book)
                        .flatMap(a -> day(later, captures, known, book).map(b -> ChronoUnit.DAYS.between(a, b)))
                        .ifPresent(lag -> lags.computeIfAbsent(pair, p -> new ArrayList<>())
                                .add(lag));
            }
        }
        return times.entrySet().stream()
                .sorted(Map.Entry.<List<String>, Integer>comparingByValue().reversed())
                .limit(MOST_COPIES)
                .map(e -> new Copied(
                        e.getKey().getFirst(),
                        e.getKey().getLast(),
                        e.getValue(),
                        median(lags.getOrDefault(e.getKey(), List.of())),
                        examples.getOrDefault(e.getKey(), "")))
                .toList();
    }

    private static Optional<LocalDate> day(
            String capture, CaptureCatalogue captures, Map<String, Optional<CaptureListing>> known, Book book) {
        return listing(capture, captures, known, book)
                .filter(l -> l.published().text().matches("\\d{4}-\\d{2}-\\d{2}"))
                .map(l -> LocalDate.parse(l.published().text()));
    }

    private static String median(List<Long> lags) {
        if (lags.isEmpty()) {
            return "—";
        }
        List<Long> sorted = lags.stream().sorted().toList();
        return sorted.get(sorted.size() / 2).toString();
    }

    private static List<Disagreement> disagreements(
            CaptureCatalogue captures, Map<String, Optional<CaptureListing>> known, Book book) {
        Selection disputed = book.selection()
                .with(new Selection.Marks(true, false, 0, Optional.empty(), Optional.empty()))
                .page(new Selection.Page(MOST_DISPUTED, Optional.empty(), false));
        Map<List<String>, List<Case>> pairs = new LinkedHashMap<>();
        for (Listing listing : book.catalogue().list(disputed)) {
            for (Entry.Conflict conflict :
                    book.entry(listing.id()).map(Entry::conflicts).orElse(List.of())) {
                List<Entry.SlotValue> values = conflict.values();
                for (int i = 0; i < values.size(); i++) {
                    for (int j = i + 1; j < values.size(); j++) {
                        add(
                                listing,
                                conflict,
                                values.get(i),
                                values.get(j),
                                pairs,
                                c -> name(c, captures, known, book));
                    }
                }
            }
        }
        return pairs.entrySet().stream()
                .map(e -> new Disagreement(
                        e.getKey().getFirst(),
                        e.getKey().getLast(),
                        e.getValue().size(),
                        e.getValue().stream().limit(MOST_CASES).toList()))
                .sorted(Comparator.comparingInt(Disagreement::times).reversed())
                .toList();
    }

    private static void add(
            Listing listing,
            Entry.Conflict conflict,
            Entry.SlotValue one,
            Entry.SlotValue other,
            Map<List<String>, List<Case>> pairs,
            UnaryOperator<String> names) {
        List<String> left = one.saidBy().stream()
                .map(r -> names.apply(r.capture()))
                .distinct()
                .toList();
        List<String> right = other.saidBy().stream()
                .map(r -> names.apply(r.capture()))
                .distinct()
                .toList();
        for (String a : left) {
            for (String b : right) {
                if (!a.equals(b)) {
                    boolean swap = a.compareTo(b) > 0;
                    pairs.computeIfAbsent(swap ? List.of(b, a) : List.of(a, b), p -> new ArrayList<>())
                            .add(new Case(
                                    listing.id(),
                                    listing.headline(),
                                    Show.words(conflict.slot()),
                                    words(conflict, swap ? other : one),
                                    words(conflict, swap ? one : other),
                                    Show.clean(conflict.reason())));
                }
            }
        }
    }

    private static String words(Entry.Conflict conflict, Entry.SlotValue value) {
        return SlotView.words(conflict.slot(), value.value(), Optional.empty());
    }

    /// Counts of one outlet while they are made.
    private static final class Tally {
        private int captures;
        private long paragraphs;
        private long own;
        private int first;
        private int later;
        private final Map<String, Integer> carries = new TreeMap<>();

        void add(CaptureCatalogue.Carried carried) {
            captures += carried.captures();
            paragraphs += carried.paragraphs();
            // an agency that shows its own text copies nobody
            boolean itself = carried.origins().equals(List.of(carried.outlet()));
            own += itself ? carried.paragraphs() : carried.own();
            carried.origins().stream()
                    .filter(o -> !o.equals(carried.outlet()))
                    .forEach(o -> carries.merge(o, carried.captures(), Integer::sum));
        }

        Outlet outlet(String name) {
            int percent = paragraphs == 0 ? 0 : (int) Math.round(100.0 * own / paragraphs);
            return new Outlet(name, captures, paragraphs, percent, first, later, Map.copyOf(carries));
        }
    }
}
