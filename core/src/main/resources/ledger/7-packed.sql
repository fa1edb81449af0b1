-- Version 7, once the entries of earlier versions are packed.
DROP TABLE entry_version_before;
CREATE INDEX entry_version_seq ON entry_version (seq, entry);
CREATE TRIGGER entry_version_keeps BEFORE UPDATE ON entry_version BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER entry_version_stays BEFORE DELETE ON entry_version BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
