"""How often a record was printed is known without reading the whole print log. Frozen once released."""

from __future__ import annotations

SCRIPT = """
CREATE INDEX "printed_record" ON "printed" ("record");
"""
