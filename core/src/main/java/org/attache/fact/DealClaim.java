package org.attache.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A claim about an arms transfer: the words of SIPRI's register, as one sentence gives them.
///
/// @param id content hash, unique in the analysis
/// @param status how far it has come
/// @param parties who sells and who buys
/// @param goods what, of which category
/// @param quantity how many, where said
/// @param value for how much, where said
/// @param dates when ordered and delivered
/// @param evidence words, chain, modality and rule
public record DealClaim(
        String id,
        DealStatus status,
        Parties parties,
        Goods goods,
        Optional<Quantity> quantity,
        Optional<Money> value,
        Dates dates,
        Evidence evidence)
        implements Claim {

    /// Who sells and who buys.
    ///
    /// @param supplier ISO code of the state, or the name of a party that is no state
    /// @param recipient likewise; empty where the text does not say who buys
    /// @param candidates codes of those who may be the recipient, where the text hints at it
    public record Parties(Optional<String> supplier, Optional<String> recipient, List<String> candidates) {
        /// Copies its list.
        public Parties {
            candidates = List.copyOf(candidates);
        }
    }

    /// What is bought.
    ///
    /// @param item designation or description as the text names it, without count
    /// @param category of SIPRI's register: "aircraft", "air-defence system", … "other"
    public record Goods(String item, String category) {}

    /// How many.
    ///
    /// @param count number of items
    /// @param bound how it is meant
    public record Quantity(long count, Bound bound) {}

    /// How much money.
    ///
    /// @param amount in units of the currency
    /// @param currency ISO 4217 code
    /// @param bound how it is meant
    public record Money(BigDecimal amount, String currency, Bound bound) {}

    /// When.
    ///
    /// @param ordered when the order was made
    /// @param delivered when it arrived or is to arrive
    public record Dates(Timing ordered, Timing delivered) {
        /// Neither was said.
        public static final Dates UNKNOWN = new Dates(Timing.UNKNOWN, Timing.UNKNOWN);
    }

    @Override
    public DealClaim told(String newId, Evidence newEvidence) {
        return new DealClaim(newId, status, parties, goods, quantity, value, dates, newEvidence);
    }
}
