-- The ledger on PostgreSQL, version 2: what 7.sql makes of a SQLite file, in the tables as they stand, so that rights
-- that were given on them stay.
ALTER TABLE entry_now ADD COLUMN seq bigint;
UPDATE entry_now SET seq = (SELECT max(v.seq) FROM entry_version v WHERE v.entry = entry_now.entry);
ALTER TABLE entry_now ALTER COLUMN seq SET NOT NULL;
ALTER TABLE entry_now DROP COLUMN payload;
DROP INDEX catalogue_report_row;
ALTER TABLE entry_version DISABLE TRIGGER entry_version_keeps;
ALTER TABLE entry_version ADD COLUMN length bigint;
ALTER TABLE entry_version ADD COLUMN body bytea;
ALTER TABLE entry_version ALTER COLUMN body SET STORAGE EXTERNAL;
