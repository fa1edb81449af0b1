package org.attache.analyse.deal;

/// The word that makes a mention of arms a mention of a deal.
///
/// @param index of its token
/// @param rule that it is read by
/// @param passive whether a verb's subject is the item or the receiver: "were sold", "fighters delivered last year"
record Trigger(int index, DealRules.Rule rule, boolean passive) {
    boolean isVerb() {
        return rule.part() == DealRules.Part.VERB;
    }
}
