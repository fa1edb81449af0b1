package org.attache.fact;

import java.util.Optional;

/// A claim that something was counted or measured.
///
/// @param id content hash, unique in the analysis
/// @param measure what is counted
/// @param amount how many
/// @param of who or what is counted, as the text says
/// @param scope within what: "crackdown since the coup", "Mandalay clash"
/// @param timing the day the count stands for
/// @param evidence words, chain, modality and rule
public record FigureClaim(
        String id,
        Measure measure,
        Amount amount,
        Optional<String> of,
        Optional<String> scope,
        Timing timing,
        Evidence evidence)
        implements Claim {

    /// A number.
    ///
    /// @param value in the unit
    /// @param bound how it is meant
    /// @param unit "people", "percent", a currency code …
    public record Amount(double value, Bound bound, String unit) {}

    @Override
    public FigureClaim told(String newId, Evidence newEvidence) {
        return new FigureClaim(newId, measure, amount, of, scope, timing, newEvidence);
    }
}
