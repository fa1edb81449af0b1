package org.attache.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.attache.fact.Analysis;
import org.attache.fact.CopyGroup;
import org.attache.fact.Entry;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.fact.contract.EntryReader;
import org.jdbi.v3.core.Handle;

/// The book: one SQLite file or one schema of a PostgreSQL database, append-only, every line numbered and chained
/// by hash to the one before.
///
/// Captures go in with their raw bytes, their text and their analysis; linkings go in as what they changed; a
/// person's corrections go in as lines of their own. Nothing is ever changed or removed, so that the book can be
/// read as it was at any line ("as of").
///
/// Every writing method is one transaction: when it returns, its lines are on the disk; when it does not, nothing
/// of it is. Several processes may write; they wait for each other for up to 30 seconds. One `Ledger` belongs to
/// one thread at a time.
public final class Ledger implements AutoCloseable {
    private final LedgerPlace place;
    private final Handle handle;
    private final Dialect dialect;
    private final EntryReader entries = new EntryReader();
    private final EntryVersions versions;
    private final Columns columns = new Columns();

    private Ledger(LedgerPlace place, Handle handle) {
        this.place = place;
        this.handle = handle;
        dialect = Dialect.of(handle);
        versions = new EntryVersions(handle, entries);
    }

    /// Opens the ledger, making the file and its folder where there is none.
    ///
    /// @throws LedgerException if it cannot be opened, is damaged, or was written by a newer version
    public static Ledger open(Path file) {
        return open(new LedgerPlace.InFile(file));
    }

    /// Opens the ledger, making its tables where there are none.
    ///
    /// @throws LedgerException if it cannot be opened or reached, is damaged, or was written by a newer version
    public static Ledger open(LedgerPlace place) {
        return new Ledger(
                place,
                switch (place) {
                    case LedgerPlace.InFile inFile -> LedgerFile.open(inFile.file());
                    case LedgerPlace.OnServer onServer -> LedgerServer.open(onServer);
                });
    }

    /// Copies a ledger into an empty one, in a file or on a server. Numbers, times and hashes stay; where the copy
    /// does not come to its end, nothing of it is kept.
    ///
    /// @return the last line of both
    /// @throws LedgerException if one of them cannot be reached, or the second holds lines already
    public static LedgerRecord copy(LedgerPlace from, LedgerPlace to) {
        if (!isAt(from)) {
            throw new LedgerException(new Problem(
                    ProblemCode.NO_SUCH_FILE,
                    "there is no ledger. " + ProblemCode.NO_SUCH_FILE.advice(),
                    from.toString()));
        }
        try (Ledger source = open(from);
                Ledger target = open(to)) {
            return target.guard(() -> new LedgerCopy(source.handle, target.handle).run(to.toString()));
        }
    }

    /// Whether there is a ledger at a place; nothing is made.
    ///
    /// @throws LedgerException if that cannot be found out
    public static boolean isAt(LedgerPlace place) {
        return switch (place) {
            case LedgerPlace.InFile inFile -> Files.exists(inFile.file());
            case LedgerPlace.OnServer onServer -> LedgerServer.holds(onServer);
        };
    }

    /// Where it lies.
    public LedgerPlace place() {
        return place;
    }

    /// Whether it still answers: a connection to a server may be lost.
    public boolean isOpen() {
        return dialect.isOpen(handle);
    }

    /// Number of the last line; 0 for an empty ledger.
    public long lastSeq() {
        return guard(() -> handle.createQuery("SELECT coalesce(max(seq), 0) FROM record")
                .mapTo(Long.class)
                .one());
    }

    /// The last line that linking rests on: a capture's or a correction's. Line 0 where there is none.
    public LedgerRecord lastTold() {
        return guard(() -> Lines.lastBut(handle, "link"));
    }

    /// Number of the last line written at or before `moment`; 0 if there is none.
    public long seqAt(Instant moment) {
        // Instants of different precision do not sort as text; the book is in order of time, so walk back from its
        // end.
        return guard(() -> dialect.walk(
                handle,
                inside -> inside
                        .createQuery("SELECT seq, at FROM record ORDER BY seq DESC")
                        .map((row, context) -> Map.entry(row.getLong("seq"), Instant.parse(row.getString("at"))))
                        .stream()
                        .filter(line -> !line.getValue().isAfter(moment))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(0L)));
    }

    /// Whether a capture of this name and these bytes is kept with an analysis by these stage versions.
    public boolean holds(String name, String sha256, String versions) {
        return guard(() -> CaptureLines.holds(handle, name, sha256, versions));
    }

    /// Digest of the bytes kept under a capture's name.
    public Optional<String> digestOf(String name) {
        return guard(() -> handle.createQuery("SELECT sha256 FROM capture_now WHERE name = ?")
                .bind(0, name)
                .mapTo(String.class)
                .findFirst());
    }

    /// Appends captures, one line each.
    ///
    /// @param batch in the order they are to stand
    /// @param author who added them
    /// @param at when
    /// @return how many of them were new; another process may have added some meanwhile
    public int add(List<Intake> batch, String author, Instant at) {
        return addPacked(batch.stream().map(PackedIntake::of).toList(), author, at);
    }

