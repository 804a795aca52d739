"""Every dialog asks before it loses what somebody typed at length."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from app.access.deputies_tab import DeputyDialog
from app.access.rights_tab import RoleDialog
from app.archive.blanks.tab import StepDialog
from app.archive.inspections.tab import BeginDialog
from app.archive.loans.dialogs import RequestDialog
from app.archive.locations.tab import LocationDialog
from app.archive.volumes.dialog import NewVolumeDialog
from app.base.words import say
from app.closing.dialog import ProcedureDialog
from app.complaints.dialogs import ReceiveComplaintDialog
from app.contacts.dialogs import ContactDialog, FollowUpDialog
from app.custody import whereabouts
from app.custody.kinds.tab import PaperKindDialog
from app.custody.losses.dialog import LossDialog
from app.custody.moving.dialog import MovePaperDialog
from app.dossiers.merge_dialog import MergeDialog
from app.kit.desk import Desk
from app.kit.leaving import FEW, AskingDialog
from app.occasions.tab import PlanDialog
from app.parties.dialogs import PartyDialog
from app.progress.page import StampDialog, StampPaidDialog
from app.registers.editor.dialog import FormEditor
from app.regulations.switch_dialog import SwitchDialog
from tests import hands
from tests.access.reading import DIALOGS

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.office.office import Office

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


EVERY: dict[str, Callable[[Desk, Dossier], QDialog]] = {
    **DIALOGS,
    "contact": lambda desk, dossier: ContactDialog(desk, dossier.id),
    "follow-up": lambda desk, dossier: FollowUpDialog(desk, dossier.id),
    "party": lambda desk, _: PartyDialog(desk, None),
    "loss": lambda desk, dossier: LossDialog(desk, dossier.id, whereabouts.held(desk.office, dossier.id)),
    "kind of paper": lambda desk, _: PaperKindDialog(desk, None),
    "role": lambda desk, _: RoleDialog(desk, None),
    "deputy": lambda desk, _: DeputyDialog(desk),
    "location": lambda desk, _: LocationDialog(desk, None, None),
    "volume": lambda desk, _: NewVolumeDialog(desk),
    "complaint": lambda desk, dossier: ReceiveComplaintDialog(desk, dossier.id),
    "loan": lambda desk, _: RequestDialog(desk),
    "occasion": lambda desk, _: PlanDialog(desk),
    "alteration": lambda desk, dossier: ProcedureDialog(desk, dossier),
    "merge": lambda desk, dossier: MergeDialog(desk, dossier),
    "form": lambda desk, _: FormEditor(desk, None),
    "stamp duty": lambda desk, dossier: StampDialog(desk, dossier.id),
    "stamp duty paid": lambda desk, dossier: StampPaidDialog(desk, dossier.id),
    "inspection": lambda desk, _: BeginDialog(desk),
    "blanks": lambda desk, _: StepDialog(desk, "void", None),
    "regulation": lambda desk, _: SwitchDialog(desk),
    "wrong client": lambda desk, dossier: MovePaperDialog(
        desk, whereabouts.held(desk.office, dossier.id)[0].paper, None
    ),
}
"""Every dialog that needs nothing but a dossier; the others have the same base."""


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("busy", ["zh_CN"], indirect=True)
def test_every_dialog_asks_before_much_is_lost(
    name: str, office: Office, busy: Dossier, qtbot: QtBot, clean_settings: object
) -> None:
    dialog = EVERY[name](Desk(office), busy)
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
        # Days and numbers only.
        dialog.reject()
        assert not dialog.isVisible()
        return
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
