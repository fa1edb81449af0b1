package org.attache.serve.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attache.fact.Entry;
import org.attache.run.export.ExportFormat;

/// A page's filter as the API of the exports has it, so that a download in another form holds what the page shows.
///
/// Caught: `/deals?supplier=RUS&topic=…`, `/words?speaker=…`, `/search?q=…`. Not: a parameter that the page
/// itself does not know; the page then offers its own forms only.
///
/// @param query of the API, with its question mark; empty for everything
/// @param forms that can hold what is chosen: a register of deals is no form for statements
public record ExportFilter(String query, List<ExportFormat> forms) {
    /// Parameters that mean the same on the pages and in the API.
    private static final Set<String> SAME =
            Set.of("country", "party", "capture", "since", "until", "born-after", "supplier", "recipient", "category");

    /// Parameters of single pages that mean the same in the API.
    private static final Set<String> SAME_THERE =
            Set.of("/search q", "/map q", "/captures outlet", "/captures origin", "/captures words");

    /// Copies its list.
    public ExportFilter {
        forms = List.copyOf(forms);
    }

    /// The filter of a page; nothing where the API cannot say it.
    ///
    /// @param address of the page
    /// @param own what the page itself stands for, as the API has it: `country=RUS&country=MMR`
    /// @param told parameters of the page that `own` stands for already, or that choose no entries
    static Optional<ExportFilter> of(Shell.Address address, String own, Set<String> told) {
        List<String> all = new ArrayList<>();
        boolean typed = address.query().stream().anyMatch(one -> one.getKey().equals("type"));
        for (Map.Entry<String, String> one : address.query()) {
            if (told.contains(one.getKey()) || isLeftOut(one, typed)) {
                continue;
            }
            Optional<List<String>> said = said(address.path(), one.getKey(), one.getValue());
            if (said.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(said.orElseThrow());
        }
        if (!own.isEmpty()) {
            all.addAll(List.of(own.split("&")));
        }
        List<String> distinct = all.stream().distinct().toList();
        return Optional.of(
                new ExportFilter(distinct.isEmpty() ? "" : "?" + String.join("&", distinct), forms(distinct)));
    }

    /// Whether the page does not look at it either: a type says more than its topic, and what is no day bounds
    /// nothing.
    private static boolean isLeftOut(Map.Entry<String, String> one, boolean typed) {
        return switch (one.getKey()) {
            case "topic" -> typed || Topic.of(one.getValue()).isEmpty();
            case "since", "until" -> !Visit.isDay(one.getValue());
            default -> false;
        };
    }

    private static List<ExportFormat> forms(List<String> query) {
        EnumSet<Entry.Kind> kinds = EnumSet.noneOf(Entry.Kind.class);
        query.stream()
                .filter(one -> one.startsWith("kind="))
                .map(one -> Entry.Kind.valueOf(one.substring("kind=".length()).toUpperCase(Locale.ROOT)))
                .forEach(kinds::add);
        return Arrays.stream(ExportFormat.values())
                .filter(form -> kinds.isEmpty() || kinds.stream().anyMatch(form::holds))
                .toList();
    }

    private static Optional<List<String>> said(String path, String name, String value) {
        if (SAME.contains(name) || SAME_THERE.contains(path + " " + name)) {
            return one(name, value);
        }
        return switch (path + " " + name) {
            case "/search disputed", "/search confirmed", "/map disputed", "/map confirmed" -> one(name, "true");
            case "/search type", "/map type" -> {
                int space = value.indexOf(' ');
                yield space < 0
                        ? Optional.empty()
                        : Optional.of(List.of(
                                "kind="
                                        + Shell.escaped(
                                                value.substring(0, space).toLowerCase(Locale.ROOT)),
                                "type=" + Shell.escaped(value.substring(space + 1))));
            }
            case "/words kind", "/figures measure", "/deals stage" -> one("type", value);
            case "/words speaker" -> Optional.of(List.of("party=" + Shell.escaped(value), "role=speaker"));
            case "/words origins" -> one("confirmed", "true");
            case "/figures only", "/map only" -> one(value.equals("confirmed") ? "confirmed" : "disputed", "true");
            case "/figures about", "/map about" ->
                Optional.of(Stream.of(value.toUpperCase(Locale.ROOT).split("[ ,-]+"))
                        .filter(code -> code.matches("[A-Z]{2,5}"))
                        .map(code -> "country=" + Shell.escaped(code))
                        .toList());
            default -> name.equals("topic") ? Topic.of(value).map(ExportFilter::topic) : Optional.empty();
        };
    }

    private static List<String> topic(Topic topic) {
        return Stream.concat(
                        Stream.of("kind=" + topic.kind().name().toLowerCase(Locale.ROOT)),
                        topic.types().stream().map(type -> "type=" + Shell.escaped(type)))
                .toList();
    }

    private static Optional<List<String>> one(String name, String value) {
        return Optional.of(List.of(name + "=" + Shell.escaped(value)));
    }
}
