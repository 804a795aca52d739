"""Snapshots 定稿: a report is a draft until somebody signs it; then it is gathered anew, and stays as it was signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base import period_labels
from app.registers import contents, reading
from app.registers.reckoning import computed_values
from app.registers.record_rules import rows, settles

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.forms.entries import Act, Entry
    from app.office.office import Office
    from app.registers.record_rules import Record, Row, Values


def taken_anew(office: Office, entry: Entry, record: Record, wanted: Act) -> Values:
    """What a report gathers of its period as of now, with what follows from it, as far as it differs from the draft; nothing
    unless ``wanted`` is the act that makes it final. What somebody corrected, or filled in beside, stays."""
    period = str(record.values.get("period") or "")
    if not (entry.period and entry.gathers and period_labels.is_period(period) and (wanted.signs or wanted.closes)):
        return {}
    if any(settles(entry, step) for step in record.acts(entry)):
        return {}
    corrected = {name for step in record.corrections for name in step.data["changes"]}
    made = contents.assemble(office, reading.declared(office, record), period_labels.period_of(period)[1]).values
    fresh: Values = {
        table: _beside(rows(made.get(table)), rows(record.values.get(table)))
        for table in sorted(entry.gathers - corrected)
        if table in made
    }
    full = computed_values.completed(office, entry.fields, {**record.values, **fresh})
    own = {field.name for field in entry.fields if field.compute or field.name in fresh}
    return {name: value for name, value in full.items() if name in own and value != record.values.get(name)}


def _beside(fresh: Iterable[Row], draft: Iterable[Row]) -> list[Row]:
    """The rows gathered anew, with the cells that somebody filled in beside them in the draft."""
    known = {_key(row): row for row in draft}
    return [
        {**{name: cell for name, cell in known.get(_key(row), {}).items() if name not in row}, **row} for row in fresh
    ]


def _key(row: Row) -> object:
    return row.get("number") or row.get("group") or row.get("person")
