"""Chases of lawyers and banks, and period reports. Frozen once released."""

from __future__ import annotations

_APPEND_ONLY = """
CREATE TRIGGER "{table}_kept" BEFORE DELETE ON "{table}" BEGIN SELECT raise(ABORT, '{table} only grows'); END;
CREATE TRIGGER "{table}_unaltered" BEFORE UPDATE ON "{table}" BEGIN SELECT raise(ABORT, '{table} only grows'); END;
"""

SCRIPT = """
CREATE TABLE "chase" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "number" TEXT NOT NULL,
  "outside" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "by" TEXT NOT NULL,
  "body" TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX "chase_number" ON "chase" ("number");
CREATE TABLE "period_report" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "number" TEXT NOT NULL,
  "first" TEXT NOT NULL,
  "last" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "by" TEXT NOT NULL,
  "body" TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX "period_report_number" ON "period_report" ("number");
""" + "".join(_APPEND_ONLY.format(table=table) for table in ("chase", "period_report"))
