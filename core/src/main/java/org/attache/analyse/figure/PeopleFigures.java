package org.attache.analyse.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    private final FigureRules rules;
    private final CountedSeries people;
    private final PartCounts parts;

    PeopleFigures(FigureRules rules) {
        this.rules = rules;
        this.people = new CountedSeries(rules);
        this.parts = new PartCounts(people);
    }

    /// The figures of one sentence. A number counts once: the nearest rule takes it.
    List<Found> find(Line line) {
        List<Found> found = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (int at = 0; at < line.words().size(); at++) {
            if (!rules.begins(line.words().get(at))) {
                continue;
            }
            Optional<Phrase> both =
                    rules.at(line.words(), at, Construct.STATE).filter(p -> p.measure() == Measure.CASUALTIES);
            if (both.isPresent()) {
                take(found, taken, both.orElseThrow(), at, people.before(line, at));
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
        List<Counted> all = new ArrayList<>(parts.find(line, at, after));
        all.addAll(whole(line, at, after, phrase));
        return all;
    }

    private List<Counted> whole(Line line, int at, int after, Phrase phrase) {
        return switch (phrase.construct()) {
            case OBJECT -> object(line, at, after, phrase);
            case SUBJECT -> people.before(line, at);
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
                : counted.stream()
                        .filter(c -> c.isAlone() || people.isPerson(line, c))
                        .toList();
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
            List<Counted> right = people.series(line, after);
            if (right.isEmpty() && isVague(line, after)) {
                right = people.including(line, after);
            }
            if (!right.isEmpty()) {
                return right;
            }
            // "two others captured in the raid": a participle after its noun
            boolean participle = verb.xpos().equals("VBN")
                    || line.word(at).endsWith("ed")
                    || line.word(at).endsWith("wn");
            return participle && isClosed(line, after) && !line.word(at).endsWith("ing")
                    ? people.before(line, at)
                    : List.of();
        }
        List<Counted> all = new ArrayList<>(people.before(line, at));
        all.addAll(people.including(line, after));
        return all;
    }

    // "killing dozens, including 59 tourists"
    private static boolean isVague(Line line, int at) {
        String next = line.word(at + 1);
        return Set.of("dozens", "scores", "hundreds", "thousands", "several", "many")
                        .contains(line.word(at))
                && (next.equals("including")
                        || (next.equals(",") && line.word(at + 2).equals("including")));
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
            if (CountedSeries.BE.contains(line.word(i))) {
                return true;
            }
            String upos = line.sentence().token(i).upos();
            if (!upos.equals("ADV") && !upos.equals("AUX") && !CountedSeries.BETWEEN.contains(line.word(i))) {
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

    private List<Counted> state(Line line, int at, int after) {
        Token next = line.sentence().token(Math.min(after, line.words().size() - 1));
        boolean noun = after < line.words().size() && next.upos().equals("NOUN") && !rules.isPerson(next.text());
        // "one of the attackers killed a guard": it is he who kills
        boolean active = line.word(at).endsWith("ed")
                && after < line.words().size()
                && (next.upos().equals("DET") || line.startingAt(after).isPresent());
        if (noun || active || isPassive(line, at)) {
            return List.of();
        }
        return line.counted().stream()
                .filter(c -> c.end() == at || c.thing() == at || c.head() == at)
                .filter(c -> c.numeral().isCount() && c.numeral().form() != Numeral.Form.YEAR)
                .filter(c -> c.thing() == at || c.head() == at || people.counts(line, c))
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
        return line.word(after).equals("of") && line.startingAt(at).isEmpty()
                ? people.series(line, after + 1)
                : List.of();
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
        int at = CountedSeries.HARMLESS.contains(line.word(after))
                        && line.startingAt(after).isEmpty()
                ? after + 1
                : after;
        return line.startingAt(at)
                .filter(c -> c.head() >= 0 && line.word(c.head()).equals("lives"))
                .map(List::of)
                .orElse(List.of());
    }
}
