"""Filling in 填写: from what somebody typed to the values of a record: fitted, completed by what is computed, within bounds."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from app.registers.reckoning import bounds, computed_values, fitting
from app.registers.record_rules import Unfit
from app.rulebook.clauses import hundredths

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from app.forms.fields import Field
    from app.office.office import Office
    from app.registers.record_rules import Value, Values


def _in_zone(office: Office, fields: Iterable[Field], values: Mapping[str, object]) -> dict[str, object]:
    """The values, in which moments without a zone are those of the office's clocks."""
    full = dict(values)
    for field in fields:
        value = full.get(field.name)
        if field.kind == "moment" and isinstance(value, str):
            try:
                moment = datetime.fromisoformat(value.strip())
            except ValueError:
                continue
            if not moment.tzinfo:
                full[field.name] = moment.replace(tzinfo=office.zone).isoformat()
        elif isinstance(value, list):
            full[field.name] = [
                _in_zone(office, field.columns, each) if isinstance(each, dict) else each for each in value
            ]
    return full


def _hours(office: Office, fields: Iterable[Field]) -> dict[str, Value]:
    """The times of day by which clauses bound fields, as ``GS-6.from``: their figures in hours (``8.50`` is 08:30) in force today."""
    found: dict[str, Value] = {}
    for name in {name for field in fields for name in (field.at_least, field.at_most) if "." in name}:
        clause, _, figure = name.rpartition(".")
        known = (
            office.rules.book.terms_on(clause, office.today()).figures if clause in office.rules.book.clauses else {}
        )
        if figure in known:
            minutes = hundredths(known[figure].value) * 60 // 100
            found[name] = f"{minutes // 60:02}:{minutes % 60:02}"
    return found


def taken(
    office: Office,
    fields: Sequence[Field],
    values: Mapping[str, object],
    words: Mapping[str, Collection[str]],
    beside: Mapping[str, Value] | None = None,
    others: Iterable[Field] = (),
    at: datetime | None = None,
) -> Values:
    """The values to be kept of those filled in. ``words`` are the allowed ones (``fitting.fit``); ``beside`` are further
    values to compute from and to compare with, of the fields ``others``, such as those of an act's record; ``at`` is when it happens.

    Raises:
        Unfit

    """
    known = beside or {}
    values = _in_zone(office, fields, values)
    full = computed_values.completed(office, fields, fitting.fit(fields, values, words), known, others)
    if short := tuple(fitting.reckoned(fields, full, known)):
        raise Unfit(short)
    times: dict[str, Value] = {
        "today": office.today().isoformat(),
        "now": office.now().isoformat(),
        **_hours(office, fields),
    }
    times["at"] = (at or office.now()).replace(second=0, microsecond=0).isoformat()
    if crossed := tuple(bounds.crossed(fields, full, {**times, **known}, office.rules.calendar)):
        raise Unfit(crossed)
    return full
