"""The first register. Frozen: a change of the tables is a new migration."""

from __future__ import annotations

_TABLES = """
CREATE TABLE "batch"(
  "id" TEXT NOT NULL PRIMARY KEY,
  "number" TEXT NOT NULL,
  "source" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "by" TEXT NOT NULL,
  "new" INTEGER NOT NULL,
  "changed" INTEGER NOT NULL,
  "undone_at" INTEGER) STRICT;
CREATE UNIQUE INDEX "batch_number" ON "batch" ("number");
CREATE TABLE "dossier" (
  "seq" INTEGER NOT NULL PRIMARY KEY,
  "id" TEXT NOT NULL,
  "number" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "unit_order" TEXT NOT NULL,
  "buyers" TEXT NOT NULL,
  "contract" TEXT,
  "signed" TEXT,
  "payment" TEXT NOT NULL,
  "payment_words" TEXT NOT NULL,
  "price" INTEGER,
  "phone" TEXT NOT NULL,
  "address" TEXT NOT NULL,
  "adviser" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "haystack" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "batch" TEXT,
  FOREIGN KEY ("batch") REFERENCES "batch" ("id")) STRICT;
CREATE UNIQUE INDEX "dossier_id" ON "dossier" ("id");
CREATE UNIQUE INDEX "dossier_number" ON "dossier" ("number");
CREATE INDEX "dossier_unit_order" ON "dossier" ("unit_order");
CREATE INDEX "dossier_contract" ON "dossier" ("contract");
CREATE INDEX "dossier_signed" ON "dossier" ("signed");
CREATE INDEX "dossier_batch" ON "dossier" ("batch");
CREATE TABLE "buyer"(
  "id" INTEGER NOT NULL PRIMARY KEY,
  "dossier" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "identity" TEXT,
  "identity_state" TEXT NOT NULL,
  "written" TEXT NOT NULL,
  "share" INTEGER,
  FOREIGN KEY ("dossier") REFERENCES "dossier" ("id")) STRICT;
CREATE INDEX "buyer_dossier" ON "buyer" ("dossier");
CREATE INDEX "buyer_identity" ON "buyer" ("identity");
CREATE TABLE "calendar_day" (
  "day" TEXT NOT NULL PRIMARY KEY,
  "kind" TEXT NOT NULL) STRICT;
CREATE TABLE "counter" (
  "name" TEXT NOT NULL PRIMARY KEY,
  "next" INTEGER NOT NULL) STRICT;
CREATE TABLE "duty"(
  "id" TEXT NOT NULL PRIMARY KEY,
  "clause" TEXT NOT NULL,
  "dossier" TEXT,
  "responsible" TEXT,
  "started" INTEGER NOT NULL,
  "due" INTEGER,
  "provisional" INTEGER NOT NULL,
  "open" INTEGER NOT NULL,
  "body" TEXT NOT NULL) STRICT;
CREATE INDEX "duty_dossier" ON "duty" ("dossier");
CREATE TABLE "handoff"(
  "id" TEXT NOT NULL PRIMARY KEY,
  "number" TEXT NOT NULL,
  "dossier" TEXT NOT NULL,
  "giver" TEXT NOT NULL,
  "taker" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "entered_at" INTEGER NOT NULL,
  "by" TEXT NOT NULL,
  "counterpart" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "settled_at" INTEGER,
  "reason" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  FOREIGN KEY ("dossier") REFERENCES "dossier" ("id")) STRICT;
CREATE UNIQUE INDEX "handoff_number" ON "handoff" ("number");
CREATE INDEX "handoff_dossier" ON "handoff" ("dossier");
CREATE INDEX "handoff_at" ON "handoff" ("at");
CREATE TABLE "journal" (
  "seq" INTEGER NOT NULL PRIMARY KEY,
  "id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "dossier" TEXT,
  "by" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "entered_at" INTEGER NOT NULL,
  "body" TEXT NOT NULL,
  "previous" TEXT NOT NULL,
  "hash" TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX "journal_id" ON "journal" ("id");
CREATE INDEX "journal_dossier" ON "journal" ("dossier");
CREATE TABLE "paper"(
  "id" TEXT NOT NULL PRIMARY KEY,
  "number" TEXT NOT NULL,
  "dossier" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "valid_until" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  FOREIGN KEY ("dossier") REFERENCES "dossier" ("id")) STRICT;
CREATE UNIQUE INDEX "paper_number" ON "paper" ("number");
CREATE INDEX "paper_dossier" ON "paper" ("dossier");
CREATE TABLE "line"(
  "id" INTEGER NOT NULL PRIMARY KEY,
  "handoff" TEXT NOT NULL,
  "paper" TEXT NOT NULL,
  "originals" INTEGER NOT NULL,
  "copies" INTEGER NOT NULL,
  "refused" TEXT NOT NULL,
  FOREIGN KEY ("handoff") REFERENCES "handoff" ("id"),
  FOREIGN KEY ("paper") REFERENCES "paper" ("id")) STRICT;
CREATE INDEX "line_handoff" ON "line" ("handoff");
CREATE INDEX "line_paper" ON "line" ("paper");
CREATE TABLE "mapping" (
  "signature" TEXT NOT NULL PRIMARY KEY,
  "columns" TEXT NOT NULL) STRICT;
CREATE TABLE "movement"(
  "id" INTEGER NOT NULL PRIMARY KEY,
  "paper" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "entered_at" INTEGER NOT NULL,
  "giver" TEXT NOT NULL,
  "taker" TEXT NOT NULL,
  "originals" INTEGER NOT NULL,
  "copies" INTEGER NOT NULL,
  "handoff" TEXT NOT NULL,
  FOREIGN KEY ("paper") REFERENCES "paper" ("id"),
  FOREIGN KEY ("handoff") REFERENCES "handoff" ("id")) STRICT;
CREATE INDEX "movement_paper" ON "movement" ("paper");
CREATE INDEX "movement_handoff" ON "movement" ("handoff");
CREATE TABLE "person"(
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "active" INTEGER NOT NULL,
  "version" INTEGER NOT NULL) STRICT;
CREATE UNIQUE INDEX "person_name" ON "person" ("name");
CREATE TABLE "printed"(
  "id" INTEGER NOT NULL PRIMARY KEY,
  "form" TEXT NOT NULL,
  "version" TEXT NOT NULL,
  "record" TEXT NOT NULL,
  "copies" INTEGER NOT NULL,
  "at" INTEGER NOT NULL,
  "by" TEXT NOT NULL) STRICT;
CREATE TABLE "setting" (
  "name" TEXT NOT NULL PRIMARY KEY,
  "value" TEXT NOT NULL) STRICT;
"""

_LISTS = """
CREATE INDEX "duty_open" ON "duty" ("due") WHERE "open" = 1;
CREATE INDEX "handoff_pending" ON "handoff" ("at") WHERE "state" = 'pending';
CREATE VIRTUAL TABLE "gram" USING fts5(grams, content='', detail=none, columnsize=0,
  tokenize="ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\\]^_`{|}~'");
INSERT INTO "gram"("gram", rank) VALUES ('secure-delete', 1);
INSERT INTO "gram"("gram", rank) VALUES ('hashsize', 8388608);
"""

_APPEND_ONLY = """
CREATE TRIGGER "{table}_kept" BEFORE DELETE ON "{table}" BEGIN SELECT raise(ABORT, '{table} only grows'); END;
CREATE TRIGGER "{table}_unaltered" BEFORE UPDATE ON "{table}" BEGIN SELECT raise(ABORT, '{table} only grows'); END;
"""

SCRIPT = _TABLES + _LISTS + "".join(_APPEND_ONLY.format(table=table) for table in ("journal", "movement", "printed"))
