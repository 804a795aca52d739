"""The look of the program: light and dark palettes, the style sheet, and the fonts that screen and paper share."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QProxyStyle

from app.base.resources import packaged
from app.kit.style_sheet import sheet

GRID = 4
ROW = 32
"""The height in pixels of a row in a list."""

LIGHT = {
    "ground": "#F4F3EF",
    "surface": "#FFFFFF",
    "sunken": "#FAF9F6",
    "hover": "#F5F4F0",
    "line": "#E5E3DD",
    "edge": "#D3D1CA",
    "edge2": "#85827A",
    "text": "#1F2428",
    "quiet": "#5D6165",
    "faint": "#686B6F",
    "disabled": "#A5A5A1",
    "accent": "#13618C",
    "fill": "#13618C",
    "fill_hover": "#0F5178",
    "on_fill": "#FFFFFF",
    "tint": "#E4EFF5",
    "tint2": "#CFE2ED",
    "tint_edge": "#A9CBDF",
    "keep": "#2B4A47",
    "keep_tint": "#DCE6E4",
    "shift_late": "#34506B",
    "late": "#B3261E",
    "late_tint": "#FBE9E6",
    "late_mark": "#C6382E",
    "on_late": "#FFFFFF",
    "late_edge": "#E3B9B4",
    "today": "#945800",
    "today_tint": "#FBEFD8",
    "today_mark": "#B97A0E",
    "coming": "#54595E",
    "coming_tint": "#EEEDE9",
    "coming_mark": "#8B8A84",
    "done": "#1E6B3C",
    "done_tint": "#E3F1E7",
    "done_mark": "#2E8B57",
    "provisional": "#5F4B9B",
    "provisional_tint": "#EEEAF7",
    "provisional_mark": "#7F6CBB",
}
"""Every colour of the window by its meaning: surfaces, lines, letters, and for each state letters, tint and mark."""

DARK = {
    "ground": "#1A1B1C",
    "surface": "#212325",
    "sunken": "#26282A",
    "hover": "#2B2D30",
    "line": "#35383B",
    "edge": "#474B4F",
    "edge2": "#8A8E92",
    "text": "#E9E8E4",
    "quiet": "#ABAFB2",
    "faint": "#989C9F",
    "disabled": "#6A6D70",
    "accent": "#74B4DA",
    "fill": "#2A76A3",
    "fill_hover": "#3585B3",
    "on_fill": "#FFFFFF",
    "tint": "#22394A",
    "tint2": "#284558",
    "tint_edge": "#38617D",
    "keep": "#B7CFCB",
    "keep_tint": "#2F3F3D",
    "shift_late": "#4A6A8C",
    "late": "#FF938A",
    "late_tint": "#43221F",
    "late_mark": "#F0645A",
    "on_late": "#23100E",
    "late_edge": "#6B3A36",
    "today": "#EDB65F",
    "today_tint": "#3D2E14",
    "today_mark": "#D99A33",
    "coming": "#B7BBBE",
    "coming_tint": "#303235",
    "coming_mark": "#7C8084",
    "done": "#7CCB98",
    "done_tint": "#1E3827",
    "done_mark": "#4FA873",
    "provisional": "#BCABF3",
    "provisional_tint": "#322A4C",
    "provisional_mark": "#9A86DC",
}

_colours = dict(LIGHT)


def is_dark() -> bool:
    """Whether the dark palette is shown."""
    return _colours["ground"] == DARK["ground"]


def colour(name: str) -> QColor:
    """A colour of the palette by its meaning, e.g. ``late``."""
    return QColor(_colours[name])


SCHEME, TEXT = "look/scheme", "look/text"
"""Settings of this PC: light, dark or empty for the system's; how much larger than usual letters are."""


def chosen() -> tuple[str, float]:
    """The scheme and the size of letters that somebody chose on this PC."""
    settings = QSettings()
    return str(settings.value(SCHEME, "")), float(str(settings.value(TEXT, 1)))


