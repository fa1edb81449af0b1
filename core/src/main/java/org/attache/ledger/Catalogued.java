package org.attache.ledger;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.attache.fact.Entry;

/// What the catalogue is to keep of one version of an entry.
///
/// @param listing its line; born and row are set by the catalogue
/// @param parties who takes part, as what
/// @param deal the register's columns, for a deal
/// @param reports the facts it rests on
public record Catalogued(Listing listing, List<PartyRow> parties, Optional<DealRow> deal, List<Entry.Report> reports) {
    /// Copies its lists.
    public Catalogued {
        parties = List.copyOf(parties);
        reports = List.copyOf(reports);
    }

    /// Someone who takes part.
    ///
    /// @param name as the entry has it
    /// @param role name of the slot: `participant`, `speaker` …
    /// @param type person, state, organization, agency, place, weapon, or empty where it is only described
    /// @param country ISO 3166-1 alpha-3, or empty
    /// @param office of a person, as a text names it, where it is a public one; else empty
    public record PartyRow(String name, String role, String type, String country, String office) {}

    /// The columns of the register of deals that totals are made of: the best value of each slot.
    ///
    /// @param supplier ISO code or name; empty where not known
    /// @param recipient likewise
    /// @param goods item and category
    /// @param status as the contract writes it
    /// @param years ordered and delivered
    /// @param quantity number of items
    /// @param deliveredCount number of items that are said to have arrived
    /// @param value in units of the currency
    public record DealRow(
            String supplier,
            String recipient,
            Goods goods,
            String status,
            Years years,
            OptionalLong quantity,
            OptionalLong deliveredCount,
            Value value) {}

    /// What is bought.
    ///
    /// @param item as named
    /// @param category of SIPRI's register
    public record Goods(String item, String category) {}

    /// When.
    ///
    /// @param ordered ISO date, or empty
    /// @param delivered ISO date, or empty
    public record Years(String ordered, String delivered) {}

    /// How much money.
    ///
    /// @param amount in units of the currency
    /// @param currency ISO 4217, or empty
    public record Value(OptionalDouble amount, String currency) {}
}
