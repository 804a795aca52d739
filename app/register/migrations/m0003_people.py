"""Roles with rights, deputies, signing keys, sign-offs, signatures in the journal. Frozen once released."""

from __future__ import annotations

_APPEND_ONLY = """
CREATE TRIGGER "{table}_kept" BEFORE DELETE ON "{table}" BEGIN SELECT raise(ABORT, '{table} only grows'); END;
CREATE TRIGGER "{table}_unaltered" BEFORE UPDATE ON "{table}" BEGIN SELECT raise(ABORT, '{table} only grows'); END;
"""

SCRIPT = """
CREATE TABLE "role" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "rights" TEXT NOT NULL,
  "version" INTEGER NOT NULL) STRICT;
CREATE TABLE "deputy" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "person" TEXT NOT NULL,
  "deputy" TEXT NOT NULL,
  "first" TEXT NOT NULL,
  "last" TEXT NOT NULL,
  FOREIGN KEY ("person") REFERENCES "person" ("id"),
  FOREIGN KEY ("deputy") REFERENCES "person" ("id")) STRICT;
CREATE INDEX "deputy_person" ON "deputy" ("person");
CREATE INDEX "deputy_deputy" ON "deputy" ("deputy");
CREATE TABLE "credential" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "person" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "public" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "certificate" TEXT NOT NULL,
  FOREIGN KEY ("person") REFERENCES "person" ("id")) STRICT;
CREATE INDEX "credential_person" ON "credential" ("person");
CREATE TABLE "signoff" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "matter" TEXT NOT NULL,
  "record" TEXT NOT NULL,
  "content" TEXT NOT NULL,
  "head" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "credential" TEXT NOT NULL,
  "signature" TEXT NOT NULL,
  FOREIGN KEY ("credential") REFERENCES "credential" ("id")) STRICT;
CREATE INDEX "signoff_credential" ON "signoff" ("credential");
CREATE INDEX "signoff_record" ON "signoff" ("record");
ALTER TABLE "journal" ADD COLUMN "signer" TEXT;
ALTER TABLE "journal" ADD COLUMN "signature" TEXT;
""" + "".join(_APPEND_ONLY.format(table=table) for table in ("credential", "signoff"))
