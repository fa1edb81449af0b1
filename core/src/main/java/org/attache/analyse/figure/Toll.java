package org.attache.analyse.figure;

import java.util.OptionalInt;

/// The dead and the injured of the one incident that an article tells, as far as the article lets them be counted.
/// Not
/// a figure of the ledger: a single victim counts here though no number is written ("a man was shot dead" is one),
/// and
/// nobody hurt is zero where the article tells all its victims.
///
/// @param killed how many died; empty where the article does not say it clearly or tells several incidents
/// @param injured how many others were hurt
public record Toll(OptionalInt killed, OptionalInt injured) {}
