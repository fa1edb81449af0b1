package org.attache.analyse.name;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.name.Chunk.Role;
import org.attache.analyse.name.Term.Kind;
import org.attache.fact.EntityType;

/// What the words before and after a name tell of it. Thread-safe: no state of its own.
final class Surroundings {
    private static final Set<String> CAPITAL_BEFORE = Set.of(
            "in",
            "at",
            "near",
            "from",
            "outside",
            "around",
            "to",
            "into",
            "toward",
            "towards",
            "across",
            "over",
            "via",
            "through",
            "inside",
            "leaving",
            "visited",
            "visit",
            "visiting",
            "visits",
            "left",
            "reached",
            "reach",
            "entered",
            "capital",
            "downtown",
            "central",
            "city",
            "bombed",
            "hit",
            "shelled",
            "attacked",
            "struck");
    private static final int APPOSITION = 9;
    private static final Set<String> DANGLING =
            Set.of("the", "of", "a", "an", "and", "or", "for", "at", "in", "on", "to", "with", "'s", "’s");

    /// The longest office before a comma, in words.
    private static final int OFFICE = 6;

    private final Clues clues;
    private final Titles titles;

    Surroundings(Clues clues, Titles titles) {
        this.clues = clues;
        this.titles = titles;
    }

    /// The entry meant where several are spelled alike: an outlet where words of reporting stand near, else the
    /// first.
    Term choose(List<Word> words, int at, List<Term> terms) {
        Term first = terms.getFirst();
        if (terms.size() == 1) {
            return first;
        }
        if (first.kind() == Kind.AGENCY) {
            int end = at + first.words().size();
            boolean reports = (at > 0
                            && (words.get(at - 1).is("told")
                                    || words.get(at - 1).is("by")))
                    || (end < words.size()
                            && (words.get(end).is("reported")
                                    || words.get(end).is("said")
                                    || words.get(end).is("quoted")
                                    || words.get(end).is("news")
                                    || words.get(end).is("reports")));
            return reports || terms.get(1).kind() == Kind.WEAPON ? first : terms.get(1);
        }
        return first;
    }

