package org.attache.tools;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attache.run.Filter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which entries a command shows.
final class FilterChoice {
    @Option(
            names = "--between",
            arity = "1..2",
            paramLabel = "CODE",
            description = "Only what is about these states (ISO 3166 codes: RUS MMR).")
    List<String> between = List.of();

    @Option(names = "--since", paramLabel = "DATE", description = "Nothing that ended before this day (2021-06-01).")
    @Nullable
    LocalDate since;

    @Option(names = "--until", paramLabel = "DATE", description = "Nothing that began after this day.")
    @Nullable
    LocalDate until;

    Filter filter() {
        return new Filter(
                between.stream().map(c -> c.toUpperCase(Locale.ROOT)).toList(),
                Optional.ofNullable(since),
                Optional.ofNullable(until));
    }

    /// In words, for a heading: "RUS–MMR, since 2021-06-01"; empty where nothing was chosen.
    String words() {
        StringBuilder words = new StringBuilder(String.join("–", filter().between()));
        Optional.ofNullable(since)
                .ifPresent(s -> words.append(words.isEmpty() ? "" : ", ")
                        .append("since ")
                        .append(s));
        Optional.ofNullable(until)
                .ifPresent(u -> words.append(words.isEmpty() ? "" : ", ")
                        .append("until ")
                        .append(u));
        return words.toString();
    }
}
