package org.attache.link;

import java.io.Serializable;
import java.util.Arrays;

/// Something of joining on its way between machines, as bytes that this room alone reads.
///
/// Immutable.
public final class Packed implements Serializable {
    private static final long serialVersionUID = 1;

    private final byte[] bytes;

    private Packed(byte[] bytes) {
        this.bytes = bytes;
    }

    static Packed of(Record value) {
        return new Packed(Packer.pack(value));
    }

    <R> R unpack(Class<R> type, WordWeights weights) {
        return Unpacker.unpack(bytes, type, weights.weigher());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Packed packed && Arrays.equals(bytes, packed.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
