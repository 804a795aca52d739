"""Which duties somebody was told of before they fell due. Frozen once released."""

from __future__ import annotations

SCRIPT = """
CREATE TABLE "notice"(
  "duty" TEXT NOT NULL,
  "person" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  PRIMARY KEY ("duty", "person")) STRICT;
"""
