"""Hands: what a person does at the keyboard, for tests of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMainWindow, QMenu, QPushButton, QWidget
from shiboken6 import isValid

from app.kit import background
from app.kit.listings import SECOND

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.kit.tables import Table

Kind = TypeVar("Kind", bound=QWidget)

PATIENCE = 60_000
"""Milliseconds that a busy PC may take for what takes a moment."""

STEP, ENOUGH, SETTLED_WITHIN = 5, 3, 4000
"""Milliseconds between two looks, how many equal ones are rest, and after how many one gives up."""

KEYS = {
    "Enter": Qt.Key.Key_Return,
    "Esc": Qt.Key.Key_Escape,
    "Space": Qt.Key.Key_Space,
    "Tab": Qt.Key.Key_Tab,
    "Backspace": Qt.Key.Key_Backspace,
    "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down,
    "Left": Qt.Key.Key_Left,
    "Right": Qt.Key.Key_Right,
    "Home": Qt.Key.Key_Home,
    "End": Qt.Key.Key_End,
    "F2": Qt.Key.Key_F2,
    "F3": Qt.Key.Key_F3,
}


def press(key: str, on: QWidget | None = None) -> None:
    """Press a key, such as ``F2``, ``Ctrl+K`` or ``Enter``, where the focus is or on a widget."""
    modifier = Qt.KeyboardModifier.NoModifier
    *held, last = key.split("+")
    for name in held:
        modifier |= {
            "Ctrl": Qt.KeyboardModifier.ControlModifier,
            "Alt": Qt.KeyboardModifier.AltModifier,
            "Shift": Qt.KeyboardModifier.ShiftModifier,
        }[name]
    code = KEYS[last] if last in KEYS else getattr(Qt.Key, f"Key_{last.upper()}")
    where = on or focus()
    if where.isWindow() or isinstance(where, QMainWindow):
        # A window manager would give the focus back to this window after a dialog closed.
        where.activateWindow()
        QTest.qWaitForWindowActive(where.window())
    QTest.keyClick(where, code, modifier)


def until(condition: Callable[[], object]) -> bool:
    """Wait for something; a busy PC may take its time, and only what never comes is given up, which fails the test."""
    for _ in range(PATIENCE // STEP):
        if condition():
            return True
        QTest.qWait(STEP)
    raise AssertionError("it never comes")


def settle(where: QWidget) -> None:
    """Wait until all work in the background is done and nothing moves any more, however long this PC takes for it."""
    before, same = None, 0
    for _ in range(SETTLED_WITHIN):
        QTest.qWait(STEP)
        now = [(each.geometry(), each.isVisible()) for each in (where, *where.findChildren(QWidget))]
        same = same + 1 if now == before and not background.busy() else 0
        if same == ENOUGH:
            return
        before = now
    raise AssertionError("it never comes to rest")


def type_(words: str, on: QWidget | None = None) -> None:
    """Type words where the focus is or into a widget; Chinese comes from an input method, as it does at a desk."""
    where = on or focus()
    for letter in words:
        if letter.isascii():
            QTest.keyClick(where, letter)
        else:
            event = QInputMethodEvent()
            event.setCommitString(letter)
            QApplication.sendEvent(where, event)


def scan(number: str, on: QWidget | None = None) -> None:
    """What a wedge scanner does: digits, then Enter."""
    type_(number, on)
    press("Enter", on)


def click(widget: QWidget) -> None:
    """Click a widget."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def focus() -> QWidget:
    """Where the next key goes."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def button(where: QWidget, words: str) -> QPushButton:
    """The visible button with these words."""
    found = [each for each in where.findChildren(QPushButton) if each.text() == words and not each.isHidden()]
    assert found, f"{words!r} not among {[each.text() for each in where.findChildren(QPushButton)]}"
    return found[0]


def dialog(kind: type[Kind]) -> Kind:
    """The open dialog of a kind; a button called by its key opens it a moment later."""
    found: list[Kind] = []

    def opened() -> bool:
        found[:] = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
        return bool(found) and found[-1].isActiveWindow()

    assert until(opened), [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    return found[-1]


def no_dialog() -> bool:
    """Whether no dialog is open."""
    return not any(isinstance(each, QDialog) and each.isVisible() for each in QApplication.topLevelWidgets())


def closed(dialog: QDialog) -> bool:
    """Whether a dialog was closed, after which it is freed."""
    return not isValid(dialog) or not dialog.isVisible()


def words(where: QWidget) -> str:
    """Everything the labels of a widget say."""
    return "\n".join(each.text() for each in where.findChildren(QLabel) if each.isVisibleTo(where))


def drop(widget: QWidget, *files: Path) -> bool:
    """Drag files from a folder's window over a widget and let go of them; tells whether they were taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(each)) for each in files])
    at, held, keys = widget.rect().center(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, held, keys)
    entered.ignore()
    QApplication.sendEvent(widget, entered)
    if entered.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, held, keys))
    return entered.isAccepted()


def column(table: Table, place: int) -> list[str]:
    """What a column of a list shows, from top to bottom, without the headings of groups."""
    return [str(table.model().index(row, place).data()) for row in _rows(table)]


def below(table: Table, place: int) -> list[str]:
    """What the second lines of a column say, from top to bottom."""
    return [str(table.model().index(row, place).data(SECOND) or "") for row in _rows(table)]


def _rows(table: Table) -> list[int]:
    model = table.model()
    return [row for row in range(model.rowCount()) if model.flags(model.index(row, 0))]


def choose_row(table: Table, test: Callable[[Any], bool]) -> None:
    """Make the first row whose value passes the test the current one."""
    row = next(row for row in _rows(table) if test(table.listing.at(row)))
    table.selectRow(row)


def menu(where: QWidget, words: str) -> None:
    """Choose an entry of the menu that is open over a window."""
    found = [each for each in where.findChildren(QMenu) if each.isVisible()]
    assert found, "no menu is open"
    entry = next(each for each in found[-1].actions() if each.text() == words)
    found[-1].close()
    entry.trigger()
