-- What happened to a workbook: the trail, which is never rewritten, and the steps that can be undone.
CREATE TABLE audit_entry (
  entry INTEGER PRIMARY KEY NOT NULL,
  workbook_id TEXT NOT NULL REFERENCES workbook (id),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  action TEXT NOT NULL CHECK (length(action) BETWEEN 1 AND 40),
  at TEXT NOT NULL,
  who TEXT NOT NULL CHECK (length(who) BETWEEN 1 AND 200),
  summary TEXT NOT NULL CHECK (length(summary) BETWEEN 1 AND 500),
  difference TEXT NOT NULL,
  -- over this entry, its quantities and the seal of the entry before it: an edited trail no longer adds up
  seal TEXT NOT NULL CHECK (length(seal) = 64)
) STRICT;

CREATE INDEX audit_entry_by_workbook ON audit_entry (workbook_id, entry);

CREATE TABLE audit_quantity (
  entry INTEGER NOT NULL REFERENCES audit_entry (entry),
  position INTEGER NOT NULL,
  quantity_id TEXT NOT NULL CHECK (length(quantity_id) BETWEEN 1 AND 200),
  before TEXT,
  after TEXT,
  PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX audit_quantity_by_quantity ON audit_quantity (quantity_id, entry);

CREATE TRIGGER audit_entry_is_never_changed BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

CREATE TRIGGER audit_entry_is_never_deleted BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

-- INSERT OR REPLACE deletes without firing a delete trigger, so it is stopped here.
CREATE TRIGGER audit_entry_is_never_replaced BEFORE INSERT ON audit_entry
WHEN EXISTS (SELECT 1 FROM audit_entry WHERE entry = NEW.entry)
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

CREATE TRIGGER audit_quantity_is_never_changed BEFORE UPDATE ON audit_quantity
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

CREATE TRIGGER audit_quantity_is_never_deleted BEFORE DELETE ON audit_quantity
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

CREATE TRIGGER audit_quantity_is_never_replaced BEFORE INSERT ON audit_quantity
WHEN EXISTS (SELECT 1 FROM audit_quantity WHERE entry = NEW.entry AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

-- A step holds what changed, both ways. Two seals say which state it fits, before and after; the third is its own.
CREATE TABLE undo_step (
  workbook_id TEXT NOT NULL REFERENCES workbook (id),
  step INTEGER NOT NULL,
  undone INTEGER NOT NULL CHECK (undone IN (0, 1)),
  summary TEXT NOT NULL CHECK (length(summary) BETWEEN 1 AND 500),
  about TEXT NOT NULL,
  difference TEXT NOT NULL,
  seal_before TEXT NOT NULL CHECK (length(seal_before) = 64),
  seal_after TEXT NOT NULL CHECK (length(seal_after) = 64),
  gesture TEXT,
  seal TEXT NOT NULL CHECK (length(seal) = 64),
  PRIMARY KEY (workbook_id, step)
) STRICT;
