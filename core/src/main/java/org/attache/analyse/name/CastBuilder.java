package org.attache.analyse.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;

/// Gathers the chunks of an article into entities: full and short names of a person, spellings and acronyms of a
/// body, names and adjectives of a state. Lives inside one call; not thread-safe.
final class CastBuilder {
    private final Script script;
    private final Lexicon lexicon;
    private final Clues clues;
    private final Titles titles;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Draft> byKey = new HashMap<>();
    private final Map<Chunk, Draft> homes = new HashMap<>();

    CastBuilder(Script script, Lexicon lexicon, Clues clues, Titles titles) {
        this.script = script;
        this.lexicon = lexicon;
        this.clues = clues;
        this.titles = titles;
    }

    /// Drafts of everything named, in no particular order.
    List<Draft> build(List<List<Chunk>> lines) {
        List<Chunk> all = lines.stream().flatMap(List::stream).toList();
        Agreement agreement = new Agreement(all);
        List<Chunk> agreed =
                all.stream().map(agreement::settle).flatMap(Optional::stream).toList();
        agreed.stream().filter(c -> c.type() == EntityType.PERSON).forEach(c -> person(c, 2, agreement));
        agreed.stream().filter(c -> c.type() == EntityType.PERSON).forEach(c -> person(c, 1, agreement));
        agreed.stream()
                .filter(c -> c.type() != EntityType.PERSON)
                .sorted(Comparator.comparingInt((Chunk c) -> c.rule().equals("acronym") ? 1 : 0))
                .forEach(this::thing);
        return drafts.stream().filter(Draft::isMentioned).toList();
    }

    /// The finished entities, in order of first mention.
    List<Entity> finish() {
        return drafts.stream()
                .filter(Draft::isMentioned)
                .sorted(Comparator.comparing((Draft d) -> d.spans().getFirst()))
                .map(d -> d.finish(script.text()))
                .toList();
    }

    private void person(Chunk chunk, int least, Agreement agreement) {
        List<String> parts = PersonName.parts(chunk.words());
        boolean lone = chunk.words().size() == 1 && !chunk.rule().equals("title");
        if (homes.containsKey(chunk) || parts.size() < least || parts.isEmpty() || (lone && least > 1)) {
            return;
        }
        Optional<Draft> same = samePerson(parts, chunk.span().start());
        if (same.isEmpty() && lone && !agreement.isPerson(chunk)) {
            return;
        }
        Draft draft = same.orElseGet(() -> add(new Draft(EntityType.PERSON)));
        draft.name(script.slice(chunk.words()), parts);
        draft.take(chunk);
        homes.put(chunk, draft);
        chunk.role().flatMap(r -> titles.gender(r.head())).ifPresent(draft::gender);
        // Only the first word: what follows may be a family's or a second name of the other gender.
        chunk.words().stream()
                .limit(1)
                .map(clues::gender)
                .flatMap(Optional::stream)
                .forEach(draft::gender);
    }

    private Optional<Draft> samePerson(List<String> parts, int offset) {
        return drafts.stream()
                .filter(d -> d.type() == EntityType.PERSON && isSame(parts, d.parts()))
                .max(Comparator.comparingInt(d -> d.lastBefore(offset)
                        .map(s -> s.start())
                        .orElse(-d.spans().getFirst().start() - 1)));
    }

    /// Whether two names can be one person's: equal, or the shorter one lies in the longer one in order, and ends or
    /// begins it.
    static boolean isSame(List<String> one, List<String> other) {
        List<String> shorter = one.size() <= other.size() ? one : other;
        List<String> longer = one.size() <= other.size() ? other : one;
        if (shorter.isEmpty()) {
            return false;
        }
        if (shorter.size() == 1) {
            String only = shorter.getFirst();
            return only.equals(longer.getLast())
                    || (only.equals(longer.getFirst()) && longer.size() > 1)
                    || (longer.size() > 2 && longer.contains(only));
        }
        int at = 0;
        for (String part : longer) {
            if (at < shorter.size() && isSpelling(part, shorter.get(at))) {
                at++;
            }
        }
        return at == shorter.size()
                && (isSpelling(longer.getLast(), shorter.getLast())
                        || longer.getFirst().equals(shorter.getFirst()));
    }

    private static boolean isSpelling(String one, String other) {
        return one.equals(other);
    }

