"""The office's own kinds of paper, its own counts for the regulations' kinds, and what a dossier does not need. Frozen once released."""

from __future__ import annotations

SCRIPT = """
CREATE TABLE "paper_kind"(
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "group" TEXT NOT NULL,
  "originals" INTEGER NOT NULL,
  "copies" INTEGER NOT NULL,
  "payments" TEXT NOT NULL,
  "valid_days" INTEGER NOT NULL,
  "active" INTEGER NOT NULL,
  "version" INTEGER NOT NULL) STRICT;
CREATE TABLE "unneeded"(
  "dossier" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "by" TEXT NOT NULL,
  PRIMARY KEY ("dossier", "kind"),
  FOREIGN KEY ("dossier") REFERENCES "dossier" ("id")) STRICT;
CREATE INDEX "unneeded_dossier" ON "unneeded" ("dossier");
"""
