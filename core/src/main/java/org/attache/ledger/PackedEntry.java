package org.attache.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.text.Deflated;
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
                .orElseThrow(() -> new LedgerException(new Problem(
                        ProblemCode.LEDGER_DAMAGED,
                        "a version of the entry does not inflate to its length. " + ProblemCode.LEDGER_DAMAGED.advice(),
                        "entry " + entry)));
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
