package org.attache.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attache.date.Constraint.Weight;
import org.attache.fact.Capture;
import org.attache.fact.DateClaim.Basis;
import org.attache.fact.Markup;

/// Clues from outside the text: the feed, the markup, the address, the crawler's clock.
final class OutsideClues {
    // name of the entry, in lower case -> role and weight, from metadata.tsv
    private static final Map<String, List<String>> ENTRIES = Table.read("metadata.tsv", 3).stream()
            .collect(Collectors.toUnmodifiableMap(row -> plain(row.getFirst()), row -> row, (first, _) -> first));

    // "2021-06-23T02:15:00Z": a moment told for the whole world
    private static final Pattern WORLD_TIME = Pattern.compile(
            "\\d{4}-?\\d\\d-?\\d\\d[T ]\\d\\d:?\\d\\d(?::?\\d\\d)?(?:[.,]\\d+)?\\s?(?:Z|[+-]00:?00|UTC|GMT)\\s*");

    /// What the exact day of a moment in world time weighs: less than a day printed beside the title or in the
    /// address, which are the outlet's own.
    private static final int ZONE_WEIGHT = 12;

    private static final Set<String> PICTURES = Set.of("og.image", "twitter.image", "twitter.image.src");
    private static final Set<String> TITLES = Set.of("title", "og.title", "description", "og.description");
    private static final Pattern MOMENT = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d");

    /// Moments that are not those of publishing.
    private static final Pattern NO_BIRTH = Pattern.compile(
            "modif|updat|chang|expir|event|start|end|valid|until|build|now|server|current|crawl|cache|index|review|birth");

    private OutsideClues() {}

    static List<Constraint> read(Capture capture) {
        List<Constraint> clues = new ArrayList<>();
        capture.sidecar()
                .published()
                .flatMap(written -> PrintedDates.parse(written)
                        .map(day -> Constraint.on(
                                day, written, "the feed says " + day, "feed", Weight.FEED, Basis.METADATA)))
                .ifPresent(clues::add);
        // a day of slack: the crawler's clock runs in UTC
        capture.capturedAt().ifPresent(at -> {
            LocalDate day = at.atOffset(ZoneOffset.UTC).toLocalDate();
            clues.add(Constraint.until(day.plusDays(1), at.toString(), "captured", Weight.CAPTURED));
        });
        Set<String> seen = new HashSet<>();
        capture.markup().metadata().forEach(entry -> clues.addAll(entry(entry, !seen.add(plain(entry.name())))));
        capture.sidecar().url().flatMap(OutsideClues::address).ifPresent(clues::add);
        if (capture.sidecar().url().isEmpty()) {
            capture.markup().metadata().stream()
                    .filter(e -> e.name().equals("og:url")
                            || e.name().equals("canonical")
                            || e.name().equals("redirect"))
                    .map(e -> address(e.content()))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(clues::add);
        }
        return clues;
    }

