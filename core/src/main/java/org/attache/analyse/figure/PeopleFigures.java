package org.attache.analyse.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.figure.FigureRules.Construct;
import org.attache.analyse.figure.FigureRules.Phrase;
import org.attache.analyse.number.Numeral;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Measure;

/// Finds people that are counted: killed, injured, arrested, displaced.
///
/// Goes by the order of words within the clause, with the parser's tags for voice, because a number stands next to
/// what it counts and a wrong tree must not lose it. Caught: "killed two people and wounded 11 others", "eight were
/// killed and two others captured", "13 people, including six officers". Missed: a number that only the sentence
/// before explains ("Another nine followed").
final class PeopleFigures {
    private static final Set<String> BE = Set.of(
            "be", "been", "being", "is", "are", "was", "were", "'s", "'re", "get", "got", "gets", "getting", "left");
    private static final Set<String> BETWEEN = Set.of(
            "had",
            "has",
            "have",
            "also",
            "reportedly",
            "already",
            "now",
            "so",
            "far",
            "since",
            "then",
            "allegedly",
            "later",
            "either",
            "both",
            "all",
            "directly",
            "immediately",
            "instantly",
            "confirmed",
            "reported",
            "not",
            "believed",
            "thought",
            "feared",
            "known",
            "said",
            "to",
            "may",
            "might",
            "could",
            "would",
            "will",
            "who",
            "that");
    private static final Set<String> JOIN =
            Set.of("and", ",", "as", "well", "plus", "including", "or", "with", "among", "them");
    private static final Set<String> HARMLESS = Set.of(
            "also", "another", "the", "all", "off", "instantly", "reportedly", "some", "his", "her", "its", "their");

    private final FigureRules rules;

    PeopleFigures(FigureRules rules) {
        this.rules = rules;
    }

    /// The figures of one sentence. A number counts once: the nearest rule takes it.
    List<Found> find(Line line) {
        List<Found> found = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (int at = 0; at < line.words().size(); at++) {
            Optional<Phrase> both =
                    rules.at(line.words(), at, Construct.STATE).filter(p -> p.measure() == Measure.CASUALTIES);
            if (both.isPresent()) {
                take(found, taken, both.orElseThrow(), at, before(line, at));
                at += both.orElseThrow().words().size() - 1;
                continue;
            }
            int place = at;
            for (Construct construct : Construct.values()) {
                rules.at(line.words(), place, construct)
                        .filter(p -> p.measure() != Measure.TROOPS)
                        .ifPresent(p -> take(found, taken, p, place, counted(line, place, p)));
            }
        }
        return found;
    }

    private static void take(List<Found> found, Set<Integer> taken, Phrase phrase, int at, List<Counted> counted) {
        for (Counted each : counted) {
            if (taken.add(each.numeral().span().start())) {
                found.add(new Found(phrase.measure(), each, at, phrase.rule()));
            }
        }
    }

    private List<Counted> counted(Line line, int at, Phrase phrase) {
        int after = at + phrase.words().size();
        return switch (phrase.construct()) {
            case OBJECT -> object(line, at, after, phrase);
            case SUBJECT -> before(line, at);
            case STATE -> state(line, at, after);
            case NOUN -> noun(line, at, after);
            case OF -> of(line, at, after);
            case TOLL -> toll(line, after);
            case LIVES -> lives(line, after);
        };
    }

    // "executed 40 orders", "captured three villages": such verbs count people only where the noun says so
    private List<Counted> object(Line line, int at, int after, Phrase phrase) {
        List<Counted> counted = object(line, at, after);
        return phrase.rule().equals("figure.killed.kill") || phrase.rule().equals("figure.injured.wound")
                ? counted
                : counted.stream().filter(c -> c.isAlone() || isPerson(line, c)).toList();
    }

    private List<Counted> object(Line line, int at, int after) {
        Token verb = line.sentence().token(at);
        boolean alone = after == at + 1;
        boolean form = line.word(at).endsWith("ed") || line.word(at).endsWith("ing");
        boolean verbal = verb.isVerb()
                || verb.xpos().startsWith("VB")
                || (form && line.startingAt(after).isPresent())
                || isPassive(line, at);
        if (alone && !verbal) {
            return List.of();
        }
        boolean passive = isPassive(line, at);
        if (!passive) {
            List<Counted> right = series(line, after);
            if (!right.isEmpty()) {
                return right;
            }
            // "two others captured in the raid": a participle after its noun
            boolean participle = verb.xpos().equals("VBN")
                    || line.word(at).endsWith("ed")
                    || line.word(at).endsWith("wn");
            return participle && isClosed(line, after) && !line.word(at).endsWith("ing") ? before(line, at) : List.of();
        }
        List<Counted> all = new ArrayList<>(before(line, at));
        all.addAll(including(line, after));
        return all;
    }

    // after a participle without an object come a preposition, a mark or the end
    private static boolean isClosed(Line line, int after) {
        if (after >= line.words().size()) {
            return true;
        }
        Token next = line.sentence().token(after);
        return next.upos().equals("ADP")
                || next.upos().equals("PUNCT")
                || next.upos().equals("SCONJ")
                || next.upos().equals("CCONJ")
                || next.upos().equals("ADV")
                || next.xpos().equals("IN");
    }

