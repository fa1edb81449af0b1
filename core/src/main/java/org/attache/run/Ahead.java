package org.attache.run;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.attache.fact.Entry;

/// Goes through entries in their order. Before some of them come, the captures that they rest on are named together.
final class Ahead implements Iterator<Entry> {
    /// Captures named at a time.
    static final int AT_ONCE = 256;

    private final List<Entry> entries;
    private final Function<Entry, Stream<String>> restsOn;
    private final Analyses source;
    private int next;
    private int named;

    /// @param restsOn captures that will be asked for with an entry
    Ahead(List<Entry> entries, Function<Entry, Stream<String>> restsOn, Analyses source) {
        this.entries = entries;
        this.restsOn = restsOn;
        this.source = source;
    }

    @Override
    public boolean hasNext() {
        return next < entries.size();
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (next == named) {
            Set<String> captures = new LinkedHashSet<>();
            while (named < entries.size() && captures.size() < AT_ONCE) {
                restsOn.apply(entries.get(named)).forEach(captures::add);
                named++;
            }
            source.soon(captures);
        }
        return entries.get(next++);
    }
}
