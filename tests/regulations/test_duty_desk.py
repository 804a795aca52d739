"""The duty desk (DD): rosters by rotation, absences with a substitute, logs, hand-overs that both sign."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from app.access import founding, signoffs, staff
from app.access import service as access
from app.duties import service as duties
from app.forms.sheets import draw
from app.register.keys import WrongSecret
from app.registers import contents, reading, records
from app.registers import service as registers
from app.registers.duty_desk import service as rostering
from app.registers.duty_desk.rules import (
    Turn,
)
from app.registers.record_rules import NotOfRole, NotOpen, SamePerson, Unfit
from tests.tampering import unguarded

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office

PEOPLE = {"周敏": "clerk", "吴磊": "clerk", "赵强": "clerk", "钱进": "supervisor", "郑华": "manager"}
OCTOBER, NOVEMBER = date(2026, 10, 12), date(2026, 11, 2)
SONG = "钱进的口令是一首长诗"
NEXT_DAY_MORNING = "2026-10-13T00:30:00+00:00"
"""08:30 in Shanghai."""


@pytest.fixture
def desk(office_of: Callable[..., Office]) -> Office:
    """A duty desk with four clerks, a supervisor and a manager."""
    return office_of("duty-desk", people=PEOPLE)


def roster(office: Office) -> records.Record:
    form = registers.form_of(office, "duty-roster")
    return records.write(office, "duty-roster", contents.assemble(office, form).values)


def shift(office: Office, **more: Any) -> records.Record:
    values = {"on_duty": "周敏", "ends_at": "2026-10-12T08:30:00+00:00", **more}
    return records.write(office, rostering.SHIFT, values)


def ready(office: Office) -> records.Record:
    """A shift that was logged and is ready to be handed over."""
    begun = shift(office)
    records.act(office, begun.number, "noted", {"sort": "daily", "words": "接待三批客户"}, by="周敏")
    return records.act(office, begun.number, "ready", {"matters": "无"}, by="周敏")


@pytest.mark.clauses("DD-1")
def test_next_months_roster_has_everybody_in_turn_and_no_gap(desk: Office) -> None:
    rows = roster(desk).values["shifts"]
    had = Counter(name for row in rows for name in (row["first"], row["second"]))
    assert len(rows) == 30
    assert max(had.values()) - min(had.values()) <= 1
    assert rostering.month(desk, NOVEMBER).gaps == ()


@pytest.mark.clauses("DD-1")
def test_only_the_supervisor_publishes_the_roster(desk: Office) -> None:
    made = roster(desk)
    with pytest.raises(NotOfRole):
        records.act(desk, made.number, "published", {}, by="周敏")
    records.act(desk, made.number, "published", {}, by="钱进")
    assert rostering.month(desk, NOVEMBER).published


@pytest.mark.clauses("DD-1")
def test_a_day_without_anybody_is_a_gap(desk: Office) -> None:
    made = roster(desk)
    rows = [dict(row) for row in made.values["shifts"]]
    del rows[1]["second"]
    records.correct(desk, made.number, {**made.values, "shifts": rows}, "改班")
    (gap,) = rostering.month(desk, NOVEMBER).gaps
    assert (gap.day, gap.shift, gap.why) == (date(2026, 11, 2), "second", "nobody")


@pytest.mark.clauses("DD-2")
def test_the_two_shifts_of_a_day_meet_at_half_past_four(desk: Office) -> None:
    assert rostering.shift_hours(desk) == {"first": "08:30–16:30", "second": "16:30–23:30"}


@pytest.mark.clauses("DD-2")
def test_whose_shift_it_is_follows_the_clock(desk: Office, at: Callable[[str], None]) -> None:
    made = roster(desk)
    row = next(row for row in made.values["shifts"] if row["day"] == "2026-11-02")
    at("2026-11-02 16:29")
    assert [turn.person for turn in rostering.now_on_duty(desk)] == [row["first"]]
    at("2026-11-02 16:30")
    assert [turn.person for turn in rostering.now_on_duty(desk)] == [row["second"]]


@pytest.mark.clauses("DD-3")
def test_a_substitute_who_was_approved_stands_on_the_roster(desk: Office) -> None:
    made = roster(desk)
    row = next(row for row in made.values["shifts"] if row["day"] == "2026-11-02")
    away = {"who": row["first"], "shift_at": "2026-11-02T00:30:00+00:00", "reason": "看病"}
    asked = records.write(desk, rostering.ABSENCE, away)
    with pytest.raises(Unfit):
        records.act(desk, asked.number, "approved", {}, by="钱进")
    records.act(desk, asked.number, "approved", {"substitute": "林晓燕"}, by="钱进")
    turns = rostering.month(desk, NOVEMBER).turns
    assert Turn(date(2026, 11, 2), "first", "林晓燕") in turns


@pytest.mark.clauses("DD-3")
def test_an_absence_is_decided_before_the_shift_begins(desk: Office) -> None:
    asked = records.write(desk, rostering.ABSENCE, {"who": "周敏", "shift_at": NEXT_DAY_MORNING, "reason": "看病"})
    clock = duties.of_cases(desk)[asked.number]
    assert (clock.clause, desk.local(clock.due).isoformat()) == ("DD-3", "2026-10-13T08:30:00+08:00")


@pytest.mark.clauses("DD-5")
def test_who_takes_over_is_taken_from_the_roster_and_owes_the_check(desk: Office, at: Callable[[str], None]) -> None:
    made = roster(desk)
    row = next(row for row in made.values["shifts"] if row["day"] == "2026-11-02")
    after = next(row for row in made.values["shifts"] if row["day"] == "2026-11-03")
    at("2026-11-02 08:25")
    desk.signed_in = str(row["first"])
    assert rostering.next_on_duty(desk) == row["second"]
    ends = "2026-11-02T16:30:00+08:00"
    begun = shift(desk, on_duty=row["first"], ends_at=ends, incoming=rostering.next_on_duty(desk))
    owed = {each.duty.clause: each.duty.responsible for each in duties.every(desk) if each.duty.case == begun.number}
    assert owed == {"DD-4": row["first"], "DD-5": row["second"], "DD-6": row["first"], "DD-7": row["first"]}
    at("2026-11-02 16:30")
    desk.signed_in = str(row["second"])
    assert rostering.next_on_duty(desk) in {after["first"], after["second"]} - {row["second"]}


@pytest.mark.clauses("DD-4")
def test_a_round_that_found_something_wrong_says_how_it_was_put_right(desk: Office) -> None:
    begun = shift(desk)
    said = {"sort": "round", "words": "巡查", "wrong": "通道堵塞", "corrected": "已清理"}
    noted = records.act(desk, begun.number, "noted", said, by="周敏")
    assert noted.steps[-1].data["corrected"] == "已清理"


@pytest.mark.clauses("DD-5", "DD-6")
def test_the_clocks_of_a_hand_over_run_to_the_minute(desk: Office) -> None:
    begun = shift(desk)
    dues = {
        duty.clause: desk.local(duty.due).strftime("%H:%M")
        for duty in [row.duty for row in duties.every(desk) if row.duty.case == begun.number]
    }
    assert (dues["DD-5"], dues["DD-6"]) == ("16:25", "16:15")


@pytest.mark.clauses("DD-5")
def test_nobody_takes_over_before_every_check_is_ticked(desk: Office) -> None:
    made = ready(desk)
    with pytest.raises(Unfit):
        records.act(desk, made.number, "checked", {"items": [True, True, False, True]}, by="吴磊")
    records.act(desk, made.number, "checked", {"items": [True] * 4}, by="吴磊")


@pytest.mark.clauses("DD-6")
def test_a_shift_that_was_not_logged_is_not_signed_off(desk: Office) -> None:
    begun = shift(desk)
    records.act(desk, begun.number, "ready", {}, by="周敏")
    records.act(desk, begun.number, "checked", {"items": [True] * 4}, by="吴磊")
    with pytest.raises(NotOpen):
        records.act(desk, begun.number, "gave", {}, by="周敏")


@pytest.mark.clauses("DD-7")
def test_important_unfinished_work_is_not_handed_over(desk: Office) -> None:
    begun = shift(desk)
    records.act(desk, begun.number, "noted", {"sort": "daily", "words": "停电"}, by="周敏")
    records.act(desk, begun.number, "ready", {"matters": "停电未复", "important": True}, by="周敏")
    with pytest.raises(NotOpen):
        records.act(desk, begun.number, "checked", {"items": [True] * 4}, by="吴磊")
    records.act(desk, begun.number, "ready", {"matters": "已来电", "important": False}, by="周敏")
    records.act(desk, begun.number, "checked", {"items": [True] * 4}, by="吴磊")


@pytest.mark.clauses("DD-7", "SC-2")
def test_two_people_sign_and_a_refusal_keeps_the_shift_open(desk: Office) -> None:
    made = ready(desk)
    records.act(desk, made.number, "refused", {"grounds": "place"}, by="吴磊")
    with pytest.raises(NotOpen):
        records.act(desk, made.number, "checked", {"items": [True] * 4}, by="吴磊")
    records.act(desk, made.number, "ready", {"matters": "已打扫"}, by="周敏")
    records.act(desk, made.number, "checked", {"items": [True] * 4}, by="吴磊")
    records.act(desk, made.number, "gave", {}, by="周敏")
    with pytest.raises(SamePerson):
        records.act(desk, made.number, "took", {}, by="周敏")
    done = records.act(desk, made.number, "took", {}, by="吴磊")
    assert done.closed(reading.entry_of(desk, done))
    assert rostering.open_shift(desk) is None


@pytest.mark.clauses("DD-8")
def test_a_problem_settled_at_once_leaves_no_clock(desk: Office) -> None:
    plain = {"words": "访客迷路", "weight": "plain", "settled": "已带路"}
    made = records.write(desk, "duty-problem", plain)
    assert made.number not in duties.of_cases(desk)


@pytest.mark.clauses("DD-9")
def test_the_share_of_calls_within_three_rings_is_worked_out(desk: Office) -> None:
    made = records.write(desk, "ring-sample", {"person": "周敏", "calls": 20, "in_time": 19})
    assert made.values["rate"] == 95_00


def test_the_next_shift_finds_what_is_open(desk: Office) -> None:
    hard = records.write(desk, "duty-problem", {"words": "车库照明故障", "weight": "hard"})
    form = registers.form_of(desk, rostering.SHIFT)
    assert [row["number"] for row in contents.assemble(desk, form).values["open"]] == [hard.number]


def test_every_sheet_of_the_duty_desk_prints(desk: Office) -> None:
    for form in ("duty-roster", "shift-absence", "duty-shift", "duty-problem", "ring-sample"):
        assert draw(desk, form, "").pdf.startswith(b"%PDF")


def test_a_role_is_used_at_a_colleagues_desk_only_with_the_own_secret(desk: Office) -> None:
    asked = records.write(desk, rostering.ABSENCE, {"who": "周敏", "shift_at": NEXT_DAY_MORNING, "reason": "看病"})
    founding.secure(desk, administrator="沈立", secret="湖边三棵柳树2026")
    for name in ("周敏", "钱进"):
        person = next(each for each in staff.everybody(desk) if each.name == name)
        access.set_secret(desk, person, f"{name}的口令是一首长诗")
    clerk = access.sign_in(desk.register.folder, desk.clock, "周敏", "周敏的口令是一首长诗")
    with pytest.raises(WrongSecret):
        records.act(clerk, asked.number, "refused", {"why": "缺人"}, by="钱进", secret="猜一个")
    records.act(clerk, asked.number, "refused", {"why": "缺人"}, by="钱进", secret=SONG)
    clerk.register.close()


def test_a_signature_covers_what_was_filled_in_with_the_act(desk: Office) -> None:
    asked = records.write(desk, rostering.ABSENCE, {"who": "周敏", "shift_at": NEXT_DAY_MORNING, "reason": "看病"})
    founding.secure(desk, administrator="沈立", secret="湖边三棵柳树2026")
    person = next(each for each in staff.everybody(desk) if each.name == "钱进")
    access.set_secret(desk, person, SONG)
    head = access.sign_in(desk.register.folder, desk.clock, "钱进", SONG)
    done = records.act(head, asked.number, "approved", {"substitute": "吴磊"}, by="钱进", secret=SONG)
    signed = done.signed_as(done.steps[-1])
    assert [each.verdict for each in signoffs.of_record(head, signed)] == ["holds"]
    unguarded(head.register).execute("UPDATE record_step SET body = replace(body, '吴磊', '赵强')")
    assert [each.verdict for each in signoffs.of_record(head, signed)] == ["changed"]
    head.register.close()
