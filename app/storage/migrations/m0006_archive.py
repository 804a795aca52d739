"""Volumes, places, loans, inspections, destruction, blank contracts. Frozen once released."""

from __future__ import annotations

SCRIPT = ""
