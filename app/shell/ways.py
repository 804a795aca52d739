"""The parts of the first page: the brand's band, and a card whose rows are ways to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.base.resources import packaged
from app.base.words import say
from app.kit.painted.painting import mark, rounded
from app.kit.parts import hairline, hbox, row, vbox, wrapped

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

BESIDE = 660
"""The least width in pixels of what stands beside the band."""

BAND, GROUND, INK, QUIET = 420, "#10425A", "#F4EFE3", "#C9D3D2"
"""The band's width in pixels and its colours, which are the same in the dark."""

SQUARE, SIGN, LOGO = 40, 20, 64
"""The sides of a way's picture, of the sign in it and of the program's picture, in pixels."""


class Band(QWidget):
    """What the program is for, on the brand's colour."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(BAND)
        down = vbox(self, (48, 56, 48, 40), 4)
        down.addWidget(_Logo())
        down.addSpacing(16)
        down.addWidget(_said(say("卷宗"), INK, "font-size: 24pt; font-weight: 700;"))
        down.addWidget(_said(say("客户的每一份文件在谁手里、什么时候该办、谁办的，打开就看得见。"), INK))
        down.addSpacing(20)
        for icon, title, below in (
            ("lock-simple", say("只在这台电脑上，不连网"), say("登记库加密保存，备份也是")),
            ("calendar-check", say("到期日自己算"), say("休、班、调休都算进去，算给您看")),
            ("printer", say("每一步都能打印签字"), say("收据、清单、投诉单、月报")),
        ):
            down.addSpacing(8)
            down.addLayout(_promise(icon, title, below))
        down.addStretch(1)

    def fits(self, window: QSize) -> bool:
        """Whether a window has room for the band beside its content."""
        layout = self.layout()
        high = layout.totalHeightForWidth(BAND) if layout else 0
        return window.width() >= BAND + BESIDE and window.height() >= high

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(GROUND))


def _promise(icon: str, title: str, below: str) -> QHBoxLayout:
    lines = QVBoxLayout()
    lines.setSpacing(2)
    lines.addWidget(_said(title, INK))
    lines.addWidget(_said(below, QUIET, "font-size: 9pt;"))
    across = row(_Picture(icon, SIGN, ground="", ink="on_fill"), 4)
    across.addLayout(lines, 1)
    return across


def _said(words: str, ink: str, more: str = "") -> QLabel:
    made = wrapped(words)
    made.setStyleSheet(f"color: {ink}; {more}")
    return made


class _Logo(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(LOGO, LOGO)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(INK))
        painter.drawRoundedRect(self.rect(), 12, 12)
        painter.drawPixmap(QRect(10, 10, 44, 44), QPixmap(str(packaged("resources", "icons", "juanzong.png"))))


class Ways(QFrame):
    """A card with a row for each way: a picture, what it is, in a few words how, and its button."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._rows = vbox(self, (0, 0, 0, 0), 0)
        self.firsts = 0
        """How many ways stand above the usual ones."""

    def add(self, icon: str, title: str, words: str, *acts: QWidget) -> None:
        """Append a way."""
        self._rows.addWidget(_Way(icon, title, words, *acts))

    def put_first(self, icon: str, title: str, words: str, act: QPushButton) -> None:
        """Add a way above the usual ones, below those added so before."""
        self._rows.insertWidget(self.firsts, _Way(icon, title, words, act))
        self.firsts += 1

    def drop_firsts(self) -> None:
        """Remove the ways above the usual ones."""
        for _ in range(self.firsts):
            item = self._rows.takeAt(0)
            if item and (old := item.widget()):
                old.hide()
                old.deleteLater()
        self.firsts = 0


class _Way(QWidget):
    def __init__(self, icon: str, title: str, words: str, *acts: QWidget) -> None:
        super().__init__()
        down = vbox(self, (0, 0, 0, 0), 0)
        inside = QWidget()
        across = hbox(inside, (16, 12, 16, 12), 14)
        across.addWidget(_Picture(icon), 0, Qt.AlignmentFlag.AlignVCenter)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(wrapped(title, "section"))
        texts.addWidget(wrapped(words, "small"))
        across.addLayout(texts, 1)
        for act in acts:
            across.addWidget(act)
        down.addWidget(inside)
        down.addWidget(hairline())


class _Picture(QWidget):
    def __init__(self, icon: str, side: int = SQUARE, ground: str = "tint", ink: str = "accent") -> None:
        super().__init__()
        from app.kit import icons

        icons.load()
        self._icon, self._ground, self._ink = icon, ground, ink
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, inset = QPainter(self), (self.width() - SIGN) // 2
        if self._ground:
            rounded(painter, self.rect(), 8, self._ground)
        mark(painter, QRect(inset, inset, SIGN, SIGN), self._icon, self._ink)


def place_note(folder: str) -> QWidget:
    """Where the register will lie, and what that place must be like."""
    note = QFrame()
    note.setProperty("card", True)
    down = vbox(note, (16, 10, 16, 10), 2)
    down.addWidget(wrapped(say("登记库将放在 {folder}", folder=folder)))
    down.addWidget(wrapped(say("请放在本机硬盘；放在共享文件夹、网盘同步的文件夹里，登记库容易损坏。"), "small"))
    return note
