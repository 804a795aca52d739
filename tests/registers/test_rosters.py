"""Rosters: every shift has somebody, nobody twice a day, leave respected, the same share for all over months."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.registers.duty_desk.rules import (
    LEAD,
    Gap,
    Rule,
    Turn,
    draw,
    gaps,
)

SHIFTS = ("early", "late")
NOVEMBER = [date(2026, 11, 1) + timedelta(days=offset) for offset in range(30)]
DECEMBER = [date(2026, 12, 1) + timedelta(days=offset) for offset in range(31)]
FOUR = Rule(SHIFTS, ("A", "B", "C", "D"))


def test_a_month_has_somebody_for_every_shift_and_nobody_twice_a_day():
    roster = draw(NOVEMBER, FOUR)
    assert len(roster) == 60
    assert gaps(roster, NOVEMBER, FOUR) == ()


def test_all_have_their_share_of_every_shift_over_two_months():
    roster = draw(NOVEMBER, FOUR)
    roster += draw(DECEMBER, FOUR, roster)
    shares = Counter((turn.person, turn.shift) for turn in roster)
    assert max(shares.values()) - min(shares.values()) <= 1


def test_a_month_goes_on_where_the_last_one_ended():
    both = draw([*NOVEMBER, *DECEMBER], FOUR)
    first = draw(NOVEMBER, FOUR)
    assert first + draw(DECEMBER, FOUR, first) == both


@given(st.sets(st.tuples(st.sampled_from("ABCD"), st.sampled_from(NOVEMBER)), max_size=40))
def test_nobody_is_on_duty_on_leave(away):
    rule = Rule(SHIFTS, FOUR.people, away=away)
    roster = draw(NOVEMBER, rule)
    assert not {(turn.person, turn.day) for turn in roster} & away
    short = {
        day
        for day in NOVEMBER
        if sum(name == "ABCD"[place] for place in range(4) for name, on in away if on == day) > 2
    }
    assert {gap.day for gap in gaps(roster, NOVEMBER, rule)} == short


def test_on_a_special_day_a_leader_is_on_duty_besides():
    holidays = {date(2026, 11, 7), date(2026, 11, 8)}
    rule = Rule(SHIFTS, FOUR.people, leaders=("M", "N"), special=holidays)
    roster = draw(NOVEMBER, rule)
    assert [turn for turn in roster if turn.shift == LEAD] == [
        Turn(date(2026, 11, 7), LEAD, "M"),
        Turn(date(2026, 11, 8), LEAD, "N"),
    ]
    without = [turn for turn in roster if turn.person != "M"]
    assert gaps(without, NOVEMBER, rule) == (Gap(date(2026, 11, 7), LEAD, "", "no leader"),)


def test_a_leader_who_is_on_duty_anyway_is_enough():
    rule = Rule(("early",), ("M",), leaders=("M",), special={NOVEMBER[0]})
    assert draw(NOVEMBER[:1], rule) == (Turn(NOVEMBER[0], "early", "M"),)


def test_a_roster_written_by_hand_is_told_what_is_wrong_with_it():
    day = NOVEMBER[0]
    rule = Rule((*SHIFTS, "night"), ("A", "B"), away={("B", day)})
    written = [Turn(day, "early", "A"), Turn(day, "late", "A"), Turn(day, "night", "B")]
    assert [(gap.shift, gap.why) for gap in gaps(written, [day], rule)] == [
        ("early", "twice"),
        ("late", "twice"),
        ("night", "away"),
    ]
    assert [gap.shift for gap in gaps([], [day], rule)] == [*SHIFTS, "night"]
