"""A line of the ledger: what an amount means, what an answer may do, where it stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec
import pytest

from app.base.refusals import ReasonMissing
from app.office.fine_ledger import (
    Entry,
    Line,
    NotTheDecider,
    NotWaiting,
    OutsideRange,
    OwnLine,
    answered,
    check_decider,
    deciding_role,
    outcome,
)
from app.rulebook.causes import Proposal

if TYPE_CHECKING:
    from app.office.fine_ledger import Kind

NOW = datetime(2026, 10, 12, 2, tzinfo=UTC)
PROPOSED = Proposal(
    id="l", clause="c", breached="b", file="", person="林晓燕", unit="CNY", low=2_000, high=5_000, at=NOW, why="open"
)


def line(*entries: tuple[Kind, int], proposal: Proposal = PROPOSED) -> Line:
    """A line with these entries on it, the first decision with the line's number."""
    made = [Entry("l", kind, NOW, "", amount) for kind, amount in (("proposed", 0), *entries)]
    first = next((place for place, each in enumerate(made) if each.kind in {"approved", "reduced", "waived"}), None)
    if first is not None:
        made[first] = replace(made[first], number="FK2026-0001", decision="JD2026-0001")
    return Line(proposal, tuple(made))


@pytest.mark.parametrize(
    ("amount", "what"),
    [(5_000, "approved"), (2_000, "approved"), (1_999, "reduced"), (1, "reduced"), (0, "waived")],
)
def test_inside_the_range_is_approved_below_reduced_nothing_waived(amount: int, what: str) -> None:
    assert outcome(line(), amount, "初犯") == what


@pytest.mark.parametrize("amount", [5_001, -1])
def test_neither_more_than_the_clause_allows_nor_less_than_nothing(amount: int) -> None:
    with pytest.raises(OutsideRange) as refused:
        outcome(line(), amount, "初犯")
    assert (refused.value.amount, refused.value.high) == (amount, 5_000)


def test_without_an_upper_bound_any_amount_is_approved() -> None:
    assert outcome(line(proposal=msgspec.structs.replace(PROPOSED, high=None)), 99_000_000, "") == "approved"


def test_a_clause_that_asks_for_nothing_is_waived_at_nothing_and_approved_at_a_fen() -> None:
    free = line(proposal=msgspec.structs.replace(PROPOSED, low=0))
    assert (outcome(free, 0, "初犯"), outcome(free, 1, "")) == ("waived", "approved")


@pytest.mark.parametrize("amount", [1_999, 0])
def test_less_takes_a_reason(amount: int) -> None:
    with pytest.raises(ReasonMissing):
        outcome(line(), amount, " ")


def test_only_a_proposed_line_is_decided() -> None:
    with pytest.raises(NotWaiting) as refused:
        outcome(line(("approved", 3_000)), 3_000, "")
    assert (refused.value.what, refused.value.state) == ("FK2026-0001", "approved")


OBJECTED: tuple[tuple[Kind, int], ...] = (("approved", 3_000), ("objected", 0))


@pytest.mark.parametrize("left", [3_000, 2_999, 1, 0])
def test_an_answer_leaves_the_fine_or_lowers_it(left: int) -> None:
    assert answered(line(*OBJECTED), left) == left - 3_000


@pytest.mark.parametrize("left", [3_001, 5_000, -1])
def test_an_answer_never_raises_it_nor_goes_below_nothing(left: int) -> None:
    with pytest.raises(OutsideRange) as refused:
        answered(line(*OBJECTED), left)
    assert (refused.value.amount, refused.value.high) == (left, 3_000)


def test_without_an_objection_there_is_nothing_to_answer() -> None:
    with pytest.raises(NotWaiting):
        answered(line(("approved", 3_000)), 2_000)
    with pytest.raises(NotWaiting):
        answered(line(*OBJECTED, ("answered", -1_000)), 1_000)


@pytest.mark.parametrize(
    ("entries", "state", "amount"),
    [
        ((), "proposed", 0),
        ((("withdrawn", 0),), "withdrawn", 0),
        ((("withdrawn", 0), ("proposed", 0)), "proposed", 0),
        ((("approved", 3_000),), "approved", 3_000),
        ((("reduced", 1_000),), "reduced", 1_000),
        ((("waived", 0),), "waived", 0),
        (OBJECTED, "objected", 3_000),
        ((*OBJECTED, ("answered", 0)), "approved", 3_000),
        ((*OBJECTED, ("answered", -1_000)), "reduced", 2_000),
        ((*OBJECTED, ("answered", -3_000)), "reversed", 0),
        ((*OBJECTED, ("undone", 0)), "undone", 3_000),
        ((*OBJECTED, ("undone", 0), ("countered", -3_000)), "reversed", 0),
        ((*OBJECTED, ("undone", 0), ("kept", 0)), "objected", 3_000),
        ((("approved", 3_000), ("undone", 0), ("restored", 0)), "approved", 3_000),
        ((("approved", 3_000), ("reversed", -3_000)), "reversed", 0),
    ],
)
def test_where_a_line_stands(entries: tuple[tuple[Kind, int], ...], state: str, amount: int) -> None:
    found = line(*entries)
    assert (found.state, found.amount) == (state, amount)


def test_its_own_line_is_decided_by_the_role_above() -> None:
    assert deciding_role("sales-director", "sales-director", "general-manager") == "general-manager"
    assert deciding_role("sales-director", "clerk", "general-manager") == "sales-director"
    assert deciding_role("sales-director", "sales-director", "") == "sales-director"


def test_nobody_decides_about_himself_or_without_the_role() -> None:
    named = line(proposal=msgspec.structs.replace(PROPOSED, decided_by="sales-director"))
    check_decider(named, "何志远", frozenset({"sales-director", "clerk"}))
    check_decider(line(), "何志远", frozenset())
    with pytest.raises(NotTheDecider):
        check_decider(named, "何志远", frozenset({"clerk"}))
    with pytest.raises(OwnLine):
        check_decider(named, "林晓燕", frozenset({"sales-director"}))
    with pytest.raises(OwnLine):
        check_decider(line(), "林晓燕", frozenset())


def test_without_an_upper_bound_less_than_nothing_is_refused_all_the_same() -> None:
    with pytest.raises(OutsideRange) as refused:
        outcome(line(proposal=msgspec.structs.replace(PROPOSED, high=None)), -1, "初犯")
    assert (refused.value.amount, refused.value.high) == (-1, 0)