    /// Whether a number stands right before a word, or with one adjective between: "24 used Rafales".
    boolean isCounted(List<Word> words, int at) {
        for (int i = at - 1; i >= 0 && i >= at - 2; i--) {
            if (words.get(i).hasDigit() || clues.is("number", words.get(i))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a capital is meant as the place, not as the government.
    boolean isPlace(List<Word> words, int from, int to) {
        if (from > 0 && CAPITAL_BEFORE.contains(words.get(from - 1).key())) {
            return true;
        }
        if (to < words.size()) {
            Word next = words.get(to);
            if (next.is("-") && to + 1 < words.size()) {
                return words.get(to + 1).is("based");
            }
            if (next.is("time") || next.is("-based") || next.is("(") || isPlaceNoun(words, to)) {
                return true;
            }
            if (next.is(",") && to + 1 < words.size() && words.get(to + 1).isCapitalised() && from > 0) {
                return CAPITAL_BEFORE.contains(words.get(from - 1).key());
            }
        }
        boolean dateline = from == 0 && words.get(from).isAllCapitals();
        return dateline
                || (from > 0
                        && words.get(from - 1).is(",")
                        && from > 1
                        && words.get(from - 2).isCapitalised());
    }

    private boolean isPlaceNoun(List<Word> words, int at) {
        return clues.match("place-noun", words, at) > 0 && !words.get(at).isCapitalised();
    }

    /// Whether the words after a row say that it is a place.
    boolean isPlaceAfter(List<Word> words, int end) {
        return end < words.size() && isPlaceNoun(words, end);
    }

    /// Whether a row that is also a weapon's name stands as a person's.
    boolean isPersonLike(List<Word> words, int from, int to) {
        if (from > 0
                && words.get(from - 1).isCapitalised()
                && !words.get(from - 1).initial()) {
            return true;
        }
        return to < words.size()
                && (words.get(to).isCapitalised()
                        || words.get(to).is("said")
                        || words.get(to).is("told"));
    }

    /// Whether a body's shape is that of an outlet: "news agency", "Daily Times", "TV".
    boolean isAgency(List<Word> words, int from, int to) {
        Word last = words.get(to - 1);
        if (last.is("news")
                || last.is("tv")
                || last.is("television")
                || last.is("radio")
                || last.is("post")
                || last.is("times")
                || last.is("broadcasting")) {
            return true;
        }
        if (last.is("agency") && to - from >= 2 && words.get(to - 2).is("news")) {
            return true;
        }
        return to + 1 < words.size()
                && (words.get(to).is("news")
                        || words.get(to).is("newspaper")
                        || words.get(to).is("television"));
    }

    /// The country that the state or body just before `at` gives.
    Optional<String> countryBefore(List<Word> words, int at, List<Chunk> chunks) {
        int before = at;
        Optional<String> found = Optional.empty();
        for (int i = chunks.size() - 1; i >= 0 && chunks.size() - i <= 3; i--) {
            Chunk last = chunks.get(i);
            int gap = before - last.to();
            boolean joined = gap <= 0 || (gap == 1 && isJoint(words.get(before - 1)));
            if (!joined || last.from() >= at) {
                return found;
            }
            if (last.country().filter(c -> c.length() == 3 && !c.equals("UN")).isPresent()) {
                return last.country();
            }
            found = found.or(last::country);
            before = last.from();
        }
        return found;
    }

    private static boolean isJoint(Word word) {
        return word.isPossessive() || word.is("-");
    }

    /// The country of an office before a comma: "Bolivia's president, Evo Perez", "the president of Bolivia,
    /// Evo Perez".
    Optional<String> officeBefore(List<Word> words, int from, List<Chunk> chunks) {
        int comma = from - 1;
        if (comma < 1 || !words.get(comma).is(",")) {
            return Optional.empty();
        }
        if (!chunks.isEmpty() && chunks.getLast().to() == comma) {
            Chunk state = chunks.getLast();
            int of = state.from() - 1;
            if (of > 0 && words.get(of).is("the")) {
                of--;
            }
            boolean held = of > 0 && words.get(of).is("of") && hasTitle(words, of);
            return held && state.type() == EntityType.STATE ? state.country() : Optional.empty();
        }
        for (int i = Math.max(0, comma - OFFICE); i < comma; i++) {
            int end = comma;
            if (titles.at(words, i).filter(t -> t.to() == end).isPresent()) {
                return countryBefore(words, i, chunks);
            }
        }
        return Optional.empty();
    }

    private boolean hasTitle(List<Word> words, int end) {
        for (int i = Math.max(0, end - OFFICE); i < end; i++) {
            if (titles.at(words, i).filter(t -> t.to() == end).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// The country that an apposition after `end` names first.
    Optional<String> countryAfter(List<Word> words, int end, Lexicon lexicon) {
        for (int i = end; i < Math.min(words.size(), end + APPOSITION + 3); i++) {
            Word word = words.get(i);
            if (i > end && (word.is(",") || word.is(".") || word.is(";") || clues.is("speech-verb", word))) {
                return Optional.empty();
            }
            if (word.isAlphanumeric()) {
                Optional<Term> term = lexicon.longest(words, i).stream()
                        .filter(t -> t.country().isPresent() && t.kind() != Kind.WEAPON)
                        .findFirst();
                if (term.isPresent()) {
                    return term.orElseThrow().country();
                }
            }
        }
        return Optional.empty();
    }

    /// The country of "President Torrijos of Panama": a state or a part of one after "of" right behind the name.
    /// Misses
    /// "the prime ministers of Peru and Chile, X and Y".
    Optional<String> countryOf(List<Word> words, int end, Lexicon lexicon) {
        if (end + 1 >= words.size() || !words.get(end).is("of")) {
            return Optional.empty();
        }
        int at = words.get(end + 1).is("the") ? end + 2 : end + 1;
        if (at >= words.size() || !words.get(at).isCapitalised()) {
            return Optional.empty();
        }
        return lexicon.longest(words, at).stream()
                .filter(t -> t.kind() == Kind.STATE || t.kind() == Kind.PLACE)
                .filter(t -> at + t.words().size() >= words.size()
                        || !words.get(at + t.words().size()).isPossessive())
                .map(Term::country)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The country of an unknown row that is a place in it: "visited Shannon, Ireland, on Monday".
    Optional<String> stateAfter(List<Word> words, int from, int end, Lexicon lexicon) {
        boolean goal = from > 0 && CAPITAL_BEFORE.contains(words.get(from - 1).key());
        if (!goal || end + 1 >= words.size() || !words.get(end).is(",")) {
            return Optional.empty();
        }
        return lexicon.longest(words, end + 1).stream()
                .filter(t -> t.kind() == Kind.STATE)
                .filter(t -> {
                    int next = end + 1 + t.words().size();
                    return next >= words.size()
                            || words.get(next).is(",")
                            || words.get(next).is(".");
                })
                .map(Term::country)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The role that an apposition gives: ", the secretary of Russia's Security Council,".
    Optional<Role> apposition(Script script, List<Word> words, int end) {
        if (end + 1 >= words.size() || !words.get(end).is(",")) {
            return Optional.empty();
        }
        for (int i = end + 1; i < Math.min(words.size(), end + APPOSITION); i++) {
            Word word = words.get(i);
            if (word.is(",") || word.is(".") || clues.is("speech-verb", word)) {
                return Optional.empty();
            }
            Optional<Titles.Match> title = titles.at(words, i);
            if (title.isPresent() && (i == end + 1 || !word.isCapitalised() || i > end + 1)) {
                int to = roleEnd(words, title.orElseThrow().to());
                return Optional.of(new Role(
                        script.slice(words.subList(i, to)),
                        title.orElseThrow().head(),
                        title.orElseThrow().kind()));
            }
        }
        return Optional.empty();
    }

    private int roleEnd(List<Word> words, int from) {
        int end = from;
        if (end < words.size()
                && (words.get(end).is("of")
                        || words.get(end).is("for")
                        || words.get(end).is("at"))) {
            int limit = Math.min(words.size(), end + 10);
            int i = end;
            while (i < limit
                    && !words.get(i).is(",")
                    && !words.get(i).is(".")
                    && !clues.is("speech-verb", words.get(i))
                    && !words.get(i).is("who")) {
                i++;
            }
            end = i;
            if (i == limit) {
                // cut in the middle of a phrase: nothing may dangle
                while (end > from && DANGLING.contains(words.get(end - 1).key())) {
                    end--;
                }
            }
        }
        return end;
    }

    /// Whether a row names nothing of ours: a treaty, an operation, a day, an acronym of the trade, a heading.
    boolean isNothing(Script script, List<Word> words, int from, int to) {
        Word last = words.get(to - 1);
        if (clues.is("no-entity", last) || clues.is("no-entity-first", words.get(from))) {
            return true;
        }
        if (to - from == 1) {
            return last.isAllCapitals() && script.capitals(last) < 2;
        }
        if (titles.isTitle(last.key()) && (to >= words.size() || !words.get(to).isCapitalised())) {
            return true; // "the deputy Asia Director": an office
        }
        for (Word word : words.subList(from, to)) {
            if (clues.is("weapon-noun", word) || (script.isWrittenLower(word) && !clues.isGivenName(word))) {
                return true;
            }
        }
        return false;
    }

    /// What an unknown row is, by its neighbours and its parts.
    EntityType type(Script script, List<Word> words, int from, int to) {
        int length = to - from;
        Word last = words.get(to - 1);
        Word first = words.get(from);
        Optional<Word> before = from > 0 ? Optional.of(words.get(from - 1)) : Optional.empty();
        boolean the = before.filter(w -> w.is("the")).isPresent();
        if ((length >= 2 && clues.is("place-shape", last))
                || (length >= 2 && clues.is("place-first", first) && !clues.isGivenName(words.get(from + 1)))
                || isPlaceAfter(words, to)) {
            return EntityType.PLACE;
        }
        if (before.filter(w -> w.is("of")).isPresent() && from > 1 && clues.is("place-noun", words.get(from - 2))) {
            return EntityType.PLACE;
        }
        if (apposition(script, words, to).isPresent() || isAged(words, to)) {
            return EntityType.PERSON;
        }
        boolean speaks = to < words.size() && clues.is("speech-verb", words.get(to));
        if (length >= 2 && speaks && !the) {
            return EntityType.PERSON;
        }
        if (before.filter(w -> isIn(w)).isPresent() && length <= 2 && !hasGivenName(words, from, to)) {
            return EntityType.PLACE;
        }
        if (length == 1 && first.isAllCapitals()) {
            return EntityType.ORGANIZATION;
        }
        if (the && length >= 2) {
            return EntityType.ORGANIZATION;
        }
        return EntityType.PERSON;
    }

    /// Whether someone so named speaks or is spoken to.
    boolean isSpeaking(List<Word> words, int from, int to) {
        boolean speaks =
                to < words.size() && clues.is("speech-verb", words.get(to)) && !clues.is("copula", words.get(to));
        return speaks || (from > 0 && words.get(from - 1).is("told"));
    }

    private static boolean isIn(Word word) {
        return word.is("in") || word.is("near") || word.is("at") || word.is("outside") || word.is("around");
    }

    private boolean hasGivenName(List<Word> words, int from, int to) {
        return words.subList(from, to).stream().anyMatch(clues::isGivenName);
    }

    private static boolean isAged(List<Word> words, int to) {
        return to + 2 < words.size()
                && words.get(to).is(",")
                && words.get(to + 1).text().length() == 2
                && words.get(to + 1).hasDigit()
                && words.get(to + 2).is(",");
    }
}