    /// As [#add(List, String, Instant)], of captures that were packed before.
    public int addPacked(List<PackedIntake> batch, String author, Instant at) {
        return guard(() -> dialect.write(handle, inside -> CaptureLines.append(inside, batch, author, at)));
    }

    /// Calls `sink` with what `view` makes of the analysis of every capture, in order of their names. A few dozen
    /// analyses are held in memory at a time.
    ///
    /// @param view what of an analysis is wanted; called by several threads at once
    /// @param known the same where it is at hand, by a capture's name and its line ([PackedIntake#payload]): the
    ///     capture is not read then
    /// @param sink called by this thread
    public <V> void analyses(
            Function<Analysis, V> view, BiFunction<String, String, Optional<V>> known, Consumer<V> sink) {
        analyses(names(), view, known, sink);
    }

    /// As [#analyses(Function, BiFunction, Consumer)], of some captures.
    ///
    /// @param names in the order in which they are wanted; those that the book does not hold are left out
    public <V> void analyses(
            List<String> names,
            Function<Analysis, V> view,
            BiFunction<String, String, Optional<V>> known,
            Consumer<V> sink) {
        guard(() -> {
            CaptureLines.each(handle, names, view, known, sink);
            return true;
        });
    }

    /// How many captures there are.
    public long captureCount() {
        return guard(() -> handle.createQuery("SELECT count(*) FROM capture_now")
                .mapTo(Long.class)
                .one());
    }

    /// How many versions of entries the catalogue lacks.
    public long unlistedCount() {
        return guard(() -> CatalogueFill.unlisted(handle));
    }

    /// Names of all captures, sorted.
    public List<String> names() {
        return guard(() -> handle.createQuery("SELECT name FROM capture_now ORDER BY name")
                .mapTo(String.class)
                .list());
    }

    /// The analysis kept for a capture.
    public Optional<Analysis> analysis(String name) {
        return guard(() -> CaptureLines.analysis(handle, name));
    }

    /// When a capture of this name was first written into the book.
    public Optional<Instant> takenIn(String name) {
        return guard(() -> CaptureLines.takenIn(handle, name));
    }

    /// The raw bytes kept under their digest.
    public Optional<byte[]> raw(String sha256) {
        return guard(() -> ContentStore.get(handle, sha256));
    }

    /// Appends what a linking changed: entries that are new or differ, and entries that are gone. A linking that
    /// changes nothing appends nothing.
    ///
    /// @param linked all entries as they are to be now, each with the words it is to be found by
    /// @param copies all copy groups as they are to be now
    /// @param author who linked
    /// @param at when
    /// @return number of entries that changed
    public int link(Map<Entry, String> linked, List<CopyGroup> copies, String author, Instant at) {
        List<Map.Entry<Entry, String>> sorted = LinkLines.byId(linked);
        return guard(() -> dialect.write(handle, inside -> LinkLines.append(inside, sorted, copies, author, at)));
    }

    /// As [#link(Map, List, String, Instant)], unless somebody else linked or corrected meanwhile: what was linked
    /// then does not know of it, and would take back what the other found. What it covers is noted
    /// ([#isLinked(String)]), whether it changed anything or not.
    ///
    /// @param basis what was read
    /// @return number of entries that changed; nothing where it has to be done again
    public OptionalInt linkUnlessOvertaken(
            Map<Entry, String> linked, List<CopyGroup> copies, String author, Instant at, Basis basis) {
        return linkUnlessOvertaken(LinkLines.byId(linked), copies, author, at, basis);
    }

    /// As [#linkUnlessOvertaken(Map, List, String, Instant, Basis)], of entries in order of their ids. They are read
    /// by several threads, some at a time, so they need not lie in memory.
    public OptionalInt linkUnlessOvertaken(
            List<Map.Entry<Entry, String>> linked, List<CopyGroup> copies, String author, Instant at, Basis basis) {
        return guard(() -> dialect.write(handle, inside -> {
            if (Linked.isOvertaken(inside, basis.seen())) {
                return OptionalInt.empty();
            }
            int changed = LinkLines.append(inside, linked, copies, author, at);
            Linked.note(inside, basis);
            return OptionalInt.of(changed);
        }));
    }

    /// Whether the last linking knew every capture and correction that there is: it need not be done again.
    ///
    /// @param stage which program would link
    public boolean isLinked(String stage) {
        return guard(() -> Linked.isLevel(handle, stage));
    }

    /// Appends a correction.
    ///
    /// @return number of its line
    /// @throws LedgerException if it undoes a line that is no correction
    public long correct(Correction correction, String author, Instant at) {
        return guard(() -> dialect.write(handle, inside -> CorrectionLines.append(inside, correction, author, at)));
    }

    /// The corrections in force, by the number of their line.
    public Map<Long, Correction> corrections() {
        return guard(() -> CorrectionLines.inForce(handle));
    }

    /// All entries as they are now, in order of kind, day and id.
    public List<Entry> entries() {
        return entries(entry -> true);
    }

