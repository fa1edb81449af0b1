-- Version 9. What the last linking covered, so that nothing is joined anew where nothing came: worked out, and no part of
-- the chain. `seen` is the last line that there was when captures and corrections were read, `line` the last line of a
-- linking once it was written, `stage` which program linked, `sum` one over the three.
CREATE TABLE linked (
  only  INTEGER PRIMARY KEY CHECK (only = 1),
  stage TEXT NOT NULL,
  seen  INTEGER NOT NULL,
  line  INTEGER NOT NULL,
  sum   INTEGER NOT NULL
) STRICT;
