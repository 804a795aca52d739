"""Computed values of a form 自动计算, by the office's calendar, scales and language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.registers.reckoning.formulas import (
    compute_number,
    numbers,
)
from app.rulebook.clauses import hundredths
from app.rulebook.scales import reached

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from app.forms.fields import Compute, Field
    from app.office.office import Office
    from app.registers.record_rules import Value, Values


def completed(
    office: Office, fields: Sequence[Field], values: Values, beside: Mapping[str, Value] | None = None
) -> Values:
    """``values`` with the computed ones; ``beside`` are further values to compute from, such as those of an act's record."""
    computed = {field.name for field in fields if field.compute}
    counted = {field.name for field in fields if field.kind == "count"}
    full = {name: value for name, value in values.items() if name not in computed}
    for field in fields:
        if field.compute is None:
            continue
        known = {**(beside or {}), **full}
        value = (
            _step(office, field.compute, known, counted)
            if field.compute.how in {"step", "change"}
            else compute_number(field.compute, known, office.rules.calendar)
        )
        if value is not None:
            full[field.name] = value
    return full | joined(office, fields, {**(beside or {}), **full})


def joined(office: Office, fields: Iterable[Field], values: Mapping[str, Value]) -> Values:
    """The values of fields that join other fields' values with hyphens, choices by their labels."""
    labels = {(field.name, choice.id): choice.label.of(office.language) for field in fields for choice in field.choices}
    return {
        field.name: "-".join(
            labels.get((name, str(word)), str(word)) for name in compute.of if (word := values.get(name))
        )
        for field in fields
        if (compute := field.compute) and compute.how == "join"
    }


def _step(office: Office, compute: Compute, values: Mapping[str, Value], counted: Collection[str]) -> str | int | None:
    """The result of the step that a figure reaches on a clause's scale, or the percent of that step; None below all steps.

    Figures are in hundredths; the fields in ``counted`` hold whole numbers.
    """
    found, book = numbers(values, compute.of[0]), office.rules.book
    if not found or compute.clause not in book.clauses:
        return None
    value = sum(found) * (100 if compute.of[0] in counted else 1)
    step = reached(book.terms_on(compute.clause, office.today()).scale, value)
    if step is None:
        return None
    return hundredths(step.percent) if compute.how == "change" else step.result.of(office.language)
