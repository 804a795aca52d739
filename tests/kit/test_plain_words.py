"""What somebody imported or typed is shown as it is, even where it looks like a page of the web."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QToolTip, QWidget

from app.kit.parts import rich, strong, wrapped
from tests.test_house import modules, where

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

REMARK = '<img src="//host/share/a.png"> <b>x</b>'

MARKUP = re.compile(r"(?<!<)</?(a|b|br|div|font|i|img|li|p|span|style|table|td|tr|u|ul)\b[^>]*>", re.IGNORECASE)

PAGES = {
    "RichText",
    "MarkdownText",
    "QStaticText",
    "QTextBrowser",
    "QTextDocument",
    "QTextEdit",
    "setHtml",
    "setMarkdown",
}
"""What takes words for a page."""

MADE_PAGES = {
    "app/kit/parts.py": {"RichText"},
    "app/kit/leaving.py": {"QTextEdit"},
    "app/lists/output.py": {"setHtml"},
    "app/shell/about_tab.py": {"QTextBrowser", "setMarkdown"},
}
"""Where that is meant: ``rich`` itself, what reads inputs, a table for the clipboard (escaped), and our own notes."""

MARKUP_MADE = {"app/kit/parts.py", "app/lists/output.py"}
"""Where markup is written; every value in it is escaped."""


def test_a_label_shows_words_as_they_are(qtbot: QtBot, clean_settings: QApplication) -> None:
    shown = QWidget()
    qtbot.addWidget(shown)
    early, helped = QLabel(REMARK, shown), wrapped(REMARK)
    helped.setParent(shown)
    shown.show()
    late = QLabel(shown)
    late.show()
    late.setText(REMARK)
    assert [each.textFormat() for each in (early, helped, late)] == [Qt.TextFormat.PlainText] * 3


def test_a_message_shows_words_as_they_are(qtbot: QtBot, clean_settings: QApplication) -> None:
    box = QMessageBox(QMessageBox.Icon.Warning, "", REMARK)
    qtbot.addWidget(box)
    box.setInformativeText(REMARK)
    box.open()
    shown = [each for each in box.findChildren(QLabel) if each.text() == REMARK]
    assert [each.textFormat() for each in shown] == [Qt.TextFormat.PlainText] * 2


def test_a_tip_shows_words_as_they_are(qtbot: QtBot, clean_settings: QApplication) -> None:
    shown = QLabel("x")
    qtbot.addWidget(shown)
    shown.show()
    QToolTip.showText(QPoint(1, 1), REMARK, shown)
    tips = [each for each in QApplication.topLevelWidgets() if isinstance(each, QLabel) and each.text() == REMARK]
    assert [each.textFormat() for each in tips] == [Qt.TextFormat.PlainText]
    QToolTip.hideText()


def test_bold_words_are_bold_and_nothing_else(qtbot: QtBot, clean_settings: QApplication) -> None:
    shown = rich(QLabel(strong(REMARK)))
    qtbot.addWidget(shown)
    shown.show()
    assert shown.textFormat() == Qt.TextFormat.RichText
    assert MARKUP.findall(shown.text()) == ["b", "b"]


def test_nothing_else_in_the_house_takes_words_for_a_page() -> None:
    found = [
        where(path, node)
        for path, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute | ast.Name)
        and (node.attr if isinstance(node, ast.Attribute) else node.id) in PAGES - MADE_PAGES.get(path, set())
    ]
    assert found == []


def test_nobody_else_writes_markup() -> None:
    """Whoever wants bold letters says ``strong``, which escapes."""
    found = [
        where(path, node)
        for path, tree in modules().items()
        if path not in MARKUP_MADE
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and MARKUP.search(node.value)
    ]
    assert found == []
