"""A wheel turned over a box that nobody is filling in changes nothing."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.custody.receive_dialog import ReceiveDialog
from app.kit.boxes import ComboBox, TimeBox
from app.kit.desk import Desk
from app.kit.fields import ChoiceBox, HolderBox
from app.shell.settings_page import SettingsPage
from tests import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from app.office.office import Office

Box = QComboBox | QAbstractSpinBox


def turn(over: QWidget) -> None:
    """Turn the wheel one notch down over a widget, as a mouse does."""
    window = over.window()
    at = over.mapTo(window, over.rect().center())
    QTest.wheelEvent(window.windowHandle(), QPointF(at), QPoint(0, -120), QPoint(), Qt.KeyboardModifier.NoModifier)
    QApplication.processEvents()


def said(box: Box) -> str:
    return box.currentText() if isinstance(box, QComboBox) else box.text()


def boxes(office: Office) -> Iterator[Box]:
    """Every kind of box there is, each with something to turn to on either side."""
    plain, editable = ComboBox(), ComboBox()
    for each in (plain, editable):
        each.addItems(["现房", "期房", "车位"])
        each.setCurrentIndex(1)
    editable.setEditable(True)
    choice = ChoiceBox[int]()
    for number in range(3):
        choice.offer(str(number), number)
    choice.setCurrentIndex(1)
    holder = HolderBox(office)
    holder.setCurrentIndex(1)
    yield from (plain, editable, choice, holder)
    yield TimeBox(QTime(9, 30))


@pytest.mark.usefixtures("clean_settings")
def test_a_wheel_over_a_box_without_the_focus_scrolls_the_page(office: Office, qtbot: QtBot) -> None:
    inside, page = QWidget(), QScrollArea()
    layout = QVBoxLayout(inside)
    first = QLineEdit()
    layout.addWidget(first)
    there = list(boxes(office))
    for each in there:
        layout.addWidget(each)
    inside.setMinimumHeight(5000)
    page.setWidget(inside)
    qtbot.addWidget(page)
    page.resize(400, 300)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    first.setFocus()
    for box in there:
        before, bar = said(box), page.verticalScrollBar()
        page.ensureWidgetVisible(box)
        bar.setValue(bar.value() - 20)
        at = bar.value()
        turn(box)
        assert said(box) == before
        assert first.hasFocus()
        assert bar.value() > at


@pytest.mark.usefixtures("clean_settings")
def test_a_wheel_over_the_box_that_has_the_focus_turns_it(office: Office, qtbot: QtBot) -> None:
    for box in boxes(office):
        qtbot.addWidget(box)
        box.show()
        box.activateWindow()
        qtbot.waitUntil(box.isActiveWindow)
        box.setFocus()
        before = said(box)
        turn(box)
        assert said(box) != before
        box.close()


@pytest.mark.usefixtures("clean_settings")
def test_no_box_of_a_dialog_or_of_the_settings_turns_unasked(office: Office, qtbot: QtBot) -> None:
    for window in (ReceiveDialog(Desk(office)), SettingsPage(Desk(office))):
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        found: list[Box] = [*window.findChildren(QComboBox), *window.findChildren(QAbstractSpinBox)]
        assert found
        for box in found:
            if box.hasFocus():
                continue
            before = said(box)
            turn(box)
            assert said(box) == before


def test_no_room_makes_boxes_that_a_wheel_changes_unasked() -> None:
    """Boxes are the kit's own: Qt's take the focus, and another value, from a wheel that only passes over them."""
    made = {"QComboBox", "QFontComboBox", "QSpinBox", "QDoubleSpinBox", "QDateEdit", "QTimeEdit", "QDateTimeEdit"}
    found = [
        f"{path}:{node.lineno}"
        for path in (ROOT / "app").rglob("*.py")
        if path != ROOT / "app/kit/boxes.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for called in (
            [node.func] if isinstance(node, ast.Call) else node.bases if isinstance(node, ast.ClassDef) else []
        )
        if isinstance(called, ast.Name) and called.id in made
    ]
    assert not found
