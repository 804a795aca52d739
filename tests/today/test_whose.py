"""Today shows one's own duties, those one must be told of, and what others did since the last working day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.access import staff
from app.custody import handoffs
from app.custody.handoffs import Item
from app.duties import service as duties
from app.duties import whose
from app.duties.explain_dialog import ExplainDialog
from app.kit.desk import Desk
from app.office import history as histories
from app.today.changes_dialog import ChangesDialog
from app.today.page import TodayPage
from tests import hands

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.office.office import Office


@pytest.fixture
def late(office: Office, purchase: Dossier, at: Callable[[str], None]) -> Office:
    """The clerk's papers were not filed on the day they came; the supervisor and the director must be told."""
    staff.add(office, "周敏", "supervisor")
    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=[Item("loan-application")])
    at("2026-10-13 09:00")
    return office


def clauses(office: Office, which: whose.Whose) -> set[str]:
    return {each.duty.clause for each in whose.chosen(office, duties.due(office), which)}


def test_mine_are_those_i_am_responsible_for(late: Office) -> None:
    assert clauses(late, "mine") == clauses(late, "") != set()
    late.signed_in = "何志远"
    assert clauses(late, "mine") == set()


@pytest.mark.parametrize("who", ["周敏", "何志远"])
def test_who_must_be_told_of_a_late_duty_sees_it(late: Office, who: str, at: Callable[[str], None]) -> None:
    late.signed_in = who
    assert clauses(late, "told") == {each.duty.clause for each in duties.due(late) if each.late}
    at("2026-10-12 11:00")
    assert clauses(late, "told") == set()


def test_not_who_need_not_be_told(late: Office) -> None:
    assert clauses(late, "told") == set()


def test_the_card_names_who_was_told(late: Office, qtbot: QtBot) -> None:
    row = next(each for each in duties.due(late) if each.late)
    dialog = ExplainDialog(Desk(late), row)
    qtbot.addWidget(dialog)
    assert all(name in hands.words(dialog) for name in ("周敏", "何志远"))


def test_the_list_is_chosen_by_hand(late: Office, qtbot: QtBot) -> None:
    page = TodayPage(Desk(late))
    qtbot.addWidget(page)
    everything = hands.column(page.table, 0)
    assert everything
    hands.click(hands.button(page.whose, "报给我的 0"))
    assert hands.column(page.table, 0) == []
    hands.click(hands.button(page.whose, f"我的 {len(everything)}"))
    assert hands.column(page.table, 0) == everything


class TestSinceYesterday:
    def test_what_others_entered_since_the_last_working_day_began(
        self, office: Office, purchase: Dossier, at: Callable[[str], None]
    ) -> None:
        assert purchase.id not in {each.dossier for each in histories.since_yesterday(office)}
        office.signed_in = "何志远"
        assert {each.dossier for each in histories.since_yesterday(office)} >= {purchase.id}

    def test_on_monday_that_is_friday(self, office: Office, purchase: Dossier, at: Callable[[str], None]) -> None:
        office.signed_in = "何志远"
        at("2026-10-13 09:00")
        assert histories.since_yesterday(office)
        at("2026-10-14 09:00")
        assert histories.since_yesterday(office) == []

    def test_it_is_listed_and_opens_the_dossier(self, office: Office, purchase: Dossier, qtbot: QtBot) -> None:
        office.signed_in = "何志远"
        dialog = ChangesDialog(Desk(office))
        qtbot.addWidget(dialog)
        opened: list[str] = []
        dialog.opened.connect(opened.append)
        row = next(place for place, each in enumerate(dialog.table.listing.rows) if each.dossier == purchase.id)
        dialog.table.selectRow(row)
        dialog.table.opened.emit(dialog.table.current())
        assert opened == [purchase.id]
