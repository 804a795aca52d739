"""Words in a window that are cut: what a person sees of a label is not all it says, and no tip tells the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QTableView,
    QWidget,
)

from app.kit.painted import painting

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT, TIP = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole

BOX = 24
"""What the mark of a box takes from its words, in pixels, at least."""


def cut(window: QWidget, *, painted: bool = True) -> list[str]:
    """The words that are cut. ``painted``: also those that are painted and have a tip, except in the cells of tables."""
    window.grab()
    return [f"{type(each).__name__}: {words}" for each, words in _cut(window, painted=painted)]


def _cut(window: QWidget, *, painted: bool) -> Iterator[tuple[QWidget, str]]:
    for each in window.findChildren(QWidget):
        if not each.isVisible():
            continue
        view = each.parentWidget()
        if painted and not (isinstance(view, QTableView) and view.viewport() is each):
            yield from ((each, words) for words in painting.elided(each))
        if isinstance(each, QHeaderView):
            yield from ((each, words) for words in _cut_titles(each))
        elif not each.toolTip() and not _has_room(each):
            yield each, _words(each)


def _words(each: QWidget) -> str:
    if isinstance(each, QLineEdit):
        return each.placeholderText() if not each.text() else ""
    if isinstance(each, QComboBox):
        return each.currentText()
    return each.text().replace("&", "") if isinstance(each, QLabel | QPushButton | QCheckBox | QRadioButton) else ""


def _has_room(each: QWidget) -> bool:
    words = _words(each)
    if not words or (isinstance(each, QLabel) and (each.wordWrap() or "<" in words)):
        return True
    if isinstance(each, QComboBox) and each.isEditable():
        return True
    needs = max(each.fontMetrics().horizontalAdvance(line) for line in words.split("\n"))
    room = each.contentsRect().width()
    if isinstance(each, QPushButton):
        option = QStyleOptionButton()
        each.initStyleOption(option)
        room = each.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, each).width()
        room -= each.iconSize().width() if not each.icon().isNull() else 0
    elif isinstance(each, QCheckBox | QRadioButton):
        room -= BOX
    elif isinstance(each, QLineEdit):
        room = each.rect().width() - 16
    elif isinstance(each, QComboBox):
        room = each.rect().width() - 28
    return needs <= room


def _cut_titles(header: QHeaderView) -> Iterator[str]:
    view = header.parentWidget()
    model = view.model() if isinstance(view, QAbstractItemView) else None
    if header.orientation() == Qt.Orientation.Vertical:
        return
    for place in range(header.count() if model else 0):
        if model is None or header.isSectionHidden(place):
            continue
        words, tip = (model.headerData(place, header.orientation(), role) or "" for role in (TEXT, TIP))
        needs = max(header.fontMetrics().horizontalAdvance(each) for each in str(words).split("\n"))
        if not tip and needs + 8 > header.sectionSize(place):
            yield str(words)
