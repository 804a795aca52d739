"""Columns of ledgers that are kept as they are, and what each import told of its rows. Frozen once released."""

from __future__ import annotations

SCRIPT = """
CREATE TABLE "extra_field" (
  "dossier" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("dossier", "name"),
  FOREIGN KEY ("dossier") REFERENCES "dossier" ("id")) STRICT;
CREATE INDEX "extra_field_dossier" ON "extra_field" ("dossier");
CREATE TABLE "batch_report" (
  "batch" TEXT NOT NULL PRIMARY KEY,
  "body" TEXT NOT NULL,
  FOREIGN KEY ("batch") REFERENCES "batch" ("id")) STRICT;
"""
