-- Version 7. Entries are kept once and deflated: `entry_now` names the version that holds instead of repeating it, and
-- the program packs what earlier versions wrote (`PackedEntry`) between this script and 7-packed.sql. A version is
-- written before its line, whose digest is over all of them, so the line is looked for at the transaction's end.
DROP TRIGGER entry_version_keeps;
DROP TRIGGER entry_version_stays;
DROP INDEX entry_version_seq;
DROP INDEX entry_now_kind;
ALTER TABLE entry_version RENAME TO entry_version_before;
ALTER TABLE entry_now RENAME TO entry_now_before;
CREATE TABLE entry_version (
  entry  TEXT NOT NULL,
  seq    INTEGER NOT NULL REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED,
  length INTEGER NOT NULL,
  body   BLOB,
  PRIMARY KEY (entry, seq)
) STRICT;
CREATE TABLE entry_now (
  entry     TEXT PRIMARY KEY,
  kind      TEXT NOT NULL,
  type      TEXT NOT NULL,
  day       TEXT,
  words_sum INTEGER,
  seq       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO entry_now (entry, kind, type, day, words_sum, seq)
  SELECT n.entry, n.kind, n.type, n.day, n.words_sum, (SELECT max(v.seq) FROM entry_version_before v WHERE v.entry = n.entry)
  FROM entry_now_before n ORDER BY n.entry;
DROP TABLE entry_now_before;
CREATE INDEX entry_now_kind ON entry_now (kind, type, day);
-- Nothing asks for the reports of a row.
DROP INDEX catalogue_report_row;
