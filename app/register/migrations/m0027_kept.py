"""Where purchases stand on their tracks, where volumes are, and which fines and complaints wait is kept, so that no page reads
everything. Frozen once released.

Standings follow from the regulations, which the register does not know: they are written when they are first wanted.
"""

from __future__ import annotations

SCRIPT = """
CREATE TABLE "standing"(
  "dossier" TEXT NOT NULL,
  "track" TEXT NOT NULL,
  "step" TEXT NOT NULL,
  "due" INTEGER,
  "paused" INTEGER NOT NULL,
  "body" TEXT NOT NULL,
  PRIMARY KEY ("dossier", "track"),
  FOREIGN KEY ("dossier") REFERENCES "dossier" ("id")) STRICT;
CREATE INDEX "standing_busy" ON "standing" ("dossier") WHERE "step" <> '';
CREATE INDEX "standing_open" ON "standing" ("paused", "due", "dossier") WHERE "step" <> '';
CREATE INDEX "standing_step" ON "standing" ("track", "step", "paused", "due") WHERE "step" <> '';
CREATE TABLE "volume_place"(
  "volume" TEXT NOT NULL PRIMARY KEY,
  "location" TEXT NOT NULL,
  FOREIGN KEY ("volume") REFERENCES "volume" ("id"),
  FOREIGN KEY ("location") REFERENCES "location" ("id")) STRICT;
CREATE INDEX "volume_place_location" ON "volume_place" ("location");
CREATE INDEX "volume_kept" ON "volume" ("year" + "retention") WHERE "state" <> 'destroyed';
CREATE INDEX "volume_state" ON "volume" ("state");
INSERT INTO "volume_place" ("volume", "location")
  SELECT "volume", "location" FROM "placing"
  WHERE "id" IN (SELECT max("id") FROM "placing" GROUP BY "volume") AND "location" IS NOT NULL;
CREATE TABLE "fine_waiting"(
  "fine" TEXT NOT NULL PRIMARY KEY,
  "state" TEXT NOT NULL,
  "person" TEXT NOT NULL,
  "decider" TEXT NOT NULL,
  FOREIGN KEY ("fine") REFERENCES "fine" ("id")) STRICT;
CREATE INDEX "fine_entry_decided" ON "fine_entry" ("at", "fine") WHERE "number" IS NOT NULL;
INSERT INTO "fine_waiting" ("fine", "state", "person", "decider")
  SELECT "id", "state", "person", coalesce("body" ->> 'decided_by', '') FROM (
    SELECT f."id", f."person", f."body", CASE
      WHEN NOT EXISTS (SELECT 1 FROM "fine_entry" e WHERE e."fine" = f."id" AND e."number" IS NOT NULL) THEN
        iif((SELECT "kind" FROM "fine_entry" e WHERE e."fine" = f."id" ORDER BY e."id" DESC LIMIT 1) = 'proposed',
          'proposed', '')
      WHEN (SELECT "kind" FROM "fine_entry" e WHERE e."fine" = f."id"
          AND "kind" IN ('undone', 'restored', 'countered', 'kept', 'reversed') ORDER BY e."id" DESC LIMIT 1) = 'undone' THEN
        'undone'
      WHEN (SELECT sum("amount") FROM "fine_entry" e WHERE e."fine" = f."id") > 0
        AND (SELECT "kind" FROM "fine_entry" e WHERE e."fine" = f."id"
          AND "kind" IN ('objected', 'answered') ORDER BY e."id" DESC LIMIT 1) = 'objected' THEN 'objected'
      ELSE '' END AS "state"
    FROM "fine" f ORDER BY f.rowid)
  WHERE "state" <> '';
CREATE INDEX "dossier_standing" ON "dossier" (iif("resting" > 0, 'resting', "state"), "unit_order");
CREATE INDEX "duty_due" ON "duty" ("due");
CREATE TABLE "hq_mark"(
  "dossier" TEXT NOT NULL,
  "document" TEXT NOT NULL,
  PRIMARY KEY ("dossier", "document"),
  FOREIGN KEY ("dossier") REFERENCES "dossier" ("id")) STRICT;
CREATE INDEX "loan_line_out" ON "loan_line" ("loan") WHERE "back" IS NULL;
CREATE INDEX "handoff_voided" ON "handoff" ("id") WHERE "state" = 'voided';
CREATE TABLE "complaint_waiting"(
  "complaint" TEXT NOT NULL PRIMARY KEY,
  "state" TEXT NOT NULL,
  FOREIGN KEY ("complaint") REFERENCES "complaint" ("id")) STRICT;
CREATE INDEX "complaint_step_received" ON "complaint_step" ("at", "complaint") WHERE "kind" = 'received' AND "round" = 1;
CREATE INDEX "complaint_waiting_state" ON "complaint_waiting" ("state");
INSERT INTO "complaint_waiting" ("complaint", "state")
  SELECT "id", "state" FROM (
    SELECT c."id", CASE
      WHEN NOT EXISTS (SELECT 1 FROM "complaint_step" s WHERE s."complaint" = c."id" AND s."kind" = 'closed'
        AND s."round" = (SELECT max("round") FROM "complaint_step" WHERE "complaint" = c."id")) THEN 'open'
      WHEN coalesce((SELECT s."body" ->> 'outcome' FROM "complaint_step" s WHERE s."complaint" = c."id"
        AND s."kind" = 'called-back' AND s."round" = (SELECT max("round") FROM "complaint_step" WHERE "complaint" = c."id")
        ORDER BY s."id" DESC LIMIT 1), 'unreached') = 'unreached' THEN 'call'
      ELSE '' END AS "state"
    FROM "complaint" c)
  WHERE "state" <> '';
"""
