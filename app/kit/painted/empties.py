"""What an empty list says: an icon, what is not there, what the list is for; a page may put one act below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from app.kit.look import colour
from app.kit.painted.painting import LINE, font, mark, scale

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

ICON, WIDE, ACT = 20, 460, 44
"""The size of the icon, the width of the words, and the height that an act below them takes, in pixels."""

SENTENCE = re.compile(r"(?<=。)|(?<=[.?])\s+")


def _parts(words: str, room: QRect, *, act: bool) -> tuple[QRect, QRect, str, str]:
    """The boxes of what is not there and of what the list is for, with their words."""
    title, *rest = SENTENCE.split(words, maxsplit=1)
    below = (rest[0] if rest else "").strip()
    wide = min(WIDE, room.width() - 32)
    left = room.center().x() - wide // 2
    high = round(LINE * scale())
    needed = QFontMetrics(font()).boundingRect(QRect(0, 0, wide, 10_000), _WRAPPED, below).height() if below else 0
    wrapped = QFontMetrics(font(bold=True)).boundingRect(QRect(0, 0, wide, 10_000), _WRAPPED, title).height()
    high = max(high, wrapped)
    whole = ICON + 8 + high + 4 + needed + (ACT if act else 0)
    top = max(room.top() + 8, room.center().y() - whole // 2) + ICON + 8
    first = QRect(left, top, wide, high)
    return first, QRect(left, first.bottom() + 5, wide, needed), title.rstrip("。."), below


_WRAPPED = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap


def speak_empty(on: QWidget, words: str, *, act: bool = False) -> None:
    """Paint ``words`` in the middle of a widget; ``act``: room is left for a button below."""
    painter = QPainter(on)
    first, second, title, below = _parts(words, on.rect(), act=act)
    mark(painter, QRect(first.center().x() - ICON // 2, first.top() - ICON - 8, ICON, ICON), "tray", "quiet")
    for box, text, bold, shade in ((first, title, True, "text"), (second, below, False, "quiet")):
        painter.setFont(font(bold=bold))
        painter.setPen(colour(shade))
        painter.drawText(box, _WRAPPED, text)


def under_empty(on: QWidget, words: str) -> int:
    """Where a button below the words begins, in pixels from the top."""
    return _parts(words, on.rect(), act=True)[1].bottom() + 12
