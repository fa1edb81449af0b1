package org.attache.ledger;

import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;

/// The columns of one ledger's catalogue, held in memory and shared by everyone who reads it: some 50 bytes a
/// version of
/// an entry and 16 a party. A list of a million rows is chosen, ordered and counted in milliseconds, whatever is
/// asked; with SQLite alone each way to ask would need an index or a table of its own, kept up with every line.
///
/// Thread-safe.
public final class Columns {
    private final ReentrantLock reading = new ReentrantLock();
    private Sheet sheet = Sheet.EMPTY;

    /// None read yet: the first question reads them.
    public Columns() {}

    /// The columns as the catalogue stands now.
    Sheet level(Handle handle) {
        reading.lock();
        try {
            sheet = new SheetReader(handle).level(sheet);
            return sheet;
        } finally {
            reading.unlock();
        }
    }
}
