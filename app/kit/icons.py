"""Icons, drawn from one of qtawesome's fonts where it lies in the program; without it there are words alone."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from PySide6.QtGui import QIcon

from app.kit.look import colour, is_dark


def icon(name: str, shade: str = "quiet") -> QIcon:
    """An icon of Material Design in a colour of the palette; an empty one where the system forbids its font."""
    return _icon(name, shade, is_dark())


@lru_cache(maxsize=256)
def _icon(name: str, shade: str, _dark: bool) -> QIcon:
    font = _font()
    return QIcon(font.icon(f"mdi6.{name}", color=colour(shade))) if font else QIcon()


@lru_cache(maxsize=1)
def _font() -> Any:
    import qtawesome
    from qtawesome.iconic_font import FontError, IconicFont

    class Packaged(IconicFont):  # type: ignore[misc]
        """On Windows qtawesome copies its fonts into the user's font folder, which a policy may forbid."""

        def _get_fonts_directory(self) -> str:
            return str(Path(qtawesome.__file__).parent / "fonts")

    bundled = next(font for font in qtawesome._BUNDLED_FONTS if font[0] == "mdi6")
    try:
        return Packaged(bundled)
    except (FontError, OSError):
        return None
