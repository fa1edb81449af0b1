package org.attache.run;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attache.fact.DateClaim;
import org.attache.fact.Entry;
import org.attache.fact.When;

/// Dates as a list shows them: short, and no surer than they are.
///
/// @param text such as "2021-06-22", "2021-06-22/24", "a Friday", "told 2021-06-22"
/// @param order sorts by day; what has none comes last
/// @param ownDay whether it is the day of the event itself and not of its report
public record Days(String text, String order, boolean ownDay) {
    private static final Pattern INTERVAL = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})");
    private static final String UNKNOWN = "day not known";
    /// Bounds further apart say nothing to a reader.
    private static final long WIDEST_DAYS = 400;
    /// In a first column there is room for less.
    private static final long WIDEST_TOLD = 62;

    /// The day of an entry, or when it was told.
    public static Days of(Entry entry, SourceNames names) {
        Optional<String> own = own(entry);
        if (own.isPresent()) {
            return new Days(shortened(own.orElseThrow()), own.orElseThrow(), true);
        }
        Optional<String> told = told(entry, names);
        Optional<String> weekday = entry.reports().stream()
                .flatMap(r -> names.told(r).stream())
                .map(t -> t.fact().timing().when())
                .filter(w -> w instanceof When.Weekday)
                .map(Days::day)
                .findFirst();
        String order = told.orElse("9999");
        return weekday.map(w -> new Days(w, order, true))
                .or(() -> told.map(t -> new Days("told " + shortened(t), order, false)))
                .orElse(new Days(UNKNOWN, order, false));
    }

    /// Some entries of a dossier by the day that a list shows them under, what has none last; of one day, as one reads
    /// them.
    public static List<Entry> inOrder(Dossier dossier, List<Entry> some) {
        SourceNames names = new SourceNames(dossier);
        Map<String, String> order = new HashMap<>();
        // in the order of the captures: each is fetched once
        List<Entry> byCapture = some.stream()
                .sorted(Comparator.comparing(e -> e.reports().getFirst().capture()))
                .toList();
        for (Entry e : dossier.ahead(byCapture, Days::asked)) {
            order.put(e.id(), of(e, names).order() + " " + names.place(e));
        }
        return some.stream()
                .sorted(Comparator.comparing((Entry e) -> order.getOrDefault(e.id(), "")))
                .toList();
    }

    /// The captures that are asked for the place of an entry in a list.
    private static Stream<String> asked(Entry entry) {
        Stream<String> all = entry.reports().stream().map(Entry.Report::capture);
        return own(entry).isPresent() ? all.limit(1) : all;
    }

    private static Optional<String> own(Entry entry) {
        return Dossier.day(entry).filter(d -> d.matches("\\d{4}.*"));
    }

    private static Optional<String> told(Entry entry, SourceNames names) {
        return entry.firstReported()
                .map(LocalDate::toString)
                .or(() -> entry.reports().stream()
                        .flatMap(r -> names.told(r).stream())
                        .map(t -> t.analysis().dating().published())
                        .flatMap(p -> p.earliest().stream()
                                .flatMap(e -> p
                                        .latest()
                                        .filter(l -> ChronoUnit.DAYS.between(e, l) <= WIDEST_TOLD)
                                        .map(l -> YearMonth.from(e).equals(YearMonth.from(l))
                                                ? e + "/" + l
                                                : e.withDayOfMonth(1) + "/"
                                                        + YearMonth.from(l).atEndOfMonth())
                                        .stream()))
                        .findFirst());
    }

    /// "2021-06-01/2021-06-30" as "2021-06", a whole year as "2021", "2021-06-22/2021-06-24" as "2021-06-22/24".
    public static String shortened(String date) {
        Matcher interval = INTERVAL.matcher(date);
        if (!interval.matches()) {
            return date;
        }
        LocalDate from = LocalDate.parse(interval.group(1));
        LocalDate to = LocalDate.parse(interval.group(2));
        if (from.equals(to)) {
            return from.toString();
        }
        if (from.getDayOfYear() == 1 && to.getMonthValue() == 12 && to.getDayOfMonth() == 31) {
            return from.getYear() == to.getYear()
                    ? Integer.toString(from.getYear())
                    : from.getYear() + "/" + to.getYear();
        }
        if (from.getYear() != to.getYear()) {
            return from.toString().substring(0, 7) + "/" + to.toString().substring(0, 7);
        }
        if (from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth()) {
            return from.toString().substring(0, 7)
                    + (from.getMonth() == to.getMonth()
                            ? ""
                            : "/" + to.toString().substring(5, 7));
        }
        return from + "/" + to.toString().substring(from.getMonth() == to.getMonth() ? 8 : 5);
    }

    /// A time of a claim.
    public static String day(When when) {
        return switch (when) {
            case When.Weekday weekday -> "a " + weekday.day().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case When.Unknown _ -> "day not said";
            case When.Day _, When.Month _, When.Year _, When.Moment _, When.Between _ ->
                shortened(when.earliest().orElseThrow() + "/" + when.latest().orElseThrow());
        };
    }

    /// For what has no day of its own: "told" on the day of publication, or that no day is known.
    public static String told(DateClaim published) {
        String day = published(published);
        return day.equals(UNKNOWN) ? day : "told " + day;
    }

    /// A publication date: the day, its bounds, or that it is not known.
    public static String published(DateClaim date) {
        return date.date()
                .map(LocalDate::toString)
                .or(() -> date.earliest()
                        .flatMap(e -> date.latest()
                                .filter(l -> ChronoUnit.DAYS.between(e, l) <= WIDEST_DAYS)
                                .map(l -> shortened(e + "/" + l))))
                .orElse(UNKNOWN);
    }
}
