"""Regulations switched on and off, the duties that time alone brings, and sanctions that count, in a real register."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from app.access import staff
from app.duties import service as duties
from app.fines import lines as fine_lines
from app.fines import service as fines
from app.fines import wages
from app.fines.deductions import Limits
from app.office import periods, regulation_spans
from app.register import journal
from app.register.settings import setting
from app.regulations import service as regulations
from app.regulations import switch_off
from tests.conftest import local
from tests.rulebook.small import book, clause, event, named, outcome, role

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office

SMALL = f"""
id = "small"
name = {named("小")}
in_force = 2000-01-01
uses = ["house"]
[roles]
{role("agent")}
"""
REPORT = event("report.made", 'period = "period?"')
MADE = '{ event = "report.made" }'
LATE = event("staff.late", 'about = "person"') + event(
    "staff.excused", 'about = "person"', 'undoes = "staff.late"\nfile = false'
)
LATENESS = clause(
    "GS-6",
    'trigger = { events = ["staff.late"] }\nwho = { field = "about" }\nsanction = [\n'
    '{ unit = "percent", amount = "1", base = "base-pay", within = "month" },\n'
    '{ unit = "percent", amount = "5", base = "base-pay", within = "month", nth = 4 }]',
)
DAILY = 'limit = "every working day 17:30"\nwho = { role = "agent", each = true }\n'


def write(office: Office, *parts: str) -> None:
    """Lay a regulation in the office's folder."""
    (office.register.folder / "small.toml").write_text(SMALL + "\n".join(parts), encoding="utf-8")


def switch_on(office: Office, *parts: str, day: date = date(2026, 10, 12)) -> None:
    write(office, *parts)
    regulations.switch_on(office, "small.toml", day)


def happen(office: Office, kind: str, **data: str) -> None:
    with office.register.transaction():
        office.record(kind, **data)


def states(office: Office, number: str) -> list[tuple[str, str, str]]:
    return [
        (each.duty.responsible, office.due_words(each.duty.due), each.state)
        for each in duties.every(office)
        if each.duty.clause == number
    ]


@pytest.fixture
def agents(office: Office) -> Office:
    staff.add(office, "李然", "agent")
    staff.add(office, "吴越", "agent")
    return office


def test_a_regulation_begins_with_the_day_it_is_switched_on(office: Office, at: Callable[[str], None]) -> None:
    switch_on(office, REPORT, clause("X-1", 'limit = "day end"', MADE), day=date(2026, 10, 14))
    at("2026-10-13 09:00")
    assert periods.bring_up_to_date(office) == 0
    at("2026-10-14 09:00")
    assert periods.bring_up_to_date(office) == 1
    assert states(office, "X-1") == [("", "2026-10-14 24:00", "open")]


def test_everybody_owes_each_days_report_and_looking_again_opens_nothing_twice(
    agents: Office, at: Callable[[str], None]
) -> None:
    switch_on(agents, REPORT, clause("X-1", DAILY, MADE))
    at("2026-10-13 18:00")
    assert [periods.bring_up_to_date(agents), periods.bring_up_to_date(agents)] == [4, 0]
    assert len(states(agents, "X-1")) == 6  # Monday, Tuesday, and Wednesday's since 17:30


def test_a_report_meets_the_reporters_own_duty(agents: Office, at: Callable[[str], None]) -> None:
    switch_on(agents, REPORT, clause("X-1", DAILY, MADE))
    agents.signed_in = "李然"
    at("2026-10-12 17:00")
    happen(agents, "report.made")
    at("2026-10-12 17:31")
    assert sorted(states(agents, "X-1")) == [
        ("吴越", "2026-10-12 17:30", "late"),
        ("李然", "2026-10-12 17:30", "met"),
    ]


