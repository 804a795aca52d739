"""Projects, tiers, further people, former names, merged dossiers; what is looked for is spelt in one way. Frozen once released."""

from __future__ import annotations

from typing import Any

_MAY_MOVE = """
DROP TRIGGER "{table}_unaltered";
CREATE TRIGGER "{table}_unaltered" BEFORE UPDATE OF {columns} ON "{table}" BEGIN SELECT raise(ABORT, '{table} only grows'); END;
"""

_KEPT = {
    "attachment": ("id", "record", "title", "media", "size", "digest", "pages", "signed", "at", "by"),
    "complaint": ("id", "number", "unit", "client", "phone", "channel", "cause", "words"),
    "record": ("id", "form", "version", "number", "at"),
}
"""All columns but the dossier: what belonged to one of two dossiers of one purchase goes over to the other."""

SCRIPT = """
CREATE TABLE "project"(
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "phases" TEXT NOT NULL) STRICT;
INSERT INTO "project" ("id", "name", "phases")
  VALUES (1, coalesce((SELECT trim("value") FROM "setting" WHERE "name" = 'project'), ''), '[]');
DELETE FROM "setting" WHERE "name" = 'project';
CREATE TABLE "dossier_person"(
  "id" INTEGER NOT NULL PRIMARY KEY,
  "dossier" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "part" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "identity" TEXT NOT NULL,
  "phone" TEXT NOT NULL,
  FOREIGN KEY ("dossier") REFERENCES "dossier" ("id")) STRICT;
CREATE INDEX "dossier_person_dossier" ON "dossier_person" ("dossier");
CREATE TABLE "former"(
  "id" INTEGER NOT NULL PRIMARY KEY,
  "dossier" TEXT NOT NULL,
  "field" TEXT NOT NULL,
  "written" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "until_at" INTEGER NOT NULL,
  FOREIGN KEY ("dossier") REFERENCES "dossier" ("id")) STRICT;
CREATE INDEX "former_dossier" ON "former" ("dossier");
CREATE INDEX "former_value" ON "former" ("value");
CREATE TABLE "merged"(
  "id" TEXT NOT NULL PRIMARY KEY,
  "number" TEXT NOT NULL,
  "dossier" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "by" TEXT NOT NULL,
  FOREIGN KEY ("dossier") REFERENCES "dossier" ("id")) STRICT;
CREATE UNIQUE INDEX "merged_number" ON "merged" ("number");
CREATE INDEX "merged_dossier" ON "merged" ("dossier");
ALTER TABLE "dossier" ADD COLUMN "project" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "dossier" ADD COLUMN "building" TEXT NOT NULL DEFAULT '';
ALTER TABLE "dossier" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'flat';
ALTER TABLE "dossier" ADD COLUMN "tier" TEXT NOT NULL DEFAULT '';
UPDATE "dossier" SET "building" = substr("unit", 1, instr("unit", '-') - 1) WHERE instr("unit", '-') > 0;
UPDATE "dossier" SET "kind" = 'shop' WHERE "building" GLOB '商[0-9A-Z]*' OR "building" GLOB 'S[0-9]*';
""" + "".join(
    _MAY_MOVE.format(table=table, columns=", ".join(f'"{column}"' for column in columns))
    for table, columns in _KEPT.items()
)

_NUMERALS = "一二三四五六七八九"


def after(connection: Any) -> None:
    """Key units and index texts as they are looked for now: 一期3 is 1期3, and no dot stands between the parts of a name."""
    from app.register import search

    for place, numeral in enumerate(_NUMERALS, 1):
        connection.execute(
            "UPDATE dossier SET unit_order = replace(unit_order, ?, ?) WHERE instr(unit_order, ?)",
            (f"0{numeral}期", f"0{place}期", f"0{numeral}期"),
        )
    for seq, before in connection.execute("SELECT seq, haystack FROM dossier").fetchall():
        now = search.haystack([before])
        if now != before:
            removed = ("delete", seq, search.grams(before))
            connection.execute("INSERT INTO gram (gram, rowid, grams) VALUES (?, ?, ?)", removed)
            connection.execute("INSERT INTO gram (rowid, grams) VALUES (?, ?)", (seq, search.grams(now)))
            connection.execute("UPDATE dossier SET haystack = ? WHERE seq = ?", (now, seq))
