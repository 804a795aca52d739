"""Scans and signed sheets that belong to a record. Frozen once released."""

from __future__ import annotations

SCRIPT = ""
