"""The look of the program: light and dark palettes, the style sheet, and the fonts that screen and paper share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette

from app.base.resources import packaged

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

GRID = 4
ROW = 32
"""The height in pixels of a row in a list."""

LIGHT = {
    "window": "#f6f7f8",
    "base": "#ffffff",
    "alternate": "#f1f3f5",
    "text": "#1d2329",
    "quiet": "#5b6670",
    "line": "#d5dadf",
    "button": "#ffffff",
    "accent": "#1f5fa8",
    "on_accent": "#ffffff",
    "selection": "#d7e5f5",
    "on_selection": "#14202c",
    "late": "#b3261e",
    "today": "#8a5300",
    "done": "#1d6b3a",
    "provisional": "#5d4a9c",
}
DARK = {
    "window": "#1e2226",
    "base": "#15181b",
    "alternate": "#1b1f23",
    "text": "#e6e9ec",
    "quiet": "#a3adb6",
    "line": "#3a4148",
    "button": "#2a2f35",
    "accent": "#6ea8e8",
    "on_accent": "#0d1a28",
    "selection": "#24405f",
    "on_selection": "#eef4fb",
    "late": "#ff8a80",
    "today": "#f0b55a",
    "done": "#7cc795",
    "provisional": "#b8a6f5",
}

_colours = dict(LIGHT)


def is_dark() -> bool:
    """Whether the dark palette is shown."""
    return _colours["window"] == DARK["window"]


def colour(name: str) -> QColor:
    """A colour of the palette by its meaning, e.g. ``late``."""
    return QColor(_colours[name])


def dress(application: QApplication, scheme: str = "", text: float = 1) -> None:
    """Set fonts, palette and style sheet.

    ``scheme`` is ``light``, ``dark`` or empty for the system's; ``text`` scales the letters, 1 being the usual size.
    """
    _fonts(application, text)
    hints = QGuiApplication.styleHints()

    def follow() -> None:
        dark = scheme == "dark" or (not scheme and hints.colorScheme() == Qt.ColorScheme.Dark)
        _colours.update(DARK if dark else LIGHT)
        application.setPalette(_palette())
        application.setStyleSheet(_sheet(text))

    follow()
    if not scheme:
        hints.colorSchemeChanged.connect(follow)


def _fonts(application: QApplication, text: float) -> None:
    """Set the font of the windows: the system's if it can write Chinese, else the one we ship."""
    font = QFont(application.font())
    if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        paper_font()
        font.setFamily(PAPER_FAMILY)
    font.setPointSizeF(10 * text)
    application.setFont(font)


PAPER_FAMILY = "Noto Sans SC"
_loaded: list[int] = []


def paper_font(size: float = 10) -> QFont:
    """The font of the printed forms, for names and numbers that must look the same on paper."""
    if not _loaded:
        _loaded.append(QFontDatabase.addApplicationFont(str(packaged("resources", "fonts", "NotoSansSC-Regular.ttf"))))
    font = QFont(PAPER_FAMILY)
    font.setPointSizeF(size)
    return font


def rare_font() -> None:
    """Load the big font for name characters beyond the everyday ones; called when such a name is shown."""
    if len(_loaded) < 2:
        paper_font()
        _loaded.append(QFontDatabase.addApplicationFont(str(packaged("resources", "fonts", "HanaMinB.ttf"))))


def _palette() -> QPalette:
    palette, role = QPalette(), QPalette.ColorRole
    for names, shade in (
        ((role.Window,), "window"),
        ((role.Base,), "base"),
        ((role.AlternateBase,), "alternate"),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), "text"),
        ((role.PlaceholderText,), "quiet"),
        ((role.Button, role.ToolTipBase), "button"),
        ((role.Highlight, role.Accent, role.Link), "accent"),
        ((role.HighlightedText,), "on_accent"),
        ((role.Mid, role.Dark), "line"),
    ):
        for name in names:
            palette.setColor(name, colour(shade))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, colour("quiet"))
    return palette


