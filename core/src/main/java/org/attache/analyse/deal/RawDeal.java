package org.attache.analyse.deal;

import java.util.Optional;
import org.attache.analyse.number.Numeral;
import org.attache.fact.DealClaim.Dates;
import org.attache.fact.Timing;
import org.attache.text.Span;

/// A deal as one sentence gives it, its sides perhaps not all known.
///
/// @param order position of its sentence in the article
/// @param scene its sentence
/// @param trigger the word that makes it one
/// @param item what
/// @param sides who
/// @param stage how far
/// @param terms for how much and when
record RawDeal(int order, Scene scene, Trigger trigger, Item item, Sides sides, Stage stage, Terms terms) {
    RawDeal withSides(Sides newSides) {
        return new RawDeal(order, scene, trigger, item, newSides, stage, terms);
    }

    RawDeal withOrdered(Timing day, Span sentence) {
        return with(new Terms(value(), new Dates(day, dates().delivered()), Optional.of(sentence)));
    }

    RawDeal withValue(Numeral newValue) {
        return with(new Terms(Optional.of(newValue), dates(), terms.signed()));
    }

    private RawDeal with(Terms newTerms) {
        return new RawDeal(order, scene, trigger, item, sides, stage, newTerms);
    }

    Optional<Numeral> value() {
        return terms.value();
    }

    Dates dates() {
        return terms.dates();
    }
}
