"""The office's own amendments of its regulations. Frozen once released."""

from __future__ import annotations

SCRIPT = """
CREATE TABLE "amendment" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "clause" TEXT NOT NULL,
  "first" TEXT NOT NULL,
  "body" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "by" TEXT NOT NULL) STRICT;
CREATE TRIGGER "amendment_kept" BEFORE DELETE ON "amendment" BEGIN SELECT raise(ABORT, 'amendment only grows'); END;
CREATE TRIGGER "amendment_unaltered" BEFORE UPDATE ON "amendment" BEGIN SELECT raise(ABORT, 'amendment only grows'); END;
"""
