package org.attache.cluster;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import org.attache.link.CaptureSteps;

/// What the corpus has to know of one capture before any can be joined.
///
/// Immutable; what it hands out is not to be changed.
final class Notes implements Serializable {
    private static final long serialVersionUID = 1;

    private final String name;
    private final Set<String> words;
    private final Map<Long, long[]> wordings;
    private final Map<Long, Set<String>> credits;
    private final long[] text;

    Notes(CaptureSteps capture) {
        this.name = capture.name();
        this.words = Set.copyOf(capture.words());
        this.wordings = Map.copyOf(capture.wordings());
        this.credits = Map.copyOf(capture.credits());
        this.text = capture.text();
    }

    String name() {
        return name;
    }

    Set<String> words() {
        return words;
    }

    Map<Long, long[]> wordings() {
        return wordings;
    }

    Map<Long, Set<String>> credits() {
        return credits;
    }

    long[] text() {
        return text;
    }
}
