package org.attache.ledger;

import java.util.List;
import org.attache.fact.Problem;

/// What a check of the whole ledger gave.
///
/// @param records how many lines were checked
/// @param contents how many contents were checked against their digests
/// @param quotes how many quotes were compared with their texts to the letter
/// @param faults what does not hold; empty for a sound ledger
public record Verification(long records, long contents, long quotes, List<Problem> faults) {
    /// Copies its list.
    public Verification {
        faults = List.copyOf(faults);
    }

    /// Whether everything holds.
    public boolean isSound() {
        return faults.isEmpty();
    }
}
