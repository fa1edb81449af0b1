-- The ledger on PostgreSQL, version 1: what 1.sql to 6.sql make of a SQLite file, in one step. The same tables, the same
-- columns in the same order, texts in the order of their bytes. A statement ends with a line. What differs is the
-- index of words, which is a tsvector here.
CREATE TABLE ledger_version (version bigint NOT NULL);
INSERT INTO ledger_version (version) VALUES (0);

CREATE TABLE record (
  seq      bigint PRIMARY KEY,
  kind     text COLLATE "C" NOT NULL,
  key      text COLLATE "C" NOT NULL,
  at       text COLLATE "C" NOT NULL,
  author   text COLLATE "C" NOT NULL,
  payload  text COLLATE "C" NOT NULL,
  previous text COLLATE "C" NOT NULL,
  hash     text COLLATE "C" NOT NULL UNIQUE
);
CREATE INDEX record_key ON record (kind, key, seq);
CREATE TABLE content (
  sha256 text COLLATE "C" PRIMARY KEY,
  length bigint NOT NULL,
  body   bytea NOT NULL
);
-- It is deflated already.
ALTER TABLE content ALTER COLUMN body SET STORAGE EXTERNAL;
CREATE TABLE entry_version (
  entry   text COLLATE "C" NOT NULL,
  seq     bigint NOT NULL REFERENCES record (seq),
  payload text COLLATE "C",
  PRIMARY KEY (entry, seq)
);
CREATE INDEX entry_version_seq ON entry_version (seq);

CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$;
CREATE TRIGGER record_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON record FOR EACH STATEMENT EXECUTE FUNCTION ${schema}.append_only();
CREATE TRIGGER content_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON content FOR EACH STATEMENT EXECUTE FUNCTION ${schema}.append_only();
CREATE TRIGGER entry_version_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON entry_version FOR EACH STATEMENT EXECUTE FUNCTION ${schema}.append_only();

-- Worked out ------------------------------------------------------------------------------------------------
CREATE TABLE capture_now (
  name   text COLLATE "C" PRIMARY KEY,
  sha256 text COLLATE "C" NOT NULL,
  seq    bigint NOT NULL REFERENCES record (seq),
  id     text COLLATE "C" NOT NULL
);
CREATE TABLE entry_now (
  entry     text COLLATE "C" PRIMARY KEY,
  kind      text COLLATE "C" NOT NULL,
  type      text COLLATE "C" NOT NULL,
  day       text COLLATE "C",
  payload   text COLLATE "C" NOT NULL,
  words_sum bigint
);
CREATE INDEX entry_now_kind ON entry_now (kind, type, day);
CREATE TABLE words_held (
  row   bigint PRIMARY KEY,
  entry text COLLATE "C" NOT NULL,
  since bigint NOT NULL,
  until bigint NOT NULL,
  sum   bigint
);
CREATE INDEX words_held_entry ON words_held (entry, since);

-- Stems and their places are worked out by the program, as SQLite's FTS5 does it: no dictionary of the server counts.
CREATE TABLE words (
  rowid bigint PRIMARY KEY,
  entry text COLLATE "C" NOT NULL,
  body  text COLLATE "C" NOT NULL,
  size  bigint NOT NULL,
  found tsvector NOT NULL
);
CREATE INDEX words_found ON words USING gin (found);
-- How many texts there are, with how many words: what BM25 weighs a word by.
CREATE TABLE words_total (
  "only" bigint PRIMARY KEY CHECK ("only" = 1),
  texts  bigint NOT NULL,
  tokens bigint NOT NULL
);
INSERT INTO words_total ("only", texts, tokens) VALUES (1, 0, 0);

