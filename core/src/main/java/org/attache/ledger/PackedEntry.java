package org.attache.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attache.fact.Entry;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.fact.contract.EntryWriter;
import org.attache.text.Deflated;
import org.attache.text.Digest;
import org.jspecify.annotations.Nullable;

/// An entry as it lies in `entry_version`: its JSON deflated. Entries are short and much alike, so they are deflated
/// with words that most of them hold (`entry-words.txt`), which makes the one in the middle smaller by two fifths. The
/// words must stay as they are: what was deflated with them is not read with others.
///
/// Immutable; thread-safe.
final class PackedEntry {
    /// An eighth smaller than at level 3, a hundredth of what a page costs dearer.
    private static final int LEVEL = 5;

    private static final byte[] WORDS = words();

    private final String entry;
    private final int length;
    private final byte[] body;

    private PackedEntry(String entry, int length, byte[] body) {
        this.entry = entry;
        this.length = length;
        this.body = body;
    }

    /// Packs the JSON of an entry.
    static PackedEntry of(String entry, byte[] json) {
        return new PackedEntry(entry, json.length, Deflated.of(json, LEVEL, WORDS));
    }

    /// An entry as it is packed, with the digest of its JSON.
    record Summed(PackedEntry packed, String digest) {}

    /// Packs an entry while it is written out: one that a hundred thousand articles report has hundreds of megabytes of
    /// JSON, which nobody holds.
    static Summed of(Entry entry, EntryWriter writer) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Sum sum = new Sum(Deflated.to(body, LEVEL, WORDS));
        try (sum) {
            writer.write(entry, sum);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return new Summed(
                new PackedEntry(entry.id(), Math.toIntExact(sum.length), body.toByteArray()), sum.digest.digest());
    }

    /// A row with the columns `entry`, `length` and `body`; nothing where the entry was gone.
    static Optional<PackedEntry> of(ResultSet row) throws SQLException {
        byte @Nullable [] body = row.getBytes("body");
        return body == null
                ? Optional.empty()
                : Optional.of(new PackedEntry(row.getString("entry"), row.getInt("length"), body));
    }

    String entry() {
        return entry;
    }

    /// Bytes of its JSON.
    int length() {
        return length;
    }

    /// Not a copy: nobody changes it.
    byte[] body() {
        return body;
    }

    /// Its JSON, in UTF-8.
    ///
    /// @throws LedgerException if it is not what was written
    byte[] json() {
        return Deflated.inflate(body, length, WORDS)
                .filter(json -> json.length > 0)
                .orElseThrow(this::damaged);
    }

    /// SHA-256 of its JSON, which need not fit into memory for it.
    ///
    /// @throws LedgerException if it is not what was written
    String digest() {
        Sum sum = new Sum(OutputStream.nullOutputStream());
        try {
            if (!Deflated.inflate(body, WORDS, sum) || sum.length != length || length == 0) {
                throw damaged();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written", e);
        }
        return sum.digest.digest();
    }

    private LedgerException damaged() {
        return new LedgerException(new Problem(
                ProblemCode.LEDGER_DAMAGED,
                "a version of the entry does not inflate to its length. " + ProblemCode.LEDGER_DAMAGED.advice(),
                "entry " + entry));
    }

    /// Sums up what is written.
    private static final class Sum extends OutputStream {
        private final OutputStream out;
        private final Digest.Running digest = new Digest.Running();
        private long length;

        Sum(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int size) throws IOException {
            digest.add(bytes, from, size);
            length += size;
            out.write(bytes, from, size);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /// Its JSON.
    ///
    /// @throws LedgerException if it is not what was written
    String text() {
        return new String(json(), StandardCharsets.UTF_8);
    }

    /// Without line ends, which may differ where the program was built.
    private static byte[] words() {
        try (InputStream in = PackedEntry.class.getResourceAsStream("/ledger/entry-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks entry-words.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.joining())
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the program's own entry-words.txt cannot be read", e);
        }
    }
}