    private static boolean isPassive(Line line, int at) {
        String word = line.word(at);
        if (word.endsWith("ing")) {
            return line.word(at - 1).equals("being");
        }
        for (int i = at - 1; i >= 0 && i >= at - 4; i--) {
            if (BE.contains(line.word(i))) {
                return true;
            }
            String upos = line.sentence().token(i).upos();
            if (!upos.equals("ADV") && !upos.equals("AUX") && !BETWEEN.contains(line.word(i))) {
                break;
            }
        }
        // "were killed or wounded", "were shot and killed"
        Token verb = line.sentence().token(at);
        if (verb.isRelation("conj") && verb.head() >= 0 && verb.head() < at && at - verb.head() <= 3) {
            return verb.head() > 0 && isPassive(line, verb.head());
        }
        return line.sentence().child(verb, "aux:pass").isPresent();
    }

    // "two Americans, a trainer and three others": the series that begins right after the verb
    private List<Counted> series(Line line, int from) {
        List<Counted> all = new ArrayList<>();
        int at = from;
        boolean joined = true;
        while (at < line.words().size()) {
            int next = at;
            while (HARMLESS.contains(line.word(next)) && line.startingAt(next).isEmpty()) {
                next++;
            }
            Optional<Counted> here = line.startingAt(next).or(() -> Optional.empty());
            if (here.isEmpty()) {
                here = line.article(at).filter(c -> isPerson(line, c));
            }
            if (!joined || here.isEmpty() || !counts(line, here.orElseThrow())) {
                break;
            }
            Counted each = here.orElseThrow();
            all.add(each);
            at = skipOfPlace(line, each.end());
            joined = false;
            while (at < line.words().size() && JOIN.contains(line.word(at))) {
                joined = true;
                at++;
            }
        }
        if (!all.isEmpty()) {
            all.addAll(including(line, all.getLast().end()));
        }
        return all;
    }

    // "killed 13 people in the town, including six officers": behind the place, within the clause
    private List<Counted> including(Line line, int from) {
        for (int at = from; at < line.words().size() && at < from + 30; at++) {
            String word = line.word(at);
            if (word.equals("including")
                    || (word.equals("among") && line.word(at + 1).equals("them"))) {
                int next = word.equals("including") ? at + 1 : at + 2;
                while (line.word(next).equals(",")) {
                    next++;
                }
                Optional<Counted> first =
                        line.startingAt(next).filter(c -> c.isAlone() || isPerson(line, c) || isBare(line, c));
                return first.isEmpty() ? List.of() : seriesOfPeople(line, next);
            }
            if (word.equals(";") || rulesVerb(line, at)) {
                break;
            }
        }
        return List.of();
    }

    private List<Counted> seriesOfPeople(Line line, int from) {
        List<Counted> all = new ArrayList<>();
        int at = from;
        while (at < line.words().size()) {
            Optional<Counted> here = line.startingAt(at).filter(c -> c.isAlone() || isPerson(line, c));
            if (here.isEmpty()) {
                break;
            }
            all.add(here.orElseThrow());
            at = here.orElseThrow().end();
            while (line.word(at).equals("and") || line.word(at).equals(",")) {
                at++;
            }
        }
        return all;
    }

    private boolean rulesVerb(Line line, int at) {
        return rules.at(line.words(), at, Construct.OBJECT).isPresent()
                || rules.at(line.words(), at, Construct.SUBJECT).isPresent();
    }

    private static boolean isBare(Line line, Counted counted) {
        return counted.isAlone() && line.word(counted.end()).equals("in");
    }

    // "12 members of a family and two guards": the "of" phrase belongs to the counted people
    private static int skipOfPlace(Line line, int at) {
        if (!line.word(at).equals("of")) {
            return at;
        }
        int next = at + 1;
        while (next < line.words().size() && next < at + 7) {
            String upos = line.sentence().token(next).upos();
            if (!upos.equals("DET")
                    && !upos.equals("ADJ")
                    && !upos.equals("NOUN")
                    && !upos.equals("PROPN")
                    && !upos.equals("PRON")) {
                break;
            }
            next++;
        }
        return next;
    }

    /// The counted people whose phrase ends right before `at`, and those joined to it.
    private List<Counted> before(Line line, int at) {
        int end = at;
        while (end > 0 && isBetween(line, end - 1)) {
            end--;
        }
        end = skipBracket(line, end);
        Optional<Counted> last = endingAt(line, end, at);
        if (last.isEmpty()) {
            return List.of();
        }
        List<Counted> all = new ArrayList<>();
        all.add(last.orElseThrow());
        int from = last.orElseThrow().first();
        while (from > 0) {
            int next = from;
            while (next > 0
                    && (line.word(next - 1).equals("and") || line.word(next - 1).equals(","))) {
                next--;
            }
            int edge = next;
            Optional<Counted> earlier = next == from
                    ? Optional.empty()
                    : line.counted().stream()
                            .filter(c -> c.end() == edge && counts(line, c))
                            .findFirst();
            if (earlier.isEmpty()) {
                break;
            }
            all.addFirst(earlier.orElseThrow());
            from = earlier.orElseThrow().first();
        }
        return all;
    }