CREATE TABLE catalogue_state (
  "only"  bigint PRIMARY KEY CHECK ("only" = 1),
  version bigint NOT NULL,
  done    bigint NOT NULL
);
CREATE TABLE catalogue_entry (
  row        bigint PRIMARY KEY,
  entry      text COLLATE "C" NOT NULL,
  since      bigint NOT NULL,
  until      bigint NOT NULL,
  born       bigint NOT NULL,
  kind       text COLLATE "C" NOT NULL,
  type       text COLLATE "C" NOT NULL,
  day        text COLLATE "C" NOT NULL,
  last_day   text COLLATE "C" NOT NULL,
  day_text   text COLLATE "C" NOT NULL,
  own_day    bigint NOT NULL,
  told       text COLLATE "C" NOT NULL,
  headline   text COLLATE "C" NOT NULL,
  tag        text COLLATE "C" NOT NULL,
  countries  text COLLATE "C" NOT NULL,
  origins    text COLLATE "C" NOT NULL,
  origin_n   bigint NOT NULL,
  report_n   bigint NOT NULL,
  conflict_n bigint NOT NULL
);
CREATE INDEX catalogue_entry_id ON catalogue_entry (entry, since);
CREATE INDEX catalogue_entry_gone ON catalogue_entry (until);
CREATE TABLE catalogue_party (
  name    text COLLATE "C" NOT NULL,
  role    text COLLATE "C" NOT NULL,
  row     bigint NOT NULL,
  type    text COLLATE "C" NOT NULL,
  country text COLLATE "C" NOT NULL,
  office  text COLLATE "C" NOT NULL DEFAULT '',
  PRIMARY KEY (name, role, row)
);
CREATE INDEX catalogue_party_row ON catalogue_party (row);
CREATE TABLE catalogue_report (
  capture text COLLATE "C" NOT NULL,
  fact    text COLLATE "C" NOT NULL,
  row     bigint NOT NULL,
  PRIMARY KEY (capture, fact, row)
);
CREATE INDEX catalogue_report_row ON catalogue_report (row);
CREATE TABLE catalogue_deal (
  row         bigint PRIMARY KEY,
  supplier    text COLLATE "C" NOT NULL,
  recipient   text COLLATE "C" NOT NULL,
  item        text COLLATE "C" NOT NULL,
  category    text COLLATE "C" NOT NULL,
  status      text COLLATE "C" NOT NULL,
  ordered     text COLLATE "C" NOT NULL,
  delivered   text COLLATE "C" NOT NULL,
  quantity    bigint,
  value       double precision,
  currency    text COLLATE "C" NOT NULL,
  delivered_n bigint
);
CREATE TABLE catalogue_capture (
  row        bigint PRIMARY KEY,
  name       text COLLATE "C" NOT NULL,
  since      bigint NOT NULL,
  until      bigint NOT NULL,
  outlet     text COLLATE "C" NOT NULL,
  title      text COLLATE "C" NOT NULL,
  day        text COLLATE "C" NOT NULL,
  day_text   text COLLATE "C" NOT NULL,
  basis      text COLLATE "C" NOT NULL,
  language   text COLLATE "C" NOT NULL,
  origins    text COLLATE "C" NOT NULL,
  facts      bigint NOT NULL,
  paragraphs bigint NOT NULL,
  own        bigint NOT NULL
);
CREATE INDEX catalogue_capture_name ON catalogue_capture (name, since);
CREATE INDEX catalogue_capture_day ON catalogue_capture (day, row);
CREATE INDEX catalogue_capture_outlet ON catalogue_capture (outlet, day, row);
CREATE TABLE catalogue_copy (
  row     bigint PRIMARY KEY,
  digest  text COLLATE "C" NOT NULL,
  since   bigint NOT NULL,
  until   bigint NOT NULL,
  payload text COLLATE "C" NOT NULL
);
CREATE INDEX catalogue_copy_digest ON catalogue_copy (digest, since);
CREATE TABLE catalogue_copy_part (
  capture text COLLATE "C" NOT NULL,
  row     bigint NOT NULL,
  PRIMARY KEY (capture, row)
);
CREATE TABLE catalogue_decision (
  line   bigint PRIMARY KEY,
  entry  text COLLATE "C" NOT NULL,
  slot   text COLLATE "C" NOT NULL,
  value  text COLLATE "C" NOT NULL,
  reason text COLLATE "C" NOT NULL,
  author text COLLATE "C" NOT NULL,
  at     text COLLATE "C" NOT NULL,
  since  bigint NOT NULL,
  until  bigint NOT NULL
);
CREATE INDEX catalogue_decision_entry ON catalogue_decision (entry, slot, since);
CREATE TABLE catalogue_seal (
  part text COLLATE "C" PRIMARY KEY,
  sum  bigint NOT NULL
);
