package org.attache.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attache.text.Span;

/// The agencies, papers and broadcasters of the world with their other names and hosts
/// (`lang/en/agencies.tsv`).
///
/// Thread-safe: immutable once loaded.
final class PressDirectory {
    private static final String RESOURCE = "/lang/en/agencies.tsv";
    private static final String EVERYDAY = "/lang/en/everyday-agencies.tsv";

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();
    private final Map<String, Press> byKey = new HashMap<>();
    private final Map<String, Press> byHost = new HashMap<>();

    /// One of the press.
    ///
    /// @param name as the field writes it
    /// @param kind `agency`, `paper` or `broadcaster`
    /// @param everyday whether the name is also a word or somebody's name ("Mehr", "Petra")
    record Press(String name, String kind, boolean everyday) {
        boolean isAgency() {
            return kind.equals("agency");
        }
    }

    /// One way to name one of the press.
    private record Name(List<String> keys, String written, Press press) {}

    /// A mention in a text.
    ///
    /// @param press who is named
    /// @param span where
    /// @param first index of its first word
    /// @param last index one past its last word
    record Found(Press press, Span span, int first, int last) {}

    PressDirectory() {
        Set<String> everyday =
                Lexicon.rows(EVERYDAY).stream().map(List::getFirst).collect(Collectors.toSet());
        for (List<String> row : Lexicon.rows(RESOURCE)) {
            Press press = new Press(row.get(0), row.get(3), everyday.contains(row.get(0)));
            List<String> names = new ArrayList<>(List.of(row.get(0)));
            names.addAll(Arrays.asList(row.get(1).split("\\|", -1)));
            for (String name : names) {
                List<String> keys = Words.keys(name);
                if (!keys.isEmpty()) {
                    byFirstWord
                            .computeIfAbsent(keys.getFirst(), _ -> new ArrayList<>())
                            .add(new Name(keys, name, press));
                    byKey.putIfAbsent(String.join(" ", keys), press);
                }
            }
            for (String host : row.get(4).split("\\|", -1)) {
                if (!host.isEmpty()) {
                    byHost.putIfAbsent(host, press);
                }
            }
        }
    }

    /// Who is named by exactly these words (a leading "the" and a trailing "news agency" do not count).
    Optional<Press> named(String text) {
        List<String> keys = new ArrayList<>(Words.keys(text));
        Optional<Press> exact = Optional.ofNullable(byKey.get(String.join(" ", keys)));
        if (exact.isPresent()) {
            return exact;
        }
        if (!keys.isEmpty() && keys.getFirst().equals("the")) {
            keys.removeFirst();
        }
        if (keys.size() > 2
                && keys.getLast().equals("agency")
                && keys.get(keys.size() - 2).equals("news")) {
            keys.removeLast();
            keys.removeLast();
        }
        return Optional.ofNullable(byKey.get(String.join(" ", keys)));
    }

    /// Whose host this is: the host itself or a domain that it belongs to.
    Optional<Press> host(String host) {
        String rest = host.toLowerCase(Locale.ROOT);
        while (rest.indexOf('.') > 0) {
            Press press = byHost.get(rest);
            if (press != null) {
                return Optional.of(press);
            }
            rest = rest.substring(rest.indexOf('.') + 1);
        }
        return Optional.empty();
    }

    /// All mentions among the words, longest first where they begin together, none overlapping. A name written
    /// with capitals is found only with its capitals.
    List<Found> find(List<Words.Word> words) {
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<Found> best = longest(words, at);
            best.ifPresent(found::add);
            at = best.map(Found::last).orElse(at + 1);
        }
        return found;
    }

    private Optional<Found> longest(List<Words.Word> words, int at) {
        Name best = null;
        for (Name name : byFirstWord.getOrDefault(words.get(at).key(), List.of())) {
            if ((best == null || name.keys().size() > best.keys().size()) && matches(words, at, name)) {
                best = name;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        int last = at + best.keys().size();
        Span span = words.get(at).span().cover(words.get(last - 1).span());
        return Optional.of(new Found(best.press(), span, at, last));
    }

    private static boolean matches(List<Words.Word> words, int at, Name name) {
        if (at + name.keys().size() > words.size()) {
            return false;
        }
        for (int i = 0; i < name.keys().size(); i++) {
            if (!words.get(at + i).key().equals(name.keys().get(i))) {
                return false;
            }
        }
        Words.Word first = words.get(at);
        boolean isAcronym = name.keys().size() == 1 && isCapitals(name.written());
        if (isAcronym) {
            return isCapitals(first.text());
        }
        return first.isCapitalised() || !Character.isUpperCase(name.written().charAt(0));
    }

    private static boolean isCapitals(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }
}