    private static boolean isBetween(Line line, int at) {
        String upos = line.sentence().token(at).upos();
        return upos.equals("AUX")
                || upos.equals("ADV")
                || BE.contains(line.word(at))
                || BETWEEN.contains(line.word(at))
                || line.word(at).equals("–");
    }

    // "more than 30 people, many of them children, were killed"
    private static int skipBracket(Line line, int end) {
        if (end > 0 && line.word(end - 1).equals(",")) {
            for (int i = end - 2; i >= 0 && i > end - 16; i--) {
                if (line.word(i).equals(",")) {
                    return i;
                }
            }
        }
        return end;
    }

    // the number whose phrase reaches up to `end`, perhaps with a place behind it ("12 people in the town died")
    private Optional<Counted> endingAt(Line line, int end, int verb) {
        Optional<Counted> nearest = Optional.empty();
        for (Counted counted : line.counted()) {
            if (counted.end() <= end && counted.first() < verb) {
                nearest = Optional.of(counted);
            }
        }
        return nearest.filter(c -> counts(line, c))
                .filter(c -> c.end() == end || (end - c.end() <= 9 && isPlaceOnly(line, c.end(), end)));
    }

    // a prepositional phrase without a verb or a comma, after people only
    private static boolean isPlaceOnly(Line line, int from, int end) {
        if (!line.sentence().token(from).upos().equals("ADP")) {
            return false;
        }
        for (int i = from; i < end; i++) {
            Token token = line.sentence().token(i);
            if (token.isVerb() || token.upos().equals("PUNCT") || token.upos().equals("CCONJ")) {
                return false;
            }
        }
        return true;
    }

    private List<Counted> state(Line line, int at, int after) {
        Token next = line.sentence().token(Math.min(after, line.words().size() - 1));
        boolean noun = after < line.words().size() && next.upos().equals("NOUN") && !rules.isPerson(next.text());
        if (noun || isPassive(line, at)) {
            return List.of();
        }
        return line.counted().stream()
                .filter(c -> c.end() == at || c.thing() == at || c.head() == at)
                .filter(c -> c.numeral().isCount() && c.numeral().form() != Numeral.Form.YEAR)
                .filter(c -> c.thing() == at || c.head() == at || counts(line, c))
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }

    private static List<Counted> noun(Line line, int at, int after) {
        for (Counted counted : line.counted()) {
            boolean headed = counted.head() >= at && counted.head() < after && counted.end() <= after;
            if (headed && counted.numeral().isCount() && counted.numeral().form() != Numeral.Form.JOINED) {
                return List.of(counted);
            }
        }
        return List.of();
    }

    private List<Counted> of(Line line, int at, int after) {
        return line.word(after).equals("of") && line.startingAt(at).isEmpty() ? series(line, after + 1) : List.of();
    }

    private static List<Counted> toll(Line line, int after) {
        Optional<Counted> first = Optional.empty();
        for (Counted counted : line.counted()) {
            if (counted.first() >= after
                    && counted.first() <= after + 14
                    && counted.numeral().isCount()
                    && counted.numeral().form() == Numeral.Form.EXACT) {
                String before = line.word(counted.first() - 1);
                boolean direct = Set.of(
                                "to", "at", "of", "is", "was", "reached", "hit", "passed", "past", "tops", "topped",
                                "now", "stands", "exceeds", "nears")
                        .contains(before);
                if (direct) {
                    return List.of(counted);
                }
            }
        }
        return first.map(List::of).orElse(List.of());
    }

    private static List<Counted> lives(Line line, int after) {
        int at = HARMLESS.contains(line.word(after)) && line.startingAt(after).isEmpty() ? after + 1 : after;
        return line.startingAt(at)
                .filter(c -> c.head() >= 0 && line.word(c.head()).equals("lives"))
                .map(List::of)
                .orElse(List.of());
    }

    private boolean isPerson(Line line, Counted counted) {
        if (counted.head() < 0) {
            return false;
        }
        for (int i = counted.thing(); i < counted.end(); i++) {
            if (i == counted.head() && rules.isPerson(line.sentence().token(i).text())) {
                return true;
            }
        }
        return false;
    }

    // whether the number can count people at all
    private boolean counts(Line line, Counted counted) {
        Numeral numeral = counted.numeral();
        if (!numeral.isCount()
                || numeral.form() == Numeral.Form.JOINED
                || (numeral.form() == Numeral.Form.YEAR && !isPerson(line, counted))) {
            return false;
        }
        if (counted.isAlone()) {
            String next = line.word(counted.end());
            return numeral.form() != Numeral.Form.ONE && !next.equals("of");
        }
        String head = line.word(counted.head()).toLowerCase(Locale.ROOT);
        return isPerson(line, counted) || (numeral.form() != Numeral.Form.ONE && !NotPeople.holds(head));
    }
}
