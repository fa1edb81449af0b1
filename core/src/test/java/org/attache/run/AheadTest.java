package org.attache.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.attache.fact.Analysis;
import org.attache.fact.Entry;
import org.junit.jupiter.api.Test;

final class AheadTest {
    private final List<Collection<String>> named = new ArrayList<>();
    private final Analyses source = new Analyses() {
        @Override
        public Optional<Analysis> of(String capture) {
            return Optional.empty();
        }

        @Override
        public void soon(Collection<String> captures) {
            named.add(List.copyOf(captures));
        }
    };

    private static Entry entry(int number) {
        return new Entry(
                "deal-" + number,
                Entry.Kind.DEAL,
                List.of(),
                List.of(new Entry.Report("page-" + number / 2, "deal-" + number)),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private Iterator<Entry> ahead(List<Entry> entries) {
        return new Ahead(entries, e -> e.reports().stream().map(Entry.Report::capture), source);
    }

    @Test
    void entriesComeInTheirOrderAndTheirCapturesAreNamedBefore() {
        List<Entry> all = IntStream.range(0, 1200).mapToObj(AheadTest::entry).toList();
        Iterator<Entry> some = ahead(all);
        assertEquals(List.of(), named);
        List<Entry> came = new ArrayList<>();
        while (some.hasNext()) {
            Entry next = some.next();
            String capture = next.reports().getFirst().capture();
            assertTrue(named.getLast().contains(capture), capture);
            came.add(next);
        }
        assertEquals(all, came);
        assertThrows(NoSuchElementException.class, some::next);
        // some hundred captures at a time, each but those at the edges once
        assertEquals(List.of(256, 256, 90), named.stream().map(Collection::size).toList());
    }

    @Test
    void anEntryOfManyCapturesComesAtOnce() {
        Iterator<Entry> some = new Ahead(
                List.of(entry(0), entry(1)), e -> IntStream.range(0, 1000).mapToObj(i -> e.id() + " " + i), source);
        assertEquals("deal-0", some.next().id());
        assertEquals(1000, named.getFirst().size());
        assertEquals("deal-1", some.next().id());
    }

    @Test
    void nothingIsNamedWhereThereIsNoEntry() {
        assertFalse(ahead(List.of()).hasNext());
        assertEquals(List.of(), named);
    }
}
