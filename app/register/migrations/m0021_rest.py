"""The year at whose end a dossier was put to yearly rest. Frozen once released."""

from __future__ import annotations

SCRIPT = """
ALTER TABLE "dossier" ADD COLUMN "resting" INTEGER NOT NULL DEFAULT 0;
"""
