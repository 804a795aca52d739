"""Lists of hand-offs go to any party, not only to headquarters. Frozen once released."""

from __future__ import annotations

SCRIPT = """
ALTER TABLE "submission" ADD COLUMN "giver" TEXT NOT NULL DEFAULT '';
ALTER TABLE "submission" ADD COLUMN "taker" TEXT NOT NULL DEFAULT '';
UPDATE "submission" SET
  "giver" = coalesce((SELECT "handoff"."giver" FROM "submission_handoff" JOIN "handoff"
    ON "handoff"."id" = "submission_handoff"."handoff" WHERE "submission_handoff"."submission" = "submission"."id"), ''),
  "taker" = coalesce((SELECT "handoff"."taker" FROM "submission_handoff" JOIN "handoff"
    ON "handoff"."id" = "submission_handoff"."handoff" WHERE "submission_handoff"."submission" = "submission"."id"), '');
"""
