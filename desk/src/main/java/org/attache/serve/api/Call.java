package org.attache.serve.api;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attache.fact.Entry;
import org.attache.ledger.Selection;
import org.attache.serve.book.Book;

/// A request of a program, its values checked.
///
/// @param context of the request
/// @param book at the line that was asked for
record Call(Context context, Book book) {
    static final int USUAL_LIMIT = 50;
    static final int LARGEST_LIMIT = 500;
    private static final int MOST_PASSED = 1_000_000;

    /// A part of the path.
    String part(String name) {
        return context.pathParam(name);
    }

    /// A value of the query; empty ones count as absent.
    Optional<String> query(String name) {
        return Optional.ofNullable(context.queryParam(name)).map(String::strip).filter(v -> !v.isEmpty());
    }

    /// The entries that the query selects; the page only where the endpoint has pages.
    Selection selection() {
        Selection selection = book.selection()
                .ofTypes(several("type"))
                .about(countries())
                .within(new Selection.Days(day("since", false), day("until", true)))
                .with(new Selection.Marks(
                        yes("disputed"),
                        yes("confirmed"),
                        number("born-after", 0, Long.MAX_VALUE).orElse(0L),
                        query("party"),
                        query("capture"),
                        0,
                        part()))
                .like(new Selection.Trade(query("supplier"), query("recipient"), query("category")))
                .page(page());
        List<Entry.Kind> kinds = several("kind").stream().map(Call::kind).toList();
        return kinds.isEmpty() ? selection : selection.of(kinds.toArray(Entry.Kind[]::new));
    }

    /// The part that the party takes.
    private Optional<String> part() {
        Optional<String> part = query("role");
        if (part.isPresent() && query("party").isEmpty()) {
            throw Unfit.value("role", part.orElseThrow(), "a party besides, whose part it is");
        }
        return part;
    }

    Selection.Page page() {
        Optional<String> after = query("after");
        if (after.isPresent() && !after.orElseThrow().matches("[0-9/T:Z-]{0,40}\\.\\d{1,18}")) {
            throw Unfit.value("after", after.orElseThrow(), "the cursor “next” of the page before");
        }
        String order = query("order").orElse("newest");
        if (!order.equals("newest") && !order.equals("oldest")) {
            throw Unfit.value("order", order, "newest or oldest");
        }
        return new Selection.Page(limit(), after, order.equals("oldest"));
    }

    int limit() {
        return number("limit", 1, LARGEST_LIMIT).orElse((long) USUAL_LIMIT).intValue();
    }

    /// How many items the pages before held, in lists whose cursor is that number.
    int passed() {
        return number("after", 0, MOST_PASSED).orElse(0L).intValue();
    }

    Optional<Long> number(String name, long least, long most) {
        return query(name).map(text -> {
            Optional<Long> value = text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
            return value.filter(v -> v >= least && v <= most)
                    .orElseThrow(() -> Unfit.value(
                            name,
                            text,
                            "a whole number of at least " + least
                                    + (most == Long.MAX_VALUE ? "" : " and at most " + most)));
        });
    }

    private boolean yes(String name) {
        String value = query(name).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw Unfit.value(name, value, "true or false");
        }
        return value.equals("true");
    }

    /// All values of the query with this name, those with commas parted.
    List<String> several(String name) {
        return context.queryParams(name).stream()
                .flatMap(v -> Arrays.stream(v.split(",")))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .distinct()
                .toList();
    }

    private List<String> countries() {
        List<String> codes = several("country");
        for (String code : codes) {
            if (!code.matches("[A-Z]{2,5}")) {
                throw Unfit.value("country", code, "codes of ISO 3166-1 alpha-3, such as RUS");
            }
        }
        return codes;
    }

    /// An ISO day; a month or a year stands for its first day, or its last one.
    private Optional<String> day(String name, boolean last) {
        return query(name).map(text -> {
            try {
                if (text.matches("\\d{4}")) {
                    return text + (last ? "-12-31" : "-01-01");
                }
                if (text.matches("\\d{4}-\\d{2}")) {
                    YearMonth month = YearMonth.parse(text);
                    return (last ? month.atEndOfMonth() : month.atDay(1)).toString();
                }
                return LocalDate.parse(text).toString();
            } catch (DateTimeParseException e) {
                throw Unfit.value(name, text, "a day, a month or a year, such as 2021-06-22");
            }
        });
    }

    private static Entry.Kind kind(String name) {
        return Arrays.stream(Entry.Kind.values())
                .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> Unfit.value("kind", name, "event, deal, statement or figure"));
    }
}
