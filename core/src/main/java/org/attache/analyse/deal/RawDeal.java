package org.attache.analyse.deal;

import java.util.Optional;
import org.attache.analyse.number.Numeral;
import org.attache.fact.DealClaim.Dates;
import org.attache.fact.Timing;

/// A deal as one sentence gives it, its sides perhaps not all known.
///
/// @param order position of its sentence in the article
/// @param scene its sentence
/// @param trigger the word that makes it one
/// @param item what
/// @param sides who
/// @param stage how far
/// @param value for how much
/// @param dates when
record RawDeal(
        int order,
        Scene scene,
        Trigger trigger,
        Item item,
        Sides sides,
        Stage stage,
        Optional<Numeral> value,
        Dates dates) {
    RawDeal withSides(Sides newSides) {
        return new RawDeal(order, scene, trigger, item, newSides, stage, value, dates);
    }

    RawDeal withOrdered(Timing day) {
        return new RawDeal(order, scene, trigger, item, sides, stage, value, new Dates(day, dates.delivered()));
    }

    RawDeal withValue(Numeral newValue) {
        return new RawDeal(order, scene, trigger, item, sides, stage, Optional.of(newValue), dates);
    }
}
