"""Causes that count together towards a sanction. Frozen once released."""

from __future__ import annotations

SCRIPT = """
CREATE TABLE "tally" (
  "scope" TEXT NOT NULL,
  "cause" TEXT NOT NULL,
  "body" TEXT NOT NULL,
  PRIMARY KEY ("scope", "cause")) STRICT;
CREATE INDEX "tally_cause" ON "tally" ("cause");
"""
