"""A paper or scan registered under the wrong client goes to the right one; voiding leaves nothing behind; own slips are undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.access import staff
from app.archive.volumes import service as volumes
from app.base.refusals import ReasonMissing
from app.base.rights import NotAllowed
from app.custody import endings, filing, handoffs, sheets, whereabouts
from app.custody.handoffs import Item
from app.custody.moving import service as moving
from app.custody.moving.dialog import MovePaperDialog
from app.custody.moving.service import NotHere, SameClient
from app.custody.rules import Count, Line, MovedOn
from app.dossiers import service as dossiers
from app.duties import service as duties
from app.file.page import DossierPage
from app.keeping import verification
from app.kit.desk import Desk
from app.office import history as histories
from app.scans import attachments
from tests.conftest import a_purchase
from tests.fixtures.secured import ADMINISTRATOR, CLERK
from tests.invented_scans import jpeg

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from tests.fixtures.secured import Seats


@pytest.fixture
def right(office: Office) -> Dossier:
    """The client whose paper it really is."""
    return dossiers.open_dossier(office, a_purchase("2-1-1002"))


@pytest.fixture
def wrong(office: Office, purchase: Dossier) -> handoffs.Handoff:
    """Two loan papers, received under the wrong client."""
    items = [Item("loan-application"), Item("income-proof")]
    return handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items)


def owed(office: Office, dossier: Dossier) -> set[tuple[str, str]]:
    found = duties.of_dossier(office, dossier.id)
    return {(each.duty.clause, part) for each in found for part in each.duty.outstanding}


class TestPaper:
    def test_its_clocks_go_with_it_from_the_day_on_which_it_came(
        self, office: Office, purchase: Dossier, right: Dossier, wrong: handoffs.Handoff, at: Callable[[str], None]
    ) -> None:
        at("2026-10-12 15:00")
        paper = whereabouts.held(office, purchase.id)[0].paper
        mine = {each for each in owed(office, purchase) if each[1] == filing.document(paper)}
        dues = {each.duty.due for each in duties.of_dossier(office, purchase.id)}
        assert mine
        moving.move_paper(office, paper=paper.id, dossier=right.id, reason="房号看错")
        assert not {each for each in owed(office, purchase) if each[1] == filing.document(paper)}
        assert mine <= owed(office, right)
        assert {each.duty.due for each in duties.of_dossier(office, right.id)} & dues
        assert [each.paper.id for each in whereabouts.held(office, right.id)] == [paper.id]
        assert verification.first_wrong(office) is None

    def test_journal_and_receipt_tell_both(
        self, office: Office, purchase: Dossier, right: Dossier, wrong: handoffs.Handoff
    ) -> None:
        moving.move_paper(office, paper=wrong.lines[0].paper, dossier=right.id, reason="房号看错")
        told = {(each.dossier, each.kind) for each in histories.of_office(office)}
        assert {(purchase.id, "documents.moved-out"), (right.id, "documents.received")} <= told
        remarks = [row["remark"] for row in sheets.receipt(office, wrong.number)["papers"]]
        assert remarks == [f"已改到 {right.unit}", ""]

    def test_it_leaves_the_old_clients_open_volume(
        self, office: Office, purchase: Dossier, right: Dossier, wrong: handoffs.Handoff
    ) -> None:
        papers = [line.paper for line in wrong.lines]
        volume = volumes.put_in(office, dossier=purchase.id, papers=papers)
        moving.move_paper(office, paper=papers[0], dossier=right.id, reason="房号看错")
        assert [paper.id for _, paper in volumes.contents(office, volume)] == papers[1:]

    def test_it_may_go_on_and_come_back(
        self, office: Office, purchase: Dossier, right: Dossier, wrong: handoffs.Handoff
    ) -> None:
        paper = wrong.lines[0].paper
        moving.move_paper(office, paper=paper, dossier=right.id, reason="房号看错")
        moving.move_paper(office, paper=paper, dossier=purchase.id, reason="原来没错")
        assert paper in {each.paper.id for each in whereabouts.held(office, purchase.id)}
        with pytest.raises(SameClient):
            moving.move_paper(office, paper=paper, dossier=purchase.id, reason="又一次")

    def test_not_without_a_reason_nor_while_it_is_away(
        self, office: Office, purchase: Dossier, right: Dossier, wrong: handoffs.Handoff
    ) -> None:
        paper = wrong.lines[0].paper
        with pytest.raises(ReasonMissing):
            moving.move_paper(office, paper=paper, dossier=right.id, reason=" ")
        lines = [Line(paper, Count(1, 0))]
        handoffs.hand_over(office, dossier=purchase.id, taker="mortgage-lawyer", lines=lines, accepted=False)
        with pytest.raises(NotHere):
            moving.move_paper(office, paper=paper, dossier=right.id, reason="房号看错")

    def test_its_receipt_is_not_voided_over_its_head(
        self, office: Office, right: Dossier, wrong: handoffs.Handoff
    ) -> None:
        moving.move_paper(office, paper=wrong.lines[0].paper, dossier=right.id, reason="房号看错")
        with pytest.raises(MovedOn):
            endings.void(office, wrong, "录错")
        assert not endings.undoable(office, wrong)

    def test_by_hand(
        self, office: Office, purchase: Dossier, right: Dossier, wrong: handoffs.Handoff, qtbot: QtBot
    ) -> None:
        page = DossierPage(Desk(office), purchase.id)
        qtbot.addWidget(page)
        page.tabs.look_at("papers")
        page.papers.table.selectRow(0)
        page.papers.move_button.click()
        dialog = page.findChild(MovePaperDialog)
        dialog.client.show_dossier(right.id)
        dialog.reason.setText("房号看错")
        dialog.primary.click()
        assert len(whereabouts.held(office, right.id)) == 1


def test_a_scan_goes_to_the_right_client(office: Office, purchase: Dossier, right: Dossier) -> None:
    scan = attachments.add(office, purchase.id, jpeg(), "身份证")
    moved = attachments.move(office, scan, right.id, "房号看错")
    assert attachments.of_dossier(office, purchase.id) == []
    assert attachments.read(office, moved) == attachments.read(office, scan)
    assert [each.title for each in attachments.of_dossier(office, right.id)] == ["身份证"]
    assert verification.first_wrong(office) is None


def test_a_voided_receipt_leaves_nothing_in_open_volumes(
    office: Office, purchase: Dossier, wrong: handoffs.Handoff
) -> None:
    volume = volumes.put_in(office, dossier=purchase.id, papers=[line.paper for line in wrong.lines])
    endings.void(office, wrong, "录错")
    assert volumes.contents(office, volume) == []


class TestOwnSlip:
    @pytest.fixture
    def mine(self, seat: Seats) -> handoffs.Handoff:
        office = seat(CLERK)
        opened = dossiers.open_dossier(office, a_purchase("2-1-1001"))
        return handoffs.receive(office, dossier=opened.id, giver="client", items=[Item("income-proof")])

    def test_is_undone_for_ten_minutes_by_whoever_made_it(self, seat: Seats, mine: handoffs.Handoff) -> None:
        clerk = seat(CLERK)
        assert not clerk.may("void")
        assert endings.undoable(clerk, mine)
        later = mine.entered_at + endings.OWN_SLIP
        clerk.clock = lambda: later
        assert endings.undo(clerk, mine, "录错").state == "voided"

    def test_not_later_and_not_by_others_without_the_right(self, seat: Seats, mine: handoffs.Handoff) -> None:
        administrator = seat(ADMINISTRATOR)
        staff.add(administrator, "王五", "clerk", "another clerk's 7")
        assert not endings.undoable(seat("王五", "another clerk's 7"), mine)
        clerk = seat(CLERK)
        later = mine.entered_at + 2 * endings.OWN_SLIP
        clerk.clock = lambda: later
        assert not endings.undoable(clerk, mine)
        with pytest.raises(NotAllowed):
            endings.undo(clerk, mine, "录错")

    def test_not_if_something_was_built_on_it(self, seat: Seats, mine: handoffs.Handoff) -> None:
        clerk = seat(CLERK)
        lines = [Line(line.paper, line.count) for line in mine.lines]
        handoffs.hand_over(clerk, dossier=mine.dossier, taker="mortgage-lawyer", lines=lines)
        assert not endings.undoable(clerk, mine)
