package org.attache.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.text.Deflated;
import org.attache.text.Digest;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Bytes by their SHA-256, deflated. Writing the same bytes twice keeps them once.
final class ContentStore {
    /// A ninth larger than at deflate's usual level, in two fifths of the time.
    private static final int LEVEL = 3;

    private ContentStore() {}

    private static final String INSERT =
            "INSERT INTO content (sha256, length, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

    static String put(Handle handle, byte[] bytes) {
        String sha256 = Digest.sha256(bytes);
        handle.execute(INSERT, sha256, bytes.length, deflate(bytes));
        return sha256;
    }

    /// Contents that are written together: one statement is made ready for all of them.
    static final class Batch {
        private final PreparedBatch rows;

        Batch(Handle inside) {
            rows = inside.prepareBatch(INSERT);
        }

        void add(Packed content) {
            rows.add(content.sha256, content.length, content.body);
        }

        void write() {
            rows.execute();
        }
    }

    static String put(Handle handle, String text) {
        return put(handle, text.getBytes(StandardCharsets.UTF_8));
    }

    /// As [#put(Handle, String)], where much of it may be there: what is, is not deflated again.
    static String putNew(Handle handle, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String sha256 = Digest.sha256(bytes);
        return length(handle, sha256).isPresent() ? sha256 : put(handle, bytes);
    }

    /// How many bytes are kept under a digest, without reading them.
    static Optional<Integer> length(Handle handle, String sha256) {
        return handle.createQuery("SELECT length FROM content WHERE sha256 = ?")
                .bind(0, sha256)
                .mapTo(Integer.class)
                .findFirst();
    }

    static Optional<byte[]> get(Handle handle, String sha256) {
        return packed(handle, sha256).map(Packed::bytes);
    }

    static String text(Handle handle, String sha256) {
        return expect(handle, sha256).text();
    }

    /// Content as it lies in the book, deflated.
    static Packed expect(Handle handle, String sha256) {
        return packed(handle, sha256).orElseThrow(() -> missing(sha256));
    }

    /// Several contents at once, by their digests; one question for each costs more than what it reads.
    static Map<String, Packed> expect(Handle handle, List<String> digests) {
        Map<String, Packed> all = new HashMap<>();
        if (digests.isEmpty()) {
            return all;
        }
        handle.createQuery("SELECT sha256, length, body FROM content WHERE sha256 IN (<digests>)")
                .bindList("digests", digests)
                .map((row, context) -> Packed.of(row))
                .forEach(content -> all.put(content.sha256(), content));
        for (String digest : digests) {
            if (!all.containsKey(digest)) {
                throw missing(digest);
            }
        }
        return all;
    }

    private static LedgerException missing(String sha256) {
        return new LedgerException(new Problem(
                ProblemCode.LEDGER_DAMAGED, "content is missing. " + ProblemCode.LEDGER_DAMAGED.advice(), sha256));
    }

    private static Optional<Packed> packed(Handle handle, String sha256) {
        return handle.createQuery("SELECT length, body FROM content WHERE sha256 = ?")
                .bind(0, sha256)
                .map((row, context) -> new Packed(row.getBytes("body"), row.getInt("length"), sha256))
                .findFirst();
    }

    /// Deflated content. Immutable; thread-safe.
    static final class Packed {
        private final byte[] body;
        private final int length;
        private final String sha256;

        private Packed(byte[] body, int length, String sha256) {
            this.body = body;
            this.length = length;
            this.sha256 = sha256;
        }

        /// A row with the columns `sha256`, `length` and `body`.
        static Packed of(ResultSet row) throws SQLException {
            return new Packed(row.getBytes("body"), row.getInt("length"), row.getString("sha256"));
        }

        /// Bytes as they are to lie in the book.
        static Packed of(byte[] bytes) {
            return new Packed(deflate(bytes), bytes.length, Digest.sha256(bytes));
        }

        String sha256() {
            return sha256;
        }

        byte[] bytes() {
            return inflate(body, length, sha256);
        }

        String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }
    }

    static byte[] deflate(byte[] bytes) {
        return Deflated.of(bytes, LEVEL);
    }

    static byte[] inflate(byte[] body, int length, String sha256) {
        return Deflated.inflate(body, length).orElseThrow(() -> broken(sha256));
    }

    private static LedgerException broken(String sha256) {
        return new LedgerException(new Problem(
                ProblemCode.LEDGER_DAMAGED,
                "content does not inflate to its length. " + ProblemCode.LEDGER_DAMAGED.advice(),
                "content " + sha256));
    }
}
