"""Every page and dialog can be used without a mouse, read aloud, and read whole, in Chinese and in English."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit, QWidget

from app.access.sign_in import ChoosePerson
from app.base import features
from app.custody import handoffs, previews
from app.custody.receive_dialog import ReceiveDialog
from app.dossiers.dialog import DossierDialog
from app.kit.desk import Desk
from app.kit.tables import Table
from app.shell.first_start import FirstStart
from tests import hands
from tests.access.reading import DIALOGS, cut, show

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow

    Open = Callable[..., MainWindow]
SMALL_SCREEN = (1366, 768 - 40)
"""What a 1366×768 screen leaves beside the task bar."""


def stops(where: QWidget) -> list[QWidget]:
    """Where Tab stops, in its order."""
    found, each = [], where.nextInFocusChain()
    while each is not None and each is not where:
        if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(each)
        each = each.nextInFocusChain()
    return found


def nameless(where: QWidget) -> list[QWidget]:
    """Stops that a screen reader has no name for."""
    return [
        each
        for each in stops(where)
        if not each.accessibleName() and not (isinstance(each, QAbstractButton) and each.text())
    ]


def page_faults(page: QWidget) -> Iterator[str]:
    """What stands between a page and somebody without a mouse, without eyes, or at the smallest screen."""
    if nameless(page):
        yield f"stops without a name: {nameless(page)}"
    if len(list(filter(_filled, page.findChildren(QAbstractButton)))) > 1:
        yield "more than one filled button"
    needed = page.minimumSizeHint()
    if needed.width() > SMALL_SCREEN[0] or needed.height() > SMALL_SCREEN[1]:
        yield f"needs {needed}"
    tables = [each for each in page.findChildren(Table) if each.isVisible()]
    if wide := [each.objectName() for each in tables if each.horizontalScrollBar().maximum() > 0]:
        yield f"columns behind the edge: {wide}"


def dialog_faults(dialog: QDialog) -> Iterator[str]:
    """What stands between an open dialog and somebody without a mouse, without eyes, or at the smallest screen."""
    if nameless(dialog):
        yield f"stops without a name: {nameless(dialog)}"
    names = [each.accessibleName() for each in stops(dialog)]
    if keyed := [name for name in names if "&" in name or (name[-3:-2] == "(" and name[-2:-1].isupper())]:
        yield f"read with their key: {keyed}"
    if jumps := list(_jumps(dialog)):
        yield f"Tab goes up or back: {jumps}"
    if dialog.focusWidget() in {None, getattr(dialog, "cancel", None)}:
        yield "the first key does not go where work begins"
    if dialog.width() > SMALL_SCREEN[0] or dialog.height() > SMALL_SCREEN[1]:
        yield f"is {dialog.size()}"
    hands.press("Esc", dialog)
    if not hands.closed(dialog):
        yield "Esc does not leave it"


def _jumps(dialog: QDialog) -> Iterator[tuple[str, str]]:
    """A stop is either below the one before, or beside it to the right; a dialog in two halves is read half by half."""
    places = [(each.mapTo(dialog, QPoint(0, 0)), each) for each in stops(dialog)]
    for (above, before), (below, after) in pairwise(places):
        if (below.y() + after.height() <= above.y() and below.x() < above.x() + before.width()) or (
            abs(below.y() - above.y()) < 8 and below.x() <= above.x()
        ):
            yield before.accessibleName(), after.accessibleName()


def test_every_page_is_read_and_used_without_a_mouse_on_the_smallest_screen(open_window: Open, busy: Dossier) -> None:
    found, window = {}, open_window()
    for name in (*features.pages(), "dossier", "scans"):
        show(window, name, busy)
        found[name] = list(page_faults(window))
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_every_dialog_is_read_and_used_without_a_mouse_on_the_smallest_screen(
    office: Office, busy: Dossier, qtbot: QtBot, clean_settings: object
) -> None:
    found, desk = {}, Desk(office)
    for name, make in DIALOGS.items():
        dialog = make(desk, busy)
        qtbot.addWidget(dialog)
        dialog.open()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        hands.settle(dialog)
        found[name] = list(dialog_faults(dialog))
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_the_filled_button_of_a_dossier_receives(open_window: Open, busy: Dossier) -> None:
    window = open_window()
    show(window, "dossier", busy)
    assert [each.text() for each in window.findChildren(QAbstractButton) if _filled(each)] == [
        features.commands()["receive"].title()
    ]


def _filled(each: QAbstractButton) -> bool:
    return bool(each.property("primary")) and each.isVisible()


def test_enter_on_cancel_cancels(open_window: Open, office: Office, purchase: Dossier) -> None:
    dialog = ReceiveDialog(open_window().desk, purchase.id)
    dialog.open()
    hands.press("Space", dialog.bundle)
    hands.press("Enter", dialog.cancel)
    assert hands.closed(dialog)
    assert handoffs.listed(office) == []


def test_tab_comes_to_another_buyer_after_the_first(open_window: Open, qtbot: QtBot) -> None:
    dialog = DossierDialog(open_window().desk, None)
    dialog.open()
    hands.press("Enter", hands.button(dialog, "再加一位"))
    first, second = dialog.buyers.lines
    qtbot.waitUntil(second.name.hasFocus)
    edits = [each for each in stops(dialog) if isinstance(each, QLineEdit)]
    place = edits.index(first.name)
    assert edits[place : place + 6] == [
        first.name, first.number, first.share, second.name, second.number, second.share,
    ]  # fmt: skip
    dialog.reject()


def test_a_list_that_is_reached_by_tab_has_a_row_chosen(open_window: Open, busy: Dossier) -> None:
    window = open_window("clients")
    window.open_dossier(busy.id)
    page = window.stack.currentWidget()
    page.tabs.look_at("papers")
    papers = page.papers.table
    papers.setFocus()
    assert papers.chosen()


def test_down_goes_from_the_box_to_the_first_client(open_window: Open, purchase: Dossier) -> None:
    window = open_window("clients")
    page = window.stack.currentWidget()
    hands.press("Down", page.box)
    hands.press("Enter", page.everybody)
    assert window.shown_dossier() == purchase.id


def test_every_empty_list_says_what_it_is_for(open_window: Open, purchase: Dossier) -> None:
    window = open_window()
    for name in features.pages():
        window.go(name)
    window.open_dossier(purchase.id)
    silent = [
        each.objectName() for each in window.findChildren(Table) if not each.empty and not each.listing.rowCount()
    ]
    assert silent == []


def test_the_ways_in_have_names_and_room(office: Office, qtbot: QtBot, clean_settings: object) -> None:
    for made in (FirstStart("/tmp/office", "zh_CN"), ChoosePerson(office, "测试售楼部")):
        qtbot.addWidget(made)
        made.show()
        assert (nameless(made), cut(made)) == ([], [])


def test_a_preview_has_names_and_can_be_left(open_window: Open, office: Office, busy: Dossier) -> None:
    from app.forms.preview_dialog import PreviewDialog

    window = open_window()
    previews.preview_cover(window.desk, busy.id, window)
    dialog = hands.dialog(PreviewDialog)
    assert (nameless(dialog), cut(dialog)) == ([], [])
    hands.press("Esc", dialog)
    assert hands.closed(dialog)
