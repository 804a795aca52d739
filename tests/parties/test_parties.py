"""Outside parties are named firms: papers, steps, letters and scorecards are theirs, not their kind's."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.custody import handoffs, rules, sheets, whereabouts
from app.custody.handoffs import Count, Item, Line
from app.custody.receive_dialog import ReceiveDialog
from app.dossiers import projects, words
from app.dossiers import service as dossiers
from app.dossiers.rules import Project
from app.duties import service as duties
from app.kit.desk import Desk
from app.office import history as histories
from app.office.own.parties import Party
from app.parties import service as parties
from app.parties.dialogs import ChoosePartyDialog, PartyDialog
from app.parties.service import NoPartyName, NoSuchKind, PartyTaken
from app.parties.tab import PartiesTab
from app.progress import service as progress
from app.progress.service import NothingLate
from tests.conftest import a_purchase

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.office.office import Office

LAWYER = "mortgage-lawyer"


@pytest.fixture
def gao(office: Office) -> Party:
    return parties.add(office, Party("", LAWYER, "高律师", "高洁", "13900000001"))


@pytest.fixture
def meng(office: Office) -> Party:
    return parties.add(office, Party("", LAWYER, "孟律师事务所"))


def hand_loan_papers(office: Office, dossier: str, taker: str) -> str:
    """The loan papers of a dossier come in and go to a lawyer; the number of the receipt."""
    came = handoffs.receive(office, dossier=dossier, giver="sales-back-office", items=[Item("loan-application")])
    lines = [Line(line.paper, Count(1, 0)) for line in came.lines]
    return handoffs.hand_over(office, dossier=dossier, taker=taker, lines=lines).number


class TestWhoTheyAre:
    def test_a_party_has_a_name_of_its_own_within_its_kind(self, office: Office, gao: Party) -> None:
        with pytest.raises(NoPartyName):
            parties.add(office, Party("", LAWYER, " "))
        with pytest.raises(PartyTaken):
            parties.add(office, Party("", LAWYER, gao.name))
        assert parties.add(office, Party("", "bank", gao.name)).kind == "bank"

    @pytest.mark.parametrize("kind", ["client", "client-service", "sales-back-office", "nobody"])
    def test_only_outsiders_that_may_be_many_have_names(self, office: Office, kind: str) -> None:
        with pytest.raises(NoSuchKind):
            parties.add(office, Party("", kind, "某某"))

    def test_a_retired_party_is_not_offered_but_keeps_its_name(self, office: Office, gao: Party) -> None:
        parties.change(office, replace(gao, active=False))
        assert gao.holder not in office.rules.holders()
        assert office.rules.holder(gao.holder) == "高律师"

    def test_a_new_name_is_shown_wherever_the_party_stands(self, office: Office, purchase: Dossier, gao: Party) -> None:
        number = hand_loan_papers(office, purchase.id, gao.holder)
        parties.change(office, replace(gao, name="高与律师事务所"))
        assert sheets.receipt(office, number)["to_whom"] == "高与律师事务所"


class TestCustody:
    def test_papers_are_with_the_firm_and_come_back_from_it(
        self, office: Office, purchase: Dossier, gao: Party, meng: Party
    ) -> None:
        number = hand_loan_papers(office, purchase.id, gao.holder)
        assert sheets.receipt(office, number)["to_whom"] == "高律师"
        paper = whereabouts.held(office, purchase.id)[0]
        assert list(paper.holders) == [gao.holder]
        with pytest.raises(rules.NotHeldBy):
            handoffs.receive(
                office, dossier=purchase.id, giver=meng.holder, items=[Item("loan-application", paper=paper.paper.id)]
            )
        handoffs.receive(
            office, dossier=purchase.id, giver=gao.holder, items=[Item("loan-application", paper=paper.paper.id)]
        )
        assert list(whereabouts.held(office, purchase.id)[0].holders) == [office.rules.this_office]

    def test_a_clause_that_names_the_kind_is_met_by_any_firm_of_it(
        self, office: Office, purchase: Dossier, gao: Party
    ) -> None:
        before = {each.duty.clause for each in duties.due(office)}
        came = handoffs.receive(
            office, dossier=purchase.id, giver="sales-back-office", items=[Item("loan-application")], filed=True
        )
        opened = {each.duty.clause for each in duties.due(office)} - before
        assert opened
        lines = [Line(line.paper, Count(1, 0)) for line in came.lines]
        handoffs.hand_over(office, dossier=purchase.id, taker=gao.holder, lines=lines)
        assert not opened & {each.duty.clause for each in duties.due(office) if LAWYER in str(each.duty)}
        assert progress.of_dossier(office, purchase).tracks[0].done == 1

    def test_the_firm_is_remembered_and_offered_the_next_time(
        self, office: Office, purchase: Dossier, gao: Party, meng: Party
    ) -> None:
        assert parties.preferred(office, purchase.id, LAWYER) == LAWYER
        hand_loan_papers(office, purchase.id, meng.holder)
        assert parties.preferred(office, purchase.id, LAWYER) == meng.holder
        assert [each.kind for each in histories.of_office(office)].count("party.chosen") == 1
        hand_loan_papers(office, purchase.id, meng.holder)
        assert [each.kind for each in histories.of_office(office)].count("party.chosen") == 1

    def test_the_office_has_a_usual_firm_until_a_dossier_has_its_own(
        self, office: Office, purchase: Dossier, gao: Party, meng: Party
    ) -> None:
        parties.set_default(office, kind=LAWYER, party=gao.id)
        assert parties.preferred(office, purchase.id, LAWYER) == gao.holder
        parties.choose(office, dossier=purchase.id, holder=meng.holder)
        assert parties.preferred(office, purchase.id, LAWYER) == meng.holder
        parties.choose(office, dossier=purchase.id, holder=LAWYER)
        assert parties.preferred(office, purchase.id, LAWYER) == gao.holder

    def test_the_history_says_which_firm_became_the_usual_one(self, office: Office, gao: Party) -> None:
        parties.set_default(office, kind=LAWYER, party=gao.id)
        parties.set_default(office, kind=LAWYER, party="")
        told = [words.happened(office, each) for each in histories.of_office(office)[:2]]
        assert told == [f"不再有常用的{office.rules.holder(LAWYER)}", "常用的往来单位改为 高律师"]

    def test_a_project_has_a_usual_firm_before_the_offices(
        self, office: Office, purchase: Dossier, gao: Party, meng: Party
    ) -> None:
        with office.register.transaction():
            projects.enter(office, "翠湖苑")
            second = projects.enter(office, "锦绣园")
        other = dossiers.open_dossier(office, replace(a_purchase("2-1-1002"), project=second))
        parties.set_default(office, kind=LAWYER, party=gao.id)
        parties.set_default(office, kind=LAWYER, party=meng.id, project=second)
        assert parties.preferred(office, purchase.id, LAWYER) == gao.holder
        assert parties.preferred(office, other.id, LAWYER) == meng.holder
        every = parties.choices(office)
        assert [every.of(each.id, LAWYER) for each in (purchase, other)] == [gao.holder, meng.holder]
        parties.choose(office, dossier=other.id, holder=gao.holder)
        assert parties.preferred(office, other.id, LAWYER) == gao.holder
        parties.choose(office, dossier=other.id, holder=LAWYER)
        parties.set_default(office, kind=LAWYER, party="", project=second)
        assert parties.preferred(office, other.id, LAWYER) == gao.holder

    def test_a_project_that_is_removed_leaves_its_firms_to_no_other(self, office: Office, meng: Party) -> None:
        with office.register.transaction():
            projects.enter(office, "翠湖苑")
            second = projects.enter(office, "锦绣园")
        parties.set_default(office, kind=LAWYER, party=meng.id, project=second)
        first = projects.every(office)[0]
        projects.keep(office, [first])
        projects.keep(office, [first, Project(0, "云山里")])
        assert parties.usual(office, second) == {}


class TestSteps:
    @pytest.fixture
    def late(self, office: Office, gao: Party, meng: Party, at: Callable[[str], None]) -> dict[str, Dossier]:
        """One purchase each with the two lawyers, and one with a lawyer nobody named; all late."""
        made = {}
        for unit, holder in (("2-1-1001", gao.holder), ("2-1-1002", meng.holder), ("2-1-1003", LAWYER)):
            made[holder] = dossiers.open_dossier(office, a_purchase(unit))
            hand_loan_papers(office, made[holder].id, holder)
        at("2026-12-01 10:00")
        return made

    def test_a_letter_lists_what_is_late_with_that_firm_alone(
        self, office: Office, late: dict[str, Dossier], gao: Party
    ) -> None:
        letter = progress.chase(office, gao.holder)
        assert [line["dossier"] for line in letter.lines] == [late[gao.holder].id]
        assert [line["dossier"] for line in progress.chase(office, LAWYER).lines] == [late[LAWYER].id]
        with pytest.raises(NothingLate):
            progress.chase(office, "bank")

    def test_scorecards_tell_firms_apart(self, office: Office, late: dict[str, Dossier]) -> None:
        for dossier in late.values():
            progress.finish(office, dossier=dossier.id, track="mortgage", step="submitted")
        cards = {each["outside"]: each["count"] for each in progress.scorecards(office)}
        assert cards == dict.fromkeys(late, 1)

    def test_one_step_may_be_anothers(self, office: Office, late: dict[str, Dossier], gao: Party, meng: Party) -> None:
        dossier = late[gao.holder]
        parties.choose(office, dossier=dossier.id, holder=meng.holder, step="mortgage/submitted")
        assert {line["dossier"] for line in progress.late_with(office, meng.holder)} == {
            dossier.id,
            late[meng.holder].id,
        }
        assert parties.preferred(office, dossier.id, LAWYER) == gao.holder


class TestWindow:
    def test_receive_offers_what_the_clients_firm_holds(
        self, office: Office, purchase: Dossier, gao: Party, qtbot: QtBot
    ) -> None:
        hand_loan_papers(office, purchase.id, gao.holder)
        dialog = ReceiveDialog(Desk(office), "")
        qtbot.addWidget(dialog)
        dialog.other.choose(LAWYER)
        dialog.client.show_dossier(purchase.id)
        assert dialog.other.holder() == gao.holder

    def test_a_party_is_added_and_chosen_by_hand(self, office: Office, purchase: Dossier, qtbot: QtBot) -> None:
        desk = Desk(office)
        tab, dialog = PartiesTab(desk), PartyDialog(desk, None, kind="bank")
        desk.changed.connect(tab.look_again)
        for each in (tab, dialog):
            qtbot.addWidget(each)
        dialog.name.setText("建设银行城东支行")
        dialog.primary.click()
        assert [each.name for each in tab.parties.listing.rows] == ["建设银行城东支行"]
        tab.parties.selectRow(0)
        tab.usual.click()
        bank = parties.everybody(office)[0]
        assert parties.preferred(office, purchase.id, "bank") == bank.holder
        choose = ChoosePartyDialog(desk, purchase.id, bank.holder, "mortgage/approved")
        qtbot.addWidget(choose)
        choose.holder.choose("bank")
        choose.primary.click()
        assert choose.result()
