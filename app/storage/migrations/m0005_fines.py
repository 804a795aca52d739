"""Proposed fines, the ledger, wages. Frozen once released."""

from __future__ import annotations

SCRIPT = ""
