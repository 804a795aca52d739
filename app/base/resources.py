"""Where packaged files lie: regulations, forms, fonts, translations, calendars."""

from __future__ import annotations

import sys
from pathlib import Path

_HOME = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parents[2]))


def packaged(*parts: str) -> Path:
    """The path of a packaged file or folder, e.g. ``packaged("resources", "fonts", "NotoSansSC-Regular.ttf")``."""
    return _HOME.joinpath(*parts)