    /// Of all entries as they are now those that are wanted, in order of kind, day and id. The others are not held.
    public List<Entry> entries(Predicate<Entry> wanted) {
        return guard(() -> dialect.walk(handle, inside -> versions.now(wanted)));
    }

    /// The same of entries that are about all of some states (ISO 3166-1 alpha-3), as the catalogue lists them; nothing
    /// where it is not level with the book.
    public Optional<List<Entry>> entriesAbout(List<String> states, Predicate<Entry> wanted) {
        return guard(() -> CatalogueFill.isLevel(handle)
                ? Optional.of(dialect.walk(handle, inside -> versions.about(states, wanted)))
                : Optional.empty());
    }

    /// All entries as the book had them at line `seq`.
    public List<Entry> entriesAsOf(long seq) {
        return guard(() -> dialect.walk(handle, inside -> versions.all(seq)));
    }

    /// One entry as it is now, by its id or the beginning of it if that is unambiguous.
    public Optional<Entry> entry(String id) {
        return guard(() -> versions.beginning(id));
    }

    /// Calls `sink` with the id of each entry that there is, in no order.
    public void entryIds(Consumer<String> sink) {
        guard(() -> {
            handle.createQuery("SELECT entry FROM entry_now")
                    .mapTo(String.class)
                    .forEach(sink);
            return true;
        });
    }

    /// Ids that begin so, of entries that are there or were at an earlier line.
    public List<String> idsBeginning(String beginning) {
        return guard(() -> versions.idsBeginning(beginning));
    }

    /// What the book said of an entry, line by line; an empty entry where it was gone.
    public Map<LedgerRecord, Optional<Entry>> history(String id) {
        return guard(() -> versions.history(id));
    }

    /// One entry as the book had it at line `seq`, by its whole id.
    public Optional<Entry> entryAsOf(String id, long seq) {
        return guard(() -> versions.one(id, seq));
    }

    /// Some entries as the book had them at line `seq`, by their whole ids; those that were not there are left out.
    public Map<String, Entry> entriesAsOf(List<String> ids, long seq) {
        return guard(() -> versions.some(ids, seq));
    }

    /// The lists of the book.
    public Catalogue catalogue() {
        return catalogue(columns);
    }

    /// The lists of the book, by columns that several ledgers of one file share.
    public Catalogue catalogue(Columns shared) {
        return guard(() -> new Catalogue(handle, shared));
    }

    /// Takes into the catalogue the lines that it does not know of yet.
    ///
    /// @param listed begins to word some entries beside this thread; what it gives waits for the end and has
    ///     what the catalogue is to keep of them, in their order. Only that may ask this ledger
    /// @param captured what the catalogue is to keep of some captures, by their names
    /// @return number of steps that were made; 0 where it was level with the book
    public int catalogueAhead(
            Function<List<Entry>, Supplier<List<Catalogued>>> listed,
            Function<List<String>, Map<String, CaptureListing>> captured) {
        return guard(() -> new CatalogueFill(handle, listed, captured).run());
    }

    /// The copy groups of the last linking.
    public List<CopyGroup> copies() {
        return guard(() -> CopyPieces.read(handle, capture -> true));
    }

    /// Of the copy groups of the last linking those that tell of one of these captures. All are looked through,
    /// and the others not kept.
    public List<CopyGroup> copiesOf(Set<String> captures) {
        return guard(() -> CopyPieces.read(handle, captures::contains));
    }

    /// As [#copiesOf], without the parts of other captures.
    public List<CopyGroup> sharedBy(Set<String> captures) {
        return guard(() -> CopyPieces.parts(handle, captures::contains));
    }

    /// As [#sharedBy(Set)], as of a line, as the catalogue lists them; nothing where it is not level with the book.
    public Optional<List<CopyGroup>> sharedBy(Set<String> captures, long seq) {
        return guard(() -> CatalogueFill.isLevel(handle)
                ? Optional.of(new CaptureCatalogue(handle).sharedBy(captures, seq))
                : Optional.empty());
    }

    /// Entries that hold the words, best first (BM25). Words are joined by AND; a phrase stands between quotation
    /// marks; `word*` finds beginnings.
    public List<Hit> search(String words, int limit) {
        return guard(() -> dialect.words().search(handle, words, limit));
    }

    /// The lines of the book from `from` on, oldest first.
    public List<LedgerRecord> records(long from, int limit) {
        return guard(() -> Lines.from(handle, from, limit));
    }

    /// Checks everything: numbers, hash chain, digests of contents, every quote against its text, every entry's
    /// reports against the captures.
    public Verification verify() {
        return guard(() -> new LedgerCheck(handle, place.toString()).run());
    }

    /// What the ledger holds, by name, for a person: lines, captures, entries by kind.
    public Map<String, Long> counts() {
        return guard(() -> Holdings.of(handle, lastSeq()));
    }

    /// Closes the file or the connection. What was reported done is on the disk already.
    @Override
    public void close() {
        handle.close();
    }

    private <T> T guard(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw LedgerException.of(e, place.toString());
        }
    }
}
