"""A name that paper would not show whole is told while it is typed, not when the client stands at the counter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from app.kit.parts import Field

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_field_names_the_characters_that_cannot_be_printed_until_they_are_gone(qtbot: QtBot) -> None:
    name = Field("姓名", QLineEdit())
    qtbot.addWidget(name)
    qtbot.keyClicks(name.input, "Li")
    name.input.insert("张🐉")
    assert "🐉" in name.complaint
    name.input.setText("张𰻝䶮")
    assert name.complaint == ""


def test_what_is_wrong_otherwise_goes_first(qtbot: QtBot) -> None:
    name = Field("姓名", QLineEdit())
    qtbot.addWidget(name)
    name.complain("还没有填")
    name.input.setText("🐉")
    assert name.complaint == "还没有填"
