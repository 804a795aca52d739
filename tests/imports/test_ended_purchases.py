"""A ledger may say that a purchase was given back or closed; what is still open then is told in the row report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.base.cells import Worksheet
from app.closing import resting
from app.closing import service as closing
from app.dossiers import service as dossiers
from app.imports import report_lines, states
from app.imports import service as imports
from app.keeping import verification
from tests.closing.procedures import carried_out
from tests.closing.test_procedures import complain

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.imports.service import Plan
    from app.office.office import Office


def planned(office: Office, state: str) -> Plan:
    """A ledger of one row, that of the purchase, with its state."""
    row = ["2-1-1001", "陈䶮、解晓东", "YS2026000001", "按揭", state]
    grid = Worksheet("台账", [["房号", "客户姓名", "合同编号", "付款方式", "状态"], row])
    return imports.dry_run(office, grid, imports.mapping_for(office, grid))


def bring(office: Office, state: str) -> None:
    imports.carry_out(office, planned(office, state), "台账.xlsx")


@pytest.mark.parametrize(("said", "state", "words"), [("已退房", "returned", "已退房"), ("已结案", "closed", "已结案")])
def test_what_is_open_is_told_with_the_row(
    office: Office, purchase: Dossier, said: str, state: str, words: str
) -> None:
    complain(office, purchase)
    plan = planned(office, said)
    told = [line for line in report_lines.of_plan(plan, ()) if "没办完" in line.text]
    assert [line.row for line in told] == [2]
    assert f"2-1-1001（{purchase.number}）改为{words}，还有 2 项没办完" in told[0].text
    assert "TS2026-0001" in told[0].text
    bring(office, said)
    assert dossiers.load(office, purchase.id).state == state
    report = imports.report_of(office, imports.history(office)[0])
    assert report
    assert any(each.code == "ended_open" for each in report.warnings)
    assert verification.first_wrong(office) is None


def test_without_anything_open_nothing_is_told(office: Office, purchase: Dossier) -> None:
    assert not any(each.code == "ended_open" for each in planned(office, "已退房").warnings)


def test_a_closed_purchase_that_is_new_is_closed_from_the_start(office: Office) -> None:
    bring(office, "已结案")
    assert [each.state for each in dossiers.all_of_them(office)] == ["closed"]


def test_what_was_given_back_is_not_called_closed_by_a_ledger(office: Office, purchase: Dossier) -> None:
    bring(office, "已退房")
    bring_same = planned(office, "已结案")
    assert not any(after.state == "closed" for _, after in bring_same.changed)


def test_a_purchase_at_rest_that_is_current_again_wakes(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    bring(office, "已退房")
    at("2027-02-01 10:00")
    resting.put_to_rest(office, chosen=[purchase.id], year=2026)
    bring(office, "在办")
    again = dossiers.load(office, purchase.id)
    assert (again.state, again.resting) == ("active", 0)
    assert verification.first_wrong(office) is None


def test_a_closed_one_stays_closed_where_the_ledger_says_nothing(office: Office, purchase: Dossier) -> None:
    carried_out(office, purchase, "closing")
    assert {after.state for _, after in planned(office, "").changed} <= {"closed"}
    assert closing.last_of(office, purchase.id)


@pytest.mark.parametrize("said", ["结案", "已结案", "已办结", "closed"])
def test_words_for_closed(said: str) -> None:
    assert states.of_state(said, question=False) == "closed"
