"""Who had a paper from when to when, reckoned from its movements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.custody import endings, filing, handoffs
from app.custody.handoffs import Item
from app.custody.rules import COPIER, Count, Movement
from app.custody.tracing import spans
from app.custody.tracing.spans import Span
from tests.conftest import local
from tests.fixtures.holders import OFFICE

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.dossiers.rules import Dossier
    from app.office.office import Office

BUYER, LAWYER, BANK = "client", "signing-lawyer", "bank"
MONDAY, TUESDAY, FRIDAY = local("2026-10-12 10:00"), local("2026-10-13 09:30"), local("2026-10-16 17:00")
ONE, COPY = Count(1, 0), Count(0, 1)


def moved(at: datetime, giver: str, taker: str, count: Count, handoff: str, paper: str = "p") -> Movement:
    return Movement(paper, at, giver, taker, count, handoff)


def test_nothing_that_moved_was_with_nobody() -> None:
    assert spans.spans([]) == {}


def test_a_paper_is_with_one_after_the_other_and_with_the_last_still() -> None:
    moves = [moved(MONDAY, BUYER, OFFICE, ONE, "a"), moved(TUESDAY, OFFICE, LAWYER, ONE, "b")]
    assert spans.spans(moves) == {"p": [Span(OFFICE, MONDAY, TUESDAY, ONE, "a"), Span(LAWYER, TUESDAY, None, ONE, "b")]}


def test_who_gives_a_part_away_keeps_the_rest_under_the_receipt_by_which_it_came() -> None:
    moves = [moved(MONDAY, BUYER, OFFICE, Count(3, 0), "a"), moved(TUESDAY, OFFICE, BANK, ONE, "b")]
    found = spans.spans(moves)["p"]
    assert found == [
        Span(OFFICE, MONDAY, TUESDAY, Count(3, 0), "a"),
        Span(OFFICE, TUESDAY, None, Count(2, 0), "a"),
        Span(BANK, TUESDAY, None, ONE, "b"),
    ]
    assert spans.lanes(found) == [found[:2], found[2:]]


def test_what_comes_back_joins_what_is_there() -> None:
    moves = [
        moved(MONDAY, BUYER, OFFICE, Count(2, 0), "a"),
        moved(TUESDAY, OFFICE, BANK, ONE, "b"),
        moved(FRIDAY, BANK, OFFICE, ONE, "c"),
    ]
    assert spans.spans(moves)["p"] == [
        Span(OFFICE, MONDAY, TUESDAY, Count(2, 0), "a"),
        Span(OFFICE, TUESDAY, FRIDAY, ONE, "a"),
        Span(BANK, TUESDAY, FRIDAY, ONE, "b"),
        Span(OFFICE, FRIDAY, None, Count(2, 0), "c"),
    ]


def test_a_photocopy_is_taken_from_nobody() -> None:
    moves = [moved(MONDAY, BUYER, OFFICE, ONE, "a"), moved(TUESDAY, COPIER, OFFICE, COPY, "a")]
    assert spans.spans(moves)["p"] == [
        Span(OFFICE, MONDAY, TUESDAY, ONE, "a"),
        Span(OFFICE, TUESDAY, None, Count(1, 1), "a"),
    ]


def test_what_only_passed_through_at_one_moment_was_with_nobody_in_between() -> None:
    moves = [moved(MONDAY, BUYER, OFFICE, ONE, "a"), moved(MONDAY, OFFICE, LAWYER, ONE, "b")]
    assert spans.spans(moves)["p"] == [Span(LAWYER, MONDAY, None, ONE, "b")]


def test_what_a_clock_that_was_ahead_dated_too_late_was_before_what_followed() -> None:
    moves = [moved(FRIDAY, BUYER, OFFICE, ONE, "a"), moved(TUESDAY, OFFICE, LAWYER, ONE, "b")]
    assert spans.spans(moves)["p"] == [Span(LAWYER, TUESDAY, None, ONE, "b")]


def test_each_paper_has_its_own() -> None:
    moves = [
        moved(MONDAY, BUYER, OFFICE, ONE, "a", "p"),
        moved(TUESDAY, BUYER, OFFICE, ONE, "b", "q"),
        moved(FRIDAY, OFFICE, BANK, ONE, "c", "p"),
    ]
    assert {paper: [each.holder for each in found] for paper, found in spans.spans(moves).items()} == {
        "p": [OFFICE, BANK],
        "q": [OFFICE],
    }


def test_a_lane_is_used_again_when_it_is_free() -> None:
    first = Span(OFFICE, MONDAY, TUESDAY, ONE, "a")
    beside = Span(BANK, MONDAY, None, COPY, "a")
    later = Span(LAWYER, FRIDAY, None, ONE, "b")
    assert spans.lanes([first, beside, later]) == [[first, later], [beside]]


class TestOffice:
    """In a real office."""

    def test_a_paper_that_is_only_offered_stays_where_it_is(
        self, office: Office, purchase: Dossier, at: Callable[[str], None]
    ) -> None:
        came = handoffs.receive(
            office, dossier=purchase.id, giver="sales-back-office", items=[Item("presale-contract")]
        )
        at("2026-10-13 09:30")
        offered = handoffs.hand_over(office, dossier=purchase.id, taker=LAWYER, lines=came.lines, accepted=False)
        assert [each.holder for each in spans.of_dossier(office, purchase.id)[came.lines[0].paper]] == [OFFICE]
        at("2026-10-16 17:00")
        endings.accept(office, offered, counterpart="王律师")
        found = spans.of_dossier(office, purchase.id)[came.lines[0].paper]
        assert [(each.holder, each.begin, each.end) for each in found] == [
            (OFFICE, MONDAY, FRIDAY),
            (LAWYER, FRIDAY, None),
        ]
        numbers = spans.receipts(office, found)
        assert [numbers[each.handoff] for each in found] == [came.number, offered.number]

    def test_a_copy_that_is_made_and_handed_over_has_its_own_lane(
        self, office: Office, purchase: Dossier, at: Callable[[str], None]
    ) -> None:
        came = handoffs.receive(
            office, dossier=purchase.id, giver="sales-back-office", items=[Item("presale-contract")]
        )
        paper = came.lines[0].paper
        at("2026-10-13 09:30")
        filing.copy(office, dossier=purchase.id, papers=[paper])
        at("2026-10-16 17:00")
        handoffs.hand_over(office, dossier=purchase.id, taker=LAWYER, lines=came.lines)
        drawn = spans.lanes(spans.of_dossier(office, purchase.id)[paper])
        assert [[(each.holder, each.count) for each in lane] for lane in drawn] == [
            [(OFFICE, ONE), (OFFICE, Count(1, 1)), (OFFICE, COPY)],
            [(LAWYER, ONE)],
        ]

    def test_sides(self, office: Office) -> None:
        assert [
            spans.side(office, each) for each in (OFFICE, "sales-back-office", LAWYER, "bank:7c1f", "destroyed")
        ] == [
            "ours",
            "inside",
            "outside",
            "outside",
            "inside",
        ]
