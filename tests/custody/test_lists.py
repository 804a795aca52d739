"""Papers of many clients pass to or from one party under one list; every client gets a receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.custody import handoffs, handoffs_store, sheets, whereabouts
from app.custody.acts import hand_over_several
from app.custody.handoffs import Item
from app.custody.lists import service as lists
from app.custody.lists.dialog import ListDialog
from app.custody.rules import Count, Line, NotHeldBy, NothingChosen
from app.dossiers import service as dossiers
from app.duties import service as duties
from app.kit.desk import Desk
from app.kit.duty_acts import act_on_several, go_together
from app.office import history as histories
from app.office.own.parties import Party
from app.parties import service as parties
from app.today.page import TodayPage
from tests.closing.procedures import carried_out
from tests.conftest import a_purchase

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.office.office import Office

LAWYER = "mortgage-lawyer"
UNITS = ("2-1-1001", "2-1-1002", "3-1-301")


@pytest.fixture
def gao(office: Office) -> Party:
    return parties.add(office, Party("", LAWYER, "高律师"))


@pytest.fixture
def clients(office: Office) -> list[str]:
    """Three clients whose loan papers and contract are here; a clause wants the loan papers with the lawyer."""
    found = []
    for unit in UNITS:
        found.append(dossiers.open_dossier(office, a_purchase(unit)).id)
        items = [Item("loan-application"), Item("presale-contract")]
        handoffs.receive(office, dossier=found[-1], giver="sales-back-office", items=items, filed=True)
    return found


def due_lines(office: Office, holder: str) -> dict[str, list[Line]]:
    found: dict[str, list[Line]] = {}
    for each in lists.due_to(office, holder):
        if each.due:
            found.setdefault(each.dossier, []).append(Line(each.held.paper.id, each.count))
    return found


class TestWhatIsDue:
    def test_what_clauses_want_with_the_party_comes_first(self, office: Office, clients: list[str], gao: Party) -> None:
        found = lists.due_to(office, gao.holder)
        wanted = [each.held.paper.kind for each in found if each.due]
        assert wanted.count("loan-application") == 3
        assert [bool(each.due) for each in found] == sorted([bool(each.due) for each in found], reverse=True)

    def test_not_what_another_firm_of_the_kind_is_to_get(self, office: Office, clients: list[str], gao: Party) -> None:
        other = parties.add(office, Party("", LAWYER, "孟律师"))
        parties.choose(office, dossier=clients[0], holder=other.holder)
        assert clients[0] not in {each.dossier for each in lists.due_to(office, gao.holder)}
        assert {each.dossier for each in lists.due_to(office, other.holder) if each.due} == set(clients)

    def test_not_what_already_waits_for_acceptance(self, office: Office, clients: list[str], gao: Party) -> None:
        lists.hand_over(office, taker=gao.holder, lines=due_lines(office, gao.holder), accepted=False)
        assert not [each for each in lists.due_to(office, gao.holder) if each.due]


class TestOneList:
    def test_every_client_gets_a_receipt_and_the_clauses_are_met(
        self, office: Office, clients: list[str], gao: Party
    ) -> None:
        before = len(duties.due(office))
        made = lists.hand_over(office, taker=gao.holder, lines=due_lines(office, gao.holder), counterpart="高洁")
        receipts = lists.handoffs_of(office, made)
        assert [each.dossier for each in receipts] == clients
        assert {each.note for each in receipts} == {made.number}
        assert len(duties.due(office)) < before
        values = sheets.handoff_list(office, made.number)
        assert (values["to_whom"], values["received_by"], values["dossiers"]) == ("高律师", "高洁", 3)
        assert [row["receipt"] for row in values["papers"]] == [each.number for each in receipts]

    def test_all_or_nothing(self, office: Office, clients: list[str], gao: Party) -> None:
        lines = due_lines(office, gao.holder)
        wrong = lines[clients[2]][0]
        lines[clients[2]] = [Line(wrong.paper, Count(5, 0))]
        with pytest.raises(NotHeldBy):
            lists.hand_over(office, taker=gao.holder, lines=lines)
        assert handoffs.listed(office, "pending") == []
        assert not [each for each in histories.of_office(office) if each.kind == "handoffs.listed"]

    def test_a_list_without_papers_is_none(self, office: Office, clients: list[str], gao: Party) -> None:
        with pytest.raises(NothingChosen):
            lists.hand_over(office, taker=gao.holder, lines={clients[0]: []})

    def test_what_the_party_has_comes_back_under_one_list(self, office: Office, clients: list[str], gao: Party) -> None:
        lists.hand_over(office, taker=gao.holder, lines=due_lines(office, gao.holder))
        held = lists.held_by(office, gao.holder)
        assert [each.unit for each in held] == list(UNITS)
        items = {each.dossier: [Item(each.held.paper.kind, *each.count, each.held.paper.id)] for each in held}
        made = lists.receive(office, giver=gao.holder, items=items)
        assert len(lists.handoffs_of(office, made)) == 3
        assert lists.held_by(office, gao.holder) == []

    def test_the_receiver_signs_once_and_refuses_single_papers(
        self, office: Office, clients: list[str], gao: Party
    ) -> None:
        made = lists.hand_over(office, taker=gao.holder, lines=due_lines(office, gao.holder), accepted=False)
        offered = lists.handoffs_of(office, made)
        bad = offered[1].lines[0].paper
        lists.accept(office, offered, refused={bad: "缺页"})
        states = [each.state for each in lists.handoffs_of(office, made)]
        assert states == ["accepted", "withdrawn" if len(offered[1].lines) == 1 else "accepted", "accepted"]
        paper = handoffs_store.papers(office.register, clients[1])[0].id
        held = {each.paper.id: each for each in whereabouts.held(office, clients[1])}
        assert list(held[bad].holders) == [office.rules.this_office]
        assert paper in held

    def test_nothing_is_signed_if_everything_is_refused(self, office: Office, clients: list[str], gao: Party) -> None:
        made = lists.hand_over(office, taker=gao.holder, lines=due_lines(office, gao.holder), accepted=False)
        offered = lists.handoffs_of(office, made)
        refused = {line.paper: "缺页" for each in offered for line in each.lines}
        with pytest.raises(NothingChosen):
            lists.accept(office, offered, refused=refused)


class TestWindow:
    def test_several_rows_of_today_open_one_list_with_what_they_ask_for(
        self, office: Office, clients: list[str], gao: Party, qtbot: QtBot
    ) -> None:
        parties.set_default(office, kind=LAWYER, party=gao.id)
        page = TodayPage(Desk(office))
        qtbot.addWidget(page)
        wanted = [each.duty for each in duties.due(office) if hand_over_target(office, each.duty)]
        assert go_together(office, wanted)
        assert hand_over_several(page.desk, wanted, page)
        dialog = page.findChild(ListDialog)
        assert dialog.other.holder() == gao.holder
        assert {each.number for each in dialog.bundle.ticked()} == {
            part.partition("#")[2] for duty in wanted for part in duty.outstanding
        }
        dialog.primary.click()
        assert len(lists.held_by(office, gao.holder)) == len(UNITS)

    def test_duties_of_different_kinds_do_not_go_together(
        self, office: Office, clients: list[str], qtbot: QtBot
    ) -> None:
        desk = Desk(office)
        said: list[str] = []
        desk.said.connect(lambda words, _acts: said.append(words))
        everything = [each.duty for each in duties.due(office)]
        assert len({each.clause for each in everything}) > 1
        assert not go_together(office, everything)
        act_on_several(desk, everything, None)
        assert len(said) == 1

    def test_the_dialog_takes_back_what_the_party_holds(
        self, office: Office, clients: list[str], gao: Party, qtbot: QtBot
    ) -> None:
        lists.hand_over(office, taker=gao.holder, lines=due_lines(office, gao.holder))
        dialog = ListDialog(Desk(office), "in")
        qtbot.addWidget(dialog)
        dialog.other.choose(gao.holder)
        assert len(list(dialog.bundle.papers())) == 3
        dialog.bundle.tick(lists.held_by(office, gao.holder)[0].held.paper.id)
        dialog.primary.click()
        assert [each.unit for each in lists.held_by(office, gao.holder)] == list(UNITS[1:])

    def test_a_client_whose_dossier_is_closed_is_asked_about_first(
        self, office: Office, clients: list[str], gao: Party, qtbot: QtBot
    ) -> None:
        lists.hand_over(office, taker=gao.holder, lines=due_lines(office, gao.holder))
        carried_out(office, dossiers.load(office, clients[0]), "closing")
        dialog = ListDialog(Desk(office), "in", other=gao.holder)
        qtbot.addWidget(dialog)
        for each in lists.held_by(office, gao.holder):
            dialog.bundle.tick(each.held.paper.id)
        dialog.primary.click()
        assert "2-1-1001" in dialog.problem.text()
        assert "已结案" in dialog.problem.text()
        assert len(lists.held_by(office, gao.holder)) == 3
        dialog.primary.click()
        assert lists.held_by(office, gao.holder) == []


def hand_over_target(office: Office, duty: duties.DutyRow) -> bool:
    return any(met.where.get("to") == LAWYER for met in office.rules.terms(duty).duty.met_by)
