-- Version 1. `record` is the book: append-only, numbered without gaps, chained by hash. `content` holds bytes by
-- their digest. `entry_version` holds what each linking changed. The tables after the line are worked out from
-- these and may be rebuilt.
CREATE TABLE record (
  seq      INTEGER PRIMARY KEY,
  kind     TEXT NOT NULL CHECK (kind IN ('capture', 'link', 'merge', 'reject', 'undo')),
  key      TEXT NOT NULL,
  at       TEXT NOT NULL,
  author   TEXT NOT NULL,
  payload  TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash     TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX record_key ON record (kind, key, seq);
CREATE TRIGGER record_keeps BEFORE UPDATE ON record BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER record_stays BEFORE DELETE ON record BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TABLE content (
  sha256 TEXT PRIMARY KEY,
  length INTEGER NOT NULL,
  body   BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER content_keeps BEFORE UPDATE ON content BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER content_stays BEFORE DELETE ON content BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TABLE entry_version (
  entry   TEXT NOT NULL,
  seq     INTEGER NOT NULL REFERENCES record (seq),
  payload TEXT,
  PRIMARY KEY (entry, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_version_seq ON entry_version (seq);
CREATE TRIGGER entry_version_keeps BEFORE UPDATE ON entry_version BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER entry_version_stays BEFORE DELETE ON entry_version BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

-- Worked out ------------------------------------------------------------------------------------------------
CREATE TABLE capture_now (
  name   TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL,
  seq    INTEGER NOT NULL REFERENCES record (seq),
  id     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE entry_now (
  entry   TEXT PRIMARY KEY,
  kind    TEXT NOT NULL,
  type    TEXT NOT NULL,
  day     TEXT,
  payload TEXT NOT NULL
) STRICT;
CREATE INDEX entry_now_kind ON entry_now (kind, type, day);
CREATE VIRTUAL TABLE words USING fts5 (entry UNINDEXED, body, tokenize = 'unicode61 remove_diacritics 2');