def choose(scheme: str, text: float) -> None:
    """Keep another look on this PC, and show it; windows that measured their letters must be made again."""
    settings = QSettings()
    settings.setValue(SCHEME, scheme)
    settings.setValue(TEXT, text)
    application = QApplication.instance()
    if isinstance(application, QApplication):
        dress(application, scheme, text)


class PlainWords(QProxyStyle):
    """The PC's own style, in which every label, tip and message shows its words as they are.

    Qt takes words that begin like a page of the web for one, and would open what they name; what somebody imported or
    typed may look like that. A label that means it says so itself (``kit/parts.py: rich``)."""

    def polish(self, *shown: Any) -> None:
        super().polish(*shown)
        if isinstance(shown[0], QLabel) and shown[0].textFormat() == Qt.TextFormat.AutoText:
            shown[0].setTextFormat(Qt.TextFormat.PlainText)


_shown: list[tuple[str, float]] = []
"""The scheme and the size of letters that are shown, once something is."""


def dress(application: QApplication, scheme: str = "", text: float = 1) -> None:
    """Set fonts, palette and style sheet.

    ``scheme`` is ``light``, ``dark`` or empty for the system's; ``text`` scales the letters, 1 being the usual size.
    """
    if not _shown:
        application.setStyle(PlainWords())
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda: _colour(application))
    _shown[:] = [(scheme, text)]
    _fonts(application, text)
    _colour(application)


def _colour(application: QApplication) -> None:
    """Show the colours that were chosen, or those of the system."""
    scheme, text = _shown[0]
    system = QGuiApplication.styleHints().colorScheme()
    dark = scheme == "dark" or (not scheme and system == Qt.ColorScheme.Dark)
    _colours.update(DARK if dark else LIGHT)
    application.setPalette(_palette())
    application.setStyleSheet(sheet(_colours, text, dark=dark))


WINDOW_FAMILY = "Microsoft YaHei UI"
PAPER_FAMILY = "Noto Sans SC"
_loaded: list[int] = []


def _fonts(application: QApplication, text: float) -> None:
    """Set the font of the windows. Chinese and Latin letters come from one family, since others sit on other lines."""
    font = QFont(application.font())
    if QFontDatabase.hasFamily(WINDOW_FAMILY):
        font.setFamilies([WINDOW_FAMILY, PAPER_FAMILY])
    else:
        _load("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")
        font.setFamilies([PAPER_FAMILY])
    font.setPointSizeF(USUAL_SIZE * text)
    application.setFont(font)


USUAL_SIZE, SMALL_SIZE = 10.5, 9.0
"""The sizes of letters in points: of everything (五号), and of second lines and headers (小五)."""


def _load(*files: str) -> None:
    if not _loaded:
        _loaded.extend(QFontDatabase.addApplicationFont(str(packaged("resources", "fonts", file))) for file in files)


def paper_font(size: float = 10) -> QFont:
    """The font of the printed forms, for names and numbers that must look the same on paper."""
    _load("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")
    font = QFont(PAPER_FAMILY)
    font.setPointSizeF(size)
    return font


_rare: list[int] = []


def rare_font() -> None:
    """Load the big font for name characters beyond the everyday ones; called when such a name is shown."""
    if not _rare:
        _load("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")
        _rare.append(QFontDatabase.addApplicationFont(str(packaged("resources", "fonts", "HanaMinB.ttf"))))


def _palette() -> QPalette:
    palette, role = QPalette(), QPalette.ColorRole
    for names, shade in (
        ((role.Window,), "ground"),
        ((role.Base,), "surface"),
        ((role.AlternateBase,), "sunken"),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.HighlightedText), "text"),
        ((role.PlaceholderText,), "faint"),
        ((role.Button, role.ToolTipBase), "surface"),
        ((role.Accent, role.Link), "accent"),
        ((role.Highlight,), "tint"),
        ((role.Mid, role.Dark), "line"),
    ):
        for name in names:
            palette.setColor(name, colour(shade))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, colour("disabled"))
    return palette
