"""Everything that may be open has its mend: the button beside it opens the dialog that settles it, filled in."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.archive.loans.dialogs import GiveBackDialog
from app.closing import resting
from app.closing.dialog import ProcedureDialog
from app.complaints import service as complaints
from app.complaints.dialogs import DepartmentDialog, ResolveDialog
from app.contacts import service as contacts
from app.contacts.dialogs import DoneDialog
from app.custody.accept_dialog import AcceptDialog
from app.custody.hand_over_dialog import HandOverDialog
from app.custody.receive_dialog import ReceiveDialog
from app.fines import service as fines
from app.fines.dialogs import DecideDialog
from app.kit import mends
from app.kit.desk import Desk
from app.kit.dialogs import ReasonDialog
from app.office import fines_store, open_things, proposals
from app.progress.step_dialog import StepDialog
from tests import hands
from tests.closing.procedures import DIRECTOR, carried_out
from tests.closing.test_procedures import complain, lend
from tests.counter import LOAN, hand_over, papers_of, receive

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.rulebook.purchases.procedures import OpenKind
    from app.shell.main_window import MainWindow
    from tests.fixtures.secured import Seats

    Open = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: Open, purchase: Dossier) -> MainWindow:
    shown = open_window("clients")
    shown.open_dossier(purchase.id)
    return shown


def mended(window: MainWindow, purchase: Dossier, kind: OpenKind, dialog: type[QDialog]) -> QDialog:
    """What the mend of the first open thing of a kind opens."""
    first = open_things.of_dossier(window.desk.office, purchase.id)[kind][0]
    mends.declared()[kind].open(window.desk, purchase.id, first.id, window)
    return hands.dialog(dialog)


def test_whatever_may_be_open_has_its_mend(office: Office) -> None:
    assert mends.declared().keys() == open_things.declared().keys()
    assert {*resting.AWAKE} <= open_things.declared().keys()


def test_a_paper_elsewhere_is_taken_back(window: MainWindow, office: Office, purchase: Dossier) -> None:
    papers = papers_of(receive(office, purchase, "presale-contract", "income-proof"))
    hand_over(office, purchase, papers[1:], "mortgage-lawyer")
    dialog = mended(window, purchase, "papers-away", ReceiveDialog)
    assert isinstance(dialog, ReceiveDialog)
    assert [each.paper for each in dialog.bundle.ticked()] == papers[1:]
    assert dialog.other.holder() == "mortgage-lawyer"


def test_a_paper_here_goes_back_to_the_client(window: MainWindow, office: Office, purchase: Dossier) -> None:
    papers = papers_of(receive(office, purchase, "presale-contract"))
    dialog = mended(window, purchase, "papers-here", HandOverDialog)
    assert isinstance(dialog, HandOverDialog)
    assert ([each.paper for each in dialog.bundle.ticked()], dialog.other.holder()) == (papers, "client")


def test_an_offered_paper_is_accepted(window: MainWindow, office: Office, purchase: Dossier) -> None:
    papers = papers_of(receive(office, purchase, "presale-contract"))
    hand_over(office, purchase, papers, "mortgage-lawyer", accepted=False)
    mended(window, purchase, "papers-offered", AcceptDialog)


def test_a_request_for_a_loan_is_refused(window: MainWindow, office: Office, purchase: Dossier) -> None:
    (paper,) = papers_of(receive(office, purchase, "presale-contract"))
    lend(office, purchase, paper)
    mended(window, purchase, "loans", ReasonDialog)


def test_a_loan_that_is_out_is_given_back(window: MainWindow, office: Office, purchase: Dossier) -> None:
    from app.archive.loans import service as loans
    from app.office import people_store

    (paper,) = papers_of(receive(office, purchase, "presale-contract"))
    lend(office, purchase, paper)
    (row,) = loans.listed(office, purchase.id)
    director = next(each for each in people_store.load(office.register) if each.key == DIRECTOR)
    with office.register.transaction():
        loans.sign(office, director.id, row.loan.number)
    loans.lend(office, loans.by_number(office, row.loan.number))
    mended(window, purchase, "loans", GiveBackDialog)


def test_a_complaint_takes_its_next_step(window: MainWindow, office: Office, purchase: Dossier) -> None:
    complain(office, purchase)
    mended(window, purchase, "complaints", ResolveDialog).close()
    complaints.resolve(office, complaints.of_dossier(office, purchase.id)[0], text="已修好")
    dialog = mended(window, purchase, "complaints", DepartmentDialog)
    assert isinstance(dialog, DepartmentDialog)
    hands.type_("张工", dialog.signer.lineEdit())
    hands.click(dialog.primary)
    mends.declared()["complaints"].open(window.desk, purchase.id, "TS2026-0001", window)
    assert complaints.of_dossier(office, purchase.id)[0].state == "closed"


def test_a_track_takes_its_next_step(window: MainWindow, office: Office, purchase: Dossier) -> None:
    receive(office, purchase, *LOAN)
    mended(window, purchase, "tracks", StepDialog)


def test_a_follow_up_is_finished(window: MainWindow, office: Office, purchase: Dossier) -> None:
    day = office.today() + timedelta(days=1)
    contacts.plan(office, dossier=purchase.id, words="催材料", day=day, person=office.signed_in)
    mended(window, purchase, "follow-ups", DoneDialog)


def test_a_duty_is_met_by_its_own_dialog(window: MainWindow, office: Office, purchase: Dossier) -> None:
    receive(office, purchase, *LOAN)
    first = next(each for each in open_things.of_dossier(office, purchase.id)["duties"] if "移交" in each.words)
    mends.declared()["duties"].open(window.desk, purchase.id, first.id, window)
    hands.dialog(HandOverDialog)


def test_a_proposed_fine_is_decided(
    window: MainWindow, office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    receive(office, purchase, *LOAN)
    at("2026-10-20 10:00")
    proposals.bring_up_to_date(office)
    mended(window, purchase, "fines", DecideDialog)


def test_a_fine_that_stayed_can_be_decided_and_stays(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    receive(office, purchase, *LOAN)
    at("2026-10-20 10:00")
    proposals.bring_up_to_date(office)
    carried_out(office, purchase, "closing")
    office.signed_in = DIRECTOR
    line = next(each for each in fines_store.personal(office.register) if each.proposal.person != DIRECTOR)
    fines.decide(office, [fines.Verdict(line.id, line.proposal.low)])
    at("2026-10-21 10:00")
    proposals.bring_up_to_date(office)
    (decided,) = fines_store.by_ids(office.register, [line.id])
    assert decided.state == "approved"


def test_with_secrets_the_approver_signs_in_the_dialog(seat: Seats, qtbot: QtBot) -> None:
    from app.dossiers import service as dossiers
    from tests.conftest import a_purchase
    from tests.fixtures.secured import CLERK, SECRET

    secured = seat(CLERK)
    made = dossiers.open_dossier(secured, a_purchase("2-1-1001"))
    dialog = ProcedureDialog(Desk(secured), made, first="return")
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.approval.secret.isVisible()
    hands.type_("贷款未批", dialog.reason)
    dialog.approval.by.choose(DIRECTOR)
    hands.type_("wrong", dialog.approval.secret)
    hands.click(dialog.primary)
    assert dialog.problem.text()
    assert not dialog.approval.secret.text()
    hands.type_(SECRET[DIRECTOR], dialog.approval.secret)
    hands.click(dialog.primary)
    assert dossiers.load(secured, made.id).state == "returned"
