package org.attache.tools.bench;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Takes predictions and writes them, one JSON object a line. Not thread-safe.
final class Predictions {
    private static final JsonMapper JSON = new JsonMapper();

    private final Writer out;
    private final int every;
    private int seen;
    private int written;

    /// @param every n: only each n-th document is wanted, to look at a sample while developing
    Predictions(Writer out, int every) {
        this.out = out;
        this.every = every;
    }

    /// Whether the next document is to be read at all: ask once a document, before reading it.
    boolean wantsNext() {
        return seen++ % every == 0;
    }

    /// Writes one prediction: fields and values (strings, numbers, lists, maps), in the map's order.
    void add(Map<String, ?> prediction) throws IOException {
        out.write(JSON.writeValueAsString(prediction));
        out.write('\n');
        written++;
    }

    /// How many were written.
    int count() {
        return written;
    }
}
