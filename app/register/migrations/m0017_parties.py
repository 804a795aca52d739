"""Outside parties are named firms and persons; dossiers and projects say which of a kind is theirs. Frozen once released."""

from __future__ import annotations

SCRIPT = """
CREATE TABLE "party"(
  "id" TEXT NOT NULL PRIMARY KEY,
  "kind" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "contact" TEXT NOT NULL,
  "phone" TEXT NOT NULL,
  "address" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "active" INTEGER NOT NULL,
  "version" INTEGER NOT NULL) STRICT;
CREATE UNIQUE INDEX "party_kind_name" ON "party" ("kind", "name");
CREATE TABLE "party_choice"(
  "dossier" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "step" TEXT NOT NULL,
  "party" TEXT NOT NULL,
  PRIMARY KEY ("dossier", "kind", "step"),
  FOREIGN KEY ("dossier") REFERENCES "dossier" ("id"),
  FOREIGN KEY ("party") REFERENCES "party" ("id")) STRICT;
CREATE INDEX "party_choice_dossier" ON "party_choice" ("dossier");
CREATE INDEX "party_choice_party" ON "party_choice" ("party");
CREATE TABLE "party_default"(
  "project" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "party" TEXT NOT NULL,
  PRIMARY KEY ("project", "kind"),
  FOREIGN KEY ("party") REFERENCES "party" ("id")) STRICT;
CREATE INDEX "party_default_party" ON "party_default" ("party");
"""
