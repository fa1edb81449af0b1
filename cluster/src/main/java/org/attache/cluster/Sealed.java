package org.attache.cluster;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.zip.InflaterInputStream;
import org.attache.text.Deflated;

/// A part of a row that is written as bytes and opened only where it is asked for: a step that reads the row from disk
/// and wants another part of it does not pay for this one.
///
/// @param <T> the part
final class Sealed<T extends Serializable> implements Serializable {
    private static final long serialVersionUID = 1;

    private final byte[] bytes;
    /// Whether the bytes are deflated.
    private final boolean small;

    private Sealed(byte[] bytes, boolean small) {
        this.bytes = bytes;
        this.small = small;
    }

    static <T extends Serializable> Sealed<T> of(T part) {
        return new Sealed<>(bytes(part), false);
    }

    /// The same for a part that says much the same again and again, and is held beside many.
    static <T extends Serializable> Sealed<T> deflated(T part) {
        return new Sealed<>(Deflated.fast(bytes(part)), true);
    }

    private static byte[] bytes(Serializable part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(part);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("unchecked") // it was written by `of`
    T open() {
        InputStream plain = new ByteArrayInputStream(bytes);
        try (ObjectInputStream in =
                new ObjectInputStream(small ? new BufferedInputStream(new InflaterInputStream(plain)) : plain)) {
            return (T) in.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a row of another version of the job", e);
        }
    }
}
