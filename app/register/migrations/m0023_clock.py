"""Confirmations of the clock are found without reading the journal. Frozen once released."""

from __future__ import annotations

SCRIPT = """
CREATE INDEX "journal_clock" ON "journal" ("seq") WHERE "kind" = 'clock.confirmed';
"""
