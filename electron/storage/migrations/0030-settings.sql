-- Small things the program remembers for a person; each is parsed by its own schema on the way out.
CREATE TABLE setting (
  key TEXT PRIMARY KEY NOT NULL CHECK (length(key) BETWEEN 1 AND 64),
  value TEXT NOT NULL CHECK (length(value) <= 10000)
) STRICT, WITHOUT ROWID;
