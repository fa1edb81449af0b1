-- Version 2, once the entries of earlier versions are packed.
ALTER TABLE entry_version ALTER COLUMN length SET NOT NULL;
ALTER TABLE entry_version DROP COLUMN payload;
ALTER TABLE entry_version ALTER CONSTRAINT entry_version_seq_fkey DEFERRABLE INITIALLY DEFERRED;
DROP INDEX entry_version_seq;
CREATE INDEX entry_version_seq ON entry_version (seq, entry);
ALTER TABLE entry_version ENABLE TRIGGER entry_version_keeps;
