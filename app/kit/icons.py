"""Icons, drawn from a font that qtawesome ships; where it cannot be loaded they are empty."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QColor, QIcon

from app.kit.look import colour, is_dark


class Font(Protocol):
    """The one method used of qtawesome's ``IconicFont``, which is untyped."""

    def icon(self, *names: str, color: QColor) -> QIcon: ...


def icon(name: str, shade: str = "quiet") -> QIcon:
    """A Phosphor icon in a colour of the palette (``look.colour``); empty if its font cannot be loaded."""
    return _icon(name, shade, is_dark())


def load() -> None:
    """Load the font of the icons. Where the first of them is painted it must be there: Qt cannot load one meanwhile."""
    _font()


@lru_cache(maxsize=256)
def _icon(name: str, shade: str, _dark: bool) -> QIcon:
    font = _font()
    return QIcon(font.icon(f"ph.{name}", color=colour(shade))) if font else QIcon()


@lru_cache(maxsize=1)
def _font() -> Font | None:
    import qtawesome
    from qtawesome.iconic_font import FontError, IconicFont

    # On Windows qtawesome copies its fonts into the user's font folder, which a policy may forbid.
    fonts = str(Path(qtawesome.__file__).parent / "fonts")
    packaged = type("Packaged", (IconicFont,), {"_get_fonts_directory": lambda _: fonts})
    bundled = next(font for font in qtawesome._BUNDLED_FONTS if font[0] == "ph")
    try:
        made: Font = packaged(bundled)
    except (FontError, OSError):
        return None
    return made
