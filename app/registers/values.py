"""What records say 登记内容, in words and as paper takes it: values, states, steps."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from app.base.identity import mask
from app.base.words import Names
from app.registers import records
from app.registers.record_rules import rows, ticks

if TYPE_CHECKING:
    from app.forms.entries import Entry, Field
    from app.forms.paper import wording
    from app.office.office import Office
    from app.registers.record_rules import Cell, Record, Step, Value, Values


def current(entry: Entry, record: Record) -> Values:
    """What a record says, with what its acts made of the figures that are worked out (a total, a tier)."""
    told = record.told(entry)
    worked = {field.name: told[field.name] for field in entry.fields if field.compute and field.name in told}
    return record.values | worked


def state(office: Office, record: Record, entry: Entry) -> str:
    """Where a record stands, in the form's own words."""
    if record.voided:
        return _in(office, VOIDED)
    done = record.acts(entry)
    for step in reversed(done):
        act = entry.act(step.name)
        if act:
            return _in(office, act.done)
    return _in(office, entry.begun or (OPEN if entry.acts else WRITTEN))


def words(office: Office, field: Field, value: Value) -> str:
    """A value as it reads in a list; telephone numbers with their middle hidden."""
    shown = printed(office, field, value)
    match shown:
        case None:
            return ""
        case datetime():
            return f"{shown:%Y-%m-%d %H:%M}"
        case date():
            return shown.isoformat()
        case str() if field.kind == "phone":
            return mask(shown)
        case int() if field.kind == "money":
            return f"{shown / 100:,.2f}"
        case list():
            return str(sum(1 for row in shown if row.get("ticked", True))) + f"/{len(shown)}" if shown else ""
        case _:
            return str(shown)


def whole(office: Office, field: Field, value: Value) -> str:
    """A value in full and unmasked, rows of a table and items of a checklist below each other."""
    shown = printed(office, field, value)
    if field.kind == "phone":
        return str(shown or "")
    if field.kind == "checklist" and isinstance(shown, list):
        return "\n".join(f"{'☑' if each['ticked'] else '☐'} {each['item']}" for each in shown)
    if field.kind == "table":
        told = ([words(office, column, row.get(column.name)) for column in field.columns] for row in rows(value))
        return "\n".join("  ".join(filter(None, cells)) for cells in told)
    return words(office, field, value)


def printed(office: Office, field: Field, value: Value) -> wording.Value | list[dict[str, wording.Value]]:
    """A value as paper takes it: days and moments as such, choices and documents by their names."""
    if not isinstance(value, list):
        return _cell(office, field, value)
    if field.kind == "checklist":
        ticked = [*ticks(value), *[False] * len(field.items)]
        return [{"item": _in(office, item), "ticked": ticked[place]} for place, item in enumerate(field.items)]
    return [
        {column.name: _cell(office, column, row.get(column.name)) for column in field.columns} for row in rows(value)
    ]


def _cell(office: Office, field: Field, value: Cell) -> wording.Value:
    match field.kind, value:
        case _, None | "":
            return None
        case "tick", _:
            return _in(office, YES if value else NO)
        case "choice", _:
            return next((_in(office, each.label) for each in field.choices if each.id == value), str(value))
        case "client", str(dossier):
            return records.client(office, dossier)
        case "document", str(kind):
            return office.rules.document(kind)
        case "date", str(written):
            return date.fromisoformat(written)
        case "moment", str(written):
            return office.local(datetime.fromisoformat(written))
        case "number", int(hundredths):
            return f"{hundredths / 100:g}"
        case "percent", int(hundredths):
            return f"{hundredths / 100:g}%"
        case _:
            return value


def _told(office: Office, entry: Entry, step: Step) -> dict[str, wording.Value]:
    return {"when": office.local(step.at), "what": told(office, entry, step), "who": step.by}


def told(office: Office, entry: Entry, step: Step) -> str:
    """A step in words: what was done, and what was filled in with it."""
    if step.kind == "voided":
        return f"{_in(office, VOIDED)} {step.data.get('reason', '')}"
    if step.kind == "reviewed":
        return _in(office, REVIEWED)
    act = entry.act(step.name)
    if act is None:
        return step.name
    said = [
        f"{_in(office, field.label)} {_in_full(office, field, step.data[field.name])}"
        for field in act.fields
        if field.name in step.data
    ]
    return "  ".join([_in(office, act.done), *said])


def _in_full(office: Office, field: Field, value: Value) -> str:
    """Rows that were filled in with an act below each other: they stand nowhere else."""
    return f"\n{whole(office, field, value)}" if field.kind == "table" else words(office, field, value)


def _in(office: Office, said: Names) -> str:
    return said.of(office.language)


YES, NO = Names("是"), Names("否")


OPEN, WRITTEN = Names("待处理"), Names("已登记")


VOIDED, REVIEWED = Names("已作废"), Names("已复核")
