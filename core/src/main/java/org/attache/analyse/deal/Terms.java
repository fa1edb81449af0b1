package org.attache.analyse.deal;

import java.util.Optional;
import org.attache.analyse.number.Numeral;
import org.attache.fact.DealClaim.Dates;
import org.attache.text.Span;

/// For how much and when, and where another sentence than the deal's own says the day.
///
/// @param value for how much; its numeral knows where it stands
/// @param dates when ordered and delivered
/// @param signed the sentence that says when it was ordered, where it is not the deal's own
record Terms(Optional<Numeral> value, Dates dates, Optional<Span> signed) {
    Terms(Optional<Numeral> value, Dates dates) {
        this(value, dates, Optional.empty());
    }
}
