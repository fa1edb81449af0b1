package org.attache.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 in lower-case hexadecimal: the address of raw bytes, the id of texts and of claims.
public final class Digest {
    private Digest() {}

    /// SHA-256 of bytes, 64 hexadecimal characters.
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// SHA-256 of the UTF-8 form of `text`. A lone surrogate is written as `?`, as
    /// [String#getBytes] does.
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /// SHA-256 of the UTF-8 form of a text that comes piece by piece.
    ///
    /// Not thread-safe.
    public static final class Running {
        private final MessageDigest digest;

        /// Of no text yet.
        public Running() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        /// Adds the next piece.
        public void add(String piece) {
            digest.update(piece.getBytes(StandardCharsets.UTF_8));
        }

        /// Adds some bytes of it.
        public void add(byte[] bytes, int from, int length) {
            digest.update(bytes, from, length);
        }

        /// 64 hexadecimal characters, of all pieces; it begins anew then.
        public String digest() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    /// A short content id: `prefix` and the first 12 hexadecimal characters of the SHA-256 of the parts,
    /// each closed with a unit separator, so that ("ab","c") and ("a","bc") differ.
    public static String id(String prefix, Object... parts) {
        StringBuilder all = new StringBuilder();
        for (Object part : parts) {
            all.append(part).append('\u001F');
        }
        return prefix + sha256(all.toString()).substring(0, 12);
    }
}
