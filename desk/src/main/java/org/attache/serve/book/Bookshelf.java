package org.attache.serve.book;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.attache.fact.Analysis;
import org.attache.ledger.Columns;
import org.attache.ledger.Correction;
import org.attache.ledger.Ledger;
import org.attache.ledger.LedgerPlace;
import org.attache.run.Bookkeeper;
import org.attache.run.Cataloguer;
import org.attache.run.Progress;

/// Open ledgers of one place. A ledger belongs to one thread at a time, so each request borrows one; writers wait for
/// each other.
///
/// Thread-safe.
public final class Bookshelf implements AutoCloseable {
    /// More connections than processors would only wait for the disk.
    private static final int MOST_OPEN = 8;
    /// Characters of the captures whose analyses requests share: an analysis takes some thirty times as many bytes.
    private static final long MOST_CHARACTERS = 4_000_000;
    private static final int MOST_REMEMBERED = 400;

    private final LedgerPlace place;
    private final Clock clock;
    private final Semaphore places = new Semaphore(MOST_OPEN, true);
    private final Deque<Ledger> idle = new ArrayDeque<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final Map<String, Analysis> analyses = new LinkedHashMap<>(64, 0.75f, true);
    private long characters;
    private volatile boolean closed;
    private final Map<String, Object> remembered = new ConcurrentHashMap<>();
    private final Columns columns = new Columns();

    /// Ledgers of one place; the catalogue is brought level with the book at once.
    public Bookshelf(LedgerPlace place, Clock clock) {
        this.place = place;
        this.clock = clock;
        try (Ledger ledger = Ledger.open(place)) {
            new Cataloguer(ledger).catchUp();
            // Read before anyone asks: over a million rows it takes seconds.
            ledger.catalogue(columns);
        }
    }

    /// The columns that all ledgers of the shelf share.
    Columns columns() {
        return columns;
    }

    /// Borrows a ledger for the time of `work`.
    public <T> T read(Function<Ledger, T> work) {
        places.acquireUninterruptibly();
        try {
            Ledger ledger = take();
            try {
                return work.apply(ledger);
            } finally {
                synchronized (idle) {
                    idle.push(ledger);
                }
            }
        } finally {
            places.release();
        }
    }

    private Ledger take() {
        while (true) {
            Ledger known;
            synchronized (idle) {
                if (idle.isEmpty()) {
                    break;
                }
                known = idle.pop();
            }
            // a server that was started anew knows none of the connections before
            if (known.isOpen()) {
                return known;
            }
            known.close();
        }
        return Ledger.open(place);
    }

    /// Lets `work` write, on a ledger of its own: whoever writes holds a borrowed one already, and must not wait for
    /// another. One writer at a time; when it is done, the catalogue is level with the book.
    public <T> T write(Function<Ledger, T> work) {
        writing.lock();
        try (Ledger ledger = Ledger.open(place)) {
            T result = work.apply(ledger);
            new Cataloguer(ledger).catchUp();
            ledger.catalogue(columns);
            return result;
        } finally {
            writing.unlock();
        }
    }

    /// Appends a correction that changes no entry.
    ///
    /// @return number of its line
    public long append(Correction correction, String author) {
        return write(ledger -> ledger.correct(correction, author, clock.instant()));
    }

    /// Appends a correction and joins anew what it touches.
    ///
    /// @return number of its line
    public long correct(Correction correction, String author) {
        return write(ledger -> {
            long line = ledger.correct(correction, author, clock.instant());
            new Bookkeeper(ledger, author, clock, Progress.SILENT).join();
            return line;
        });
    }

    /// Adds captures and joins them with what there is.
    ///
    /// @param source of the captures
    /// @param progress is told how it goes on
    public Bookkeeper.Summary add(Bookkeeper.Source source, String author, Progress progress) {
        return write(ledger -> new Bookkeeper(ledger, author, clock, progress).add(source));
    }

    /// The analysis of a capture; the last few hundred are kept.
    Optional<Analysis> analysis(Ledger ledger, String capture, String version) {
        String key = version + capture;
        synchronized (analyses) {
            Analysis known = analyses.get(key);
            if (known != null) {
                return Optional.of(known);
            }
        }
        Optional<Analysis> read = ledger.analysis(capture);
        read.ifPresent(a -> {
            synchronized (analyses) {
                characters += length(a)
                        - Optional.ofNullable(analyses.put(key, a))
                                .map(Bookshelf::length)
                                .orElse(0);
                while (characters > MOST_CHARACTERS && analyses.size() > 1) {
                    String eldest = analyses.keySet().iterator().next();
                    characters -= Optional.ofNullable(analyses.remove(eldest))
                            .map(Bookshelf::length)
                            .orElse(0);
                }
            }
        });
        return read;
    }

    private static int length(Analysis analysis) {
        return analysis.article().capture().text().length();
    }

    /// An answer that depends on the line of the book alone: worked out once for each line.
    ///
    /// @param key names the question, with the line
    @SuppressWarnings("unchecked") // a key is used with one type of answer
    <T> T remember(String key, Supplier<T> answer) {
        Object known = remembered.get(key);
        if (known == null) {
            known = answer.get();
            if (remembered.size() > MOST_REMEMBERED) {
                remembered.clear();
            }
            remembered.put(key, known);
        }
        return (T) known;
    }

    /// The day it is, UTC.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// Where the ledger lies.
    public LedgerPlace place() {
        return place;
    }

    /// Whether nothing is lent any more.
    public boolean isClosed() {
        return closed;
    }

    /// Closes every ledger.
    @Override
    public void close() {
        closed = true;
        synchronized (idle) {
            idle.forEach(Ledger::close);
            idle.clear();
        }
    }
}
