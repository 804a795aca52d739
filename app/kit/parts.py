"""Small parts of windows: labels with a role, a field with its error beside it, a row of buttons."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.base.normal import unprintable
from app.base.words import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QShowEvent

L = TypeVar("L", QVBoxLayout, QHBoxLayout)


W = TypeVar("W", bound=QWidget)


def label(text: str, role: str = "") -> QLabel:
    """A label; ``role`` is quiet, error, warning, title, name or section."""
    made = QLabel(text)
    if role:
        made.setProperty(role, True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made


def rich(made: QLabel) -> QLabel:
    """Let a label show markup; whatever it is given comes out of ``strong`` or ``escape``."""
    made.setTextFormat(Qt.TextFormat.RichText)
    return made


def strong(text: str, ink: str = "") -> str:
    """A text as markup in bold letters, or in an ``ink`` such as ``#B3261E``; nothing in it is taken for markup."""
    return f'<span style="color:{ink}">{escape(text)}</span>' if ink else f"<b>{escape(text)}</b>"


class Button(QPushButton):
    """Enter presses the button that has the focus, never another one."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)


class KeyButton(Button):
    """A button with its key behind its text, in small letters; ``wide``: at the two ends of the button."""

    def __init__(self, text: str, key: str, *, wide: bool = False) -> None:
        super().__init__(text)
        self._key = key
        self.setAutoDefault(False)
        self.setProperty("wide", wide)
        self.setProperty("keyed", True)
        if text:
            self.setToolTip(f"{text} ({key})")

    def name_key(self, key: str) -> None:
        """Show another key, or none."""
        self._key = key
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        from app.kit.painted.painting import small, width

        return super().sizeHint() + QSize(width(self._key, small()) + 8 if self._key else 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        from app.kit.painted.painting import paint_key

        super().paintEvent(event)
        paint_key(self, self._key, wide=bool(self.property("wide")))


def button(text: str, act: Callable[[], object], *, key: str = "", link: bool = False) -> QPushButton:
    """A button named by its verb; ``key`` is its shortcut, shown behind it."""
    made = KeyButton(text, key.replace("Return", "Enter")) if key and not link else Button(text)
    made.setAutoDefault(False)
    made.clicked.connect(lambda: act())
    if link:
        made.setProperty("link", True)
    if key:
        made.setShortcut(key)
        made.setToolTip(f"{text} ({key})")
    return made


def flush(link: QPushButton) -> QPushButton:
    """A link without space around it, so that it stands in line with words above and below."""
    link.setProperty("flush", True)
    return link


def row(*widgets: QWidget | int | None, stretch: tuple[int, ...] = ()) -> QHBoxLayout:
    """Widgets side by side; None stretches, a number is a gap in pixels; ``stretch`` shares out the width."""
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(8)
    for widget in widgets:
        if widget is None:
            made.addStretch(1)
        elif isinstance(widget, int):
            made.addSpacing(widget)
        else:
            made.addWidget(widget)
    for place, share in enumerate(stretch):
        made.setStretch(place, share)
    return made


FRAME = 40
"""Pixels of the screen's height that a window's title bar takes."""


SAMPLE, USUAL = "卷宗 Juanzong 2026", 120
"""A sample text, and its usual width in pixels."""


def breadth(window: QWidget) -> float:
    """The width of letters relative to the usual one, at least 1."""
    return max(1, window.fontMetrics().horizontalAdvance(SAMPLE) / USUAL)


class Scrolled(QScrollArea):
    """Shows ``inside`` at its full height where there is room, else scrolls it; never sideways.

    ``name`` is its accessible name.
    """

    def __init__(self, inside: QWidget, name: str) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setWidget(inside)
        self.inside = inside
        self.setSizeAdjustPolicy(QScrollArea.SizeAdjustPolicy.AdjustToContents)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def minimumSizeHint(self) -> QSize:
        """At least as wide as ``inside`` needs, with the scroll bar."""
        wide = self.inside.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(wide, super().minimumSizeHint().height())


def fit(window: QWidget, width: int, height: int, inside: QLayout | None = None) -> None:
    """Resize a window to this size in pixels, or to what larger letters and wrapped text need, within the screen.

    ``inside`` is the layout that is measured, where it is not the window's own but that of a scrolled part.
    """
    room, layout = screen_room(window), inside or window.layout()
    width = min(round(width * breadth(window)), room.width())
    if layout and layout.hasHeightForWidth():
        height = max(height, layout.totalHeightForWidth(width))
    window.resize(width, min(height, room.height() - FRAME))


def screen_room(window: QWidget) -> QSize:
    """The size that the screen has on which a window will be shown.

    PySide makes what ``QWidget.screen`` returns a part of that widget, and deletes the screen with it.
    """
    parent: QWidget | None = window.parentWidget()
    at = (parent.window() if parent else window).frameGeometry().center()
    return (QGuiApplication.screenAt(at) or QGuiApplication.primaryScreen()).availableSize()


def tabs(title: str) -> QTabWidget:
    """Tabs without a frame; ``title`` is their accessible name."""
    made = QTabWidget()
    made.setDocumentMode(True)
    made.tabBar().setDrawBase(False)
    made.setAccessibleName(title)
    made.tabBar().setAccessibleName(title)
    return made


def clear(layout: QLayout) -> None:
    """Remove everything from a layout, and delete its widgets."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item else None
        if widget:
            # It would stay visible until it is deleted.
            widget.hide()
            widget.deleteLater()


