package org.attache.analyse.figure;

import org.attache.fact.Measure;

/// A figure as found in one sentence, before it is a claim.
///
/// @param measure what is counted
/// @param counted the number and its noun
/// @param trigger index of the token that told the measure
/// @param rule id
record Found(Measure measure, Counted counted, int trigger, String rule) {}
