"""Volumes, places, loans, submissions, blank contracts, inspections, destruction lists. Frozen once released."""

from __future__ import annotations

_APPEND_ONLY = """
CREATE TRIGGER "{table}_kept" BEFORE DELETE ON "{table}" BEGIN SELECT raise(ABORT, '{table} only grows'); END;
CREATE TRIGGER "{table}_unaltered" BEFORE UPDATE ON "{table}" BEGIN SELECT raise(ABORT, '{table} only grows'); END;
"""

SCRIPT = """
CREATE TABLE "location" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "number" TEXT NOT NULL,
  "parent" TEXT,
  "kind" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "capacity" INTEGER,
  "version" INTEGER NOT NULL,
  FOREIGN KEY ("parent") REFERENCES "location" ("id")) STRICT;
CREATE UNIQUE INDEX "location_number" ON "location" ("number");
CREATE INDEX "location_parent" ON "location" ("parent");
CREATE TABLE "volume" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "number" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "year" INTEGER NOT NULL,
  "retention" INTEGER,
  "dossier" TEXT,
  "note" TEXT NOT NULL,
  "made_by" TEXT NOT NULL,
  "made_on" TEXT NOT NULL,
  "checked_by" TEXT NOT NULL,
  "checked_on" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  FOREIGN KEY ("dossier") REFERENCES "dossier" ("id")) STRICT;
CREATE UNIQUE INDEX "volume_number" ON "volume" ("number");
CREATE INDEX "volume_dossier" ON "volume" ("dossier");
CREATE TABLE "content" (
  "paper" TEXT NOT NULL PRIMARY KEY,
  "volume" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "responsible" TEXT NOT NULL,
  "day" TEXT NOT NULL,
  "pages" INTEGER,
  "remark" TEXT NOT NULL,
  FOREIGN KEY ("paper") REFERENCES "paper" ("id"),
  FOREIGN KEY ("volume") REFERENCES "volume" ("id")) STRICT;
CREATE INDEX "content_volume" ON "content" ("volume");
CREATE TABLE "placing" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "volume" TEXT NOT NULL,
  "location" TEXT,
  "at" INTEGER NOT NULL,
  "by" TEXT NOT NULL,
  FOREIGN KEY ("volume") REFERENCES "volume" ("id"),
  FOREIGN KEY ("location") REFERENCES "location" ("id")) STRICT;
CREATE INDEX "placing_volume" ON "placing" ("volume");
CREATE INDEX "placing_location" ON "placing" ("location");
CREATE TABLE "loan" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "number" TEXT NOT NULL,
  "dossier" TEXT NOT NULL,
  "borrower" TEXT NOT NULL,
  "contact" TEXT NOT NULL,
  "purpose" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "by" TEXT NOT NULL,
  "handoff" TEXT,
  "ended" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  FOREIGN KEY ("dossier") REFERENCES "dossier" ("id"),
  FOREIGN KEY ("handoff") REFERENCES "handoff" ("id")) STRICT;
CREATE UNIQUE INDEX "loan_number" ON "loan" ("number");
CREATE INDEX "loan_dossier" ON "loan" ("dossier");
CREATE INDEX "loan_handoff" ON "loan" ("handoff");
CREATE TABLE "loan_term" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "loan" TEXT NOT NULL,
  "round" INTEGER NOT NULL,
  "due" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "by" TEXT NOT NULL,
  "approved_at" INTEGER,
  "approver" TEXT NOT NULL,
  "signer" TEXT NOT NULL,
  "way" TEXT NOT NULL,
  FOREIGN KEY ("loan") REFERENCES "loan" ("id")) STRICT;
CREATE INDEX "loan_term_loan" ON "loan_term" ("loan");
CREATE TABLE "loan_line" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "loan" TEXT NOT NULL,
  "paper" TEXT NOT NULL,
  "originals" INTEGER NOT NULL,
  "copies" INTEGER NOT NULL,
  "back" TEXT,
  "condition" TEXT NOT NULL,
  "damaged" INTEGER NOT NULL,
  FOREIGN KEY ("loan") REFERENCES "loan" ("id"),
  FOREIGN KEY ("paper") REFERENCES "paper" ("id"),
  FOREIGN KEY ("back") REFERENCES "handoff" ("id")) STRICT;
CREATE INDEX "loan_line_loan" ON "loan_line" ("loan");
CREATE INDEX "loan_line_paper" ON "loan_line" ("paper");
CREATE INDEX "loan_line_back" ON "loan_line" ("back");
CREATE TABLE "loan_chase" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "loan" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "by" TEXT NOT NULL,
  "way" TEXT NOT NULL,
  "words" TEXT NOT NULL,
  FOREIGN KEY ("loan") REFERENCES "loan" ("id")) STRICT;
CREATE INDEX "loan_chase_loan" ON "loan_chase" ("loan");
CREATE TABLE "submission" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "number" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "by" TEXT NOT NULL,
  "counterpart" TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX "submission_number" ON "submission" ("number");
CREATE TABLE "submission_handoff" (
  "handoff" TEXT NOT NULL PRIMARY KEY,
  "submission" TEXT NOT NULL,
  FOREIGN KEY ("handoff") REFERENCES "handoff" ("id"),
  FOREIGN KEY ("submission") REFERENCES "submission" ("id")) STRICT;
CREATE INDEX "submission_handoff_submission" ON "submission_handoff" ("submission");
CREATE TABLE "blank" (
  "number" TEXT NOT NULL PRIMARY KEY,
  "state" TEXT NOT NULL,
  "step" TEXT NOT NULL) STRICT;
CREATE TABLE "blank_step" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "number" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "entered_at" INTEGER NOT NULL,
  "by" TEXT NOT NULL,
  "first" TEXT NOT NULL,
  "last" TEXT NOT NULL,
  "count" INTEGER NOT NULL,
  "recipient" TEXT NOT NULL,
  "reason" TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX "blank_step_number" ON "blank_step" ("number");
CREATE TABLE "inspection" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "number" TEXT NOT NULL,
  "quarter" TEXT NOT NULL,
  "location" TEXT,
  "papers" INTEGER NOT NULL,
  "at" INTEGER NOT NULL,
  "by" TEXT NOT NULL,
  "ended_at" INTEGER,
  "note" TEXT NOT NULL,
  FOREIGN KEY ("location") REFERENCES "location" ("id")) STRICT;
CREATE UNIQUE INDEX "inspection_number" ON "inspection" ("number");
CREATE INDEX "inspection_location" ON "inspection" ("location");
CREATE TABLE "inspected" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "inspection" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "record" TEXT NOT NULL,
  "number" TEXT NOT NULL,
  "expected" INTEGER NOT NULL,
  "seen_at" INTEGER,
  "damage" TEXT NOT NULL,
  "repair" TEXT NOT NULL,
  FOREIGN KEY ("inspection") REFERENCES "inspection" ("id")) STRICT;
CREATE INDEX "inspected_inspection" ON "inspected" ("inspection");
CREATE UNIQUE INDEX "inspected_inspection_number" ON "inspected" ("inspection", "number");
CREATE TABLE "destruction" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "number" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "by" TEXT NOT NULL,
  "approver" TEXT NOT NULL,
  "executor" TEXT NOT NULL,
  "witness" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "executed_at" INTEGER) STRICT;
CREATE UNIQUE INDEX "destruction_number" ON "destruction" ("number");
CREATE TABLE "destruction_line" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "destruction" TEXT NOT NULL,
  "volume" TEXT NOT NULL,
  "obstacle" TEXT NOT NULL,
  FOREIGN KEY ("destruction") REFERENCES "destruction" ("id"),
  FOREIGN KEY ("volume") REFERENCES "volume" ("id")) STRICT;
CREATE INDEX "destruction_line_destruction" ON "destruction_line" ("destruction");
CREATE INDEX "destruction_line_volume" ON "destruction_line" ("volume");
""" + "".join(_APPEND_ONLY.format(table=table) for table in ("placing", "loan_chase", "blank_step"))
