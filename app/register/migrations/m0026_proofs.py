"""What every transaction stored, row by row, signed by whoever stored it. Frozen once released."""

from __future__ import annotations

SCRIPT = """
CREATE TABLE "proof"(
  "seq" INTEGER NOT NULL PRIMARY KEY,
  "first" INTEGER NOT NULL,
  "entry" INTEGER NOT NULL,
  "head" TEXT NOT NULL,
  "rows" TEXT NOT NULL,
  "previous" TEXT NOT NULL,
  "hash" TEXT NOT NULL,
  "signer" TEXT,
  "signature" TEXT) STRICT;
CREATE TRIGGER "proof_kept" BEFORE DELETE ON "proof" BEGIN SELECT raise(ABORT, 'proof only grows'); END;
CREATE TRIGGER "proof_unaltered" BEFORE UPDATE ON "proof" BEGIN SELECT raise(ABORT, 'proof only grows'); END;
"""
