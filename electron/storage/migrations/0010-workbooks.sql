-- What each migration left behind: the seal of all table definitions. It shows a definition that was altered since.
-- No later migration may change this table, because it is read before anything else is known of a file.
CREATE TABLE layout (
  number INTEGER PRIMARY KEY NOT NULL,
  seal TEXT NOT NULL CHECK (length(seal) = 64)
) STRICT;

-- Workbooks, and the bin they can be brought back from.
-- A seal is the SHA-256 of what stands beside it: a flipped byte is noticed, never shown as a figure.
CREATE TABLE workbook (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  document TEXT NOT NULL,
  seal TEXT NOT NULL CHECK (length(seal) = 64),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  scenario_name TEXT,
  headline TEXT,
  completeness TEXT,
  card_revision INTEGER NOT NULL, -- the revision that the three above speak of
  card_seal TEXT NOT NULL CHECK (length(card_seal) = 64),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE INDEX workbook_by_update ON workbook (updated_at DESC);

-- A workbook in the bin keeps its row, its undo steps and its trail; only this row says that it is there.
CREATE TABLE bin (
  workbook_id TEXT PRIMARY KEY NOT NULL REFERENCES workbook (id),
  binned_at TEXT NOT NULL
) STRICT;
