package org.attache.link;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/// A list that lies on the disk: each element is read when it is asked for, and not kept.
///
/// As safe for several threads as what reads an element.
final class DiskList<T> extends AbstractList<T> implements RandomAccess {
    private final int size;
    private final IntFunction<T> reader;

    DiskList(int size, IntFunction<T> reader) {
        this.size = size;
        this.reader = reader;
    }

    @Override
    public T get(int index) {
        return reader.apply(index);
    }

    @Override
    public int size() {
        return size;
    }
}
