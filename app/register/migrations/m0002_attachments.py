"""Scans and signed sheets that belong to a record. Frozen once released."""

from __future__ import annotations

_APPEND_ONLY = """
CREATE TRIGGER "{table}_kept" BEFORE DELETE ON "{table}" BEGIN SELECT raise(ABORT, '{table} only grows'); END;
CREATE TRIGGER "{table}_unaltered" BEFORE UPDATE ON "{table}" BEGIN SELECT raise(ABORT, '{table} only grows'); END;
"""

SCRIPT = """
CREATE TABLE "attachment"(
  "id" TEXT NOT NULL PRIMARY KEY,
  "dossier" TEXT NOT NULL,
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
CREATE INDEX "attachment_dossier" ON "attachment" ("dossier");
CREATE INDEX "attachment_record" ON "attachment" ("record");
CREATE TABLE "withdrawal"(
  "attachment" TEXT NOT NULL PRIMARY KEY,
  "at" INTEGER NOT NULL,
  "by" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  FOREIGN KEY ("attachment") REFERENCES "attachment" ("id")) STRICT;
""" + "".join(_APPEND_ONLY.format(table=table) for table in ("attachment", "withdrawal"))
