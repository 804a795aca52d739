"""Client complaints and what was done about them. Frozen once released."""

from __future__ import annotations

_APPEND_ONLY = """
CREATE TRIGGER "{table}_kept" BEFORE DELETE ON "{table}" BEGIN SELECT raise(ABORT, '{table} only grows'); END;
CREATE TRIGGER "{table}_unaltered" BEFORE UPDATE ON "{table}" BEGIN SELECT raise(ABORT, '{table} only grows'); END;
"""

SCRIPT = """
CREATE TABLE "complaint" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "number" TEXT NOT NULL,
  "dossier" TEXT,
  "unit" TEXT NOT NULL,
  "client" TEXT NOT NULL,
  "phone" TEXT NOT NULL,
  "channel" TEXT NOT NULL,
  "cause" TEXT NOT NULL,
  "words" TEXT NOT NULL,
  FOREIGN KEY ("dossier") REFERENCES "dossier" ("id")) STRICT;
CREATE UNIQUE INDEX "complaint_number" ON "complaint" ("number");
CREATE INDEX "complaint_dossier" ON "complaint" ("dossier");
CREATE TABLE "complaint_step" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "complaint" TEXT NOT NULL,
  "round" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "entered_at" INTEGER NOT NULL,
  "by" TEXT NOT NULL,
  "body" TEXT NOT NULL,
  FOREIGN KEY ("complaint") REFERENCES "complaint" ("id")) STRICT;
CREATE INDEX "complaint_step_complaint" ON "complaint_step" ("complaint");
""" + "".join(_APPEND_ONLY.format(table=table) for table in ("complaint", "complaint_step"))
