"""SO-3: an assigned task is accepted by the director on its date, or costs 100, 50 and 50 yuan per item."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.access import founding, staff
from app.access import service as access
from app.base.refusals import ReasonMissing
from app.duties import service as duties
from app.keeping import verification
from app.occasions import service as occasions
from app.occasions.service import Item, NothingAssigned, TaskSettled
from app.occasions.store import Task
from tests.conftest import local
from tests.office.foreseen import comes_true

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.occasions.store import Occasion
    from app.office.office import Office

SECRET = "silver plum 41"


@pytest.fixture
def fair(office: Office) -> Occasion:
    """An autumn fair on 18 October with two tasks of the clerk's, due on the 15th and 17th."""
    staff.add(office, "苏明", "directors-assistant")
    items = [Item("布置展台", "林晓燕", date(2026, 10, 15)), Item("邀请老客户 20 位", "林晓燕", date(2026, 10, 17))]
    return occasions.plan(office, title="秋季房展", day=date(2026, 10, 18), items=items)


def states(office: Office) -> list[str]:
    return [each.state for each in duties.every(office) if each.duty.clause == "SO-3"]


def lines(office: Office) -> list[tuple[str, int, bool]]:
    return [
        (line.person, line.low, line.joint)
        for each in duties.every(office)
        if each.duty.clause == "SO-3"
        for line in duties.proposals(office, each.duty)
    ]


def test_each_task_is_due_at_the_end_of_its_own_day(office: Office, fair: Occasion) -> None:
    dues = sorted(each.duty.due for each in duties.every(office) if each.duty.clause == "SO-3")
    assert dues == [local("2026-10-16 00:00"), local("2026-10-18 00:00")]
    assert fair.number == "HD2026-0001"


def test_on_the_day_sheet_a_task_is_called_by_the_number_of_its_occasion(office: Office, fair: Occasion) -> None:
    assert {each.unit for each in duties.every(office) if each.duty.clause == "SO-3"} == {fair.number}


def test_a_task_is_met_when_the_director_accepts_it_not_when_it_is_reported_done(
    office: Office, fair: Occasion
) -> None:
    done = occasions.report_done(office, fair.tasks[0])
    assert states(office) == ["open", "open"]
    occasions.accept(office, done)
    assert states(office) == ["met", "open"]


def test_a_late_task_costs_assignee_director_and_assistant_once_per_item(
    office: Office, fair: Occasion, at: Callable[[str], None]
) -> None:
    at("2026-10-16 09:00")
    assert lines(office) == [("林晓燕", 10000, False), ("何志远", 5000, True), ("苏明", 5000, True)]


def test_a_rejected_task_stays_due(office: Office, fair: Occasion, at: Callable[[str], None]) -> None:
    with pytest.raises(ReasonMissing):
        occasions.reject(office, fair.tasks[0], " ")
    rejected = occasions.reject(office, fair.tasks[0], "展台太小")
    assert (rejected.state, rejected.note) == ("rejected", "展台太小")
    at("2026-10-16 09:00")
    assert "late" in states(office)


def test_a_cancelled_task_costs_nothing_and_is_settled(
    office: Office, fair: Occasion, at: Callable[[str], None]
) -> None:
    cancelled, task = list[Task](), fair.tasks[0]
    seen = comes_true(
        office,
        task.occasion,
        lambda: occasions.cancelling(office, task, office.now()),
        lambda: cancelled.append(occasions.cancel(office, task, "改为线上")),
    )
    assert len(seen.dropped) == 1
    with pytest.raises(TaskSettled):
        occasions.accept(office, cancelled[0])
    at("2026-10-16 09:00")
    assert states(office) == ["cancelled", "open"]
    assert lines(office) == []


@pytest.mark.parametrize(
    "items", [[], [Item("", "林晓燕", date(2026, 10, 15))], [Item("布置", "", date(2026, 10, 15))]]
)
def test_an_occasion_without_tasks_is_refused(office: Office, items: list[Item]) -> None:
    with pytest.raises(NothingAssigned):
        occasions.plan(office, title="房展", day=date(2026, 10, 18), items=items)
    assert occasions.listed(office) == []


def test_everything_verifies(office: Office, fair: Occasion) -> None:
    occasions.accept(office, fair.tasks[0])
    assert verification.first_wrong(office) is None


def test_a_task_is_reported_by_its_assignee_or_by_who_accepts_it(office: Office, fair: Occasion) -> None:
    staff.add(office, "秦川", "clerk")
    seat(office, "秦川")
    with pytest.raises(occasions.AnothersTask) as refused:
        occasions.report_done(office, fair.tasks[0])
    assert refused.value.assignee == "林晓燕"
    seat(office, "林晓燕")
    assert occasions.report_done(office, fair.tasks[0]).state == "done"
    seat(office, "何志远")
    assert occasions.report_done(office, fair.tasks[1]).state == "done"


def seat(office: Office, name: str) -> None:
    """Somebody sits down in an office with secrets."""
    if office.root_public is None:
        founding.secure(office, administrator="何志远", secret=SECRET)
    person = next(each for each in staff.everybody(office) if each.name == name)
    if name != "何志远":
        office.signer, office.signed_in = access.confirm(office, "何志远", SECRET), "何志远"
        access.set_secret(office, person, f"{SECRET} {name}")
    secret = SECRET if name == "何志远" else f"{SECRET} {name}"
    office.signer, office.signed_in = access.confirm(office, name, secret), name
