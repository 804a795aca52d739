"""Computed values of a form 自动计算: with the office's calendar, its scales and its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.registers.formulas import (
    numbers,
    worked_out,
)
from app.rulebook.clauses import hundredths
from app.rulebook.scales import reached

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from app.forms.entries import Compute, Field
    from app.office.office import Office
    from app.registers.record_rules import Value, Values


def completed(
    office: Office, fields: Sequence[Field], values: Values, beside: Mapping[str, Value] | None = None
) -> Values:
    """The values with those that the program works out, also from what is known ``beside`` them: an act's record."""
    worked = {field.name for field in fields if field.compute}
    counted = {field.name for field in fields if field.kind == "count"}
    full = {name: value for name, value in values.items() if name not in worked}
    for field in fields:
        if field.compute is None:
            continue
        known_by_now = {**(beside or {}), **full}
        value = (
            _step(office, field.compute, known_by_now, counted)
            if field.compute.how in {"step", "change"}
            else worked_out(field.compute, known_by_now, office.rules.calendar)
        )
        if value is not None:
            full[field.name] = value
    return full | joined(office, fields, {**(beside or {}), **full})


def joined(office: Office, fields: Iterable[Field], values: Mapping[str, Value]) -> Values:
    """The names that are made of other fields' words."""
    labels = {(field.name, choice.id): choice.label.of(office.language) for field in fields for choice in field.choices}
    return {
        field.name: "-".join(
            labels.get((name, str(word)), str(word)) for name in compute.of if (word := values.get(name))
        )
        for field in fields
        if (compute := field.compute) and compute.how == "join"
    }


def _step(office: Office, compute: Compute, values: Mapping[str, Value], counted: Collection[str]) -> str | int | None:
    """What the scale of a clause calls the figure, or by how much it changes it; pieces count as whole ones."""
    found, book = numbers(values, compute.of[0]), office.rules.book
    if not found or compute.clause not in book.clauses:
        return None
    value = sum(found) * (100 if compute.of[0] in counted else 1)
    step = reached(book.terms_on(compute.clause, office.today()).scale, value)
    if step is None:
        return None
    return hundredths(step.percent) if compute.how == "change" else step.result.of(office.language)
