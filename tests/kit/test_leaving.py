"""What somebody typed at length into a dialog is asked about before it is lost, in every dialog."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QMessageBox

from app.contacts.dialogs import ContactDialog
from app.custody.receive_dialog import ReceiveDialog
from app.dossiers.dialog import DossierDialog
from app.kit.desk import Desk
from app.kit.dialogs import ReasonDialog
from app.kit.leaving import FEW, AskingDialog, Shade
from app.office import drafts
from app.registers import service as registers
from app.registers.dialogs import WriteDialog
from tests import hands
from tests.conftest import a_purchase
from tests.test_house import modules

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow

LONG = "a reason that took some time to write down"


def first_input(dialog: QDialog) -> QLineEdit:
    """The first visible input that is no box."""
    every = dialog.findChildren(QLineEdit)
    return next(each for each in every if each.isVisible() and not isinstance(each.parent(), QComboBox))


def question(dialog: AskingDialog) -> QMessageBox:
    assert dialog.isVisible()
    assert dialog.question is not None
    assert dialog.question.isVisible()
    return dialog.question


def test_every_dialog_of_the_program_asks() -> None:
    """Whoever derives from Qt's dialog directly has nothing to lose, and nobody answers Esc in another way."""
    direct, others = set(), set()
    for path, tree in modules().items():
        for node in ast.walk(tree):
            if not isinstance(node, ast.ClassDef):
                continue
            bases = {each.id for each in node.bases if isinstance(each, ast.Name)}
            if bases & {"QDialog", "PassingDialog"}:
                direct.add(node.name)
            if bases & {"Dialog", "ReasonDialog", "AskingDialog"}:
                defined = {each.name for each in node.body if isinstance(each, ast.FunctionDef)}
                others |= {f"{path}:{node.name}" for each in ("closeEvent", "done") if each in defined}
    assert direct == {
        "AskingDialog",
        "BoardDialog",
        "ChangesDialog",
        "ExplainDialog",
        "FindDialog",
        "FollowUpsDialog",
        "LicencesDialog",
        "PassingDialog",
        "PreviewDialog",
        "SignedSheetDialog",
        "TraceDialog",
    }
    assert others == set()


def test_few_characters_are_soon_typed_again(office: Office, qtbot: QtBot, clean_settings: object) -> None:
    dialog = ReasonDialog(Desk(office), "作废", "文件退回移交方。", "作废")
    qtbot.addWidget(dialog)
    dialog.show()
    hands.type_("x" * FEW, dialog.reason)
    hands.press("Esc", dialog)
    assert not dialog.isVisible()


def test_what_the_program_filled_in_is_not_asked_about(
    office: Office, purchase: Dossier, qtbot: QtBot, clean_settings: object
) -> None:
    dialog = DossierDialog(Desk(office), purchase)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.unit.setText(LONG)
    hands.press("Esc", dialog)
    assert not dialog.isVisible()


def test_closing_the_program_asks_too(open_window: Callable[..., MainWindow], purchase: Dossier) -> None:
    window = open_window()
    dialog = ContactDialog(window.desk, purchase.id, window)
    dialog.open()
    hands.type_(LONG, first_input(dialog))
    assert not window.close()
    assert window.isVisible()
    hands.click(hands.button(question(dialog), "不要了"))
    assert window.close()


def left(window: MainWindow) -> None:
    """Half receive papers, and leave that for the next time."""
    hands.press("F2", window)
    dialog = hands.dialog(ReceiveDialog)
    hands.type_(LONG, dialog.counterpart)
    hands.press("Esc", dialog)
    hands.click(hands.button(question(dialog), "留着下次填"))
    assert not dialog.isVisible()
    assert "留作草稿" in window.line.text


def test_a_draft_that_was_left_is_offered_where_it_was_and_at_the_next_start(
    open_window: Callable[..., MainWindow], office: Office
) -> None:
    window = open_window()
    left(window)
    hands.press("F2", window)
    again = hands.dialog(ReceiveDialog)
    assert again.counterpart.text() == ""
    hands.click(hands.button(again, "接着填上次的"))
    assert again.counterpart.text() == LONG
    # Looking at it and leaving it again loses nothing unasked.
    hands.press("Esc", again)
    hands.click(hands.button(question(again), "留着下次填"))
    assert drafts.waiting(office)
    later = open_window()
    hands.until(lambda: "没填完" in later.line.text)


def test_a_dialog_opened_and_left_untouched_keeps_the_draft_of_before(
    open_window: Callable[..., MainWindow], office: Office
) -> None:
    window = open_window()
    left(window)
    hands.press("F2", window)
    hands.press("Esc", hands.dialog(ReceiveDialog))
    assert drafts.waiting(office)


def test_a_draft_of_another_form_is_not_offered(desk_office: Office, qtbot: QtBot, clean_settings: object) -> None:
    desk = Desk(desk_office)
    one, other = registers.in_use(desk_office)[:2]
    drafts.keep(desk_office, "record", {"form": one.name, "values": {}, "at": "", "drawn": {}})
    for form, offered in ((one, True), (other, False)):
        dialog = WriteDialog(desk, form)
        qtbot.addWidget(dialog)
        dialog.show()
        assert (dialog.left_draft is not None) == offered
        dialog.leave_for_good()


def test_a_cell_filled_in_by_hand_counts(open_window: Callable[..., MainWindow], office: Office) -> None:
    from app.dossiers import service as dossiers

    dossiers.open_dossier(office, a_purchase("2-1-1002"))
    hands.press("F2", open_window())
    dialog = hands.dialog(ReceiveDialog)
    editor = QLineEdit(LONG, dialog)
    dialog.bundle.itemDelegate().commitData.emit(editor)
    dialog.reject()
    assert question(dialog)
    dialog.leave_for_good()
    assert isinstance(dialog, QDialog)


def test_the_window_is_dark_while_it_waits_for_a_dialog(open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    hands.press("F2", window)
    dialog = hands.dialog(ReceiveDialog)
    (shade,) = window.findChildren(Shade)
    assert shade.geometry() == window.rect()
    window.resize(1000, 600)
    assert hands.until(lambda: shade.geometry() == window.rect())
    dialog.reject()
    assert hands.until(lambda: not window.findChildren(Shade))
