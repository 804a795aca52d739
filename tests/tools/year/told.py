"""What the register says at the end of the year, read as the program's windows and reports read it."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from app.demo import firms
from app.demo.fines import named_line
from app.duties import service as duties
from app.fines import lines as fine_lines
from app.fines import wages
from app.progress import period_reports
from app.reports import service as dashboard

if TYPE_CHECKING:
    from datetime import date

    from app.demo.life import Life
    from app.duties.service import DutyRow
    from app.office.fine_ledger import Line


def figures(life: Life) -> dict[str, Any]:
    """Duties, lines, sums, wages, reports, custody, in the same shape as ``expected.figures``."""
    office = life.office
    lines = fine_lines.listed(office)
    months = list(dict.fromkeys(f"{day:%Y-%m}" for day in _days(life)))
    dashboards = {month: dashboard.dashboard(office, month) for month in months}
    return {
        "duties": sorted(_duty(life, each) for each in duties.every(office)),
        "lines": {
            named_line(life, each): [
                each.proposal.person,
                each.proposal.low,
                each.proposal.high,
                each.state,
                each.amount,
            ]
            for each in lines
        },
        "sums": _sums(life, lines),
        "wages": {month: _sheet(life, month) for month in months if wages.sheet(office, month).decider},
        "dashboard": {month: _dashboard(values, month) for month, values in dashboards.items()},
        "open": {row["label"]: [row["value"], row["part"]] for row in dashboards[months[-1]]["by_person"]},
        "custody": _custody(life),
        "progress": {
            row["track"]: {kind: row[kind] for kind in ("open", "done", "late", "paused")}
            for row in period_reports.listed(office)[0].body["tracks"]
        },
        "reports": [[each.first.isoformat(), each.last.isoformat()] for each in period_reports.listed(office)[::-1]],
    }


def _days(life: Life) -> list[date]:
    return [life.first + timedelta(days=count) for count in range((life.until.date() - life.first).days + 1)]


def _duty(life: Life, each: DutyRow) -> list[str]:
    duty, local = each.duty, life.office.local
    file = life.names.get(duty.file, duty.file)
    met = local(duty.met_at).isoformat() if duty.met_at else ""
    began, due = local(duty.started).isoformat(), local(duty.due).isoformat()
    return [duty.clause, file, began, due, duty.responsible, each.state, met]


def _sums(life: Life, lines: list[Line]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for line in lines:
        for entry in line.entries:
            if entry.number or entry.amount:
                found[f"{life.office.local(entry.at):%Y-%m}"][line.proposal.person] += entry.amount
    return {month: {name: fen for name, fen in people.items() if fen} for month, people in found.items()}


def _sheet(life: Life, month: str) -> dict[str, list[int]]:
    return {slip.person: [slip.taken, slip.carried] for slip in wages.sheet(life.office, month).slips}


def _dashboard(values: dict[str, Any], month: str) -> dict[str, Any]:
    return {
        "on time": {row["label"].split()[0]: [row["value"], row["part"]] for row in values["on_time"]},
        "complaints": {row["label"]: row["value"] for row in values["complaints"]},
        "fines": next(row["value"] for row in values["fines"] if row["label"] == month),
    }


def _custody(life: Life) -> dict[str, int]:
    """The report's rows with the holders' ids for their names, those who have nothing left out."""
    ids = {name: firms.named(life.office, holder) for holder, name in life.office.rules.holders().items()}
    return {ids[row["label"]]: row["value"] for row in dashboard.custody(life.office, life.office.now())}
