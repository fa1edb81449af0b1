-- Version 3. What people decided about conflicts, and how many items of a deal were delivered: more of the catalogue,
-- worked out like the rest of it.
ALTER TABLE catalogue_deal ADD COLUMN delivered_n INTEGER;
CREATE TABLE catalogue_decision (
  line   INTEGER PRIMARY KEY,
  entry  TEXT NOT NULL,
  slot   TEXT NOT NULL,
  value  TEXT NOT NULL,
  reason TEXT NOT NULL,
  author TEXT NOT NULL,
  at     TEXT NOT NULL,
  since  INTEGER NOT NULL,
  until  INTEGER NOT NULL
) STRICT;
CREATE INDEX catalogue_country_row ON catalogue_country (row);
CREATE INDEX catalogue_decision_entry ON catalogue_decision (entry, slot, since);
