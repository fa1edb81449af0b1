-- The ledger on PostgreSQL, version 3: what 9.sql makes of a SQLite file. Whoever had rights on the lists has them on the
-- new table.
CREATE TABLE linked (
  "only" bigint PRIMARY KEY CHECK ("only" = 1),
  stage  text NOT NULL,
  seen   bigint NOT NULL,
  line   bigint NOT NULL,
  sum    bigint NOT NULL
);
DO $$ DECLARE g record; BEGIN FOR g IN SELECT grantee, privilege_type FROM information_schema.role_table_grants WHERE table_schema = '${schema}' AND table_name = 'catalogue_state' AND grantee <> current_user LOOP EXECUTE 'GRANT ' || g.privilege_type || ' ON linked TO ' || CASE WHEN g.grantee = 'PUBLIC' THEN 'PUBLIC' ELSE quote_ident(g.grantee) END; END LOOP; END $$;
