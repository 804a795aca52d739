"""Client complaints and their rounds. Frozen once released."""

from __future__ import annotations

SCRIPT = ""
