package org.attache.cluster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;

/// A part of a row that is written as bytes and opened only where it is asked for: a step that reads the row from disk
/// and wants another part of it does not pay for this one.
///
/// @param <T> the part
final class Sealed<T extends Serializable> implements Serializable {
    private static final long serialVersionUID = 1;

    private final byte[] bytes;

    private Sealed(byte[] bytes) {
        this.bytes = bytes;
    }

    static <T extends Serializable> Sealed<T> of(T part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(part);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return new Sealed<>(bytes.toByteArray());
    }

    @SuppressWarnings("unchecked") // it was written by `of`
    T open() {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (T) in.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a row of another version of the job", e);
        }
    }
}
