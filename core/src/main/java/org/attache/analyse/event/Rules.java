package org.attache.analyse.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.attache.fact.EventType;

/// The rules and word classes of the event room. Thread-safe: read-only once loaded.
final class Rules {
    private static final Pattern TAB = Pattern.compile("\t");
    private static final Pattern COMMA = Pattern.compile(",\\s*");
    private static final Pattern SEMICOLON = Pattern.compile(";\\s*");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern PLUS = Pattern.compile("\\+");
    private static final Pattern SLASH = Pattern.compile("/");

    private final List<Rule> all;
    private final Map<String, List<Rule>> verbs = new HashMap<>();
    private final Map<String, List<Rule>> nouns = new HashMap<>();

    private Rules(List<Rule> all) {
        this.all = List.copyOf(all);
        for (Rule rule : all) {
            for (String lemma : rule.lemmas()) {
                (rule.noun() ? nouns : verbs)
                        .computeIfAbsent(lemma, k -> new ArrayList<>())
                        .add(rule);
            }
        }
    }

    static Rules load() {
        List<Rule> all = new ArrayList<>();
        for (String line : lines("/lang/en/events.tsv")) {
            all.add(rule(line));
        }
        return new Rules(all);
    }

    List<Rule> all() {
        return all;
    }

    List<Rule> verbs(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    List<Rule> nouns(String lemma) {
        return nouns.getOrDefault(lemma, List.of());
    }

    /// The codes of the states that one plural names ("the two Koreas"); empty for other words.
    List<String> twins(String word) {
        String start = word.toLowerCase(Locale.ROOT) + " ";
        return words("twins").stream()
                .filter(row -> row.startsWith(start))
                .flatMap(row -> Arrays.stream(row.substring(start.length()).split(" ")))
                .toList();
    }

    /// The words of a class of `event-words.tsv`.
    Set<String> words(String name) {
        return EventWords.of(name);
    }

    /// Whether `lemma` is in a class of `event-words.tsv`, whatever its capitals ("the Mayor").
    boolean has(String name, String lemma) {
        Set<String> set = EventWords.of(name);
        return set.contains(lemma) || set.contains(lemma.toLowerCase(Locale.ROOT));
    }

    private static Rule rule(String line) {
        List<String> columns = list(TAB, line);
        List<Slot> slots = new ArrayList<>();
        for (String slot : list(SEMICOLON, columns.get(4))) {
            slots.add(slot(slot));
        }
        return new Rule(
                columns.get(0),
                columns.get(1).equals("n"),
                list(COMMA, columns.get(2)),
                EventType.valueOf(columns.get(3).toUpperCase(Locale.ROOT)),
                slots,
                columns.size() > 6 ? columns.get(6) : "",
                columns.size() > 7 ? columns.get(7) : "");
    }

    private static Slot slot(String text) {
        boolean required = text.endsWith("!");
        String bare = required ? text.substring(0, text.length() - 1) : text;
        int equals = bare.indexOf('=');
        int colon = bare.indexOf(':');
        List<List<String>> sources = new ArrayList<>();
        for (String group : list(BAR, bare.substring(equals + 1, colon))) {
            sources.add(list(PLUS, group));
        }
        return new Slot(bare.substring(0, equals), sources, list(SLASH, bare.substring(colon + 1)), required);
    }

    private static List<String> list(Pattern separator, String text) {
        return Arrays.stream(separator.split(text, -1)).map(String::strip).toList();
    }

    private static List<String> lines(String resource) {
        List<String> lines = new ArrayList<>();
        try (InputStream stream = Rules.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its resource " + resource);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
