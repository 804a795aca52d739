"""Fitting 核对: whether what is filled in keeps the rules of a form's fields, each by itself and beside the others."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, TypeGuard

from app.base import period_labels
from app.base.typed_numbers import MOST
from app.forms.fields import NUMBERS
from app.registers.record_rules import Row, Unfit, Values, meets, rows, ticks

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from app.forms.entries import Act, Entry
    from app.forms.fields import Field
    from app.registers.record_rules import Value

YEARS = range(1900, 2099)
"""The years in which a day of a form may lie: limits are counted from them, and the calendar ends with the century."""

_UNWRITABLE = re.compile("[\0\ud800-\udfff]")
"""Characters that cannot be stored: NUL and lone surrogates."""


def check_period(entry: Entry, values: Mapping[str, object]) -> None:
    """Refuse a report about something else than one of its periods. Raises Unfit."""
    named = values.get("period")
    if not entry.period or not entry.field("period") or named in {None, ""}:
        return
    try:
        first, _ = period_labels.period_of(str(named))
        right = first.year in YEARS and period_labels.written(entry.period, first) == named
    except (ValueError, OverflowError):
        right = False
    if not right:
        raise Unfit((("period", f"label={period_labels.written(entry.period, EXAMPLE)}"),))


EXAMPLE = date(2026, 11, 22)
"""A day by which periods are written as examples."""


def because(name: str) -> str:
    """The value beside a computed one that says why a person entered another number."""
    return f"{name}_because"


def of_kind(kind: str, among: str) -> str:
    """The kind of a field whose persons must hold a role, or whose words are of a list, among those that ``fit`` allows."""
    return f"{kind} {among}".strip()


def may_override(field: Field) -> bool:
    """Whether a person may enter another number than the computed one, with a reason."""
    return field.compute is not None and field.kind in NUMBERS


def fit(fields: Iterable[Field], values: Mapping[str, object], known: Mapping[str, Collection[str]]) -> Values:
    """The values of fields that apply, with texts stripped; all others are left out.

    ``known`` are the allowed words for fields of a kind (``person``, ``document``, and ``of_kind``).

    Raises:
        Unfit

    """
    taken, problems = _fit(fields, values, known, "")
    if problems:
        raise Unfit(tuple(problems))
    return taken


def unticked(act: Act, values: Mapping[str, Value]) -> tuple[tuple[str, str], ...]:
    """The checklists that must be fully ticked for an act and are not, as problems of ``Unfit``."""
    return tuple((name, "unticked") for name in act.all_ticked if not all(ticks(values.get(name)) or [False]))


def reckoned(fields: Iterable[Field], values: Values, beside: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    """The problems of what was computed: a value that is required and follows from nothing, or one beyond its bounds."""
    for field in fields:
        if field.compute and meets({**beside, **values}, field.when):
            value = values.get(field.name)
            if value is not None:
                yield from ((field.name, why) for why in _wrong(field, value, {}))
            elif field.required:
                yield field.name, "missing"


def _fit(
    fields: Iterable[Field], values: Mapping[str, object], known: Mapping[str, Collection[str]], within: str
) -> tuple[Values, list[tuple[str, str]]]:
    taken, problems = Values(), list[tuple[str, str]]()
    for each in fields:
        if not meets(values, each.when):
            continue
        if each.compute:
            reason = _clean(values.get(because(each.name)))
            if not may_override(each) or reason is None:
                continue
            if not isinstance(reason, str) or not reason or _UNWRITABLE.search(reason):
                problems.append((f"{within}{each.name}", "reason"))
                continue
            taken[because(each.name)] = reason
        cleaned, path = _clean(values.get(each.name)), f"{within}{each.name}"
        if not _shaped(cleaned, each.kind):
            problems.append((path, "number" if each.kind in NUMBERS else "shape"))
            continue
        value: Value = cleaned
        if each.kind == "table" and value:
            value, below = _rows(each, rows(value), known, path)
            problems += below
        elif value not in (None, "", []):
            problems += [(path, why) for why in _wrong(each, value, known)]
        empty = not any(ticks(value)) if each.kind == "checklist" else value in (None, "", [])
        if empty and each.required:
            problems.append((path, "missing"))
        if each.kind == "checklist":
            taken[each.name] = value or [False] * len(each.items)
        elif not empty:
            taken[each.name] = value
    return taken, problems


def _rows(
    table: Field, given: list[Row], known: Mapping[str, Collection[str]], path: str
) -> tuple[list[Row], list[tuple[str, str]]]:
    taken, problems = list[Row](), list[tuple[str, str]]()
    for place, row in enumerate(given, 1):
        if not any(_clean(value) not in (None, "", False) for value in row.values()):
            continue
        cells, wrong = _fit(table.columns, row, known, f"{path}.{place}.")
        taken.append({name: cell for name, cell in cells.items() if not isinstance(cell, list)})
        problems += wrong
    if (table.least and len(taken) < int(table.least)) or (table.most and len(taken) > int(table.most)):
        problems.append((path, "rows"))
    return taken, problems


def _clean(value: object) -> object:
    return value.strip() if isinstance(value, str) else value


def _shaped(value: object, kind: str) -> TypeGuard[Value]:
    """Whether a value from outside is None or of the type for this kind of field; a table's cells are not checked."""
    if value is None:
        return True
    match kind:
        case "table":
            return isinstance(value, list) and all(isinstance(row, dict) for row in value)
        case "checklist":
            return isinstance(value, list) and all(isinstance(tick, bool) for tick in value)
        case "tick":
            return isinstance(value, bool)
        case _:
            if kind in NUMBERS and value != "":
                return isinstance(value, int) and not isinstance(value, bool)
            return isinstance(value, str) and not _UNWRITABLE.search(value)


def _wrong(each: Field, value: Value, known: Mapping[str, Collection[str]]) -> Iterator[str]:
    if isinstance(value, int):
        if abs(value) > MOST:
            yield "number"
        elif each.kind in NUMBERS:
            scale = 1 if each.kind == "count" else 100
            if each.least and value < Decimal(each.least) * scale:
                yield "least"
            if each.most and value > Decimal(each.most) * scale:
                yield "most"
    elif isinstance(value, str):
        if each.kind == "choice" and value not in {choice.id for choice in each.choices}:
            yield "choice"
        elif each.kind in {"date", "moment", "time"} and not _is(each.kind, value):
            yield "time" if each.kind == "time" else "day"
        elif (kind := of_kind(each.kind, each.role or each.list)) in known and value not in known[kind]:
            yield "unknown"


def _is(kind: str, value: str) -> bool:
    try:
        if kind == "time":
            time.fromisoformat(value)
            return True
        if kind == "moment":
            moment = datetime.fromisoformat(value)
            return moment.tzinfo is not None and moment.year in YEARS
        return date.fromisoformat(value).year in YEARS
    except ValueError:
        return False
