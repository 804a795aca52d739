"""Where forms are controlled, a superior countersigns every entry of every register, a day's entries with one signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.access import staff
from app.duties import service as duties
from app.forms.entries import REVIEWED
from app.keeping import verification
from app.office import periods
from app.registers import due_reports, reading, records
from app.registers.record_rules import NotOfRole, SamePerson
from app.regulations import service as regulations
from tests.front_desk import mail

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office


@pytest.fixture
def desk(office: Office) -> Office:
    staff.add(office, "钱进", "supervisor")
    for regulation in ("front-desk", "form-control"):
        regulations.switch_on(office, regulation, office.today())
    return office


def states(office: Office) -> list[str]:
    return [each.state for each in duties.every(office) if each.duty.clause == "DC-4"]


@pytest.mark.clauses("DC-4")
def test_an_entry_of_any_register_is_countersigned_by_the_superior(desk: Office) -> None:
    made = mail(desk)
    with pytest.raises(NotOfRole):
        records.act(desk, made.number, REVIEWED, {}, by="林晓燕")
    assert records.act(desk, made.number, REVIEWED, {}, by="钱进").reviewed
    desk.signed_in = "钱进"
    own = mail(desk)
    with pytest.raises(SamePerson):
        records.act(desk, own.number, REVIEWED, {})


@pytest.mark.clauses("DC-4")
def test_one_signature_reviews_a_days_entries_and_meets_the_duty(desk: Office, at: Callable[[str], None]) -> None:
    first = mail(desk)
    at("2026-10-12 16:30")
    periods.bring_up_to_date(desk)
    bundle = next(each for each in due_reports.draw_up(desk) if each.form == "review-day")
    assert [row["number"] for row in bundle.values["entries"]] == [first.number]
    late = mail(desk)
    at("2026-10-12 18:00")
    assert states(desk) == ["open"]
    desk.signed_in = "钱进"
    own = mail(desk)
    done = records.act(desk, bundle.number, "signed", {})
    assert [bool(reading.by_number(desk, each.number).reviewed) for each in (first, late, own)] == [True, True, False]
    assert done.closed(reading.entry_of(desk, done))
    assert states(desk)[0] == "met"
    assert verification.first_wrong(desk) is None


@pytest.mark.clauses("DC-4")
def test_what_was_not_reviewed_is_in_the_next_days_bundle(desk: Office, at: Callable[[str], None]) -> None:
    made = mail(desk)
    at("2026-10-13 17:00")
    periods.bring_up_to_date(desk)
    bundles = [each for each in due_reports.draw_up(desk) if each.form == "review-day"]
    assert all([row["number"] for row in each.values["entries"]] == [made.number] for each in bundles)
    assert sorted(states(desk)) == ["late", "open"]


def test_where_forms_are_not_controlled_nothing_waits(office: Office) -> None:
    regulations.switch_on(office, "front-desk", office.today())
    made = mail(office)
    assert REVIEWED not in {act.name for act in records.acts_of(office, reading.entry_of(office, made), made)}
    assert reading.unreviewed(office, office.today()) == []
