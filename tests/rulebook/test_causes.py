"""What a late duty is the cause of: done late or still open, counted on the last day in time."""

from __future__ import annotations

from datetime import UTC, date, datetime

import msgspec
import pytest

from app.rulebook.causes import Cause
from app.rulebook.duties import Duty, Mark, due_of, recompute
from app.rulebook.files import load_calendar
from app.rulebook.regulations import InForce
from app.rulebook.sanctions import causes, late, lines, without
from app.rulebook.tariffs import counted_on
from tests.rulebook.small import book, clause, event

CALENDAR = load_calendar()
FINED = clause(
    "X-1",
    'limit = "24 hours"\nwho = { role = "agent" }\ntrigger = { events = ["begun"] }\nsanction = [{ low = "20.00", high = "50.00" }]',
    '{ event = "report.made" }',
)


def moment(text: str) -> datetime:
    return CALENDAR.parse(text).astimezone(UTC)


DUTY = Duty(
    id="d",
    clause="X-1",
    version=1,
    file="f",
    responsible="Li",
    trigger="e",
    started=moment("2026-10-12T10:00"),
    limit="24 hours",
    due=moment("2026-10-13T10:00"),
    provisional=False,
    parts=("a", "b"),
)


def done(*marks: tuple[str, str]) -> Duty:
    return msgspec.structs.replace(DUTY, settled=tuple(Mark(part, "e2", moment(at)) for part, at in marks))


def test_up_to_its_due_a_duty_is_open_and_then_late() -> None:
    assert DUTY.state_at(moment("2026-10-13T10:00")) == "open"
    assert DUTY.state_at(moment("2026-10-13T10:01")) == "late"
    assert done(("a", "2026-10-13T09:00")).state_at(moment("2026-10-13T10:01")) == "late"


@pytest.mark.parametrize(("last", "state"), [("2026-10-13T10:00", "met"), ("2026-10-13T10:01", "met-late")])
def test_the_last_part_says_when_it_was_met(last: str, state: str) -> None:
    duty = done(("a", last), ("b", "2026-10-12T11:00"))
    assert (duty.met_at, duty.state_at(moment("2026-10-20T10:00"))) == (moment(last), state)


def test_with_every_part_withdrawn_it_is_cancelled() -> None:
    gone = msgspec.structs.replace(DUTY, withdrawn=tuple(Mark(part, "e2", DUTY.started) for part in DUTY.parts))
    assert (gone.outstanding, gone.met_at, gone.state_at(moment("2026-10-20T10:00"))) == ((), None, "cancelled")
    partly = msgspec.structs.replace(done(("b", "2026-10-12T11:00")), withdrawn=(Mark("a", "e2", DUTY.started),))
    assert partly.state_at(moment("2026-10-20T10:00")) == "met"


def test_undone_an_event_has_neither_settled_nor_withdrawn_anything() -> None:
    both = msgspec.structs.replace(done(("a", "2026-10-12T11:00")), withdrawn=(Mark("b", "e3", DUTY.started),))
    assert both.undone("e2").outstanding == ("a",)
    assert both.undone("e3").outstanding == ("b",)
    assert both.undone("e4") == both


def test_a_due_that_stays_changes_nothing() -> None:
    assert due_of(DUTY, CALENDAR) == (DUTY.due, False)
    assert recompute([DUTY], CALENDAR) == ()
    moved = msgspec.structs.replace(DUTY, due=moment("2026-10-13T09:00"))
    assert recompute([moved], CALENDAR) == (DUTY,)
    assert recompute([msgspec.structs.replace(DUTY, provisional=True)], CALENDAR) == (DUTY,)


def test_a_cause_says_whether_it_is_done_or_open() -> None:
    regulation = InForce(book(event("report.made"), event("begun"), FINED), CALENDAR)
    now = moment("2026-10-14T10:00")
    (cause,) = causes([DUTY, done(("a", "2026-10-12T11:00"), ("b", "2026-10-12T11:00"))], now, regulation)
    assert (cause.why, cause.done, cause.day, cause.at, cause.case) == ("open", None, date(2026, 10, 12), DUTY.due, "d")
    (cause,) = causes([done(("a", "2026-10-12T11:00"), ("b", "2026-10-13T11:00"))], now, regulation)
    assert (cause.why, cause.done) == ("done", moment("2026-10-13T11:00"))
    (line,) = late([DUTY], now, regulation)
    assert (line.low, line.high, line.person, line.why) == (2_000, 5_000, "Li", "open")
    assert lines([], regulation) == ()


def a_cause(*documents: str) -> Cause:
    return Cause(
        clause="X-1", version=1, file="f", person="Li", key="k", case="k", documents=documents, day=date(2026, 10, 12),
        at=DUTY.due, why="event", event="e",
    )  # fmt: skip


def test_an_undone_event_takes_its_documents_out_of_a_cause() -> None:
    assert list(without([a_cause("a", "b")], {("other", ""), ("e", "c")})) == [a_cause("a", "b")]
    assert list(without([a_cause("a", "b")], {("e", "a")})) == [a_cause("b")]
    assert list(without([a_cause("a", "b")], {("e", "a"), ("e", "b")})) == []
    assert list(without([a_cause("a", "b")], {("e", "")})) == []


@pytest.mark.parametrize(
    ("at", "duty", "day"),
    [
        ("2026-10-13T00:00", "d", date(2026, 10, 12)),  # 24:00 of the 12th
        ("2026-10-13T00:00", "", date(2026, 10, 13)),
        ("2026-10-13T10:00", "d", date(2026, 10, 13)),
    ],
)
def test_what_is_late_counts_on_the_last_day_in_time_an_event_on_its_own(at: str, duty: str, day: date) -> None:
    cause = msgspec.structs.replace(a_cause("a"), at=moment(at), duty=duty)
    assert counted_on(cause, CALENDAR) == day
