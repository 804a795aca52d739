"""Computed values of a form 自动计算, by the office's calendar, scales and language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.registers.reckoning.fitting import because
from app.registers.reckoning.formulas import compute_number, numbers
from app.registers.record_rules import rows
from app.rulebook.clauses import hundredths
from app.rulebook.scales import reached

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from app.forms.fields import Compute, Field, FieldKind
    from app.office.office import Office
    from app.registers.record_rules import Row, Value, Values


def completed(
    office: Office,
    fields: Sequence[Field],
    values: Values,
    beside: Mapping[str, Value] | None = None,
    others: Iterable[Field] = (),
) -> Values:
    """``values`` with the computed ones, in the rows of tables too; ``beside`` are further values to compute from, of the
    fields ``others``, such as those of an act's record. A number that a person entered instead, with a reason, stays."""
    known = {field.name: field.kind for field in (*others, *fields)}
    known |= {f"{field.name}.{column.name}": column.kind for field in (*others, *fields) for column in field.columns}
    full = {
        name: value
        for name, value in values.items()
        if not any(field.name == name and field.compute for field in fields) or because(name) in values
    }
    for field in fields:
        if field.columns:
            full |= _in_rows(office, field, {**(beside or {}), **full}, known)
        elif field.compute and because(field.name) not in values:
            value = _worked_out(office, field.compute, {**(beside or {}), **full}, known)
            if value is not None:
                full[field.name] = value
    return full | joined(office, fields, {**(beside or {}), **full})


def _in_rows(office: Office, table: Field, values: Values, kinds: Mapping[str, FieldKind]) -> Values:
    """A table with the computed cells of its rows; nothing if it computes none or is not filled in."""
    computed = [(column.name, column.compute) for column in table.columns if column.compute]
    given = rows(values.get(table.name))
    if not computed or not given:
        return {}
    own = {**kinds, **{column.name: column.kind for column in table.columns}}
    full: list[Row] = []
    for row in given:
        cells: Row = {name: cell for name, cell in row.items() if name not in dict(computed)}
        for name, compute in computed:
            value = _worked_out(office, compute, {**values, **cells}, own)
            if value is not None:
                cells[name] = value
        full.append(cells)
    return {table.name: full}


def _worked_out(
    office: Office, compute: Compute, values: Mapping[str, Value], kinds: Mapping[str, FieldKind]
) -> str | int | None:
    if compute.how in {"step", "change"}:
        return _step(office, compute, values, {name for name, kind in kinds.items() if kind == "count"})
    return compute_number(compute, values, office.rules.calendar, kinds)


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
