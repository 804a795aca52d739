"""Patterns that are compiled when they are first used: a start pays for none that nobody has asked yet."""

from __future__ import annotations

import re
from typing import Any, cast


class _Waiting:
    """Stands for a compiled pattern; the first use of a method puts the pattern's own in its place."""

    def __init__(self, written: str, flags: int) -> None:
        self._written = written
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self._written, self._flags), name)
        setattr(self, name, found)
        return found


def pattern(written: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, made at the first use. A slip in it is told then, so every pattern needs a test."""
    return cast("re.Pattern[str]", _Waiting(written, flags))
