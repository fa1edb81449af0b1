package org.attache.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.function.Function;
import scala.Tuple2;

/// Gathers rows of one key as they come by, so many at most, and gives them on together.
///
/// @param <R> a row
/// @param <K> its key
/// @param <V> what is gathered of it
/// @param <G> what is given on
final class Gathering<R, K, V, G> implements Iterator<G> {
    private final Iterator<R> rows;
    private final int waiting;
    private final int most;
    private final Function<R, List<Tuple2<K, V>>> keyed;
    private final BiFunction<K, List<V>, G> together;
    private final Map<K, List<V>> gathered = new LinkedHashMap<>();
    private final Deque<G> ready = new ArrayDeque<>();
    private int size;

    /// @param waiting how many are held, of all keys together
    /// @param most how many are given on together
    /// @param keyed what is gathered of a row, and under which key
    /// @param together makes one of several
    Gathering(
            Iterator<R> rows,
            int waiting,
            int most,
            Function<R, List<Tuple2<K, V>>> keyed,
            BiFunction<K, List<V>, G> together) {
        this.rows = rows;
        this.waiting = waiting;
        this.most = most;
        this.keyed = keyed;
        this.together = together;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && rows.hasNext()) {
            for (Tuple2<K, V> one : keyed.apply(rows.next())) {
                List<V> some = gathered.computeIfAbsent(one._1(), k -> new ArrayList<>());
                some.add(one._2());
                size++;
                if (some.size() >= most) {
                    size -= some.size();
                    gathered.remove(one._1());
                    ready.add(together.apply(one._1(), some));
                }
            }
            if (size >= waiting) {
                giveOn();
            }
        }
        if (ready.isEmpty()) {
            giveOn();
        }
        return !ready.isEmpty();
    }

    private void giveOn() {
        gathered.forEach((key, some) -> ready.add(together.apply(key, some)));
        gathered.clear();
        size = 0;
    }

    @Override
    public G next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more rows");
        }
        return ready.removeFirst();
    }
}
