package org.attache.cluster;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.attache.link.CaptureSteps;

/// What the corpus has to know of one capture before any can be joined.
///
/// Immutable; what it hands out is not to be changed.
final class Notes implements Serializable {
    private static final long serialVersionUID = 1;

    private final String name;
    private final HashSet<String> words;
    private final HashMap<Long, long[]> wordings;
    private final HashMap<Long, Set<String>> credits;
    private final long[] text;

    Notes(CaptureSteps capture) {
        this.name = capture.name();
        this.words = new HashSet<>(capture.words());
        this.wordings = new HashMap<>(capture.wordings());
        this.credits = new HashMap<>(capture.credits());
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
