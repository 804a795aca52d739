"""What custody refuses, one rule at a time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from app.base.refusals import ReasonMissing
from app.custody import handoffs, handoffs_store
from app.custody.checks import faults
from app.custody.handoffs import Item
from app.custody.rules import (
    COPIER,
    BeforeLastMovement,
    Count,
    Handoff,
    InTheFuture,
    Line,
    MovedOn,
    Movement,
    NotHeldBy,
    NothingChosen,
    PromisedElsewhere,
    SameHolder,
    came_from,
    check_bundle,
    check_held,
    check_order,
    check_refusals,
    counter_moves,
    holdings,
    moves,
    overdrawn,
)
from app.keeping import verification
from tests.fixtures.holders import OFFICE

if TYPE_CHECKING:
    from app.dossiers.rules import Dossier
    from app.office.office import Office

NOW = datetime(2026, 10, 12, 2, tzinfo=UTC)
SOON, EARLIER = NOW + timedelta(microseconds=1), NOW - timedelta(microseconds=1)
ONE = Line("p", Count(1, 0))
CAME = Movement("p", NOW, "bank", OFFICE, Count(2, 3), "h0")


class TestBundle:
    def test_a_bundle_goes_from_one_holder_to_another_now(self) -> None:
        check_bundle([ONE, Line("q", Count(0, 1))], "bank", OFFICE, NOW, NOW)

    def test_not_to_who_has_it(self) -> None:
        with pytest.raises(SameHolder):
            check_bundle([ONE], OFFICE, OFFICE, NOW, NOW)

    def test_not_tomorrow(self) -> None:
        with pytest.raises(InTheFuture):
            check_bundle([ONE], "bank", OFFICE, SOON, NOW)

    @pytest.mark.parametrize("counts", [[], [(0, 0)], [(1, 0), (0, 0)], [(-1, 2)], [(2, -1)]])
    def test_not_without_a_sheet_of_each_paper(self, counts: list[tuple[int, int]]) -> None:
        with pytest.raises(NothingChosen):
            check_bundle([Line("p", Count(*count)) for count in counts], "bank", OFFICE, NOW, NOW)


class TestHeld:
    @pytest.mark.parametrize("count", [Count(2, 3), Count(0, 3), Count(2, 0), Count(1, 1)])
    def test_what_is_held_can_be_given(self, count: Count) -> None:
        check_held([Line("p", count)], OFFICE, NOW, [CAME], {}, NOW)

    @pytest.mark.parametrize("count", [Count(3, 0), Count(0, 4), Count(3, 4)])
    def test_no_sheet_more(self, count: Count) -> None:
        with pytest.raises(NotHeldBy) as refused:
            check_held([Line("p", count)], OFFICE, NOW, [CAME], {}, NOW)
        assert (refused.value.wanted, refused.value.held) == (count, Count(2, 3))

    @pytest.mark.parametrize(("paper", "giver"), [("p", "bank"), ("q", OFFICE)])
    def test_not_by_somebody_else_and_no_other_paper(self, paper: str, giver: str) -> None:
        with pytest.raises(NotHeldBy) as refused:
            check_held([Line(paper, Count(1, 0))], giver, NOW, [CAME], {}, NOW)
        assert refused.value.held == Count(0, 0)

    def test_not_what_is_promised_to_somebody_else(self) -> None:
        with pytest.raises(PromisedElsewhere) as refused:
            check_held([ONE], OFFICE, NOW, [CAME], {"p": "2026000007"}, NOW)
        assert refused.value.handoff == "2026000007"

    def test_not_before_it_came(self) -> None:
        with pytest.raises(BeforeLastMovement):
            check_held([ONE], OFFICE, EARLIER, [CAME], {}, NOW)


class TestOrder:
    def test_at_the_moment_of_the_last_movement_or_later(self) -> None:
        check_order("p", NOW, [CAME], NOW)
        check_order("p", SOON, [CAME], SOON)
        check_order("q", EARLIER, [CAME], NOW)
        check_order("q", EARLIER, [], NOW)

    def test_not_before_the_last_of_its_movements(self) -> None:
        later = Movement("p", NOW + timedelta(hours=2), OFFICE, "bank", Count(1, 0), "h1")
        with pytest.raises(BeforeLastMovement) as refused:
            check_order("p", NOW + timedelta(hours=1), [later, CAME], NOW + timedelta(hours=2))
        assert refused.value.last == later.at

    def test_a_movement_dated_by_a_clock_that_was_ahead_keeps_no_paper(self) -> None:
        ahead = Movement("p", NOW + timedelta(days=365), "bank", OFFICE, Count(1, 0), "h1")
        check_order("p", NOW, [CAME, ahead], NOW)
        with pytest.raises(BeforeLastMovement):
            check_order("p", EARLIER, [CAME, ahead], NOW)


class TestRefusals:
    def test_a_paper_of_the_bundle_is_refused_with_a_reason(self) -> None:
        check_refusals([ONE, Line("q", Count(1, 0))], {"p": "缺公章"})
        check_refusals([ONE], {})

    @pytest.mark.parametrize("reason", ["", " ", "\n"])
    def test_not_without_one(self, reason: str) -> None:
        with pytest.raises(ReasonMissing):
            check_refusals([ONE, Line("q", Count(1, 0))], {"p": "缺公章", "q": reason})

    def test_not_a_paper_that_is_not_there(self) -> None:
        with pytest.raises(NothingChosen):
            check_refusals([ONE], {"p": "缺公章", "q": "缺公章"})


class TestMoves:
    handoff = Handoff(
        "h1", "d", OFFICE, "bank", NOW, NOW, "", (ONE, Line("q", Count(0, 1), "缺公章"), Line("r", Count(1, 1)))
    )

    def test_what_was_not_refused_moves_at_the_moment_of_acceptance(self) -> None:
        assert moves(self.handoff, SOON) == [
            Movement("p", SOON, OFFICE, "bank", Count(1, 0), "h1"),
            Movement("r", SOON, OFFICE, "bank", Count(1, 1), "h1"),
        ]

    def test_voided_the_same_goes_back_and_nothing_that_was_refused(self) -> None:
        assert counter_moves(self.handoff, moves(self.handoff, NOW), {}, SOON) == [
            Movement("p", SOON, "bank", OFFICE, Count(1, 0), "h1"),
            Movement("r", SOON, "bank", OFFICE, Count(1, 1), "h1"),
        ]

    def test_not_once_a_paper_has_moved_on(self) -> None:
        onwards = Movement("r", SOON, "bank", "notary", Count(1, 0), "h2")
        with pytest.raises(MovedOn) as refused:
            counter_moves(self.handoff, [*moves(self.handoff, NOW), onwards], {}, SOON)
        assert refused.value.paper == "r"


class TestHoldings:
    def test_up_to_and_including_a_moment(self) -> None:
        gone = Movement("p", SOON, OFFICE, "bank", Count(2, 0), "h1")
        assert holdings([CAME, gone], EARLIER) == {}
        assert holdings([CAME, gone], NOW) == {"p": {OFFICE: Count(2, 3)}}
        assert holdings([CAME, gone], SOON) == {"p": {OFFICE: Count(0, 3), "bank": Count(2, 0)}}
        assert holdings([CAME, gone]) == holdings([CAME, gone], SOON)

    def test_a_photocopy_is_taken_from_nobody(self) -> None:
        copied = Movement("p", SOON, COPIER, OFFICE, Count(0, 1), "h0")
        assert holdings([CAME, copied]) == {"p": {OFFICE: Count(2, 4)}}

    def test_who_brought_it_last_counts_and_neither_the_copier_nor_what_came_back(self) -> None:
        again = Movement("p", SOON, "notary", OFFICE, Count(1, 0), "h1")
        copied = Movement("q", SOON, COPIER, OFFICE, Count(0, 1), "h0")
        gone, back = (
            Movement("r", NOW, OFFICE, "bank", Count(1, 0), "h2"),
            Movement("r", SOON, "bank", OFFICE, Count(1, 0), "h2"),
        )
        assert came_from([CAME, again, copied, gone, back], OFFICE) == {"p": "notary"}
        assert came_from([CAME, again], "bank") == {}


class TestOverdrawn:
    def test_what_was_held_may_go_and_come_back(self) -> None:
        gone = Movement("p", SOON, OFFICE, "bank", Count(2, 3), "h1")
        back = Movement("p", SOON, "bank", OFFICE, Count(2, 3), "h1")
        copied = Movement("p", SOON, COPIER, OFFICE, Count(0, 1), "h0")
        assert list(overdrawn([CAME, gone, back, copied])) == []

    @pytest.mark.parametrize(
        ("giver", "count", "had"),
        [
            (OFFICE, Count(3, 0), Count(2, 3)),
            (OFFICE, Count(0, 4), Count(2, 3)),
            ("notary", Count(1, 0), Count(0, 0)),
        ],
    )
    def test_more_than_a_holder_had_is_noticed(self, giver: str, count: Count, had: Count) -> None:
        gone = Movement("p", SOON, giver, "bank", count, "h1")
        assert list(overdrawn([CAME, gone])) == [(gone, had)]


def test_verification_says_who_passed_on_what_they_never_had(office: Office, purchase: Dossier) -> None:
    items = [Item("identity-copy", 0, 2)]
    handoff = handoffs.receive(office, dossier=purchase.id, giver="client", items=items)
    paper = handoff.lines[0].paper
    assert verification.first_wrong(office) is None
    with office.register.transaction():
        # As a fault of ours would write it: sealed in the journal, so that nothing else notices.
        wrong = Movement(paper, office.now(), OFFICE, "mortgage-lawyer", Count(0, 3), handoff.id)
        moved = handoffs_store.move(office.register, [wrong], office.now())
        office.record("documents.handed-over", dossier=purchase.id, documents=[], number="", to="", moved=moved)
    number = handoffs_store.by_ids(office.register, [paper])[paper].number
    assert list(faults(office)) == [
        f"文件 {number}：2026-10-12 10:00 从 客服部 移出 复印件 3，那里当时 复印件 2",
    ]