def test_a_late_recurring_duty_proposes_its_fine(office: Office, at: Callable[[str], None]) -> None:
    staff.add(office, "李然", "agent")
    body = DAILY + 'sanction = [{ amount = "10.00", decided_by = "sales-director" }]'
    switch_on(office, REPORT, clause("X-1", body, MADE))
    at("2026-10-12 17:31")
    assert fines.bring_up_to_date(office) == 1
    assert [(line.proposal.person, line.proposal.low) for line in fine_lines.listed(office)] == [("李然", 1000)]


def test_the_turn_goes_on_where_it_was(agents: Office, at: Callable[[str], None]) -> None:
    body = 'limit = "every friday"\nwho = { role = "agent", rotates = true }'
    switch_on(agents, REPORT, clause("X-1", body, MADE))
    for day in ("17", "24", "31"):
        at(f"2026-10-{day} 09:00")
        periods.bring_up_to_date(agents)
    assert [name for name, _, _ in states(agents, "X-1")] == ["李然", "吴越", "李然", "吴越"]


def test_once_switched_off_open_duties_stay_and_no_new_ones_begin(agents: Office, at: Callable[[str], None]) -> None:
    switch_on(agents, REPORT, clause("X-1", 'limit = "day end"', MADE))
    at("2026-10-13 09:00")
    periods.bring_up_to_date(agents)
    switch_off.switch_off(agents, "small.toml", date(2026, 10, 14), reason="试用结束")
    at("2026-10-20 09:00")
    periods.bring_up_to_date(agents)
    assert [state for _, _, state in states(agents, "X-1")] == ["late", "late"]
    happen(agents, "report.made")
    assert [state for _, _, state in states(agents, "X-1")] == ["met-late", "late"]


def test_switching_on_and_off_is_refused_twice_in_the_past_and_for_what_is_not_there(office: Office) -> None:
    today = date(2026, 10, 12)
    switch_on(office, REPORT, clause("X-1", 'limit = "day end"', MADE))
    with pytest.raises(regulations.AlreadyOn):
        regulations.switch_on(office, "small.toml", today)
    with pytest.raises(regulations.AlreadyOn):
        regulations.switch_on(office, "sales-office", today)
    with pytest.raises(regulations.DayPast):
        switch_off.switch_off(office, "small.toml", date(2026, 10, 11), reason="试用结束")
    with pytest.raises(regulations.NoSuchRegulation):
        regulations.switch_on(office, "nothing", today)
    switch_off.switch_off(office, "small.toml", today, reason="试用结束")
    with pytest.raises(regulations.NotOn):
        switch_off.switch_off(office, "small.toml", today, reason="试用结束")


def test_a_regulation_that_does_not_fit_beside_the_others_changes_nothing(office: Office) -> None:
    write(office, REPORT, clause("SO-1.1", 'limit = "day end"', MADE))
    with pytest.raises(regulations.NoSuchRegulation, match=r"SO-1\.1"):
        regulations.switch_on(office, "small.toml", date(2026, 10, 12))
    assert regulation_spans.chosen(office) == ["sales-office"]


def test_a_new_office_has_only_what_it_began_with(office: Office) -> None:
    write(office, REPORT, clause("X-1", 'limit = "day end"', MADE))
    regulations.begin_with(office, ["small.toml"])
    assert list(office.rules.book.clauses) == ["X-1"]
    assert [each.on for each in regulations.listed(office) if each.name == "small.toml"] == [True]


def test_an_office_without_recurring_clauses_writes_nothing_into_its_journal(
    office: Office, at: Callable[[str], None]
) -> None:
    before = journal.head(office.register)
    at("2026-12-12 09:00")
    assert periods.bring_up_to_date(office) == 0
    assert journal.head(office.register) == before
    assert setting(office.register, periods.SEEN)


def lines(office: Office) -> list[tuple[int, str]]:
    return sorted((line.proposal.low, line.state) for line in fine_lines.listed(office))


