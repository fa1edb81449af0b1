package org.attache.fact.contract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.attache.fact.Provenance;
import org.attache.fact.Timing;
import org.attache.fact.When;
import org.attache.text.Quote;
import org.attache.text.SourceText;
import org.attache.text.Span;
import tools.jackson.databind.JsonNode;

/// The small parts that all facts of the contract are made of: strings, spans, quotes, times.
///
/// A ledger holds millions of strings and few different ones (names, rules, units, codes), and several facts rest
/// on one sentence: those that are short are kept once for all, quotes once for each text. Without it ten thousand
/// captures could not be joined within a gigabyte.
///
/// Not thread-safe; one for each text.
record Fields(SourceText text, Map<Span, Quote> quotes) {
    Fields(SourceText text) {
        this(text, new HashMap<>());
    }

    /// Longer strings than this seldom come again in another capture.
    private static final int SHARED_LENGTH = 48;

    /// Rule id of facts that no rule made.
    static final String BY_HAND = "by-hand";

    /// Far more than there are rules; a bound for files of others.
    private static final int KEPT_PROVENANCES = 8192;

    private static final Map<Provenance, Provenance> PROVENANCES = new ConcurrentHashMap<>();

    private static final Provenance NO_RULE = new Provenance("contract", "0", BY_HAND);

    static Optional<String> string(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() || value.isNumber() ? Optional.of(shared(value.asString())) : Optional.empty();
    }

    static List<String> strings(JsonNode array) {
        List<String> all = new ArrayList<>();
        array.forEach(value -> {
            if (value.isString()) {
                all.add(shared(value.asString()));
            }
        });
        return all;
    }

    private static String shared(String read) {
        return read.length() <= SHARED_LENGTH ? read.intern() : read;
    }

    static <E extends Enum<E>> E constant(Class<E> type, JsonNode node, E otherwise) {
        if (!node.isString()) {
            return otherwise;
        }
        try {
            return Enum.valueOf(type, node.asString().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "no " + type.getSimpleName() + " of the contract: \"" + node.asString() + '"', e);
        }
    }

    Span span(JsonNode node) {
        Span span = new Span(
                node.path("start").asInt(0),
                node.path("end").asInt(node.path("start").asInt(0)));
        if (span.end() > text.length()) {
            throw new IllegalArgumentException("span " + span + " reaches past the end of a text of " + text.length()
                    + " units; is it the text of another capture?");
        }
        return span;
    }

    Quote quote(JsonNode node) {
        Quote quote = quote(span(node));
        JsonNode words = node.path("text");
        if ((words.isString() || words.isNumber()) && !words.asString().equals(quote.words())) {
            throw new IllegalArgumentException("at " + quote.span() + " the text reads \"" + quote.words()
                    + "\", the contract \"" + words.asString() + '"');
        }
        return quote;
    }

    /// The words at a span, one object for all facts that rest on them.
    Quote quote(Span span) {
        return quotes.computeIfAbsent(span, at -> {
            String words = shared(text.slice(at));
            return new Quote(text.id(), at, words);
        });
    }

    Provenance provenance(JsonNode owner) {
        JsonNode node = owner.path("provenance");
        return node.isObject()
                ? shared(new Provenance(
                        string(node, "stage").orElse(NO_RULE.stage()),
                        string(node, "version").orElse(NO_RULE.version()),
                        string(node, "rule").orElse(NO_RULE.rule())))
                : NO_RULE;
    }

    /// One object for all places of a rule: a ledger has few rules and very many places.
    static Provenance shared(Provenance read) {
        Provenance known = PROVENANCES.get(read);
        if (known == null && PROVENANCES.size() < KEPT_PROVENANCES) {
            known = PROVENANCES.putIfAbsent(read, read);
        }
        return known == null ? read : known;
    }

    Timing timing(JsonNode node) {
        if (!node.isObject()) {
            return node.isString() ? new Timing(partial(node.asString()), Optional.empty()) : Timing.UNKNOWN;
        }
        Optional<String> words = string(node, "text");
        Optional<LocalDate> start = string(node, "start").map(LocalDate::parse);
        Optional<LocalDate> end = string(node, "end").map(LocalDate::parse).or(() -> start);
        Optional<String> time = string(node, "time");
        When when;
        if (start.isPresent() && time.isPresent()) {
            when = new When.Moment(start.orElseThrow().atTime(LocalTime.parse(time.orElseThrow())));
        } else if (end.isPresent()) {
            LocalDate last = end.orElseThrow();
            LocalDate first = start.orElse(last);
            when = first.isAfter(last) ? When.days(last, first) : When.days(first, last);
        } else if (string(node, "weekday").isPresent()) {
            when = new When.Weekday(constant(DayOfWeek.class, node.path("weekday"), DayOfWeek.MONDAY));
        } else {
            when = new When.Unknown(string(node, "reason").orElse(reason()));
        }
        return new Timing(when, words);
    }

    private static String reason() {
        return Timing.UNKNOWN.when() instanceof When.Unknown unknown ? unknown.reason() : "";
    }

    /// `2020`, `2020-06`, `2020-06-22` or two of them with a slash.
    static When partial(String written) {
        int slash = written.indexOf('/');
        if (slash >= 0) {
            When from = partial(written.substring(0, slash));
            When to = partial(written.substring(slash + 1));
            return When.days(from.earliest().orElseThrow(), to.latest().orElseThrow());
        }
        return switch (written.length()) {
            case 4 -> new When.Year(Year.parse(written).getValue());
            case 7 -> new When.Month(YearMonth.parse(written));
            default -> new When.Day(LocalDate.parse(written));
        };
    }
}
