"""Scans may belong to a record that has no dossier. Frozen once released."""

from __future__ import annotations

_APPEND_ONLY = """
CREATE TRIGGER "{table}_kept" BEFORE DELETE ON "{table}" BEGIN SELECT raise(ABORT, '{table} only grows'); END;
CREATE TRIGGER "{table}_unaltered" BEFORE UPDATE ON "{table}" BEGIN SELECT raise(ABORT, '{table} only grows'); END;
"""

# What points at the table is put aside first: foreign keys stay on while tables change.
SCRIPT = """
CREATE TABLE "attachment_new"(
  "id" TEXT NOT NULL PRIMARY KEY,
  "dossier" TEXT,
  "record" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "media" TEXT NOT NULL,
  "size" INTEGER NOT NULL,
  "digest" TEXT NOT NULL,
  "pages" INTEGER NOT NULL,
  "signed" INTEGER NOT NULL,
  "at" INTEGER NOT NULL,
  "by" TEXT NOT NULL,
  FOREIGN KEY ("dossier") REFERENCES "dossier" ("id")) STRICT;
INSERT INTO "attachment_new" SELECT
  "id", "dossier", "record", "title", "media", "size", "digest", "pages", "signed", "at", "by" FROM "attachment";
CREATE TABLE "withdrawal_aside" AS SELECT "attachment", "at", "by", "reason" FROM "withdrawal";
DROP TABLE "withdrawal";
DROP TABLE "attachment";
ALTER TABLE "attachment_new" RENAME TO "attachment";
CREATE INDEX "attachment_dossier" ON "attachment" ("dossier");
CREATE INDEX "attachment_record" ON "attachment" ("record");
CREATE TABLE "withdrawal"(
  "attachment" TEXT NOT NULL PRIMARY KEY,
  "at" INTEGER NOT NULL,
  "by" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  FOREIGN KEY ("attachment") REFERENCES "attachment" ("id")) STRICT;
INSERT INTO "withdrawal" SELECT "attachment", "at", "by", "reason" FROM "withdrawal_aside";
DROP TABLE "withdrawal_aside";
""" + "".join(_APPEND_ONLY.format(table=table) for table in ("attachment", "withdrawal"))
