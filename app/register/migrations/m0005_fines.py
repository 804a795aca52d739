"""Proposed fines, the ledger, wages. Frozen once released."""

from __future__ import annotations

_APPEND_ONLY = """
CREATE TRIGGER "{table}_kept" BEFORE DELETE ON "{table}" BEGIN SELECT raise(ABORT, '{table} only grows'); END;
CREATE TRIGGER "{table}_unaltered" BEFORE UPDATE ON "{table}" BEGIN SELECT raise(ABORT, '{table} only grows'); END;
"""

SCRIPT = """
CREATE TABLE "fine" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "dossier" TEXT,
  "person" TEXT NOT NULL,
  "duty" TEXT NOT NULL,
  "event" TEXT NOT NULL,
  "document" TEXT NOT NULL,
  "body" TEXT NOT NULL) STRICT;
CREATE INDEX "fine_dossier" ON "fine" ("dossier");
CREATE INDEX "fine_person" ON "fine" ("person");
CREATE INDEX "fine_duty" ON "fine" ("duty");
CREATE INDEX "fine_event" ON "fine" ("event");
CREATE TABLE "fine_entry" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "fine" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "by" TEXT NOT NULL,
  "amount" INTEGER NOT NULL,
  "decider" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "number" TEXT,
  "decision" TEXT,
  "on" TEXT NOT NULL,
  "evidence" TEXT NOT NULL,
  FOREIGN KEY ("fine") REFERENCES "fine" ("id")) STRICT;
CREATE INDEX "fine_entry_fine" ON "fine_entry" ("fine");
CREATE UNIQUE INDEX "fine_entry_number" ON "fine_entry" ("number");
CREATE INDEX "fine_entry_decision" ON "fine_entry" ("decision");
CREATE TABLE "wage" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "person" TEXT NOT NULL,
  "month" TEXT NOT NULL,
  "amount" INTEGER NOT NULL,
  "at" INTEGER NOT NULL,
  "by" TEXT NOT NULL) STRICT;
CREATE INDEX "wage_person" ON "wage" ("person");
CREATE TABLE "wage_sheet" (
  "month" TEXT NOT NULL PRIMARY KEY,
  "at" INTEGER NOT NULL,
  "by" TEXT NOT NULL,
  "decider" TEXT NOT NULL,
  "body" TEXT NOT NULL) STRICT;
""" + "".join(_APPEND_ONLY.format(table=table) for table in ("fine", "fine_entry", "wage", "wage_sheet"))
