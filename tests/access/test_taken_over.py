"""A locked screen that somebody else takes over: what was typed waits for the person who typed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

from app.access.lock import Lock
from app.dossiers.dialog import DossierDialog
from app.kit.dialogs import ReasonDialog, WordsDialog
from app.office import drafts
from tests import hands

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office
    from app.shell.main_window import MainWindow

    Open = Callable[..., MainWindow]

REASON = "客户来电要求撤回，改到下周一再交给高律师"


@pytest.fixture
def taken_over(open_window: Open) -> MainWindow:
    """A window in which a reason and a new dossier were half typed when the screen locked and somebody else came."""
    window = open_window()
    for dialog in (
        ReasonDialog(window.desk, "撤回移交", "为什么撤回？", "撤回", window),
        DossierDialog(window.desk, None, window),
    ):
        dialog.open()
        hands.settle(dialog)
        if isinstance(dialog, ReasonDialog):
            hands.type_(REASON, dialog.reason)
        else:
            hands.type_("9-9-909", dialog.unit)
    lock = Lock(window, window.desk.office)
    lock.lock()
    assert lock.cover
    hands.click(hands.button(lock.cover, "换人登录"))
    return window


def test_the_words_of_every_dialog_are_kept_for_its_person(taken_over: MainWindow, office: Office) -> None:
    waiting = drafts.waiting(office)
    assert drafts.words(waiting[f"{drafts.WORDS}撤回移交"]) == [("原因", REASON)]
    assert waiting[DossierDialog.DRAFT]["unit"] == "9-9-909"
    office.signed_in = "何志远"
    assert drafts.waiting(office) == {}


def test_the_words_are_offered_copied_and_then_gone(taken_over: MainWindow, open_window: Open, office: Office) -> None:
    drafts.drop(office, DossierDialog.DRAFT)
    again = open_window()
    hands.until(lambda: "撤回移交" in again.line.text)
    hands.click(hands.button(again.line, "看看填了什么"))
    dialog = hands.dialog(WordsDialog)
    assert REASON in dialog.words.toPlainText()
    hands.click(dialog.primary)
    assert REASON in QGuiApplication.clipboard().text()
    assert drafts.waiting(office) == {}
