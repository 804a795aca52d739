"""Reports 报表: the month's dashboard, the same on screen and on paper."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from app.base.series import Dated
from app.complaints import service as complaints
from app.custody import whereabouts
from app.duties import service as duties
from app.fines import lines as fine_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from app.duties.service import DutyRow
    from app.forms.paper.wording import Row, Values
    from app.office.office import Office

DASHBOARD = Dated("YB", "dashboard", "month")


def dashboard(office: Office, record: str) -> Values:
    """The values of a month's dashboard; ``record`` is the month (2026-11), or empty for this month. Raises ValueError."""
    today = office.today()
    first = date.fromisoformat(f"{record}-01") if record else today.replace(day=1)
    last = min((first + timedelta(days=32)).replace(day=1) - timedelta(days=1), today)
    every = duties.every(office)
    return {
        "number": DASHBOARD.written(first),
        "month": f"{first:%Y-%m}",
        "first": first,
        "last": last,
        "on_time": on_time(office, every, first, last),
        "by_person": open_by_person(every),
        "custody": custody(office),
        "fines": fines_by_month(office, first),
        **{name: section(office, first, last) for name, section in SECTIONS.items()},
    }


def on_time(office: Office, every: Iterable[DutyRow], first: date, last: date) -> list[Row]:
    """Duties due from ``first`` to ``last`` by clause: how many (``value``), and how many met in time (``part``)."""
    since, until = office.rules.calendar.moment(first, time()), office.rules.calendar.end(last)
    states: dict[str, Counter[str]] = defaultdict(Counter)
    for each in every:
        if since < each.duty.due <= until and each.state != "cancelled":
            states[each.duty.clause][each.state] += 1
    return [
        {"label": f"{clause} {office.rules.clause_title(clause)}", "value": count.total(), "part": count["met"]}
        for clause, count in sorted(states.items(), key=lambda item: _clause_order(item[0]))
    ]


def _clause_order(clause: str) -> tuple[str, list[int]]:
    """A sort key for clauses: numeric, so that SO-1.10 comes after SO-1.9."""
    section, _, numbers = clause.partition("-")
    return section, [int(part) for part in numbers.split(".") if part.isdecimal()]


def open_by_person(every: Iterable[DutyRow]) -> list[Row]:
    """Open duties by person (``value``), and how many are late (``part``); most first."""
    count, late = Counter[str](), Counter[str]()
    for each in every:
        if each.duty.outstanding:
            count[each.duty.responsible] += 1
            late[each.duty.responsible] += each.late
    return [{"label": name, "value": number, "part": late[name]} for name, number in count.most_common()]


def custody(office: Office) -> list[Row]:
    """How many originals each holder has now, most first."""
    count = Counter[str]()
    for _, held in whereabouts.all_held(office):
        for holder, pieces in held.holders.items():
            count[holder] += pieces.originals
    return [{"label": office.rules.holder(holder), "value": number} for holder, number in count.most_common() if number]


MONTHS = 6


def fines_by_month(office: Office, month: date) -> list[Row]:
    """Fines in fen by month of the decision, for ``month`` and the five before; points and percent do not count."""
    months = [month]
    for _ in range(MONTHS - 1):
        months.insert(0, (months[0] - timedelta(days=1)).replace(day=1))
    sums = dict.fromkeys(months, 0)
    for line in (line for line in fine_lines.listed(office) if line.in_money):
        for entry in line.entries:
            decided = office.local(entry.at).date().replace(day=1)
            if decided in sums:
                sums[decided] += entry.amount
    return [{"label": f"{each:%Y-%m}", "value": amount} for each, amount in sums.items()]


SECTIONS: dict[str, Callable[[Office, date, date], list[Row]]] = {"complaints": complaints.by_cause}
"""Further charts of the dashboard: value name in the form -> rows for a period."""


SERIES = (DASHBOARD,)
"""The series of numbers this room gives out."""
