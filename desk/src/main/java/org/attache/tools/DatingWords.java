package org.attache.tools;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attache.fact.DateClaim;

/// How a capture was dated, in short: the basis, the clues that hold, and those that were set aside.
final class DatingWords {
    private static final int MOST_KEPT = 3;
    private static final int MOST_ASIDE = 2;
    /// Bounds as far apart as this are those of the calendar that the solver knows.
    private static final int OPEN_YEARS = 40;

    private DatingWords() {}

    static String of(DateClaim date) {
        List<DateClaim.Clue> kept =
                date.clues().stream().filter(DateClaim.Clue::used).toList();
        // What names the day itself comes before what only bounds it.
        String day = date.date().map(Object::toString).orElse("?");
        String clues = told(
                kept.stream()
                        .sorted(Comparator.comparing((DateClaim.Clue c) -> !names(c, day)))
                        .toList(),
                MOST_KEPT);
        // A weekday that means today or yesterday gives two clues, one of which always falls: that is no news.
        List<DateClaim.Clue> aside = date.clues().stream()
                .filter(c -> !c.used())
                .filter(c -> kept.stream().noneMatch(k -> k.words().equals(c.words())))
                .toList();
        String against = told(aside, MOST_ASIDE);
        return basis(date)
                + (clues.isEmpty() ? "" : ": " + clues)
                + (against.isEmpty() ? "" : "; set aside: " + against);
    }

    private static String told(List<DateClaim.Clue> clues, int most) {
        Map<String, DateClaim.Clue> byMeaning = new LinkedHashMap<>();
        clues.forEach(c -> byMeaning.putIfAbsent(c.meaning(), c));
        Map<String, DateClaim.Clue> byWords = new LinkedHashMap<>();
        byMeaning.values().forEach(c -> byWords.putIfAbsent(c.words(), c));
        String told = byWords.values().stream()
                .limit(most)
                .map(c -> "“" + words(c) + "” → " + c.meaning())
                .collect(Collectors.joining("; "));
        int more = byWords.size() - most;
        return more > 0 ? told + "; " + more + " more" : told;
    }

    private static boolean names(DateClaim.Clue clue, String day) {
        return clue.meaning().contains(day) && !clue.meaning().startsWith("not ");
    }

    private static String words(DateClaim.Clue clue) {
        return clue.words().replaceAll("\\s+", " ").replaceAll("^[\\s,;:(]+|[\\s,;:(]+$", "");
    }

    private static String basis(DateClaim date) {
        String basis = basis(date.basis());
        if (date.date().isPresent()) {
            return basis;
        }
        int candidates = date.candidates().size();
        return candidates > 1 && candidates <= 4
                ? basis + ", one of "
                        + date.candidates().stream().map(Object::toString).collect(Collectors.joining(", "))
                : basis + ", " + bounds(date);
    }

    /// Where a date was taken from.
    static String basis(DateClaim.Basis basis) {
        return switch (basis) {
            case PRINTED -> "printed on the page";
            case METADATA -> "from the page's metadata";
            case URL -> "from the address";
            case DATELINE -> "from the dateline";
            case INFERRED -> "worked out";
            case CAPTURE -> "the page gives no date";
        };
    }

    /// What is known of a day that is not: "2021-06-22 to 2021-06-28", "2024-03-03 or later", "not known".
    static String bounds(DateClaim date) {
        Optional<LocalDate> earliest = date.earliest();
        Optional<LocalDate> latest = date.latest();
        if (earliest.isPresent() && latest.isPresent()) {
            long years = ChronoUnit.YEARS.between(earliest.orElseThrow(), latest.orElseThrow());
            return years >= OPEN_YEARS
                    ? "the year is not known"
                    : earliest.orElseThrow() + " to " + latest.orElseThrow();
        }
        return earliest.map(e -> e + " or later")
                .or(() -> latest.map(l -> l + " or before"))
                .orElse("not known");
    }
}
