"""Reports 报表: a month's figures, reckoned once for the screen and for paper."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from app.base.series import Dated
from app.base.words import say
from app.complaints import service as complaints
from app.custody import whereabouts
from app.duties import service as duties
from app.fines import lines as fine_lines
from app.office import people_store
from app.progress import service as progress
from app.reports import figures
from app.reports.figures import Share, Tally

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import datetime

    from app.complaints.rules import Complaint
    from app.duties.service import DutyRow
    from app.forms.paper.wording import Row, Values
    from app.office.office import Office

DASHBOARD = Dated("YB", "dashboard", "month")


class Sums(NamedTuple):
    """A month in a row of months: its duties, how many complaints came in, how many originals were outside at its end."""

    first: date
    duties: Tally
    complaints: int
    outside: int


class Score(NamedTuple):
    """What an outside party did of a step in a month: for how many clients, the median of working days, how many late."""

    outside: str
    step: str
    clients: int
    median: float
    limit: str
    late: int


@dataclass(frozen=True, slots=True)
class Report:
    """A month's figures. ``running``: the month is not over. ``months`` end with it, ``weeks`` (their Mondays, with how
    many duties were late) with the week of its last day. ``due`` are its duties and ``came`` its complaints, each list
    in its own order.
    """

    first: date
    last: date
    at: datetime
    running: bool
    months: tuple[Sums, ...]
    clauses: tuple[Share, ...]
    weeks: tuple[tuple[date, int], ...]
    people: tuple[Share, ...]
    posts: Mapping[str, str]
    """The role of everybody, by key."""
    scores: tuple[Score, ...]
    causes: tuple[tuple[str, int, int], ...]
    """Cause of complaints, how many in the month, and in the month before."""
    fines: tuple[tuple[date, int], ...]
    holders: tuple[tuple[str, int], ...]
    """Holder (id), and how many originals there are now."""
    due: tuple[DutyRow, ...]
    came: tuple[Complaint, ...]
    late: tuple[DutyRow, ...]
    """The duties that are late or were met late in the weeks."""


def period(office: Office, record: str) -> tuple[date, date]:
    """First and last day of a month (2026-11), this month if empty; the last is today at the latest. Raises ValueError."""
    today = office.today()
    first = date.fromisoformat(f"{record}-01") if record else today.replace(day=1)
    return first, min(figures.month_end(first), today)


def dashboard(office: Office, record: str) -> Values:
    """The values of a month's dashboard, a past one's as of its last day; ``record`` is the month (2026-11), or empty for this
    month. Raises ValueError."""
    first, last = period(office, record)
    every, end = duties.every(office), min(office.now(), office.rules.calendar.end(last))
    return {
        "number": DASHBOARD.written(first),
        "month": f"{first:%Y-%m}",
        "first": first,
        "last": last,
        "on_time": [
            {"label": each.label, "value": each.now.whole, "part": each.now.met}
            for each in on_time(office, every, first, last)
        ],
        "by_person": open_by_person(office, every, end),
        "custody": custody(office, end),
        "fines": fines_by_month(office, first),
        **{name: section(office, first, last) for name, section in SECTIONS.items()},
    }


def report(office: Office, record: str) -> Report:
    """A month's figures for the screen; ``record`` is as in ``dashboard``. Raises ValueError."""
    first, last = period(office, record)
    mondays, calendar = figures.weeks(last), office.rules.calendar
    since = calendar.moment(min(figures.months(first)[0], mondays[0]), time())
    every = duties.due_within(office, since, calendar.end(max(last, mondays[-1] + timedelta(days=6))))
    begun = figures.monday_of((duties.first_due(office) or office.now()).date())
    came = complaints.received_in(office, first, last)
    before = Counter(each.cause for each in complaints.received_in(office, *_month_before(first)))
    causes = Counter(each.cause for each in came)
    in_weeks = _due(office, every, mondays[0], min(mondays[-1] + timedelta(days=6), office.today()))
    late_by_week = figures.late_by_week(in_weeks, mondays, lambda due: progress.last_day(office, due))
    return Report(
        first,
        last,
        office.now(),
        last < figures.month_end(first) or last == office.today(),
        tuple(
            figures.from_the_first(
                sums(office, every, first), lambda each: each.duties.whole or each.complaints or each.outside
            )
        ),
        tuple(figures.worst_first(on_time(office, every, first, last))),
        tuple(figures.from_the_first(zip(mondays, late_by_week, strict=True), lambda each: begun <= each[0])),
        tuple(figures.worst_first(people(office, every, first, last))),
        {each.key: office.rules.role(each.role) for each in people_store.load(office.register)},
        tuple(scores(office, first, last)),
        tuple((cause, number, before[cause]) for cause, number in causes.most_common()),
        tuple(figures.from_the_first(fined(office, first).items(), lambda each: begun.replace(day=1) <= each[0])),
        tuple(originals(office, office.now()).items()),
        tuple(_due(office, every, first, last)),
        tuple(came),
        tuple(filter(figures.is_late, in_weeks)),
    )


