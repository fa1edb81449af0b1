package org.attache.tools.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attache.analyse.syntax.Token;

/// The dictionaries that come with PETRARCH's own tests: actors and agents with their codes, and verbs with
/// patterns. Read
/// in a plain way: a pattern's words must stand before and behind the verb in their order; compounds, dates and
/// brackets
/// of noun phrases are not read.
final class PetrarchWords {
    private static final Pattern CODE = Pattern.compile("\\[([^\\]\\s;]*)");
    private static final Pattern VERB = Pattern.compile("^---\\s*([A-Z_ ]+?)\\s*\\[([^\\]]*)\\]\\s*---");

    private final Map<String, String> actors = new HashMap<>();
    private final Map<String, String> agents = new HashMap<>();
    private final Map<String, Verb> verbs = new HashMap<>();
    private final Map<String, Set<String>> sets = new HashMap<>();

    /// A verb's code and patterns.
    private record Verb(String code, List<Pat> patterns) {}

    /// Words before the verb and behind it.
    private record Pat(List<String> before, List<String> behind, String code) {}

    /// @param folder that holds the dictionaries
    PetrarchWords(Path folder) throws IOException {
        names(folder.resolve("PETR.Validate.actors.txt"), actors);
        names(folder.resolve("PETR.Validate.agents.txt"), agents);
        verbs(Files.readAllLines(folder.resolve("PETR.Validate.verbs.txt"), StandardCharsets.UTF_8));
    }

    private static void names(Path file, Map<String, String> into) throws IOException {
        String code = "";
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String rest = line.replaceAll("#.*|\\{[^}]*\\}", "").strip();
            Matcher matcher = CODE.matcher(rest);
            boolean coded = matcher.find();
            String name = (coded ? rest.substring(0, matcher.start()) : rest)
                    .replace("+", "")
                    .replace('_', ' ')
                    .strip();
            if (rest.startsWith("<") || rest.startsWith("!") || name.isEmpty()) {
                continue;
            }
            code = coded ? matcher.group(1) : code;
            into.put(name, code);
        }
    }

    private void verbs(List<String> lines) {
        Verb verb = new Verb("---", new ArrayList<>());
        String set = "";
        for (String line : lines) {
            String rest = line.replaceAll("#.*", "").strip();
            Matcher head = VERB.matcher(rest);
            if (head.find()) {
                verb = new Verb(head.group(2), new ArrayList<>());
                verbs.put(head.group(1), verb);
                set = "";
            } else if (rest.startsWith("&")) {
                set = rest;
                sets.put(set, new HashSet<>());
            } else if (rest.startsWith("+") && !set.isEmpty()) {
                sets.getOrDefault(set, new HashSet<>())
                        .add(rest.substring(1).replace('_', ' ').strip());
            } else if (rest.startsWith("- ") && rest.contains("*")) {
                Matcher code = CODE.matcher(rest);
                if (code.find()) {
                    String pattern =
                            rest.substring(2, code.start()).replace("*", " * ").replace('_', ' ');
                    int star = pattern.indexOf('*');
                    verb.patterns()
                            .add(new Pat(
                                    words(pattern.substring(0, star)),
                                    words(pattern.substring(star + 1)),
                                    code.group(1)));
                }
            } else if (!rest.isEmpty() && Character.isUpperCase(rest.charAt(0)) && set.isEmpty()) {
                verbs.putIfAbsent(rest.replaceAll("[\\[{].*", "").strip(), verb);
            }
        }
    }

    private static List<String> words(String pattern) {
        return Stream.of(pattern.strip().split("\\s+", -1))
                .filter(w -> (!w.isEmpty() && Character.isLetter(w.charAt(0))) || w.startsWith("&"))
                .toList();
    }

    /// The code of a verb among the words of its sentence; empty where the dictionary has none.
    Optional<String> verb(List<Token> words, Token verb) {
        Verb entry = verbs.get(verb.lemma().toUpperCase(Locale.ROOT));
        if (entry == null) {
            return Optional.empty();
        }
        String code = entry.code();
        int most = 0;
        for (Pat pattern : entry.patterns()) {
            int size = pattern.before().size() + pattern.behind().size();
            if (size > most
                    && inOrder(words.subList(0, verb.index()), pattern.before())
                    && inOrder(words.subList(verb.index() + 1, words.size()), pattern.behind())) {
                most = size;
                code = pattern.code();
            }
        }
        String first = code.split(":", -1)[0];
        return first.isEmpty() || first.equals("---") ? Optional.empty() : Optional.of(first);
    }

    private boolean inOrder(List<Token> words, List<String> wanted) {
        int at = 0;
        for (Token word : words) {
            if (at < wanted.size() && is(word, wanted.get(at))) {
                at++;
            }
        }
        return at == wanted.size();
    }

    private boolean is(Token word, String wanted) {
        String text = word.text().toUpperCase(Locale.ROOT);
        if (wanted.startsWith("&")) {
            return sets.getOrDefault(wanted, Set.of()).stream().anyMatch(w -> text.startsWith(w.split(" ", -1)[0]));
        }
        return text.startsWith(wanted) || word.lemma().toUpperCase(Locale.ROOT).equals(wanted);
    }

    /// The actor that the words of a phrase name, with its agent; empty where no actor is named.
    Optional<String> actor(List<Token> phrase) {
        Optional<String> actor = longest(phrase, actors);
        Optional<String> agent = longest(phrase, agents).map(a -> a.replace("~", ""));
        return actor.filter(a -> !a.startsWith("---"))
                .map(a -> a + agent.filter(g -> !a.endsWith(g)).orElse(""));
    }

    private static Optional<String> longest(List<Token> phrase, Map<String, String> names) {
        for (int from = 0; from < phrase.size(); from++) {
            for (int to = Math.min(phrase.size(), from + 5); to > from; to--) {
                StringBuilder text = new StringBuilder();
                phrase.subList(from, to)
                        .forEach(t -> text.append(text.isEmpty() ? "" : " ")
                                .append(t.text().toUpperCase(Locale.ROOT)));
                String whole = text.toString();
                for (int cut = 0; cut <= 4 && cut < whole.length() - 3; cut++) {
                    String code = names.get(whole.substring(0, whole.length() - cut));
                    if (code != null) {
                        return Optional.of(code);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
