"""Records of forms with their steps, and the office's own editions of forms. Frozen once released."""

from __future__ import annotations

_APPEND_ONLY = """
CREATE TRIGGER "{table}_kept" BEFORE DELETE ON "{table}" BEGIN SELECT raise(ABORT, '{table} only grows'); END;
CREATE TRIGGER "{table}_unaltered" BEFORE UPDATE ON "{table}" BEGIN SELECT raise(ABORT, '{table} only grows'); END;
"""

SCRIPT = """
CREATE TABLE "record" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "form" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "number" TEXT NOT NULL,
  "dossier" TEXT,
  "at" INTEGER NOT NULL,
  FOREIGN KEY ("dossier") REFERENCES "dossier" ("id")) STRICT;
CREATE UNIQUE INDEX "record_number" ON "record" ("number");
CREATE INDEX "record_form_at" ON "record" ("form", "at");
CREATE INDEX "record_dossier" ON "record" ("dossier");
CREATE TABLE "record_step" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "record" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "entered_at" INTEGER NOT NULL,
  "by" TEXT NOT NULL,
  "event" TEXT NOT NULL,
  "body" TEXT NOT NULL,
  FOREIGN KEY ("record") REFERENCES "record" ("id")) STRICT;
CREATE INDEX "record_step_record" ON "record_step" ("record");
CREATE TABLE "form_edition" (
  "name" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  "made_by" TEXT NOT NULL,
  "made_at" INTEGER NOT NULL,
  "approved_by" TEXT NOT NULL,
  "approved_at" INTEGER,
  PRIMARY KEY ("name", "version")) STRICT;
"""
SCRIPT += "".join(_APPEND_ONLY.format(table=table) for table in ("record", "record_step"))
