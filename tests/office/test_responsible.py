"""Who is responsible 责任人 in the program: whoever took it on, or nobody; and somebody can be named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.access import staff
from app.base.refusals import UnknownRecord
from app.complaints import service as complaints
from app.custody import handoffs
from app.custody.handoffs import Item
from app.duties import service as duties
from app.fines import lines as fine_lines
from app.fines import service as fines
from app.office import duties_store, tolerance
from app.office.words import sentence
from app.regulations import service as regulations

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.rulebook.duties import Duty


def duty_of(office: Office, clause: str) -> Duty:
    return duties_store.of_clause(office.register, clause)[-1]


def fined(office: Office) -> list[tuple[str, int, bool]]:
    fines.bring_up_to_date(office)
    found = (line.proposal for line in fine_lines.listed(office))
    return sorted((each.person, each.low, each.joint) for each in found)


def test_papers_taken_in_by_the_director_are_the_directors(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    office.signed_in = "何志远"
    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=[Item("subscription-agreement")])
    assert duty_of(office, "SO-1.1").responsible == "何志远"
    at("2026-10-14 09:00")
    assert fined(office) == [("何志远", 2000, False)]


def test_a_complaint_the_director_forgot_costs_the_director_once(office: Office, at: Callable[[str], None]) -> None:
    office.signed_in = "何志远"
    complaints.receive(
        office,
        dossier=None,
        client="王先生",
        phone="",
        channel="call",
        cause="服务态度",
        words="无人接听",
        concerned=["工程部"],
    )
    at("2026-10-14 09:00")
    assert [line for line in fined(office) if line[0] == "何志远"] == [("何志远", 10000, False)]


@pytest.fixture
def nobodys(office: Office, at: Callable[[str], None]) -> Duty:
    """A duty that only an archivist can have, in an office with two of them."""
    staff.add(office, "陈档", "archivist")
    staff.add(office, "何档", "archivist")
    regulations.switch_on(office, "hospital-property", office.today())
    with office.register.transaction():
        office.record("file-loan.asked", dossier="x", number="JY-1", back_by="2026-10-13")
    return duty_of(office, "HP-2.3")


def test_where_nobody_can_be_told_nobody_is_picked_until_somebody_is_named(office: Office, nobodys: Duty) -> None:
    assert nobodys.responsible == ""
    with pytest.raises(UnknownRecord):
        duties.assign(office, nobodys, "没有这个人")
    duties.assign(office, nobodys, "何档")
    assert duty_of(office, "HP-2.3").responsible == "何档"


def test_at_once_is_what_the_office_calls_so_from_then_on(office: Office, at: Callable[[str], None]) -> None:
    regulations.switch_on(office, "hospital-property", office.today())

    def major(number: str) -> Duty:
        with office.register.transaction():
            office.record("contact.major", dossier=number, number=number)
        return next(each for each in duties_store.of_file(office.register, number) if each.clause == "HP-1.3")

    before = major("A")
    tolerance.change(office, 10)
    after = major("B")
    assert [(each.due - each.started).total_seconds() / 60 for each in (before, after)] == [30, 10]
    assert [duties.explain(office, each).now_due for each in (before, after)] == [before.due, after.due]
    with pytest.raises(tolerance.NotAtOnce) as refused:
        tolerance.change(office, -1)
    assert "1440" in sentence(refused.value)


def test_of_two_duties_of_a_file_the_one_that_is_meant_is_cancelled(office: Office, purchase: Dossier) -> None:
    for paper in ("subscription-agreement", "power-of-attorney"):
        handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=[Item(paper)])
    first, second = duties_store.of_clause(office.register, "SO-1.1")
    duties.end(office, second, "duty.cancelled", "重复登记")
    assert [each.state for each in duties.of_dossier(office, purchase.id) if each.duty.clause == "SO-1.1"] == [
        "open",
        "cancelled",
    ]
    assert first.outstanding
