-- Version 8. Contents lie in the order in which they came, with their digests in an index: ordered by digest, each went to
-- a page of its own choosing, and four tenths of the pages were empty.
DROP TRIGGER content_keeps;
DROP TRIGGER content_stays;
ALTER TABLE content RENAME TO content_before;
CREATE TABLE content (
  sha256 TEXT PRIMARY KEY,
  length INTEGER NOT NULL,
  body   BLOB NOT NULL
) STRICT;
INSERT INTO content (sha256, length, body) SELECT sha256, length, body FROM content_before;
DROP TABLE content_before;
CREATE TRIGGER content_keeps BEFORE UPDATE ON content BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER content_stays BEFORE DELETE ON content BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
