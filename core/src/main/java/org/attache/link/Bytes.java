package org.attache.link;

import java.util.Arrays;
import org.attache.text.Deflated;

/// Bytes that grow while they are written. Whole numbers take as many bytes as they need, seven bits in each.
///
/// Not thread-safe.
final class Bytes {
    private byte[] bytes = new byte[64];
    private int size;

    int size() {
        return size;
    }

    byte[] all() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    void one(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    void add(byte[] some, int length) {
        room(length);
        System.arraycopy(some, 0, bytes, size, length);
        size += length;
    }

    void add(Bytes some) {
        add(some.bytes, some.size);
    }

    /// Bytes made smaller for the time that they lie on the disk: how many there are, then they.
    static byte[] deflated(byte[] bytes) {
        Bytes out = new Bytes();
        out.whole(bytes.length);
        byte[] body = Deflated.fast(bytes);
        out.add(body, body.length);
        return out.all();
    }

    /// What [#deflated] was given.
    static byte[] inflated(byte[] deflated) {
        int size = 0;
        int from = 0;
        do {
            size |= (deflated[from] & 0x7F) << (7 * from);
        } while (deflated[from++] < 0);
        return Deflated.inflate(Arrays.copyOfRange(deflated, from, deflated.length), size)
                .orElseThrow(() -> new IllegalStateException("nothing was deflated so"));
    }

    /// A number from 0 on.
    void whole(long value) {
        room(10);
        long left = value;
        while ((left & ~0x7FL) != 0) {
            bytes[size++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        bytes[size++] = (byte) left;
    }

    /// A number near 0, of either sign.
    void signed(long value) {
        whole((value << 1) ^ (value >> (Long.SIZE - 1)));
    }

    /// A number of any size, in eight bytes.
    void number(long value) {
        room(Long.BYTES);
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[size++] = (byte) (value >>> (i * Byte.SIZE));
        }
    }

    /// A number for all of them: the same for the same bytes.
    long number() {
        long number = size;
        for (int i = 0; i < size; i++) {
            number = Copies.mix(number * 31 + bytes[i]);
        }
        return number;
    }
}
