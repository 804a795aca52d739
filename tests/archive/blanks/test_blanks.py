"""Blank contracts are counted by number, and the office does not run out of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.archive.blanks import rules
from app.archive.blanks import service as blanks
from app.base.refusals import ReasonMissing
from app.duties import service as duties
from app.keeping import verification
from tests.conftest import local

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office


def stocked(office: Office, *, minimum: int = 10) -> None:
    """Thirty stamped blanks."""
    blanks.set_minimum(office, 0)
    blanks.fetch(office, first="YS000101", last="YS000130")
    blanks.stamp(office, first="YS000101", last="YS000130")
    blanks.set_minimum(office, minimum)


def restock(office: Office) -> list[tuple[str, str]]:
    now = office.now()
    return [
        (each.duty.state_at(now), each.duty.responsible)
        for each in duties.every(office)
        if each.duty.clause == "SO-1.11"
    ]


def test_blanks_are_fetched_stamped_and_issued_by_number(office: Office) -> None:
    stocked(office)
    step = blanks.issue(office, first="YS000101", last="YS000105", recipient="孔国晨")
    assert (step.number, step.count) == ("KB2026-0003", 5)
    now = blanks.stock(office)
    assert (now.stamped, now.issued, now.left, now.low) == (25, 5, 25, False)


def test_nothing_is_issued_without_its_stamp(office: Office) -> None:
    blanks.fetch(office, first="YS000101", last="YS000130")
    with pytest.raises(rules.BlankNotReady) as refused:
        blanks.issue(office, first="YS000101", last="YS000101", recipient="孔国晨")
    assert refused.value.state == "fetched"


def test_a_blank_is_fetched_and_issued_once(office: Office) -> None:
    stocked(office)
    with pytest.raises(rules.AlreadyFetched):
        blanks.fetch(office, first="YS000130", last="YS000140")
    blanks.issue(office, first="YS000101", last="YS000102", recipient="孔国晨")
    with pytest.raises(rules.BlankNotReady):
        blanks.issue(office, first="YS000102", last="YS000103", recipient="孔国晨")


def test_a_refused_range_changes_nothing(office: Office) -> None:
    stocked(office)
    with pytest.raises(rules.BlankNotReady):
        blanks.void(office, first="YS000129", last="YS000131", reason="污损")
    assert blanks.stock(office).void == 0


def test_a_void_blank_has_a_reason(office: Office) -> None:
    stocked(office)
    with pytest.raises(ReasonMissing):
        blanks.void(office, first="YS000101", last="", reason=" ")
    blanks.void(office, first="YS000101", last="", reason="印刷缺页")
    assert blanks.stock(office).void == 1


def test_stock_below_the_minimum_opens_the_duty_to_restock(office: Office) -> None:
    stocked(office)
    blanks.issue(office, first="YS000101", last="YS000120", recipient="孔国晨")
    assert restock(office) == []
    blanks.issue(office, first="YS000121", last="YS000121", recipient="孔国晨")
    assert restock(office) == [("open", "林晓燕")]
    due = [each.duty.due for each in duties.due(office, within=None)]
    assert due == [local("2026-10-16 00:00")]


def test_while_the_duty_is_open_it_is_not_opened_again(office: Office) -> None:
    stocked(office)
    for number in range(101, 125):
        blanks.issue(office, first=f"YS000{number}", last="", recipient="孔国晨")
    assert len(restock(office)) == 1


def test_fetched_stamped_and_issued_meets_it(office: Office, at: Callable[[str], None]) -> None:
    stocked(office)
    blanks.issue(office, first="YS000101", last="YS000121", recipient="孔国晨")
    at("2026-10-14 10:00")
    blanks.issue(office, first="YS000122", last="YS000122", recipient="孔国晨")
    assert restock(office)[0][0] == "open"
    blanks.fetch(office, first="YS000131", last="YS000160")
    blanks.stamp(office, first="YS000131", last="YS000160")
    assert restock(office)[0][0] == "open"
    blanks.issue(office, first="YS000131", last="YS000135", recipient="孔国晨")
    assert [state for state, _ in restock(office)] == ["met"]


def test_too_few_fetched_begins_the_duty_anew(office: Office, at: Callable[[str], None]) -> None:
    stocked(office)
    blanks.issue(office, first="YS000101", last="YS000125", recipient="孔国晨")
    at("2026-10-13 10:00")
    blanks.fetch(office, first="YS000131", last="YS000132")
    blanks.stamp(office, first="YS000131", last="YS000132")
    blanks.issue(office, first="YS000131", last="YS000132", recipient="孔国晨")
    assert sorted(state for state, _ in restock(office)) == ["met", "open"]


def test_a_higher_minimum_opens_the_duty(office: Office) -> None:
    stocked(office)
    blanks.set_minimum(office, 31)
    assert len(restock(office)) == 1


def test_numbers_nobody_has_seen_are_reported(office: Office) -> None:
    stocked(office)
    blanks.fetch(office, first="YS000136", last="YS000140")
    blanks.fetch(office, first="BA01", last="BA02")
    assert blanks.gaps(office) == [rules.Range("YS000131", "YS000135", 5)]


@pytest.mark.parametrize(
    ("first", "last"), [("YS2", "YS1"), ("YS1", "YT2"), ("YS1", "YS10"), ("YS", "YS2"), ("", ""), ("1A", "2A")]
)
def test_what_is_no_range_is_refused(first: str, last: str) -> None:
    with pytest.raises(rules.NotARange):
        rules.span(first, last)


def test_more_than_anybody_carries_is_a_slip_of_the_pen() -> None:
    with pytest.raises(rules.TooManyBlanks):
        rules.span("YS000001", "YS009999")


@given(st.sets(st.integers(0, 300), min_size=1))
def test_ranges_and_gaps_together_are_everything_between(numbers: set[int]) -> None:
    written = [f"YS{number:05d}" for number in numbers]
    known = [each for one in rules.ranges(written) for each in rules.span(one.first, one.last)]
    missing = [each for one in rules.gaps(written) for each in rules.span(one.first, one.last)]
    assert known == sorted(written)
    assert sorted(known + missing) == list(rules.span(min(written), max(written)))


def test_the_register_stays_in_order(office: Office) -> None:
    stocked(office)
    assert verification.first_wrong(office) is None
