package org.attache.analyse.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.fact.Bound;
import org.attache.text.CalendarNames;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// Finds the numbers in a stretch of text: digits and words, with magnitude, currency or percent sign, and the words
/// that bound them.
///
/// Caught: "US$204 million", "£22.5bn", "Rs 60,000 crore", "a billion-dollar", "fifty - five", "hundreds of
/// thousands", "30,000 to 40,000", "one-fifth of". Missed: "five to six hundred" (read as 5 to 600, then left as 5),
/// numbers in other scripts.
///
/// Thread-safe: the tables are read-only once loaded.
public final class NumberReader {

    private static final NumberReader SHARED = new NumberReader(Currencies.load(), Bounds.load());

    private final Currencies currencies;
    private final Bounds bounds;

    private NumberReader(Currencies currencies, Bounds bounds) {
        this.currencies = currencies;
        this.bounds = bounds;
    }

    /// The one reader.
    public static NumberReader load() {
        return SHARED;
    }

    /// The numbers inside `span`, in order of the text. Linear in its length.
    public List<Numeral> read(SourceText text, Span span) {
        Pieces pieces = new Pieces(text.content(), span);
        List<Numeral> found = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            Optional<Raw> raw = raw(text.content(), span, pieces, at);
            if (raw.isEmpty()) {
                at++;
                continue;
            }
            Raw first = raw.orElseThrow();
            Optional<Raw> second = range(text.content(), span, pieces, first);
            found.add(numeral(pieces, first, second));
            at = second.orElse(first).next();
        }
        return found;
    }

    private Numeral numeral(Pieces pieces, Raw first, Optional<Raw> second) {
        Raw last = second.orElse(first);
        Span span = new Span(first.start(), pieces.get(last.next() - 1).span().end());
        int before = first.piece();
        Optional<Bounds.Found> said = bounds.before(pieces, before);
        Optional<Bounds.Found> after = said.isPresent() ? Optional.empty() : bounds.after(pieces, last.next());
        int start = said.map(f -> pieces.get(f.edge()).span().start()).orElse(span.start());
        int end = after.map(f -> pieces.get(f.edge()).span().end()).orElse(span.end());
        Bound bound = said.or(() -> after).map(Bounds.Found::bound).orElse(first.bound());
        if (second.isPresent()) {
            bound = Bound.AT_LEAST;
        } else if (first.form() == Numeral.Form.VAGUE && bound != Bound.UP_TO && bound != Bound.MORE_THAN) {
            bound = Bound.AT_LEAST;
        }
        String unit = first.unit().equals(Numeral.COUNT) ? last.unit() : first.unit();
        BigDecimal value = first.value();
        // "$3 to 4 billion": the magnitude stands only once
        if (second.isPresent() && last.magnitude() > 1 && first.magnitude() == 1 && !first.grouped()) {
            value = value.multiply(BigDecimal.valueOf(last.magnitude()));
        }
        return new Numeral(
                span,
                new Span(Math.min(start, span.start()), end),
                plain(value),
                second.map(s -> plain(s.value())),
                bound,
                unit,
                last.form());
    }

    // "three or four", "30,000 to 40,000", "10-15": a second, greater number of the same unit
    private Optional<Raw> range(String content, Span span, Pieces pieces, Raw first) {
        String join = pieces.text(first.next());
        boolean hyphen = pieces.isHyphen(first.next());
        if (!(join.equals("to") || join.equals("or") || hyphen)
                || first.form() == Numeral.Form.YEAR
                || first.form() == Numeral.Form.VAGUE
                || (pieces.text(first.piece() - 1).equals("from") && join.equals("to"))) {
            return Optional.empty();
        }
        return raw(content, span, pieces, first.next() + 1)
                .filter(s -> s.form() != Numeral.Form.YEAR || !hyphen)
                .filter(s -> s.unit().equals(first.unit())
                        || first.unit().isEmpty()
                        || s.unit().isEmpty())
                .filter(s -> s.value().compareTo(first.value()) > 0 || s.magnitude() > first.magnitude());
    }

    private Optional<Raw> raw(String content, Span span, Pieces pieces, int at) {
        if (at >= pieces.size()) {
            return Optional.empty();
        }
        return pieces.isKind(at, Pieces.Kind.DIGITS)
                ? digits(content, span, pieces, at)
                : pieces.isKind(at, Pieces.Kind.WORD) ? words(pieces, at) : Optional.empty();
    }

    private Optional<Raw> words(Pieces pieces, int at) {
        // "twenty" inside "forty-twenty" or a letter group joined to digits ("S-one") is no number of its own
        if (pieces.touchesPrevious(at) && (pieces.isKind(at - 1, Pieces.Kind.DIGITS) || pieces.isHyphen(at - 1))) {
            return Optional.empty();
        }
        Optional<NumberWords.Read> read = NumberWords.at(pieces, at);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        NumberWords.Read words = read.orElseThrow();
        int start = pieces.get(at).span().start();
        if (words.share()) {
            return Optional.of(new Raw(
                    at, start, words.next(), words.value(), Numeral.PERCENT, words.form(), words.bound(), 1, false));
        }
        return Optional.of(unit(
                pieces,
                new Raw(at, start, words.next(), words.value(), Numeral.COUNT, words.form(), words.bound(), 1, false),
                words.value().compareTo(BigDecimal.valueOf(1_000)) >= 0));
    }

    private Optional<Raw> digits(String content, Span span, Pieces pieces, int at) {
        Span place = pieces.get(at).span();
        Optional<Currencies.Sign> sign = currencies.before(content, place.start(), span.start());
        String written = pieces.text(at);
        if (sign.isEmpty() && (isPartOfAName(content, pieces, at) || NumberedNames.endsAt(pieces, at))) {
            return Optional.empty();
        }
        Optional<BigDecimal> plain = value(written);
        if (plain.isEmpty() || isTimeOrDay(pieces, at)) {
            return Optional.empty();
        }
        int start =
                sign.map(s -> content.lastIndexOf(s.text(), place.start() - 1)).orElse(place.start());
        int piece = at;
        while (piece > 0 && pieces.get(piece - 1).span().start() >= start) {
            piece--;
        }
        int next = at + 1;
        long magnitude = 1;
        int word = pieces.isHyphen(next) ? next + 1 : next;
        Optional<Long> great = magnitude(pieces, word, sign.isPresent());
        while (great.isPresent()) {
            magnitude *= great.orElseThrow();
            next = word + 1;
            word = next;
            great = magnitude <= 1_000_000L ? magnitude(pieces, word, sign.isPresent()) : Optional.empty();
        }
        Numeral.Form form = Numeral.Form.EXACT;
        if (magnitude == 1 && pieces.isKind(next, Pieces.Kind.WORD) && pieces.touchesPrevious(next)) {
            return Optional.empty(); // "20th", "30SM", "3D"
        }
        if (magnitude == 1 && sign.isEmpty() && isYear(written)) {
            form = Numeral.Form.YEAR;
        }
        Raw raw = new Raw(
                piece,
                start,
                next,
                plain.orElseThrow().multiply(BigDecimal.valueOf(magnitude)),
                sign.map(Currencies.Sign::code).orElse(Numeral.COUNT),
                form,
                Bound.EXACTLY,
                magnitude,
                written.indexOf(',') >= 0);
        return Optional.of(sign.isPresent() ? skipDollarWord(pieces, raw) : unit(pieces, raw, magnitude >= 1_000));
    }

    // "$204 million dollars"
    private Raw skipDollarWord(Pieces pieces, Raw raw) {
        return currencies
                .after(pieces, raw.next(), true)
                .filter(n -> n.code().equals(raw.unit()))
                .map(n -> raw.with(n.next(), raw.unit(), raw.form()))
                .orElse(raw);
    }

    private Raw unit(Pieces pieces, Raw raw, boolean magnitude) {
        int next = raw.next();
        String word = pieces.text(next);
        if (word.equals("%") || word.equals("percent") || word.equals("pct")) {
            return raw.with(next + 1, Numeral.PERCENT, Numeral.Form.EXACT);
        }
        if (word.equals("per") && pieces.text(next + 1).equals("cent")) {
            return raw.with(next + 2, Numeral.PERCENT, Numeral.Form.EXACT);
        }
        if (raw.form() != Numeral.Form.YEAR) {
            Optional<Currencies.Named> money = currencies.after(
                    pieces, word.equals("of") && raw.form() == Numeral.Form.VAGUE ? next + 1 : next, magnitude);
            if (money.isPresent() && !isWeight(pieces, raw, money.orElseThrow())) {
                return raw.with(money.orElseThrow().next(), money.orElseThrow().code(), raw.form());
            }
        }
        boolean joined = pieces.isHyphen(next)
                && pieces.isKind(next + 1, Pieces.Kind.WORD)
                && (pieces.touchesPrevious(next) || pieces.touchesPrevious(next + 1))
                && !pieces.text(next + 1).equals("plus")
                && !pieces.text(next + 1).equals("odd");
        return joined && raw.form() != Numeral.Form.VAGUE ? raw.with(next, raw.unit(), Numeral.Form.JOINED) : raw;
    }

    // "2,000-pound bombs"
    private static boolean isWeight(Pieces pieces, Raw raw, Currencies.Named money) {
        return money.code().equals("GBP") && pieces.isHyphen(raw.next()) && raw.magnitude() < 1_000_000;
    }

    private static Optional<Long> magnitude(Pieces pieces, int at, boolean money) {
        if (!pieces.isKind(at, Pieces.Kind.WORD)) {
            return Optional.empty();
        }
        Optional<Long> known = NumberWords.magnitude(pieces.text(at));
        if (known.isPresent() || !pieces.touchesPrevious(at)) {
            return known;
        }
        return switch (pieces.text(at)) {
            case "m" -> money ? Optional.of(1_000_000L) : Optional.empty();
            case "b" -> money ? Optional.of(1_000_000_000L) : Optional.empty();
            case "t" -> money ? Optional.of(1_000_000_000_000L) : Optional.empty();
            case "k" -> Optional.of(1_000L);
            default -> Optional.empty();
        };
    }

    // "Su-30", "S400", "2/3", "No. 5", "B61-12"; but not "Nov-12 of 40" nor "the mid-30s"
    private static boolean isPartOfAName(String content, Pieces pieces, int at) {
        if (!pieces.touchesPrevious(at)) {
            return pieces.isHyphen(at - 1)
                    && pieces.isKind(at - 2, Pieces.Kind.WORD)
                    && Character.isUpperCase(
                            content.charAt(pieces.get(at - 2).span().start()))
                    && pieces.written(at - 2).length() <= 5;
        }
        boolean hyphen = pieces.isHyphen(at - 1);
        if (hyphen && pieces.touchesPrevious(at - 1)) {
            // a range "10-15" is read from its first number on
            return pieces.isKind(at - 2, Pieces.Kind.WORD) || pieces.isKind(at - 2, Pieces.Kind.DIGITS);
        }
        String before = pieces.text(at - 1);
        return pieces.isKind(at - 1, Pieces.Kind.WORD)
                || before.equals("/")
                || before.equals("#")
                || before.equals("_");
    }

    private static boolean isTimeOrDay(Pieces pieces, int at) {
        String after = pieces.text(at + 1);
        if (after.equals(":") && pieces.touchesPrevious(at + 1) && pieces.isKind(at + 2, Pieces.Kind.DIGITS)) {
            return true;
        }
        if (pieces.text(at - 1).equals(":")
                && pieces.touchesPrevious(at)
                && pieces.isKind(at - 2, Pieces.Kind.DIGITS)) {
            return true;
        }
        boolean small = pieces.text(at).length() <= 2;
        int before = pieces.text(at - 1).equals(".") ? at - 2 : at - 1;
        return small
                && ((CalendarNames.isMonth(pieces.text(before))
                                && Character.isUpperCase(pieces.written(before).charAt(0)))
                        || (CalendarNames.isMonth(after)
                                && Character.isUpperCase(pieces.written(at + 1).charAt(0)))
                        || (after.equals("a") && pieces.text(at + 2).equals("m"))
                        || after.equals("am")
                        || after.equals("pm"));
    }

    private static boolean isYear(String written) {
        return written.length() == 4 && (written.startsWith("19") || written.startsWith("20"));
    }

    // commas group digits (by three, or the Indian way by two); one point makes decimals; several points are no
    // number
    private static Optional<BigDecimal> value(String written) {
        String digits = written.replace(",", "");
        if (digits.indexOf('.') != digits.lastIndexOf('.') || digits.length() > 18) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(digits));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /// A number as read so far.
    ///
    /// @param piece index of its first piece, currency included
    /// @param start its first unit of the text
    /// @param next index of the first piece after it
    /// @param value with its magnitude
    /// @param unit count, percent or currency
    /// @param form how it is written
    /// @param bound that its own words say
    /// @param magnitude the word after the digits: 1,000,000 for "million"; 1 where there is none
    /// @param grouped whether its digits are grouped by commas
    private record Raw(
            int piece,
            int start,
            int next,
            BigDecimal value,
            String unit,
            Numeral.Form form,
            Bound bound,
            long magnitude,
            boolean grouped) {
        Raw with(int after, String newUnit, Numeral.Form newForm) {
            return new Raw(piece, start, after, value, newUnit, newForm, bound, magnitude, grouped);
        }
    }
}
