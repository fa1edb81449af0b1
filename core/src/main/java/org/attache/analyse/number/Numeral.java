package org.attache.analyse.number;

import java.math.BigDecimal;
import java.util.Optional;
import org.attache.fact.Bound;
import org.attache.text.Span;

/// A number at its place in the text. Not a date, not a part of a name ("Su-30") and not an ordinal.
///
/// @param span of the number with its currency or percent sign: "US$204 million"
/// @param whole the same with the words that bound it: "about US$204 million"
/// @param value of the number, its lower end where it is a range; counted in [#unit]
/// @param upper the upper end of a range ("30,000 to 40,000", "three or four")
/// @param bound how it is meant; a range is at least its lower end
/// @param unit what it is a number of: [#COUNT], [#PERCENT] or an ISO 4217 currency code
/// @param form how it is written
public record Numeral(
        Span span, Span whole, BigDecimal value, Optional<BigDecimal> upper, Bound bound, String unit, Form form) {
    /// A number of things: the text names them after it.
    public static final String COUNT = "";
    /// A share in percent.
    public static final String PERCENT = "%";

    /// Whether it is a sum of money.
    public boolean isMoney() {
        return !unit.equals(COUNT) && !unit.equals(PERCENT);
    }

    /// Whether it is a plain number of things.
    public boolean isCount() {
        return unit.equals(COUNT);
    }

    /// How a number is written.
    public enum Form {
        /// Digits or number words: "1,648", "fifty-five", "a dozen".
        EXACT,
        /// A number of no certain size: "dozens" (read as 24), "scores" (40), "hundreds" (100), "millions".
        VAGUE,
        /// Bound to the next word by a hyphen: "3,200-ton", "23-year-old": the measure of something, no count of it.
        JOINED,
        /// Four digits that may be a year: 1900 to 2099 without a comma.
        YEAR,
        /// "one": often a pronoun.
        ONE
    }
}
