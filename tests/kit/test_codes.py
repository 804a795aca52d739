"""Codes are read as they were printed, whatever scanner or input method stands in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from app.archive.blanks.tab import StepDialog
from app.base.normal import scanned, unwedged
from app.kit.codes import CodeEdit
from app.kit.desk import Desk
from tests import hands

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.archive.blanks.rules import BlankState
    from app.office.office import Office


@pytest.mark.parametrize(
    "written",
    ["KH000002", "]C1KH000002", "]Q3KH000002\r\n", "\x02KH000002\x03", "kh000002\t", "ＫＨ０００００２", "\x02]C1 KH000002",
     "]e0\x1dKH000002"],
)  # fmt: skip
def test_a_code_is_what_was_printed(written: str) -> None:
    assert scanned(written) == "KH000002"


@given(st.text(alphabet="KHABC0123456789-", max_size=12), st.sampled_from(["", "]C1", "]Q3", "]E0", "]d2"]))
def test_the_kind_of_bar_code_never_counts(code: str, kind: str) -> None:
    assert scanned(f"\x02{kind}{code}\r\n\x03") == code


@pytest.mark.parametrize("written", ["何欣", "2-1-1001", "John Smith", "A]C1"])
def test_what_was_not_scanned_stays(written: str) -> None:
    assert unwedged(written) == written


def test_a_field_for_codes_has_no_input_method(qtbot: QtBot) -> None:
    field = CodeEdit()
    qtbot.addWidget(field)
    assert not field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert not field.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)


def test_what_is_still_being_composed_counts_as_typed(qtbot: QtBot) -> None:
    field = CodeEdit()
    qtbot.addWidget(field)
    field.setText("KH0000")
    QApplication.sendEvent(field, QInputMethodEvent("02", []))
    assert field.code() == "KH000002"
    done = QInputMethodEvent()
    done.setCommitString("02")
    QApplication.sendEvent(field, done)
    assert field.code() == "KH000002"


@pytest.mark.parametrize("kind", ["fetched", "stamped", "issued", "void"])
def test_the_numbers_of_blanks_take_no_input_method(office: Office, qtbot: QtBot, kind: BlankState) -> None:
    dialog = StepDialog(Desk(office), kind, None)
    qtbot.addWidget(dialog)
    for each in (dialog.first, dialog.last):
        assert not each.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)
    hands.type_("]C1YS0001", dialog.first)
    assert dialog.first.code() == "YS0001"
