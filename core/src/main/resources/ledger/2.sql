-- Version 2. The catalogue: rows worked out from the lines of the book so that a page asks for what it shows and no
-- more. It is no part of the hash chain and may be dropped and filled anew (`Cataloguer`). `since` and `until` are
-- line numbers: a row held from line `since` on and before line `until`, so that every list can be read as of any
-- line. A row that still holds has the largest number as `until`.
-- The kinds of lines are known to the program, not to the file: a new kind of correction needs no new table.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, ' CHECK (kind IN (''capture'', ''link'', ''merge'', ''reject'', ''undo''))', '') WHERE type = 'table' AND name = 'record';
PRAGMA writable_schema = RESET;

CREATE TABLE catalogue_state (
  only    INTEGER PRIMARY KEY CHECK (only = 1),
  version INTEGER NOT NULL,
  done    INTEGER NOT NULL
) STRICT;

CREATE TABLE catalogue_entry (
  row       INTEGER PRIMARY KEY,
  entry     TEXT NOT NULL,
  since     INTEGER NOT NULL,
  until     INTEGER NOT NULL,
  born      INTEGER NOT NULL,
  kind      TEXT NOT NULL,
  type      TEXT NOT NULL,
  day       TEXT NOT NULL,
  last_day  TEXT NOT NULL,
  day_text  TEXT NOT NULL,
  own_day   INTEGER NOT NULL,
  told      TEXT NOT NULL,
  headline  TEXT NOT NULL,
  tag       TEXT NOT NULL,
  countries TEXT NOT NULL,
  origins   TEXT NOT NULL,
  origin_n  INTEGER NOT NULL,
  report_n  INTEGER NOT NULL,
  conflict_n INTEGER NOT NULL
) STRICT;
CREATE INDEX catalogue_entry_id ON catalogue_entry (entry, since);
CREATE INDEX catalogue_entry_day ON catalogue_entry (day, row);
CREATE INDEX catalogue_entry_kind ON catalogue_entry (kind, day, row);
CREATE INDEX catalogue_entry_born ON catalogue_entry (born, row);
CREATE INDEX catalogue_entry_conflict ON catalogue_entry (day, row) WHERE conflict_n > 0;
CREATE INDEX catalogue_entry_gone ON catalogue_entry (until);

CREATE TABLE catalogue_country (
  code TEXT NOT NULL,
  day  TEXT NOT NULL,
  row  INTEGER NOT NULL,
  PRIMARY KEY (code, day, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE catalogue_pair (
  pair  TEXT NOT NULL,
  day   TEXT NOT NULL,
  row   INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  kind  TEXT NOT NULL,
  PRIMARY KEY (pair, day, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX catalogue_pair_row ON catalogue_pair (row);

CREATE TABLE catalogue_party (
  name    TEXT NOT NULL,
  role    TEXT NOT NULL,
  row     INTEGER NOT NULL,
  type    TEXT NOT NULL,
  country TEXT NOT NULL,
  PRIMARY KEY (name, role, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX catalogue_party_row ON catalogue_party (row);

CREATE TABLE catalogue_report (
  capture TEXT NOT NULL,
  fact    TEXT NOT NULL,
  row     INTEGER NOT NULL,
  PRIMARY KEY (capture, fact, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX catalogue_report_row ON catalogue_report (row);

CREATE TABLE catalogue_deal (
  row       INTEGER PRIMARY KEY,
  supplier  TEXT NOT NULL,
  recipient TEXT NOT NULL,
  item      TEXT NOT NULL,
  category  TEXT NOT NULL,
  status    TEXT NOT NULL,
  ordered   TEXT NOT NULL,
  delivered TEXT NOT NULL,
  quantity  INTEGER,
  value     REAL,
  currency  TEXT NOT NULL
) STRICT;
CREATE INDEX catalogue_deal_supplier ON catalogue_deal (supplier, ordered);
CREATE INDEX catalogue_deal_recipient ON catalogue_deal (recipient, ordered);

CREATE TABLE catalogue_capture (
  row       INTEGER PRIMARY KEY,
  name      TEXT NOT NULL,
  since     INTEGER NOT NULL,
  until     INTEGER NOT NULL,
  outlet    TEXT NOT NULL,
  title     TEXT NOT NULL,
  day       TEXT NOT NULL,
  day_text  TEXT NOT NULL,
  basis     TEXT NOT NULL,
  language  TEXT NOT NULL,
  origins   TEXT NOT NULL,
  facts     INTEGER NOT NULL,
  paragraphs INTEGER NOT NULL,
  own       INTEGER NOT NULL
) STRICT;
CREATE INDEX catalogue_capture_name ON catalogue_capture (name, since);
CREATE INDEX catalogue_capture_day ON catalogue_capture (day, row);
CREATE INDEX catalogue_capture_outlet ON catalogue_capture (outlet, day, row);

CREATE TABLE catalogue_copy (
  row     INTEGER PRIMARY KEY,
  digest  TEXT NOT NULL,
  since   INTEGER NOT NULL,
  until   INTEGER NOT NULL,
  payload TEXT NOT NULL
) STRICT;
CREATE INDEX catalogue_copy_digest ON catalogue_copy (digest, since);
CREATE TABLE catalogue_copy_part (
  capture TEXT NOT NULL,
  row     INTEGER NOT NULL,
  PRIMARY KEY (capture, row)
) STRICT, WITHOUT ROWID;
