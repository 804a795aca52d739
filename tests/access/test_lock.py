"""The lock lies in the window itself: nothing of the office can be read or called, until a secret is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from app.access.lock import Lock
from app.access.sign_in import SignIn, caps_lock
from app.dossiers.dialog import DossierDialog
from tests import hands
from tests.access.locking import OTHERS, SECRET, half_typed, locked, window

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from app import start


def place(secured: start.Program) -> QRect:
    return secured.frame.geometry()


def test_nothing_of_the_office_is_shown(secured: start.Program) -> None:
    cover = locked(secured)
    assert not window(secured).isVisible()
    seen = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert seen == [secured.frame]
    assert "2-1-1001" not in hands.words(secured.frame)
    assert [cover.people.item(row).text() for row in range(cover.people.count())] == ["林晓燕", "其他人"]


def test_no_key_of_the_window_works(secured: start.Program) -> None:
    cover = locked(secured)
    for key in ("Ctrl+N", "Ctrl+K", "Ctrl+L", "F2", "F3", "Esc"):
        hands.press(key, cover.secret)
    hands.settle(secured.frame)
    assert hands.no_dialog()
    assert cover.isVisible()


def test_the_key_locks_while_a_dialog_is_open(secured: start.Program) -> None:
    """Whoever is called away in the middle of typing locks what he typed away with the rest."""
    dialog = half_typed(secured)
    hands.press("Ctrl+Alt+L", dialog.unit)
    assert isinstance(secured.lock, Lock)
    assert secured.lock.cover
    assert not dialog.isVisible()


def test_the_key_locks_while_a_dialog_asks(secured: start.Program) -> None:
    """A question over a dialog over the window does not keep the lock away either."""
    dialog = half_typed(secured)
    question = QDialog(dialog)
    question.open()
    hands.press("Ctrl+Alt+L", question)
    assert isinstance(secured.lock, Lock)
    assert secured.lock.cover
    assert not question.isVisible()


def test_the_cross_of_the_window_does_nothing(secured: start.Program) -> None:
    cover = locked(secured)
    secured.frame.close()
    assert secured.frame.isVisible()
    assert cover.isVisible()


def test_what_opens_meanwhile_waits_too(secured: start.Program) -> None:
    cover = locked(secured)
    late = QDialog(window(secured))
    late.open()
    hands.until(lambda: not late.isVisible())
    hands.type_(SECRET, cover.secret)
    hands.press("Enter", cover.secret)
    assert hands.dialog(QDialog) is late
    late.close()


def test_somebody_else_takes_the_seat_in_the_same_window(secured: start.Program) -> None:
    half_typed(secured)
    cover, before = locked(secured), place(secured)
    assert "1 个" in cover.note.text()
    cover.choose("苏婷")
    hands.type_(OTHERS, cover.secret)
    hands.press("Enter", cover.secret)
    assert secured.office
    assert secured.office.signed_in == "苏婷"
    assert window(secured).window() is secured.frame
    assert place(secured) == before


def test_a_wrong_secret_of_somebody_else_takes_nothing_over(secured: start.Program) -> None:
    dialog, cover = half_typed(secured), locked(secured)
    cover.choose("苏婷")
    hands.type_("wrong plum 43", cover.secret)
    hands.press("Enter", cover.secret)
    assert "不对" in cover.problem.text()
    cover.choose("林晓燕")
    hands.type_(SECRET, cover.secret)
    hands.press("Enter", cover.secret)
    assert hands.dialog(DossierDialog) is dialog
    assert dialog.unit.text() == "9-9-909"
    dialog.reject()


def test_the_secret_of_somebody_else_does_not_unlock_ones_own(secured: start.Program) -> None:
    cover = locked(secured)
    hands.type_(OTHERS, cover.secret)
    hands.press("Enter", cover.secret)
    assert "不对" in cover.problem.text()
    assert not window(secured).isVisible()


def test_a_register_that_is_damaged_meanwhile_is_said_at_the_lock(secured: start.Program) -> None:
    cover = locked(secured)
    cover.choose("苏婷")
    file = secured.office.register.folder / "register.db"  # type: ignore[union-attr]
    whole = file.read_bytes()
    file.write_bytes(b"damaged" * (len(whole) // 7))
    hands.type_(OTHERS, cover.secret)
    hands.press("Enter", cover.secret)
    file.write_bytes(whole)
    assert cover.problem.text()
    assert cover.isVisible()


def test_who_leaves_the_desk_leaves_the_window_where_it_is(secured: start.Program) -> None:
    secured.frame.setGeometry(40, 30, 700, 420)
    before = place(secured)
    hands.press("Ctrl+L", secured.window)
    hands.until(lambda: isinstance(secured.window, SignIn))
    assert secured.window
    assert secured.window.window() is secured.frame
    assert place(secured) == before


def test_an_old_secret_is_not_left_for_who_is_chosen_next(secured: start.Program) -> None:
    cover = locked(secured)
    hands.type_("silver", cover.secret)
    cover.choose("苏婷")
    assert cover.secret.text() == ""


@pytest.mark.parametrize(
    ("letters", "shift", "told"),
    [
        ("a", False, False),
        ("A", True, False),
        ("A", False, True),
        ("a", True, True),
        ("7", False, None),
        ("", True, None),
    ],
)
def test_a_letter_tells_whether_caps_lock_is_on(letters: str, shift: bool, told: bool | None) -> None:
    assert caps_lock(letters, shift=shift) is told


def test_caps_lock_is_said_below_the_secret(secured: start.Program) -> None:
    cover = locked(secured)
    hands.type_("A", cover.secret)
    assert cover.caps.text()
    hands.type_("a", cover.secret)
    assert cover.caps.text() == ""
