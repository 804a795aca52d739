"""Where purchases stand on their tracks, and where volumes are, is kept, so that no page reads everything. Frozen once
released.

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
ALTER TABLE "volume" ADD COLUMN "location" TEXT REFERENCES "location" ("id");
CREATE INDEX "volume_location" ON "volume" ("location");
CREATE INDEX "volume_state_location" ON "volume" ("state", "location");
UPDATE "volume" SET "location" =
  (SELECT "location" FROM "placing" WHERE "placing"."volume" = "volume"."id" ORDER BY "placing"."id" DESC LIMIT 1);
"""