def test_the_fourth_lateness_of_a_month_costs_more_until_one_is_excused(
    agents: Office, at: Callable[[str], None]
) -> None:
    switch_on(agents, LATE, LATENESS)
    for day in range(12, 17):
        at(f"2026-10-{day} 09:00")
        happen(agents, "staff.late", about="李然")
    happen(agents, "staff.late", about="吴越")
    assert lines(agents) == [(100, "proposed")] * 4 + [(500, "proposed")] * 2
    happen(agents, "staff.excused", about="李然")
    assert lines(agents) == [(100, "proposed")] * 4 + [(500, "proposed"), (500, "withdrawn")]


def test_a_late_duty_that_was_in_time_after_all_moves_the_later_ones_up(
    office: Office, at: Callable[[str], None]
) -> None:
    staff.add(office, "李然", "agent")
    body = DAILY + (
        'sanction = [{ unit = "points", amount = "1", within = "month" },'
        ' { unit = "points", amount = "3", within = "month", nth = 2 }]'
    )
    switch_on(office, REPORT, clause("X-1", body, MADE))
    office.signed_in = "李然"
    at("2026-10-13 18:00")
    periods.bring_up_to_date(office)
    fines.bring_up_to_date(office)
    assert lines(office) == [(100, "proposed"), (300, "proposed")]
    with office.register.transaction():
        office.record("report.made", at=local("2026-10-12 17:00"), period="2026-10-12")
    assert lines(office) == [(100, "proposed"), (100, "withdrawn"), (300, "withdrawn")]


def test_what_was_decided_stays_until_its_counter_entry_is_decided(agents: Office, at: Callable[[str], None]) -> None:
    switch_on(agents, LATE, LATENESS)
    for day in range(12, 16):
        at(f"2026-10-{day} 09:00")
        happen(agents, "staff.late", about="李然")
    dear = next(line for line in fine_lines.listed(agents) if line.proposal.low == 500)
    agents.signed_in = "何志远"
    fines.decide(agents, [fines.Verdict(dear.id, 500)])
    happen(agents, "staff.excused", about="李然")
    assert lines(agents) == [(100, "proposed")] * 3 + [(500, "undone")]


def test_a_percentage_is_taken_of_the_wage_of_the_month_in_which_it_happened(
    agents: Office, at: Callable[[str], None]
) -> None:
    switch_on(agents, LATE, LATENESS)
    happen(agents, "staff.late", about="李然")
    agents.signed_in = "何志远"
    wages.set_wage(agents, person="李然", month="2026-10", amount=500_000)
    at("2026-11-02 09:00")
    wages.set_wage(agents, person="李然", month="2026-11", amount=900_000)
    wages.set_limits(agents, Limits(percent=20, minimum=200_000))
    fines.decide(agents, [fines.Verdict(fine_lines.listed(agents)[0].id, 100)])
    (slip,) = wages.sheet(agents, "2026-11").slips
    assert (slip.new, slip.taken) == (5_000, 5_000)  # 1 % of 5000 yuan


@pytest.mark.parametrize("seed", range(3))
def test_the_program_counts_as_a_replay_of_the_same_days_does(agents: Office, seed: int) -> None:
    switch_on(agents, LATE, LATENESS)
    chance, told = random.Random(seed), []
    for step in range(40):
        moment = local("2026-10-12 10:00") + timedelta(hours=13 * step)
        agents.clock = lambda moment=moment: moment
        kind = "staff.excused" if chance.random() < 0.3 else "staff.late"
        person = chance.choice(["李然", "吴越"])
        happen(agents, kind, about=person)
        told.append(f"{moment:%Y-%m-%dT%H:%M} {kind} 李然 about={person}")
    replayed = outcome(book(LATE, LATENESS), "2026-12-31T10:00", *told, staff="李然 agent, 吴越 agent")
    standing = [line.proposal for line in fine_lines.listed(agents) if line.state == "proposed"]
    assert sorted((each.person, f"{each.low / 100:.2f}") for each in standing) == sorted(
        (line["person"], line["low"]) for line in replayed["ledger"]
    )
