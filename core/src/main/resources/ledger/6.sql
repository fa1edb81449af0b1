-- Version 6. Words are found by their stems (Porter's, for words of English; others stay as they are), and those of
-- an entry that changed or is gone are kept with the lines they held for, so that a search can be made as of any
-- line. What was gone before this version is not found.
CREATE TABLE words_held (
  row   INTEGER PRIMARY KEY,
  entry TEXT NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  sum   INTEGER
) STRICT;
INSERT INTO words_held (row, entry, since, until, sum)
  SELECT n.rowid, n.entry, (SELECT max(v.seq) FROM entry_version v WHERE v.entry = n.entry), 9223372036854775807, n.words_sum
  FROM entry_now n;
CREATE INDEX words_held_entry ON words_held (entry, since);
ALTER TABLE words RENAME TO words_before;
CREATE VIRTUAL TABLE words USING fts5 (entry UNINDEXED, body, tokenize = 'porter unicode61 remove_diacritics 2');
INSERT INTO words (rowid, entry, body) SELECT rowid, entry, body FROM words_before;
DROP TABLE words_before;
-- The catalogue is chosen from, ordered and counted in memory (`Columns`): what only served that is gone.
DROP TABLE catalogue_country;
DROP TABLE catalogue_pair;
DROP INDEX catalogue_entry_day;
DROP INDEX catalogue_entry_kind;
DROP INDEX catalogue_entry_born;
DROP INDEX catalogue_entry_conflict;
DROP INDEX catalogue_deal_supplier;
DROP INDEX catalogue_deal_recipient;
DROP INDEX catalogue_party_office;
DELETE FROM catalogue_seal WHERE part IN ('catalogue_country', 'catalogue_pair');
