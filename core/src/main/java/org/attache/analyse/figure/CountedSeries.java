package org.attache.analyse.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.figure.FigureRules.Construct;
import org.attache.analyse.number.Numeral;
import org.attache.analyse.syntax.Token;

/// Reads rows of counted people: those that begin at a word, and those that end before one.
///
/// Caught: "two Americans, a trainer and three others", "13 people, including six officers", "more than 30 people,
/// many
/// of them children, were killed". Missed: a row that another clause interrupts.
final class CountedSeries {
    static final Set<String> BE = Set.of(
            "be", "been", "being", "is", "are", "was", "were", "'s", "'re", "get", "got", "gets", "getting", "left");
    static final Set<String> BETWEEN = FigureWords.all(FigureWords.Kind.BETWEEN);
    private static final Set<String> JOIN =
            Set.of("and", ",", "as", "well", "plus", "including", "or", "with", "among", "them");
    static final Set<String> HARMLESS = Set.of(
            "also", "another", "the", "all", "off", "instantly", "reportedly", "some", "his", "her", "its", "their");

    private final FigureRules rules;

    CountedSeries(FigureRules rules) {
        this.rules = rules;
    }

    // "two Americans, a trainer and three others": the series that begins right after the verb
    List<Counted> series(Line line, int from) {
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
            at = overPlace(line, skipOfPlace(line, each.end()));
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
    List<Counted> including(Line line, int from) {
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

    List<Counted> seriesOfPeople(Line line, int from) {
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

    // "killed 247 people in Kenya and 10 in Tanzania": the place of the first count, where the next has its own
    private static int overPlace(Line line, int at) {
        int next = at + 1;
        while (line.word(at).equals("in")
                && next < line.words().size()
                && line.sentence().token(next).upos().equals("PROPN")) {
            next++;
        }
        boolean goesOn = next > at + 1
                && line.word(next).equals("and")
                && line.startingAt(next + 1).filter(c -> isBare(line, c)).isPresent();
        return goesOn ? next : at;
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
    List<Counted> before(Line line, int at) {
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
            if (counted.end() <= end
                    && counted.first() < verb
                    && (counts(line, counted) || isOneMore(line, counted, end))) {
                nearest = Optional.of(counted);
            }
        }
        return nearest.filter(c -> counts(line, c) || isOneMore(line, c, end))
                .filter(c -> c.end() == end
                        || (end - c.end() <= 9 && (isPlaceOnly(line, c.end(), end) || isOthers(line, c.end(), end))));
    }

    // "15 were injured and one died"
    private boolean isOneMore(Line line, Counted one, int end) {
        return one.isAlone()
                && one.end() == end
                && one.numeral().form() == Numeral.Form.ONE
                && line.word(one.first()).equals("one")
                && line.word(one.first() - 1).equals("and")
                && line.counted().stream().anyMatch(c -> c.first() < one.first() && counts(line, c));
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

    // "five soldiers and civilian personnel were killed": others without a number
    private boolean isOthers(Line line, int from, int end) {
        if (!line.word(from).equals("and")
                || !rules.isPerson(line.sentence().token(end - 1).text())) {
            return false;
        }
        for (int i = from + 1; i < end; i++) {
            String upos = line.sentence().token(i).upos();
            if (!Set.of("DET", "ADJ", "NOUN", "PROPN").contains(upos)) {
                return false;
            }
        }
        return true;
    }

    boolean isPerson(Line line, Counted counted) {
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
    boolean counts(Line line, Counted counted) {
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
