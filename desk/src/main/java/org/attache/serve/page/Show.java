package org.attache.serve.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attache.run.BriefEntries;
import org.attache.run.CountryNames;
import org.attache.text.Printable;

/// Words that templates use: plurals, names of kinds and types.
public final class Show {
    private static final Map<String, String> PLURALS = Map.of("entry", "entries", "body", "bodies", "copy", "copies");

    private Show() {}

    /// "1 report", "3 reports".
    public static String count(long number, String thing) {
        return String.format(Locale.ROOT, "%,d ", number)
                + (number == 1 ? thing : PLURALS.getOrDefault(thing, thing + "s"));
    }

    /// "EVENT" with 1 as "event", with 3 as "events".
    public static String kinds(String kind, long number) {
        return words(kind) + (number == 1 ? "" : "s");
    }

    /// Words of a capture on one line, without marks that steer what shows them.
    public static String clean(String words) {
        return Printable.of(words).replaceAll("\\s+", " ").strip();
    }

    /// With separators of thousands.
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// "USD 204 million".
    public static String dollars(double amount) {
        return BriefEntries.pretty(String.format(Locale.ROOT, "%.0f USD", amount));
    }

    /// The value of a facet as a reader sees it: "EVENT power_seizure" as "power seizure".
    public static String facet(String name, String value) {
        return switch (name) {
            case "type" -> {
                int space = value.indexOf(' ');
                String kind = space < 0 ? "" : value.substring(0, space);
                String type = words(value.substring(space + 1));
                yield switch (kind) {
                    case "DEAL" -> "deal: " + type;
                    case "STATEMENT" -> "statement: " + type;
                    case "FIGURE" -> "figure: " + type;
                    default -> type;
                };
            }
            case "country" -> country(value);
            case "topic" -> Topic.of(value).map(Topic::title).orElse(value);
            default -> value;
        };
    }

    /// "power_seizure" as "power seizure".
    public static String words(String key) {
        return key.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /// The same with a capital.
    public static String title(String key) {
        String words = words(key);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// The English name of a state.
    public static String country(String code) {
        return CountryNames.of(code);
    }

    /// "RUS-MMR" as "Russia – Myanmar".
    public static String pair(String pair) {
        int dash = pair.indexOf('-');
        return dash < 0 ? country(pair) : country(pair.substring(0, dash)) + " – " + country(pair.substring(dash + 1));
    }

    /// "3 independent origins: Sputnik, RIA, TASS", "Reuters", "no origin named".
    public static String origins(List<String> origins) {
        return switch (origins.size()) {
            case 0 -> "no origin named";
            case 1 -> origins.getFirst();
            default -> origins.size() + " independent origins: " + String.join(", ", origins);
        };
    }
}