def card(*parts: QWidget | QLayout) -> QFrame:
    """Parts on a white card."""
    frame = QFrame()
    frame.setProperty("card", True)
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(16, 12, 16, 12)
    inside.setSpacing(8)
    for part in parts:
        if isinstance(part, QWidget):
            inside.addWidget(part)
        else:
            inside.addLayout(part)
    return frame


def held(layout: QLayout) -> QWidget:
    """A widget with a layout, where a widget is asked for."""
    made = QWidget()
    made.setLayout(layout)
    return made


def hairline() -> QFrame:
    """A line across."""
    made = QFrame()
    made.setProperty("line", True)
    made.setFixedHeight(1)
    return made


MNEMONIC = re.compile(r"\s*\(&.\)|&")
"""The access key in a label: ``姓名(&N)``, ``&Name``."""


class Field(QWidget, Generic[W]):
    """An input with its name above it and an error or warning below it."""

    def __init__(self, name: str, widget: W) -> None:
        super().__init__()
        self.input: W = widget
        self._unprintable = ""
        self._title = QLabel()
        self._title.setProperty("small", True)
        self._title.setBuddy(widget)
        self.retitle(name)
        self._error = wrapped("", "error")
        self._error.hide()
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        inside.addWidget(self._title)
        inside.addWidget(widget)
        inside.addWidget(self._error)
        if widget.sizePolicy().verticalPolicy() in {QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding}:
            inside.setStretchFactor(widget, 1)
        else:
            # Beside a field that complains, the others stay where they are.
            inside.addStretch(1)
        self.setFocusProxy(widget)
        if isinstance(widget, QLineEdit):
            widget.textChanged.connect(self._look_for_unprintable)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        tell_placeholder(self.input)

    def _look_for_unprintable(self, text: str) -> None:
        """Say which characters paper would lack, as long as nothing else is wrong."""
        missing = "" if text.isascii() else unprintable(text)
        words = say("印不出来：{characters}。请换一种写法，以免打印时漏字", characters=missing) if missing else ""
        if self.complaint in {"", self._unprintable} and words != self.complaint:
            self.complain(words, warning=True)
        self._unprintable = words

    def retitle(self, name: str) -> None:
        """Call the input otherwise."""
        self._title.setText(name)
        # A spin box or an editable list is reached through the line in it.
        inputs: tuple[QWidget, ...] = (self.input, *self.input.findChildren(QLineEdit))
        for each in inputs:
            each.setAccessibleName(MNEMONIC.sub("", name))

    def complain(self, sentence: str, *, warning: bool = False) -> None:
        """Show an error or a warning, or clear it with an empty sentence."""
        self._error.setProperty("error", not warning)
        self._error.setProperty("warning", warning)
        self._error.style().polish(self._error)
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))

    @property
    def complaint(self) -> str:
        """The error or warning shown now; empty if there is none."""
        return self._error.text()


def tell_placeholder(input_: QWidget) -> None:
    """Let the tip of a line without one of its own say the placeholder, for which there may be no room."""
    if isinstance(input_, QLineEdit) and not input_.toolTip():
        input_.setToolTip(input_.placeholderText())


def wrapped(text: str, role: str = "") -> QLabel:
    """A label that wraps its text."""
    made = label(text, role)
    made.setWordWrap(True)
    return made


Margins = tuple[int, int, int, int]


class Foot(QFrame):
    """The acts at the foot of a window; Tab comes to them last, whatever was made first."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        stops, each = list[QWidget](), self.window().nextInFocusChain()
        while each and each is not self.window():
            stops += [each] if _stops(each) else []
            each = each.nextInFocusChain()
        above = [each for each in stops if not self.isAncestorOf(each)]
        for place in (above[0], above[-1]) if above else ():
            # Qt moves nothing that follows anyway, if only since Tab goes round: so from the first first, and backwards.
            for each in reversed([each for each in stops if self.isAncestorOf(each)]):
                QWidget.setTabOrder(place, each)


def _stops(widget: QWidget) -> bool:
    """Whether Tab stops at a widget."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def over_foot(window: QWidget, *acts: QWidget | None, paper: bool = False) -> QVBoxLayout:
    """Lay a window out as a body above a foot with ``acts``, where None stretches; returns the layout of the body.

    ``paper``: the body shows white paper, which lies on the ground.
    """
    outer = vbox(window, (0, 0, 0, 0), 0)
    body, foot = QFrame(), Foot()
    body.setProperty("surface", not paper)
    foot.setProperty("foot", True)
    hbox(foot, (24, 11, 24, 11), 8).addLayout(row(*acts))
    outer.addWidget(body, 1)
    outer.addWidget(foot)
    return vbox(body, (24, 16, 24, 16), 12)


def vbox(parent: QWidget, margins: Margins = (0, 0, 0, 0), spacing: int | None = None) -> QVBoxLayout:
    """A vertical layout for ``parent``; margins (left, top, right, bottom) and spacing between parts in pixels."""
    return _laid(QVBoxLayout(parent), margins, spacing)


def hbox(parent: QWidget, margins: Margins = (0, 0, 0, 0), spacing: int | None = None) -> QHBoxLayout:
    """A horizontal layout for ``parent``, like ``vbox``."""
    return _laid(QHBoxLayout(parent), margins, spacing)


def _laid(made: L, margins: Margins, spacing: int | None) -> L:
    made.setContentsMargins(*margins)
    if spacing is not None:
        made.setSpacing(spacing)
    return made
