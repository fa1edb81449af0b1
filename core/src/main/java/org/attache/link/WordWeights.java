package org.attache.link;

import java.io.Serializable;
import java.util.Map;

/// What the words of a corpus weigh: the one thing that joining any two claims asks of all captures.
///
/// Immutable.
public final class WordWeights implements Serializable {
    private static final long serialVersionUID = 1;

    /// For what has no words in it.
    static final WordWeights NONE = new WordWeights(0, Map.of());

    private final Terms.Weigher weigher;

    /// @param captures how many there are
    /// @param counts in how many of them each word of [CaptureSteps#words] stands
    public WordWeights(long captures, Map<String, Integer> counts) {
        this.weigher = new Terms.Weigher(Math.toIntExact(captures), counts);
    }

    Terms.Weigher weigher() {
        return weigher;
    }
}
