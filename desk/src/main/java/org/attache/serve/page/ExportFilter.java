package org.attache.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A page's filter as the API of the exports has it, so that a download in another form holds what the page shows.
///
/// Caught: `/figures?measure=killed&only=disputed`. Not: `/deals?supplier=RUS`, for which the API has no parameter;
/// the page then offers its own tables only.
final class ExportFilter {
    /// Parameters that mean the same on the pages and in the API.
    private static final Set<String> SAME = Set.of("country", "party", "capture", "since", "until", "born-after");

    private ExportFilter() {}

    /// The query of the API; nothing where the API cannot say it.
    ///
    /// @param address of the page
    /// @param own what the page itself stands for, as the API has it: `country=RUS&country=MMR`
    /// @param told parameters of the page that `own` stands for already
    static Optional<String> of(Shell.Address address, String own, Set<String> told) {
        List<String> all = new ArrayList<>();
        for (Map.Entry<String, String> one : address.query()) {
            if (told.contains(one.getKey())) {
                continue;
            }
            Optional<List<String>> said = said(address.path(), one.getKey(), one.getValue());
            if (said.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(said.orElseThrow());
        }
        if (!own.isEmpty()) {
            all.add(own);
        }
        return Optional.of(all.isEmpty() ? "" : "?" + String.join("&", all));
    }

    private static Optional<List<String>> said(String path, String name, String value) {
        if (SAME.contains(name)) {
            return one(name, value);
        }
        return switch (path + " " + name) {
            case "/search disputed", "/search confirmed" -> one(name, "true");
            case "/search type" -> {
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
            case "/words origins" -> one("confirmed", "true");
            case "/figures only", "/map only" -> one(value.equals("confirmed") ? "confirmed" : "disputed", "true");
            case "/figures about", "/map about" ->
                Optional.of(Stream.of(value.toUpperCase(Locale.ROOT).split("[ ,-]+"))
                        .map(code -> "country=" + Shell.escaped(code))
                        .toList());
            default -> Optional.empty();
        };
    }

    private static Optional<List<String>> one(String name, String value) {
        return Optional.of(List.of(name + "=" + Shell.escaped(value)));
    }
}