    // names are written with colons, points, hyphens or underscores as each system likes it
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace(':', '.').replace('-', '.').replace('_', '.');
    }

    // A name that comes again is as often another story's.
    private static List<Constraint> entry(Markup.Entry entry, boolean again) {
        List<String> row = ENTRIES.getOrDefault(plain(entry.name()), List.of());
        if (row.isEmpty()) {
            return unnamed(entry).stream().toList();
        }
        int weight = again ? Weight.HABIT : Integer.parseInt(row.get(2));
        String words = entry.name() + ": " + entry.content();
        Optional<LocalDate> parsed = PrintedDates.parse(entry.content()).filter(OutsideClues::isSet);
        if (parsed.isEmpty()) {
            return List.of();
        }
        LocalDate day = parsed.orElseThrow();
        if (row.get(1).equals("changed")) {
            return List.of(
                    Constraint.until(day, words, "markup-changed", weight),
                    // where nothing else names a day, that of the change is the best there is
                    Constraint.on(day, words, "changed on " + day, "changed-same", Weight.HABIT, Basis.METADATA));
        }
        String meaning = "the markup says " + day;
        if (weight <= ZONE_WEIGHT || !WORLD_TIME.matcher(entry.content()).matches()) {
            return List.of(Constraint.on(day, words, meaning, "markup", weight, Basis.METADATA));
        }
        // the outlet's own day may be the one before or after
        return List.of(
                Constraint.on(day, words, meaning, "markup", ZONE_WEIGHT, Basis.METADATA),
                Constraint.within(
                        day.minusDays(1),
                        day.plusDays(1),
                        words,
                        "within a day of " + day + ", told in world time",
                        "markup-zone",
                        weight - ZONE_WEIGHT));
    }

    // Rule `markup-other`: what the table does not know, where it holds a day all the same: a moment under a name
    // of the
    // system's own, a title that ends with a day, the folder of the page's picture. Only a hint.
    private static Optional<Constraint> unnamed(Markup.Entry entry) {
        String name = plain(entry.name());
        String content = entry.content();
        if (PICTURES.contains(name)) {
            return address(content)
                    .filter(clue -> clue.rule().equals("url"))
                    .map(clue -> clue.days().getFirst().from())
                    .map(day -> other(day, entry, Weight.HINT));
        }
        boolean told = TITLES.contains(name)
                || (MOMENT.matcher(content).find() && !NO_BIRTH.matcher(name).find());
        return told
                ? PrintedDates.parse(content).filter(OutsideClues::isSet).map(day -> other(day, entry, Weight.HABIT))
                : Optional.empty();
    }

    /// A system writes the beginning of its clock where it knows no day: 1970, in the west still the day before.
    private static boolean isSet(LocalDate day) {
        return day.isAfter(LocalDate.EPOCH) || day.isBefore(LocalDate.EPOCH.minusDays(1));
    }

    private static Constraint other(LocalDate day, Markup.Entry entry, int weight) {
        return Constraint.on(
                day,
                entry.name() + ": " + entry.content(),
                "the markup says " + day,
                "markup-other",
                weight,
                Basis.METADATA);
    }

    /// The date that an address holds: `/2021/06/23/`, `/2021-06-23-`, `-20210623`, `/2021/jun/23/`, `/2021/06/`.
    static Optional<Constraint> address(String url) {
        String path = url.substring(Math.min(url.length(), Math.max(0, url.indexOf("//") + 2)));
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < path.length() && parts.size() < 400) {
            int end = at;
            while (end < path.length() && Character.isLetterOrDigit(path.charAt(end))) {
                end++;
            }
            if (end > at) {
                parts.add(path.substring(at, end).toLowerCase(Locale.ROOT));
            }
            at = end + 1;
        }
        for (int i = 0; i < parts.size(); i++) {
            Optional<LocalDate> packed = packed(parts.get(i));
            Optional<LocalDate> day = packed;
            if (day.isEmpty() && i + 2 < parts.size()) {
                String middle = month(parts.get(i + 1));
                String first = parts.get(i);
                String last = year(parts.get(i + 2));
                // "/2021/06/23/", "/23-06-2021"
                day = NumericDates.day(year(parts.get(i)), middle, parts.get(i + 2))
                        .or(() -> NumericDates.day(last, middle, first));
            }
            if (day.isPresent()) {
                return day.map(d -> Constraint.on(d, url, "the address says " + d, "url", Weight.URL_DAY, Basis.URL));
            }
        }
        for (int i = 0; i + 1 < parts.size(); i++) {
            Optional<LocalDate> first = NumericDates.day(year(parts.get(i)), month(parts.get(i + 1)), "1");
            if (first.isPresent() && parts.get(i + 1).length() >= 2) {
                YearMonth month = YearMonth.from(first.orElseThrow());
                return Optional.of(Constraint.within(
                        month.atDay(1),
                        month.atEndOfMonth(),
                        url,
                        "the address says " + month,
                        "url-month",
                        Weight.URL_MONTH));
            }
        }
        return Optional.empty();
    }

    // eight digits, as in 20210623
    private static Optional<LocalDate> packed(String part) {
        if (part.length() != 8 || year(part.substring(0, 4)).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(part, java.time.format.DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String year(String part) {
        return part.length() == 4 && (part.startsWith("19") || part.startsWith("20")) ? part : "";
    }

    private static String month(String part) {
        if (part.length() >= 3) {
            int named = "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(part.substring(0, 3));
            return named >= 0 && named % 3 == 0 && part.chars().allMatch(Character::isLetter)
                    ? Integer.toString(named / 3 + 1)
                    : "";
        }
        return part;
    }
}
