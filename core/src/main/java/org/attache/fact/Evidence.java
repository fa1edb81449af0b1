package org.attache.fact;

import java.util.List;
import org.attache.text.Quote;

/// What a claim rests on: the words, who they are ascribed to, and which rule read them.
///
/// @param quote the words of the capture
/// @param asides what other sentences say of single slots; empty where the words above say everything
/// @param accordingTo the chain that the sentence itself names, origin first; for statements the relay.
///     Agencies by their name ("RIA"), others by the name or the words of the text
/// @param modality whether the thing is said to have happened
/// @param provenance which rule
public record Evidence(
        Quote quote, List<Aside> asides, List<String> accordingTo, Modality modality, Provenance provenance) {
    /// Copies its lists.
    public Evidence {
        asides = List.copyOf(asides);
        accordingTo = List.copyOf(accordingTo);
    }

    /// Of one place alone.
    public Evidence(Quote quote, List<String> accordingTo, Modality modality, Provenance provenance) {
        this(quote, List.of(), accordingTo, modality, provenance);
    }

    /// Another sentence that says what fills a slot: "The contract is worth $200 million" behind the deal.
    ///
    /// @param slot as the contract names it: "value", "quantity", "ordered"
    /// @param quote the sentence
    public record Aside(String slot, Quote quote) {}

    /// The words that say what fills a slot: an aside's where there is one for it.
    public Quote quote(String slot) {
        return asides.stream()
                .filter(a -> a.slot().equals(slot))
                .map(Aside::quote)
                .findFirst()
                .orElse(quote);
    }

    /// The same with other words, and without asides.
    public Evidence at(Quote words) {
        return new Evidence(words, accordingTo, modality, provenance);
    }
}
