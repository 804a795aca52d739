"""Required papers count while the office holds them or passed them on; missing ones say why; kinds are the office's to add."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.base.refusals import ReasonMissing
from app.custody import endings, handoffs, papers, sheets, whereabouts
from app.custody.handoffs import Item, Unnamed
from app.custody.kinds import service as paper_kinds
from app.custody.kinds.service import OTHER, KindTaken, NoCount, NoKindName, PaperKind
from app.custody.kinds.tab import PaperKindDialog, PaperKindsTab
from app.custody.losses import service as losses
from app.custody.receive_dialog import ReceiveDialog
from app.custody.rules import Count, Line
from app.dossiers import service as dossiers
from app.duties import service as duties
from app.kit.desk import Desk
from tests.conftest import a_purchase

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.custody.papers import Needed
    from app.custody.rules import Handoff
    from app.dossiers.rules import Dossier
    from app.office.office import Office

KIND = "loan-application"


def needed(office: Office, dossier: Dossier, kind: str = KIND) -> Needed:
    return next(each for each in papers.needed(office, dossier.id) if each.kind == kind)


def receive(office: Office, dossier: Dossier, *items: Item, giver: str = "sales-back-office") -> Handoff:
    return handoffs.receive(office, dossier=dossier.id, giver=giver, items=items or [Item(KIND)])


def hand(office: Office, dossier: Dossier, taker: str) -> None:
    lines = [Line(each.paper.id, each.holders["client-service"]) for each in whereabouts.held(office, dossier.id)]
    handoffs.hand_over(office, dossier=dossier.id, taker=taker, lines=lines)


class TestWhatCounts:
    def test_what_is_here_and_what_was_passed_on(self, office: Office, purchase: Dossier) -> None:
        assert needed(office, purchase).state == "missing"
        receive(office, purchase)
        assert needed(office, purchase).state == "received"
        hand(office, purchase, "mortgage-lawyer")
        assert needed(office, purchase).state == "received"

    @pytest.mark.parametrize("taker", ["client", "sales-back-office"])
    def test_not_what_went_back_to_the_client_or_to_who_brought_it(
        self, office: Office, purchase: Dossier, taker: str
    ) -> None:
        receive(office, purchase)
        hand(office, purchase, taker)
        found = needed(office, purchase)
        assert (found.state, found.why, found.have) == ("missing", "returned", Count(0, 0))

    def test_not_what_was_voided(self, office: Office, purchase: Dossier) -> None:
        endings.void(office, receive(office, purchase), "录错了")
        assert needed(office, purchase).state == "missing"

    def test_not_what_was_lost_until_it_is_found(self, office: Office, purchase: Dossier) -> None:
        made = receive(office, purchase)
        losses.report(office, dossier=purchase.id, papers=[made.lines[0].paper], liable="林晓燕")
        found = needed(office, purchase)
        assert (found.state, found.why) == ("missing", "lost")
        losses.report_found(office, dossier=purchase.id, papers=[made.lines[0].paper])
        assert needed(office, purchase).state == "received"

    def test_what_is_missing_is_asked_for_again_when_receiving(self, office: Office, purchase: Dossier) -> None:
        receive(office, purchase)
        hand(office, purchase, "client")
        assert {kind for kind, _, _, missing in papers.offered(office, purchase.id) if missing} >= {KIND}

    def test_counts_are_told_as_so_many_of_so_many(self, office: Office, purchase: Dossier) -> None:
        kind = next(each for each in paper_kinds.listed(office) if each.id == KIND)
        paper_kinds.change(office, replace(kind, originals=4))
        receive(office, purchase)
        row = next(
            each for each in sheets.cover(office, purchase.id)["papers"] if each["paper"] == office.rules.document(KIND)
        )
        assert (row["originals"], row["received"], row["remark"]) == ("1/4", False, "")


class TestNotNeeded:
    def test_with_a_reason_that_stands_on_the_cover(self, office: Office, purchase: Dossier) -> None:
        with pytest.raises(ReasonMissing):
            papers.set_unneeded(office, dossier=purchase.id, kind=KIND, reason=" ")
        papers.set_unneeded(office, dossier=purchase.id, kind=KIND, reason="银行自备")
        assert (needed(office, purchase).state, needed(office, purchase).reason) == ("unneeded", "银行自备")
        row = next(
            each for each in sheets.cover(office, purchase.id)["papers"] if each["paper"] == office.rules.document(KIND)
        )
        assert not row["needed"]
        assert "银行自备" in row["remark"]
        assert KIND not in {kind for kind, _, _, missing in papers.offered(office, purchase.id) if missing}
        papers.need_again(office, dossier=purchase.id, kind=KIND)
        assert needed(office, purchase).state == "missing"

    def test_other_dossiers_still_need_it(self, office: Office, purchase: Dossier) -> None:
        other = dossiers.open_dossier(office, a_purchase("2-1-1002"))
        papers.set_unneeded(office, dossier=purchase.id, kind=KIND, reason="银行自备")
        assert needed(office, other).state == "missing"


class TestKinds:
    def test_an_own_kind_is_needed_by_whom_the_office_says(self, office: Office, purchase: Dossier) -> None:
        made = paper_kinds.add(
            office, PaperKind("", name="公积金缴存证明", originals=1, payments=("mortgage",), valid_days=30)
        )
        cash = dossiers.open_dossier(office, replace(a_purchase("2-1-1002"), payment="other"))
        assert needed(office, purchase, made.id).state == "missing"
        assert made.id not in {each.kind for each in papers.needed(office, cash.id)}
        assert papers.usually_valid(office, made.id) == "2026-11-11"
        receive(office, purchase, Item(made.id))
        assert needed(office, purchase, made.id).state == "received"

    def test_an_own_kind_in_a_group_falls_under_the_groups_clauses(self, office: Office, purchase: Dossier) -> None:
        receive(office, purchase, Item(paper_kinds.add(office, PaperKind("", name="随便什么")).id))
        without = {each.duty.clause for each in duties.due(office)}
        receive(office, purchase, Item(paper_kinds.add(office, PaperKind("", name="补充流水", group="loan")).id))
        assert {each.duty.clause for each in duties.due(office)} > without

    def test_a_retired_kind_is_neither_offered_nor_needed_but_keeps_its_name(
        self, office: Office, purchase: Dossier
    ) -> None:
        made = paper_kinds.add(office, PaperKind("", name="公积金缴存证明", payments=("mortgage",)))
        kind = next(each for each in paper_kinds.listed(office) if each.id == made.id)
        paper_kinds.change(office, replace(kind, active=False))
        assert made.id not in {each[0] for each in papers.offered(office, purchase.id)}
        assert made.id not in {each.kind for each in papers.needed(office, purchase.id)}
        assert office.rules.document(made.id) == "公积金缴存证明"

    def test_kinds_have_names_of_their_own_and_a_count(self, office: Office) -> None:
        with pytest.raises(NoKindName):
            paper_kinds.add(office, PaperKind("", name=" "))
        with pytest.raises(KindTaken):
            paper_kinds.add(office, PaperKind("", name=office.rules.document(KIND)))
        with pytest.raises(NoCount):
            paper_kinds.add(office, PaperKind("", name="空", originals=0))


class TestOtherPapers:
    def test_any_paper_can_come_in_under_the_name_that_is_typed(self, office: Office, purchase: Dossier) -> None:
        with pytest.raises(Unnamed):
            receive(office, purchase, Item(OTHER))
        made = receive(office, purchase, Item(OTHER, title="离婚协议书"))
        assert "离婚协议书" in str(sheets.receipt(office, made.number)["papers"])
        assert "离婚协议书" in next(iter(whereabouts.paper_names(office, purchase.id).values()))

    def test_the_window_takes_several(self, office: Office, purchase: Dossier, qtbot: QtBot) -> None:
        dialog = ReceiveDialog(Desk(office), purchase.id)
        qtbot.addWidget(dialog)
        for name in ("离婚协议书", "户口本复印件"):
            last = dialog.bundle.item(dialog.bundle.rowCount() - 1, 0)
            assert last.text() == office.rules.document(OTHER)
            last.setText(name)
        dialog.primary.click()
        names = whereabouts.paper_names(office, purchase.id).values()
        assert [name.split()[0] for name in names] == ["离婚协议书", "户口本复印件"]


def test_kinds_are_added_and_changed_by_hand(office: Office, qtbot: QtBot) -> None:
    desk = Desk(office)
    tab, dialog = PaperKindsTab(desk), PaperKindDialog(desk, None)
    desk.changed.connect(tab.look_again)
    for each in (tab, dialog):
        qtbot.addWidget(each)
    dialog.name.setText("公积金缴存证明")
    dialog.payments["mortgage"].click()
    dialog.primary.click()
    made = next(each for each in tab.kinds.listing.rows if each.name == "公积金缴存证明")
    assert made.payments == ("mortgage",)
    again = PaperKindDialog(desk, made)
    qtbot.addWidget(again)
    again.originals.set_value(2)
    again.primary.click()
    assert next(each for each in tab.kinds.listing.rows if each.id == made.id).originals == 2
