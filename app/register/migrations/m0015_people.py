"""People are known by a key that never changes; whoever is there has their name as their key. Frozen once released.

Duties of people who were renamed before are theirs again.
"""

from __future__ import annotations

SCRIPT = """
ALTER TABLE "person" ADD COLUMN "key" TEXT NOT NULL DEFAULT '';
UPDATE "person" SET "key" = "name";
DROP INDEX "person_name";
CREATE UNIQUE INDEX "person_key" ON "person" ("key");
CREATE TEMPORARY TABLE "renamed" AS
  SELECT json_extract("body", '$.before.name') AS "before", "person"."key"
  FROM "journal" JOIN "person" ON "person"."id" = json_extract("body", '$.person')
  WHERE "kind" = 'person.changed' AND json_extract("body", '$.before.name') NOT IN (SELECT "key" FROM "person");
UPDATE "duty" SET
  "responsible" = (SELECT "key" FROM "renamed" WHERE "before" = "responsible"),
  "body" = json_set("body", '$.responsible', (SELECT "key" FROM "renamed" WHERE "before" = "responsible"))
  WHERE "responsible" IN (SELECT "before" FROM "renamed");
DROP TABLE "renamed";
"""
