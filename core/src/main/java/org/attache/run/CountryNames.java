package org.attache.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// English names of countries by their ISO 3166-1 alpha-3 code, from `lang/en/countries.tsv`. Safe for concurrent
/// use.
public final class CountryNames {
    private static final Map<String, String> NAMES = load();

    /// Bodies that act as states do; texts have them by these names.
    private static final Set<String> BODIES = Set.of("ASEAN", "AU", "CIS", "ECOWAS", "EU", "GCC", "NATO", "SCO", "UN");

    private CountryNames() {}

    /// The name; what is no known code ("EU", "Hezbollah") stands for itself.
    public static String of(String code) {
        return NAMES.getOrDefault(code, code);
    }

    /// The code that a person means by a code or a name in whatever letters: "rus" and "Russia" are `RUS`, "eu" is
    /// `EU`.
    public static Optional<String> code(String words) {
        String upper = words.strip().toUpperCase(Locale.ROOT);
        if (NAMES.containsKey(upper) || BODIES.contains(upper)) {
            return Optional.of(upper);
        }
        return NAMES.entrySet().stream()
                .filter(e -> e.getValue().equalsIgnoreCase(words.strip()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, String> load() {
        try (InputStream in = CountryNames.class.getResourceAsStream("/lang/en/countries.tsv")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks lang/en/countries.tsv");
            }
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            Map<String, String> names = new HashMap<>();
            for (String line : lines) {
                int first = line.indexOf('\t');
                int second = line.indexOf('\t', first + 1);
                if (first == 3 && second > 0) {
                    // Former states share their successor's code and come after it.
                    names.putIfAbsent(line.substring(0, first), line.substring(first + 1, second));
                }
            }
            return Map.copyOf(names);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own lang/en/countries.tsv cannot be read", e);
        }
    }
}
