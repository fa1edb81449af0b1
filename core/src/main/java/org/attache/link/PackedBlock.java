package org.attache.link;

import java.util.List;

/// Values that were written together, with what they have in common written once: any of them can be read by itself.
/// What they have in common is read once and kept as long as the block is.
///
/// Thread-safe: two threads may read the same twice.
final class PackedBlock {
    private final byte[] bytes;
    private final Terms.Weigher weigher;
    /// Where each value begins: what they have in common, then themselves.
    private final int[] begins;

    private final Object[] common;

    /// @param bytes as [Packer#packAll] wrote them
    /// @param weigher knows what their words weigh
    PackedBlock(byte[] bytes, Terms.Weigher weigher) {
        this.bytes = bytes;
        this.weigher = weigher;
        Unpacker head = new Unpacker(bytes, 0, weigher, place -> "");
        this.common = new Object[head.whole()];
        this.begins = new int[common.length + head.whole()];
        int at = 0;
        for (int i = 0; i < begins.length; i++) {
            begins[i] = at;
            at += head.whole();
        }
        for (int i = 0; i < begins.length; i++) {
            begins[i] += head.at();
        }
    }

    /// @param common what values have in common
    /// @param values themselves
    static byte[] of(List<Bytes> common, List<Bytes> values) {
        Bytes all = new Bytes();
        all.whole(common.size());
        all.whole(values.size());
        common.forEach(one -> all.whole(one.size()));
        values.forEach(one -> all.whole(one.size()));
        common.forEach(all::add);
        values.forEach(all::add);
        return all.all();
    }

    /// A value by its place.
    Object value(int place) {
        return read(begins[common.length + place]);
    }

    private Object read(int at) {
        return new Unpacker(bytes, at, weigher, this::common).read();
    }

    private Object common(int place) {
        Object known = common[place];
        if (known == null) {
            known = read(begins[place]);
            common[place] = known;
        }
        return known;
    }
}