def _sheet(text: float) -> str:
    tick = packaged("resources", "icons", f"check-{'dark' if is_dark() else 'light'}.png").as_posix()
    return """
    QCheckBox::indicator, QTableView::indicator {{ width: 14px; height: 14px; border: 1px solid {quiet};
        border-radius: 3px; background: {base}; }}
    QCheckBox::indicator:checked, QTableView::indicator:checked {{ background: {accent}; border-color: {accent};
        image: url("{tick}"); }}
    QCheckBox::indicator:focus {{ border: 2px solid {accent}; }}
    QTableView {{ border: 1px solid {line}; border-radius: 4px; gridline-color: transparent; outline: 0;
        selection-background-color: {selection}; selection-color: {on_selection}; background: {base};
        alternate-background-color: {base}; }}
    QTableView::item {{ padding: 0 8px; border-bottom: 1px solid {alternate}; }}
    QTableView::item:focus {{ border-bottom: 1px solid {accent}; }}
    QHeaderView {{ background: {base}; }}
    QHeaderView::section {{ background: {base}; color: {quiet}; padding: 4px 8px; border: 0;
        border-bottom: 1px solid {line}; }}
    QLineEdit, QPlainTextEdit {{ border: 1px solid {line}; border-radius: 4px; padding: 4px 8px;
        background: {base}; selection-background-color: {accent}; selection-color: {on_accent}; }}
    QLineEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {accent};
        padding: 3px 7px; }}
    QComboBox {{ min-height: 26px; padding: 0 4px; }}
    QListWidget {{ border: 1px solid {line}; border-radius: 4px; background: {base}; outline: 0; }}
    QListWidget::item {{ min-height: 28px; padding-left: 8px; }}
    QListWidget::item:selected {{ background: {selection}; color: {on_selection}; }}
    QPushButton {{ border: 1px solid {line}; border-radius: 4px; padding: 5px 14px; background: {button};
        outline: 0; }}
    QPushButton:hover {{ border-color: {accent}; }}
    QPushButton:focus {{ border: 2px solid {accent}; padding: 4px 13px; }}
    QPushButton:default {{ background: {accent}; color: {on_accent}; border-color: {accent}; }}
    QPushButton:default:focus {{ border: 2px solid {text}; }}
    QPushButton:disabled {{ color: {quiet}; background: {window}; border-color: {line}; }}
    QPushButton:checked {{ background: {selection}; color: {on_selection}; border-color: {accent}; }}
    QPushButton[link="true"] {{ border: 0; color: {accent}; padding: 5px 6px; background: transparent; }}
    QPushButton[link="true"]:focus {{ border: 1px solid {accent}; }}
    #left {{ background: {base}; border: 0; border-right: 1px solid {line}; }}
    #sidebar {{ background: {base}; border: 0; padding-top: 8px; }}
    #sidebar::item {{ height: 40px; padding-left: 12px; border: 0; }}
    #sidebar::item:selected {{ background: {selection}; color: {on_selection}; border-left: 3px solid {accent}; }}
    QLabel[quiet="true"] {{ color: {quiet}; }}
    QLabel[error="true"] {{ color: {late}; }}
    QLabel[warning="true"] {{ color: {today}; }}
    QLabel[title="true"] {{ font-size: {title}pt; }}
    QLabel[name="true"] {{ font-size: {name}pt; }}
    QLabel[section="true"] {{ font-size: {section}pt; font-weight: 600; }}
    QFrame[card="true"] {{ background: {base}; border: 1px solid {line}; border-radius: 6px; }}
    QFrame[line="true"] {{ background: {line}; max-height: 1px; border: 0; }}
    QTabBar::tab {{ padding: 6px 14px; border: 0; border-bottom: 2px solid transparent; color: {quiet}; }}
    QTabBar::tab:selected {{ color: {text}; border-bottom: 2px solid {accent}; }}
    QTabBar::tab:focus {{ color: {accent}; }}
    QTabWidget::pane {{ border: 0; border-top: 1px solid {line}; }}
    QStatusBar {{ border-top: 1px solid {line}; }}
    QStatusBar::item {{ border: 0; }}
    QToolTip {{ border: 1px solid {line}; padding: 4px; }}
    """.format(**_colours, tick=tick, title=16 * text, name=14 * text, section=11 * text)
