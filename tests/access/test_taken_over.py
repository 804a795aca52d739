"""A locked screen that somebody else takes over: what was typed waits for the person who typed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

from app.access.secret_dialogs import RecoverPage
from app.access.sign_in import SignIn
from app.dossiers.dialog import DossierDialog
from app.kit.dialogs import ReasonDialog, WordsDialog
from app.office import drafts
from tests import hands
from tests.access.locking import OTHERS, SECRET, half_typed, locked, window

if TYPE_CHECKING:
    from app import start

REASON = "客户来电要求撤回，改到下周一再交给高律师"


@pytest.fixture
def half_done(secured: start.Program) -> start.Program:
    """A reason and a new dossier are half typed."""
    half_typed(secured)
    desk = window(secured).desk
    reason = ReasonDialog(desk, "撤回移交", "为什么撤回？", "撤回", window(secured))
    reason.open()
    hands.settle(reason)
    hands.type_(REASON, reason.reason)
    return secured


@pytest.fixture
def taken_over(half_done: start.Program) -> start.Program:
    """The screen locked, and somebody else signed in."""
    cover = locked(half_done)
    assert "2 个" in cover.note.text()
    cover.choose("苏婷")
    hands.type_(OTHERS, cover.secret)
    hands.press("Enter", cover.secret)
    return half_done


def test_the_words_of_every_dialog_are_kept_for_its_person(taken_over: start.Program) -> None:
    office = taken_over.office
    assert office
    assert office.signed_in == "苏婷"
    assert drafts.waiting(office) == {}
    office.signed_in = "林晓燕"
    waiting = drafts.waiting(office)
    assert drafts.words(waiting[f"{drafts.WORDS}撤回移交"]) == [("原因", REASON)]
    assert waiting[DossierDialog.DRAFT]["unit"] == "9-9-909"


def test_the_words_are_offered_copied_and_then_gone(taken_over: start.Program) -> None:
    hands.press("Ctrl+L", taken_over.window)
    hands.until(lambda: isinstance(taken_over.window, SignIn))
    page = taken_over.window
    assert isinstance(page, SignIn)
    page.choose("林晓燕")
    hands.type_(SECRET, page.secret)
    hands.press("Enter", page.secret)
    office = taken_over.office
    assert office
    drafts.drop(office, DossierDialog.DRAFT)
    hands.until(lambda: "撤回移交" in window(taken_over).line.text)
    hands.click(hands.button(window(taken_over).line, "看看填了什么"))
    dialog = hands.dialog(WordsDialog)
    assert REASON in dialog.words.toPlainText()
    hands.click(dialog.primary)
    assert REASON in QGuiApplication.clipboard().text()
    assert drafts.waiting(office) == {}


def test_who_forgot_the_secret_comes_to_the_recovery_sheet_and_loses_nothing(half_done: start.Program) -> None:
    hands.click(hands.button(locked(half_done), "忘记口令…"))
    page = half_done.window
    assert isinstance(page, RecoverPage)
    hands.press("Esc", page.key)
    hands.until(lambda: isinstance(half_done.window, SignIn))
    signing = half_done.window
    assert isinstance(signing, SignIn)
    signing.choose("林晓燕")
    hands.type_(SECRET, signing.secret)
    hands.press("Enter", signing.secret)
    assert half_done.office
    assert len(drafts.waiting(half_done.office)) == 2
