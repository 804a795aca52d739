"""Every dialog asks before it loses what somebody typed at length."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from app.base.words import say
from app.kit.leaving import FEW, AskingDialog
from tests import hands
from tests.access.reading import DIALOGS

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.shell.main_window import MainWindow

LONG = "a reason that took some time to write down"

NOTHING_TO_LOSE = {"find", "explain", "trace"}
"""Dialogs in which nothing is entered: what is typed there only searches."""


def inputs(dialog: QWidget) -> list[QWidget]:
    """The visible inputs for free text."""
    every = [*dialog.findChildren(QLineEdit), *dialog.findChildren(QPlainTextEdit), *dialog.findChildren(QTextEdit)]
    return [
        each
        for each in every
        if each.isVisible()
        and each.isEnabled()
        and not each.isReadOnly()
        and not (isinstance(each, QLineEdit) and each.echoMode() != QLineEdit.EchoMode.Normal)
    ]


@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_asks_before_much_is_lost(
    name: str, open_window: Callable[..., MainWindow], busy: Dossier, qtbot: QtBot
) -> None:
    dialog = DIALOGS[name](open_window().desk, busy)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    typed = inputs(dialog)
    if name in NOTHING_TO_LOSE or not typed:
        dialog.reject()
        assert not dialog.isVisible()
        return
    assert isinstance(dialog, AskingDialog)
    for each in typed:
        hands.type_(LONG, each)
        if len(_text(each)) > FEW:
            break
    else:
        raise AssertionError("nothing takes words")
    hands.press("Esc", each)
    assert dialog.question is not None
    hands.click(hands.button(dialog.question, say("接着填")))
    dialog.close()
    assert dialog.isVisible()
    assert dialog.question is not None
    hands.click(hands.button(dialog.question, say("不要了")))
    assert not dialog.isVisible()


def _text(each: QWidget) -> str:
    return each.text() if isinstance(each, QLineEdit) else each.toPlainText()  # type: ignore[attr-defined]
