package org.attache.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// What the SQL of this room says differently to the databases that a ledger may lie in. All else is the same text
/// for
/// all of them: the same tables, the same rows, the same bytes in the chain.
///
/// A dialect belongs to a [Handle] from its opening on.
interface Dialect {
    /// The dialect that a handle speaks: SQLite's where nobody said otherwise.
    static Dialect of(Handle handle) {
        return handle.getConfig(Spoken.class).dialect();
    }

    /// Whether the database still answers.
    boolean isOpen(Handle handle);

    /// Whether whoever opened the ledger may write to it.
    boolean mayWrite(Handle handle);

    /// A transaction that no other writer is in, in this process or another.
    <T> T write(Handle handle, Function<Handle, T> work);

    /// Several questions that are answered from one state of the book.
    <T> T view(Handle handle, Function<Handle, T> work);

    /// Questions with long answers: their rows come a few at a time and are not held all at once.
    <T> T walk(Handle handle, Function<Handle, T> work);

    /// Work inside [#walk(Handle, Function)] that may fail without ending the walk.
    void attempt(Handle inside, Runnable work);

    /// Where a row gets the next number of its table: what stands in its place among the values.
    String nextRow(String table);

    /// A table of this connection alone, empty, with the columns of another: where rows wait that come in no order, to
    /// be
    /// put into that one in its order. Nothing where it does not matter in what order they come.
    Optional<String> waitingFor(Handle inside, String table);

    /// A field of a JSON object that a column holds.
    String field(String column, String name);

    /// The index of the words that entries are found by.
    WordIndex words();

    /// What the database itself finds wrong with its file.
    ///
    /// @param fault gets a message
    void check(Handle handle, BiConsumer<String, String> fault, String place);

    /// Tables, indexes and triggers as they stand, a line each: the kind and the name first.
    List<String> definitions(Handle handle);

    /// The same as this program makes them.
    List<String> wantedDefinitions(Handle handle);
}
