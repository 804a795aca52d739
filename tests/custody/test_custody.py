"""Custody: an original has one holder, copies are counted, and the past stays as it was."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.custody.rules import Count, Handoff, Line, Movement, counter_moves, holdings, moves
from tests.fixtures.holders import OFFICE

START = datetime(2026, 10, 12, tzinfo=UTC)
HOLDERS = ("sales-back-office", OFFICE, "bank", "signing-lawyer")


@st.composite
def journeys(draw: st.DrawFn) -> list[Movement]:
    """A paper that came with some sheets and went from hand to hand, never more than a holder had."""
    first = Count(draw(st.integers(1, 2)), draw(st.integers(0, 4)))
    journey = [Movement("p", START, HOLDERS[0], OFFICE, first, "h0")]
    have = {OFFICE: list(first)}
    for step in range(draw(st.integers(0, 6))):
        giver = draw(st.sampled_from([holder for holder, count in have.items() if any(count)] or [OFFICE]))
        taker = draw(st.sampled_from([holder for holder in HOLDERS if holder != giver]))
        count = Count(draw(st.integers(0, have[giver][0])), draw(st.integers(0, have[giver][1])))
        journey.append(Movement("p", START + timedelta(hours=step + 1), giver, taker, count, f"h{step + 1}"))
        for holder, sign in ((giver, -1), (taker, 1)):
            have.setdefault(holder, [0, 0])
            have[holder][0] += sign * count.originals
            have[holder][1] += sign * count.copies
    return journey


@given(journeys())
def test_no_sheet_is_lost_or_made_up(journey: list[Movement]) -> None:
    held = holdings(journey).get("p", {})
    assert all(min(count) >= 0 for count in held.values())
    assert Count(*(sum(count[place] for count in held.values()) for place in (0, 1))) == journey[0].count


@given(journeys(), st.integers(0, 10))
def test_what_was_held_at_a_past_hour_does_not_depend_on_what_came_later(journey: list[Movement], hour: int) -> None:
    at = START + timedelta(hours=hour)
    assert holdings(journey, at) == holdings([move for move in journey if move.at <= at])


@given(journeys())
def test_voiding_the_last_hand_off_gives_everything_back(journey: list[Movement]) -> None:
    last = journey[-1]
    line = Line(last.paper, last.count)
    handoff = Handoff("h", "d", last.giver, last.taker, last.at, last.at, "", (line,), state="accepted")
    done = [*journey[:-1], *moves(handoff, last.at)]
    back = counter_moves(handoff, done, {}, last.at + timedelta(hours=1))
    before = holdings(journey[:-1]) or {"p": {last.giver: last.count}}
    assert holdings([*done, *back]) == before
