"""What was said with clients, and what somebody wants to follow up. Frozen once released."""

from __future__ import annotations

SCRIPT = """
CREATE TABLE "contact"(
  "id" TEXT NOT NULL PRIMARY KEY,
  "dossier" TEXT NOT NULL,
  "way" TEXT NOT NULL,
  "words" TEXT NOT NULL,
  "promised" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "entered_at" INTEGER NOT NULL,
  "by" TEXT NOT NULL,
  FOREIGN KEY ("dossier") REFERENCES "dossier" ("id")) STRICT;
CREATE INDEX "contact_dossier" ON "contact" ("dossier");
CREATE TABLE "follow_up"(
  "id" TEXT NOT NULL PRIMARY KEY,
  "dossier" TEXT NOT NULL,
  "words" TEXT NOT NULL,
  "day" TEXT NOT NULL,
  "person" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "by" TEXT NOT NULL,
  "done_at" INTEGER,
  "result" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  FOREIGN KEY ("dossier") REFERENCES "dossier" ("id")) STRICT;
CREATE INDEX "follow_up_dossier" ON "follow_up" ("dossier");
CREATE TRIGGER "contact_kept" BEFORE DELETE ON "contact" BEGIN SELECT raise(ABORT, 'contact only grows'); END;
CREATE TRIGGER "contact_unaltered" BEFORE UPDATE OF "id", "way", "words", "promised", "at", "entered_at", "by" ON "contact"
  BEGIN SELECT raise(ABORT, 'contact only grows'); END;
"""
