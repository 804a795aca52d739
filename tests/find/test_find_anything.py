"""Ctrl+K at the keyboard: commands by pinyin, what was opened last, and what else can be done with a client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from app.complaints.dialogs import ReceiveComplaintDialog
from app.custody.hand_over_dialog import HandOverDialog
from app.custody.receive_dialog import ReceiveDialog
from app.dossiers import service as dossiers
from app.dossiers.dossier_edit import DossierEdit
from app.find.dialog import FEW, FindDialog
from app.find.spelled import fits
from app.forms.preview_dialog import PreviewDialog
from app.kit.finding import recent
from tests import hands
from tests.conftest import a_purchase

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow

    Open = Callable[..., MainWindow]


def find(window: MainWindow) -> FindDialog:
    """Open the box by its key."""
    hands.press("Ctrl+K", window)
    return hands.dialog(FindDialog)


def rows(dialog: FindDialog) -> list[str]:
    """What the rows say, headings included."""
    return [dialog.hits.item(row).text() for row in range(dialog.hits.count())]


def chosen(dialog: FindDialog) -> str:
    """The selected row."""
    item = dialog.hits.currentItem()
    return item.text() if item else ""


def compose(letters: str, done: str, on: QWidget) -> None:
    """What an input method sends: letters that are not a text yet, then the characters they become."""
    event = QInputMethodEvent(letters, [])
    if done:
        event.setCommitString(done)
    QApplication.sendEvent(on, event)


def test_initials_and_whole_pinyin_mean_a_command() -> None:
    for typed in ("sj", "SJ", "shoujian", "shouj", "收", "件"):
        assert fits("收件 F2", typed), typed
    assert fits("一起移交 Shift+F3", "yqyj")
    for typed in ("s1", "jian", "hj", "收交"):
        assert not fits("收件 F2", typed), typed


def test_a_command_is_called_by_its_initials(open_window: Open, purchase: Dossier) -> None:
    window = open_window("today")
    dialog = find(window)
    hands.scan("sltsu", dialog.box)
    assert dialog.isVisible()
    dialog.box.clear()
    hands.scan("slts", dialog.box)
    assert hands.dialog(ReceiveComplaintDialog)


def test_clients_stand_before_commands_under_headings(open_window: Open, office: Office, purchase: Dossier) -> None:
    dialog = find(open_window("today"))
    hands.type_("cy", dialog.box)
    assert [each.split() for each in rows(dialog)] == [["陈䶮、解晓东", "2-1-1001", "·", "YS2026000001", "在办"]]
    dialog.box.clear()
    hands.type_("1", dialog.box)
    assert rows(dialog)[0] == "找到的"
    assert "命令" in rows(dialog)
    assert "2-1-1001" in chosen(dialog)
    for _ in rows(dialog):
        hands.press("Down", dialog.box)
    assert chosen(dialog) == rows(dialog)[-1]
    for _ in rows(dialog):
        hands.press("Up", dialog.box)
    assert chosen(dialog) == rows(dialog)[1]


def test_many_clients_do_not_hide_the_commands(open_window: Open, office: Office) -> None:
    for room in range(101, 113):
        dossiers.open_dossier(office, a_purchase(f"1-1-{room}"))
    dialog = find(open_window("today"))
    hands.type_("1", dialog.box)
    assert sum(" 1-1-" in each for each in rows(dialog)) == FEW
    assert not dialog.more.isHidden()
    hands.type_("-1-112", dialog.box)
    assert dialog.more.isHidden()


def test_what_was_opened_last_stands_first_while_the_box_is_empty(
    open_window: Open, office: Office, purchase: Dossier
) -> None:
    other = dossiers.open_dossier(office, a_purchase("1-1-101"))
    window = open_window("today")
    window.open_dossier(purchase.id)
    window.open_dossier(other.id)
    window.go("today")
    dialog = find(window)
    assert [each.split()[:2][-1] for each in rows(dialog)[:3]] == ["最近打开", "1-1-101", "2-1-1001"]
    hands.press("Enter", dialog.box)
    assert window.shown_dossier() == other.id
    dialog = find(window)
    assert "2-1-1001" in rows(dialog)[1]
    hands.press("Enter", dialog.box)
    assert window.shown_dossier() == purchase.id


def test_each_person_has_their_own_and_no_name_leaves_the_register(
    open_window: Open, office: Office, purchase: Dossier
) -> None:
    window = open_window("today")
    window.open_dossier(purchase.id)
    QSettings().sync()
    assert recent.opened(office) == [purchase.id]
    kept = "".join(str(QSettings().value(key)) for key in QSettings().allKeys() if key.startswith("recent/"))
    assert purchase.names not in kept
    assert purchase.unit not in kept
    office.signed_in = "周建国/二"
    assert recent.opened(office) == []


def test_a_client_is_found_and_acted_for_by_one_key(open_window: Open, office: Office, purchase: Dossier) -> None:
    window = open_window("today")
    for key, kind in (("F2", ReceiveDialog), ("F3", HandOverDialog), ("F4", ReceiveComplaintDialog)):
        window.go("today")
        dialog = find(window)
        hands.type_("cy", dialog.box)
        hands.press(key, dialog.box)
        made = hands.dialog(kind)
        assert window.shown_dossier() == purchase.id
        assert purchase.id in [each.dossier for each in made.findChildren(DossierEdit)], key
        made.reject()


def test_the_cover_of_a_client_is_printed_from_the_box(open_window: Open, purchase: Dossier) -> None:
    dialog = find(open_window("today"))
    hands.type_("cy", dialog.box)
    hands.press("Ctrl+P", dialog.box)
    assert hands.dialog(PreviewDialog).sheet.form == "dossier-cover"


def test_tab_reaches_the_acts_and_a_command_has_none(open_window: Open, purchase: Dossier) -> None:
    dialog = find(open_window("today"))
    hands.type_("收件", dialog.box)
    assert chosen(dialog).startswith("命令：收件")
    assert not any(each.isEnabled() for each in dialog.acts)
    assert dialog.primary.isEnabled()
    dialog.box.clear()
    hands.type_("cy", dialog.box)
    hands.press("Tab", dialog.box)
    assert dialog.acts[0].hasFocus()
    hands.press("Enter")
    assert hands.dialog(ReceiveDialog).client.dossier == purchase.id


def test_the_filled_button_opens_what_enter_would(open_window: Open, purchase: Dossier) -> None:
    window = open_window("today")
    dialog = find(window)
    assert not dialog.primary.isEnabled()
    hands.type_("cy", dialog.box)
    hands.click(dialog.primary)
    assert window.shown_dossier() == purchase.id


def test_half_composed_letters_search_for_nothing(open_window: Open, purchase: Dossier) -> None:
    dialog = find(open_window("today"))
    hands.type_("cy", dialog.box)
    dialog.box.selectAll()
    sought: list[str] = []
    dialog.box.sought.connect(sought.append)
    compose("che'ny", "", dialog.box)
    hands.press("Enter", dialog.box)
    assert dialog.isVisible()
    assert sought == []
    compose("", "陈䶮", dialog.box)
    assert sought == ["陈䶮"]
    assert "2-1-1001" in chosen(dialog)


def test_composing_among_the_clients_does_not_show_everybody_for_a_moment(open_window: Open, purchase: Dossier) -> None:
    page = open_window("clients").stack.currentWidget()
    hands.type_("cy", page.box)
    page.box.selectAll()
    compose("c", "", page.box)
    assert page.hits.isVisible()
    compose("", "王", page.box)
    assert hands.column(page.hits, 0) == []
