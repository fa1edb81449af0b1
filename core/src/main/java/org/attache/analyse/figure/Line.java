package org.attache.analyse.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.number.NumberReader;
import org.attache.analyse.number.Numeral;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Bound;
import org.attache.fact.EntityType;
import org.attache.fact.TimeMention;
import org.attache.text.CalendarNames;
import org.attache.text.Span;

/// A sentence with its numbers, each with the noun phrase that it counts.
final class Line {
    private static final Set<String> DAYS = Set.of("yesterday", "today", "tonight", "overnight");
    private static final Set<String> OTHERS = Set.of("other", "others", "more", "additional", "further");

    private final Reading reading;
    private final Sentence sentence;
    private final List<String> words;
    private final List<TimeMention> times;
    private final Map<Integer, Counted> byFirst = new HashMap<>();
    private final List<Counted> counted = new ArrayList<>();

    Line(Reading reading, Sentence sentence) {
        this.reading = reading;
        this.sentence = sentence;
        this.times = reading.times(sentence.span());
        this.words = sentence.tokens().stream()
                .map(t -> t.text().toLowerCase(Locale.ROOT))
                .toList();
        for (Numeral numeral : NumberReader.load().read(reading.text(), sentence.span())) {
            // "hundreds", "dozens" name a size, no figure; a number inside a name ("Project 22160") counts nothing
            if (!isTime(numeral) && numeral.form() != Numeral.Form.VAGUE && !isName(numeral)) {
                counted(numeral).ifPresent(c -> {
                    counted.add(c);
                    byFirst.put(c.first(), c);
                });
            }
        }
    }

    Reading reading() {
        return reading;
    }

    Sentence sentence() {
        return sentence;
    }

    List<String> words() {
        return words;
    }

    /// The times that the sentence speaks of.
    List<TimeMention> times() {
        return times;
    }

    /// The lower-case word at `index`; empty outside.
    String word(int index) {
        return index >= 0 && index < words.size() ? words.get(index) : "";
    }

    /// All numbers, in order.
    List<Counted> counted() {
        return counted;
    }

    /// The number whose first token (bounding words included) stands at `index`.
    Optional<Counted> startingAt(int index) {
        return Optional.ofNullable(byFirst.get(index));
    }

    /// "a South African trainer", "an officer": one, where a noun phrase with `a` or `an` begins at `index`.
    Optional<Counted> article(int index) {
        if (!word(index).equals("a") && !word(index).equals("an")) {
            return Optional.empty();
        }
        Span span = sentence.token(index).span();
        Numeral one = new Numeral(
                span, span, BigDecimal.ONE, Optional.empty(), Bound.EXACTLY, Numeral.COUNT, Numeral.Form.ONE);
        Counted phrase = phrase(one, index, index + 1);
        return phrase.isAlone() ? Optional.empty() : Optional.of(phrase);
    }

    private Optional<Counted> counted(Numeral numeral) {
        int first = -1;
        int next = -1;
        for (Token token : sentence.tokens()) {
            if (first < 0 && token.span().end() > numeral.whole().start()) {
                first = token.index();
            }
            if (token.span().start() < numeral.whole().end()) {
                next = token.index() + 1;
            }
        }
        return first < 0 || next <= first ? Optional.empty() : Optional.of(phrase(numeral, first, next));
    }

    private Counted phrase(Numeral numeral, int first, int from) {
        int thing = from;
        // "two of the soldiers", "twelve of its ships"
        boolean owned = word(thing + 1).equals("the")
                || word(thing + 1).equals("its")
                || word(thing + 1).equals("their");
        if (word(thing).equals("of") && owned) {
            thing += 2;
        }
        int end = thing;
        int head = -1;
        while (end < words.size()) {
            Token token = sentence.token(end);
            if (isDay(words.get(end)) || inTime(token)) {
                break;
            }
            if (token.upos().equals("NOUN") || token.upos().equals("PROPN") || OTHERS.contains(words.get(end))) {
                head = end;
            } else if (!isInside(end)) {
                break;
            }
            end++;
        }
        return head < 0
                ? new Counted(numeral, first, thing, thing, -1)
                : new Counted(numeral, first, thing, head + 1, head);
    }

    // an adjective, a participle before a noun ("two jailed dissidents"), a hyphen or an apostrophe within the phrase
    private boolean isInside(int at) {
        Token token = sentence.token(at);
        if (token.upos().equals("ADJ")
                || token.text().equals("-")
                || token.text().equals("’s")
                || token.text().equals("'s")) {
            return true;
        }
        boolean participle = token.xpos().equals("VBN") || token.xpos().equals("VBG");
        if (participle && at + 1 < words.size()) {
            String after = sentence.token(at + 1).upos();
            return token.isRelation("amod") && (after.equals("NOUN") || after.equals("PROPN") || after.equals("ADJ"));
        }
        return false;
    }

    private boolean inTime(Token token) {
        for (TimeMention time : times) {
            if (time.kind() != TimeMention.Kind.DURATION && time.quote().span().contains(token.span())) {
                return true;
            }
        }
        return false;
    }

    private boolean isName(Numeral numeral) {
        return reading.cast().in(sentence.span()).stream()
                .anyMatch(p -> p.entity().type() == EntityType.WEAPON
                        && p.mention().quote().span().contains(numeral.span()));
    }

    private static boolean isDay(String word) {
        return DAYS.contains(word) || CalendarNames.WEEKDAYS.contains(word);
    }

    private boolean isTime(Numeral numeral) {
        if (numeral.isMoney() || numeral.unit().equals(Numeral.PERCENT)) {
            return false;
        }
        for (TimeMention time : times) {
            if (time.quote().span().contains(numeral.span())) {
                return true;
            }
        }
        return false;
    }
}