    private void thing(Chunk chunk) {
        String key = key(chunk);
        Draft draft = byKey.get(key);
        if (draft == null && chunk.type() == EntityType.ORGANIZATION) {
            draft = sameBody(chunk).orElse(null);
        }
        if (draft == null) {
            draft = add(new Draft(chunk.type()));
        }
        byKey.put(key, draft);
        draft.take(chunk);
        homes.put(chunk, draft);
        if (chunk.type() == EntityType.STATE) {
            String state = chunk.country().flatMap(lexicon::stateName).orElse(script.slice(chunk.words()));
            draft.name(state, List.of(state));
        } else {
            draft.name(surface(chunk), bodyWords(chunk));
        }
    }

    private String surface(Chunk chunk) {
        String said =
                chunk.type() == EntityType.WEAPON ? one(script.slice(chunk.words())) : script.slice(chunk.words());
        boolean loud = said.length() > 5 && said.equals(said.toUpperCase(java.util.Locale.ROOT));
        if (loud && chunk.term().isPresent() && chunk.type() == EntityType.PLACE) {
            return String.join(" ", chunk.term().orElseThrow().words());
        }
        return said;
    }

    /// One of "six F-16s": a small "s" behind a digit or a capital is no part of a designation.
    private static String one(String name) {
        int last = name.length() - 1;
        boolean several = last > 1
                && name.charAt(last) == 's'
                && (Character.isDigit(name.charAt(last - 1))
                        || (Character.isUpperCase(name.charAt(last - 1))
                                && name.chars().anyMatch(Character::isDigit)));
        return several ? name.substring(0, last) : name;
    }

    private static String key(Chunk chunk) {
        if (chunk.type() == EntityType.STATE) {
            return "STATE " + chunk.country().orElse("");
        }
        if (chunk.term().isPresent() && !chunk.rule().equals("state-body")) {
            Term term = chunk.term().orElseThrow();
            boolean numbered =
                    chunk.type() == EntityType.WEAPON && chunk.words().stream().anyMatch(Word::hasDigit);
            String name = numbered ? singular(joined(chunk)) : WordScanner.key(term.name());
            return chunk.type() + " " + name;
        }
        return chunk.type() + " " + String.join(" ", bodyWords(chunk)) + " "
                + chunk.country().orElse("");
    }

    private static String joined(Chunk chunk) {
        StringBuilder all = new StringBuilder();
        chunk.words().forEach(w -> all.append(w.key()).append(' '));
        return all.toString().strip();
    }

    private static String singular(String key) {
        boolean plural = key.length() > 2 && key.endsWith("s") && Character.isDigit(key.charAt(key.length() - 2));
        return plural ? key.substring(0, key.length() - 1) : key;
    }

    /// The words of a body's name as keys, in one order: "ministry of defence" and "Defense Ministry" give
    /// the same.
    static List<String> bodyWords(Chunk chunk) {
        List<String> words = new ArrayList<>();
        List<Word> all = chunk.rule().equals("state-body")
                ? chunk.words()
                        .subList(
                                chunk.term().map(t -> t.words().size()).orElse(0),
                                chunk.words().size())
                : chunk.words();
        for (Word word : all) {
            if (word.isAlphanumeric() && !word.is("the") && !word.is("of") && !word.isPossessive()) {
                words.add(word.key().replace("defense", "defence").replace("organisation", "organization"));
            }
        }
        for (String head : List.of("ministry", "department", "embassy")) {
            int at = words.indexOf(head);
            if (at >= 0 && at < words.size() - 1) {
                words.remove(at);
                words.add(head);
            }
        }
        return words.isEmpty() ? List.of(joined(chunk)) : words;
    }

    private Optional<Draft> sameBody(Chunk chunk) {
        List<String> words = bodyWords(chunk);
        String last = chunk.words().getLast().text();
        boolean acronym = chunk.words().size() == 1 && chunk.words().getFirst().isAllCapitals();
        return drafts.stream()
                .filter(d -> d.type() == EntityType.ORGANIZATION)
                .filter(d -> agrees(d.country(), chunk.country()))
                .filter(d ->
                        isTail(words, d.parts()) || isTail(d.parts(), words) || (acronym && isAcronym(last, d.name())))
                .findFirst();
    }

    private static boolean agrees(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    /// Whether `shorter` ends `longer`, with two words or more, or with all but a leading adjective.
    private static boolean isTail(List<String> shorter, List<String> longer) {
        int skip = longer.size() - shorter.size();
        return skip >= 0
                && (shorter.size() >= 2 || (skip <= 1 && shorter.getFirst().length() > 6))
                && longer.subList(skip, longer.size()).equals(shorter);
    }

    private static boolean isAcronym(String capitals, String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[\\s-]+", -1)) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return capitals.replace(".", "").contentEquals(initials);
    }

    private Draft add(Draft draft) {
        drafts.add(draft);
        return draft;
    }
}
