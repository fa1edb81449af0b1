package org.attache.ledger;

import org.jdbi.v3.core.config.JdbiConfig;

/// Which [Dialect] a handle speaks, kept with it.
///
/// Public because JDBI makes it; for this room only.
public final class Spoken implements JdbiConfig<Spoken> {
    private Dialect dialect = SqliteDialect.INSTANCE;

    /// SQLite's, until another is set.
    public Spoken() {}

    Dialect dialect() {
        return dialect;
    }

    void speak(Dialect other) {
        dialect = other;
    }

    @Override
    public Spoken createCopy() {
        Spoken copy = new Spoken();
        copy.dialect = dialect;
        return copy;
    }
}
