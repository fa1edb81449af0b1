package org.attache.analyse.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.name.Term.Kind;
import org.attache.text.Span;

/// What is known by name: states, demonyms, capitals, places, bodies, agencies, weapons, from `lang/en`.
/// Looks up the longest entry that begins at a word. Thread-safe: read-only once loaded.
final class Lexicon {
    private static final String FOLDER = "/lang/en/";

    /// Second halves of words such as "Paris-based": what stands before the hyphen is a name of its own.
    private static final Set<String> JOINED = Set.of(
            "based",
            "led",
            "backed",
            "made",
            "brokered",
            "controlled",
            "flagged",
            "run",
            "held",
            "owned",
            "occupied",
            "born",
            "style",
            "era",
            "ruled",
            "linked",
            "allied",
            "sponsored",
            "trained",
            "built",
            "supplied",
            "friendly",
            "funded",
            "aligned",
            "administered",
            "designed",
            "mediated",
            "educated",
            "supported",
            "dominated",
            "listed",
            "registered",
            "annexed",
            "majority",
            "speaking",
            "engined",
            "type",
            "armed",
            "appointed");

    private final Map<String, List<Term>> phrases = new HashMap<>(20000);
    private final Set<String> hyphenated = new HashSet<>(2000);
    private final Map<String, Integer> longest = new HashMap<>(15000);
    private final Set<String> plurals = new HashSet<>(400);
    private final Map<String, String> states = new HashMap<>(300);

    /// Loads the lexicons.
    Lexicon() {
        countries();
        agencies();
        entries("organizations.tsv", Kind.ORGANIZATION);
        entries("places.tsv", Kind.PLACE);
        weapons();
    }

    /// The usual name of a state.
    ///
    /// @param code ISO 3166-1 alpha-3
    Optional<String> stateName(String code) {
        return Optional.ofNullable(states.get(code));
    }

    /// The longest entries, most telling first, that begin at word `from`; empty where none does. All are of one
    /// length.
    List<Term> longest(List<Word> words, int from) {
        int most = Math.min(longest.getOrDefault(words.get(from).key(), 0), words.size() - from);
        for (int length = most; length > 0; length--) {
            List<Term> spelled = new ArrayList<>();
            for (Term term : phrases.getOrDefault(Word.keys(words, from, length), List.of())) {
                if (term.isSpelled(words, from)) {
                    spelled.add(term);
                }
            }
            if (!spelled.isEmpty()) {
                return spelled;
            }
        }
        return List.of();
    }

    /// Whether a hyphenated word is made of names: "US-led", "Israeli-Palestinian", "Paris-based", but not
    /// "Guinea-Bissau" or "Jong-un".
    boolean splits(String text) {
        String key = WordScanner.key(text);
        if (phrases.containsKey(key) || hyphenated.contains(key)) {
            return false;
        }
        String last = key.substring(key.lastIndexOf('-') + 1);
        if (JOINED.contains(last)) {
            return true;
        }
        for (String part : text.split("-", -1)) {
            if (part.length() >= 2
                    && Character.isUpperCase(part.charAt(0))
                    && phrases.getOrDefault(WordScanner.key(part), List.of()).stream()
                            .filter(t -> t.words().size() == 1)
                            .anyMatch(t -> (t.kind() == Kind.STATE || t.kind() == Kind.DEMONYM || isAlliance(t))
                                    && (part.length() > 3
                                            || part.equals(t.words().getFirst())))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAlliance(Term term) {
        return term.kind() == Kind.ORGANIZATION && term.detail().equals("body");
    }

    private void countries() {
        for (List<String> row : rows("countries.tsv")) {
            String code = row.get(0);
            String name = row.get(1);
            boolean state = row.get(5).equals("state");
            Kind kind = state ? Kind.STATE : Kind.PLACE;
            if (state || row.get(5).equals("territory")) {
                states.putIfAbsent(code, name);
            }
            add(kind, name, name, code, row.get(5));
            split(row.get(2)).forEach(alias -> add(kind, alias, name, code, row.get(5)));
            Kind adjective = state ? Kind.DEMONYM : Kind.PLACE;
            split(row.get(3)).forEach(demonym -> add(adjective, demonym, name, code, "demonym"));
            List<String> capitals = split(row.get(4));
            capitals.forEach(capital -> add(state ? Kind.CAPITAL : Kind.PLACE, capital, capital, code, "capital"));
        }
    }

    private void agencies() {
        for (List<String> row : rows("agencies.tsv")) {
            add(Kind.AGENCY, row.get(0), row.get(0), row.get(2), row.get(3));
            split(row.get(1)).forEach(alias -> add(Kind.AGENCY, alias, row.get(0), row.get(2), row.get(3)));
        }
    }

    private void entries(String file, Kind kind) {
        for (List<String> row : rows(file)) {
            add(kind, row.get(0), row.get(0), row.get(2), row.get(3));
            split(row.get(1)).forEach(alias -> add(kind, alias, row.get(0), row.get(2), row.get(3)));
        }
    }

    private void weapons() {
        for (List<String> row : rows("weapons.tsv")) {
            List<String> names = new ArrayList<>(split(row.get(1)));
            names.addFirst(row.get(0));
            for (String name : names) {
                add(Kind.WEAPON, name, row.get(0), row.get(3), row.get(2));
                boolean plain = name.length() > 4
                        && name.chars().allMatch(Character::isLetter)
                        && !name.endsWith("s")
                        && Character.isLowerCase(name.charAt(name.length() - 1));
                if (plain) {
                    add(Kind.WEAPON, name + "s", row.get(0), row.get(3), row.get(2)); // "24 Rafales"
                    plurals.add(name + "s");
                }
                if (Character.isDigit(name.charAt(name.length() - 1))) {
                    add(Kind.WEAPON, name + "s", row.get(0), row.get(3), row.get(2)); // "six F-16s"
                }
            }
        }
    }

    /// Whether a term is a weapon's name in the plural, which may as well be a team's: "Eagles".
    boolean isPlural(Term term) {
        return term.kind() == Kind.WEAPON
                && term.words().size() == 1
                && plurals.contains(term.words().getFirst());
    }

    private void add(Kind kind, String spelling, String name, String country, String detail) {
        List<Word> words = WordScanner.scan(spelling, new Span(0, spelling.length()), text -> false);
        if (words.isEmpty()) {
            return;
        }
        Term term = new Term(
                kind,
                words.stream().map(Word::text).toList(),
                name,
                country.isEmpty() ? Optional.empty() : Optional.of(country),
                detail);
        words.stream().map(Word::key).filter(k -> k.indexOf('-') > 0).forEach(hyphenated::add);
        phrases.computeIfAbsent(Word.keys(words, 0, words.size()), k -> new ArrayList<>(1))
                .add(term);
        longest.merge(words.getFirst().key(), words.size(), Math::max);
    }

    private static List<String> split(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
    }

    /// The rows of a lexicon, without comments; a missing last cell is an empty one.
    static List<List<String>> rows(String file) {
        List<List<String>> rows = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream(FOLDER + file), file),
                StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            while (line != null) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    List<String> cells = new ArrayList<>(List.of(line.split("\t", -1)));
                    while (cells.size() < 6) {
                        cells.add("");
                    }
                    rows.add(cells);
                }
                line = reader.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the lexicon " + file, e);
        }
        return rows;
    }
}
