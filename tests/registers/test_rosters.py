"""Rosters: every shift has somebody, nobody twice a day, leave respected, the same share for all over months."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.access import staff
from app.registers import contents, records
from app.registers import service as registers
from app.registers.duty_desk.publishing import RosterGaps
from app.registers.duty_desk.rules import (
    LEAD,
    Cell,
    Gap,
    Rule,
    Turn,
    at_a_glance,
    draw,
    free,
    gaps,
    part_of_day,
    reassigned,
)
from app.registers.record_rules import Unfit
from app.regulations import service as regulations

if TYPE_CHECKING:
    from app.office.office import Office

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


def test_shifts_are_called_by_the_part_of_the_day_in_which_they_begin():
    starts = ("00:00", "04:30", "07:00", "08:30", "12:00", "14:30", "15:00", "16:30", "21:00", "23:00")
    parts = ["night", "night", "early", "early", "noon", "noon", "late", "late", "night", "night"]
    assert list(map(part_of_day, starts)) == parts


def test_at_a_glance_leave_and_substitute_are_told_apart():
    day, next_day = NOVEMBER[0], NOVEMBER[1]
    turns = [Turn(day, "early", "A"), Turn(day, "late", "B"), Turn(day, LEAD, "M"), Turn(next_day, "late", "C")]
    assert at_a_glance(turns, {Turn(day, "early", "A"): "C"}) == {
        ("A", day): Cell(leave=True),
        ("C", day): Cell(("early",), instead=True),
        ("B", day): Cell(("late",)),
        ("C", next_day): Cell(("late",)),
    }


def test_a_gap_is_closed_by_somebody_of_its_role_who_is_free_that_day():
    day = NOVEMBER[0]
    rule = Rule(SHIFTS, ("A", "B", "C", "D"), leaders=("M", "N"), away={("D", day)})
    turns = [Turn(day, "early", "A"), Turn(day, LEAD, "M"), Turn(NOVEMBER[1], "late", "B")]
    assert free(turns, Gap(day, "late", "", "nobody"), rule) == ("B", "C")
    assert free(turns, Gap(day, LEAD, "", "no leader"), rule) == ("N",)


def test_who_takes_a_shift_gives_theirs_in_exchange():
    had = {"early": "A", "late": "B", LEAD: "M"}
    assert reassigned(had, "A", "late") == {"early": "B", "late": "A", LEAD: "M"}
    assert reassigned(had, "C", "late") == {"early": "A", "late": "C", LEAD: "M"}
    assert reassigned(had, "B", "") == {"early": "A", "late": "", LEAD: "M"}
    assert reassigned(had, "A", "early") == had
    assert reassigned({"early": "A"}, "A", "late") == {"early": "", "late": "A"}
    assert reassigned(had, "A", LEAD) == {"early": "A", "late": "B", LEAD: "A"}


def a_roster(office: Office) -> dict[str, Any]:
    staff.add(office, "钱进", "supervisor")
    regulations.switch_on(office, "service-centre", office.today())
    return dict(contents.assemble(office, registers.form_of(office, "duty-roster-24")).values)


@pytest.mark.clauses("SC-1")
def test_a_roster_with_gaps_is_published_only_with_words_about_them(office: Office) -> None:
    """One clerk cannot be on duty three times a day."""
    made = records.write(office, "duty-roster-24", a_roster(office))
    with pytest.raises(RosterGaps) as asked:
        records.act(office, made.number, "published", {}, by="钱进")
    assert {gap.why for gap in asked.value.gaps} == {"nobody"}
    done = records.act(office, made.number, "published", {"gaps": "由总部派人"}, by="钱进")
    assert done.steps[-1].data["gaps"] == "由总部派人"


@pytest.mark.clauses("SC-1")
@pytest.mark.parametrize("role", ["manager", "centre-head", "general-manager"])
def test_somebody_of_middle_rank_or_above_leads_on_rest_days(office: Office, role: str) -> None:
    staff.add(office, "冯远", role)
    for name in ("甲", "乙", "丙"):
        staff.add(office, name, "clerk")
    made = records.write(office, "duty-roster-24", a_roster(office))
    done = records.act(office, made.number, "published", {}, by="钱进")
    leads = {row["lead"] for row in done.values["shifts"] if row.get("lead")}
    assert leads == {"冯远"}


def test_a_roster_has_the_days_of_its_month_each_once(office: Office) -> None:
    drawn = a_roster(office)
    other = [{**row, "day": "2026-12-01"} if place == 3 else row for place, row in enumerate(drawn["shifts"])]
    with pytest.raises(Unfit) as no:
        records.write(office, "duty-roster-24", {**drawn, "shifts": other})
    assert no.value.problems == (("shifts.4.day", "period"),)
    with pytest.raises(Unfit) as no:
        records.write(office, "duty-roster-24", {**drawn, "shifts": [*drawn["shifts"], drawn["shifts"][0]]})
    assert no.value.problems == (("shifts.31.day", "twice"),)