def _due(office: Office, every: Iterable[DutyRow], first: date, last: date) -> list[DutyRow]:
    calendar = office.rules.calendar
    return figures.due_within(every, calendar.moment(first, time()), calendar.end(last))


def _month_before(first: date) -> tuple[date, date]:
    last = first - timedelta(days=1)
    return last.replace(day=1), last


def _shares(
    office: Office, every: Sequence[DutyRow], first: date, last: date, key: Callable[[DutyRow], str]
) -> dict[str, tuple[Tally, Tally]]:
    """The sums of a month, and of the month before, by clause or person."""
    before = figures.by(_due(office, every, *_month_before(first)), key)
    return {
        each: (now, before.get(each, Tally()))
        for each, now in figures.by(_due(office, every, first, last), key).items()
    }


def on_time(office: Office, every: Sequence[DutyRow], first: date, last: date) -> list[Share]:
    """The duties due from ``first`` to ``last`` by clause, in the order of clauses."""
    found = _shares(office, every, first, last, lambda each: each.duty.clause)
    return [
        Share(clause, f"{clause} {office.rules.clause_title(clause)}", *found[clause])
        for clause in sorted(found, key=_clause_order)
    ]


def _clause_order(clause: str) -> tuple[str, list[int]]:
    """A sort key for clauses: numeric, so that SO-1.10 comes after SO-1.9."""
    section, _, numbers = clause.partition("-")
    return section, [int(part) for part in numbers.split(".") if part.isdecimal()]


def people(office: Office, every: Sequence[DutyRow], first: date, last: date) -> list[Share]:
    """The duties due from ``first`` to ``last`` by the person (key) who is responsible, empty where nobody is."""
    found = _shares(office, every, first, last, lambda each: each.duty.responsible)
    return [Share(person, office.name_of(person) if person else "", *both) for person, both in found.items()]


def open_by_person(office: Office, every: Iterable[DutyRow], at: datetime) -> list[Row]:
    """Duties open at a moment by person (``value``), and how many were late then (``part``); most first."""
    count, late = Counter[str](), Counter[str]()
    for duty in (each.duty for each in every):
        if duty.outstanding_at(at):
            count[duty.responsible] += 1
            late[duty.responsible] += duty.due < at
    return [
        {"label": office.name_of(key) if key else say("没有责任人"), "value": number, "part": late[key]}
        for key, number in count.most_common()
    ]


def custody(office: Office, at: datetime) -> list[Row]:
    """How many originals each holder had at a moment, most first."""
    return [{"label": office.rules.holder(holder), "value": number} for holder, number in originals(office, at).items()]


def originals(office: Office, at: datetime) -> dict[str, int]:
    """How many originals each holder (id) had at a moment, most first."""
    (then,) = whereabouts.originals_at(office, [at])
    return {holder: number for holder, number in then.most_common() if number}


def sums(office: Office, every: Sequence[DutyRow], month: date) -> list[Sums]:
    """``month`` and the months before it, oldest first."""
    months = figures.months(month)
    ends = [min(figures.month_end(first), office.today()) for first in months]
    at = whereabouts.originals_at(office, [office.rules.calendar.end(last) for last in ends])
    received = complaints.received_in(office, months[0], ends[-1])
    came = Counter(office.local(each.steps[0].at).date().replace(day=1) for each in received)
    return [
        Sums(
            first, figures.tally(_due(office, every, first, last)), came[first], whereabouts.out_of_reach(office, held)
        )
        for first, last, held in zip(months, ends, at, strict=True)
    ]


def scores(office: Office, first: date, last: date) -> list[Score]:
    """What outside parties did from ``first`` to ``last``, those with most late steps first."""
    tracks, rules = office.rules.book.vocabulary.tracks, office.rules
    if not any(step.outside for track in tracks.values() for step in track.steps):
        return []
    found = []
    for each in progress.scorecards(office, within=(first, last)):
        step = next(step for step in tracks[each["track"]].steps if step.id == each["step"])
        name = f"{tracks[each['track']].name.of(office.language)} {step.name.of(office.language)}"
        limit = step.on(last).limit
        found.append(Score(rules.holder(each["outside"]), name, each["count"], each["median"], limit, each["late"]))
    return sorted(found, key=lambda each: (-each.late, -each.clients))


def fines_by_month(office: Office, month: date) -> list[Row]:
    """Fines in fen by month of the decision, as ``fined``."""
    return [{"label": f"{each:%Y-%m}", "value": fen} for each, fen in fined(office, month).items()]


def fined(office: Office, month: date) -> dict[date, int]:
    """Fines in fen by month of the decision, for ``month`` and the five before; points and percent do not count."""
    found = dict.fromkeys(figures.months(month), 0)
    for line in (line for line in fine_lines.listed(office) if line.in_money):
        for entry in line.entries:
            decided = office.local(entry.at).date().replace(day=1)
            if decided in found:
                found[decided] += entry.amount
    return found


SECTIONS: dict[str, Callable[[Office, date, date], list[Row]]] = {"complaints": complaints.by_cause}
"""Further charts of the dashboard: value name in the form -> rows for a period."""


SERIES = (DASHBOARD,)
"""The series of numbers this room gives out."""
