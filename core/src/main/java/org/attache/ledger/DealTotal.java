package org.attache.ledger;

/// Deals of one supplier in one year.
///
/// @param year of the order, else of the delivery, else of the report; empty where none is known
/// @param supplier ISO code or name; empty where not known
/// @param deals how many
/// @param dollars their value as far as it was told in USD
public record DealTotal(String year, String supplier, long deals, double dollars) {}
