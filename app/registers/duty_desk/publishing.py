"""Publishing a roster: its days are those of its month, and what is missing is asked about first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.base import period_labels
from app.base.refusals import Refusal
from app.registers import contents
from app.registers.duty_desk import rules as rosters
from app.registers.record_rules import Unfit, rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from app.forms.entries import Act, Entry
    from app.office.office import Office
    from app.registers.duty_desk.rules import Gap
    from app.registers.record_rules import Record, Value

MONTH = "month"
"""The field of a roster that says which month it is for."""


@dataclass(eq=False)
class RosterGaps(Refusal):
    """The roster ``number`` has ``gaps``, and nobody has said how they are dealt with."""

    number: str
    gaps: tuple[Gap, ...]


def check_days(entry: Entry, values: Mapping[str, Value]) -> None:
    """Refuse a roster whose rows are not days of its month, each once. Raises Unfit."""
    if entry.rotates and (problems := tuple(_wrong_days(entry.rotates.into, values))):
        raise Unfit(problems)


def _wrong_days(into: str, values: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    month = str(values.get(MONTH) or "")
    if not period_labels.is_period(month):
        yield MONTH, "period"
        return
    first, last = period_labels.period_of(month)
    seen = set[str]()
    for place, row in enumerate(rows(values.get(into)), 1):
        day = str(row.get("day") or "")
        if day and not first <= date.fromisoformat(day) <= last:
            yield f"{into}.{place}.day", "period"
        elif day in seen:
            yield f"{into}.{place}.day", "twice"
        seen.add(day)


def check_gaps(office: Office, entry: Entry, record: Record, wanted: Act, values: Mapping[str, object]) -> None:
    """Refuse to publish a roster with gaps unless somebody says how they are dealt with. Raises RosterGaps."""
    if not entry.rotates or not wanted.gaps or str(values.get(wanted.gaps) or "").strip():
        return
    first, last = period_labels.period_of(str(record.values.get(MONTH)))
    days = [first + timedelta(days=offset) for offset in range((last - first).days + 1)]
    turns = contents.turns(record.values.get(entry.rotates.into))
    if gaps := rosters.gaps(turns, days, contents.rule(office, entry.rotates)):
        raise RosterGaps(record.number, gaps)
