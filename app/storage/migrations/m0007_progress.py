"""Tracks, steps, pauses, chases of a purchase. Frozen once released."""

from __future__ import annotations

SCRIPT = ""
