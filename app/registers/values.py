"""Values, states and steps of records, in words and for forms."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from app.base.identity import mask
from app.base.words import Names, say
from app.registers import reading
from app.registers.reckoning.fitting import because
from app.registers.record_rules import rows, ticks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.forms.entries import Entry
    from app.forms.fields import Field
    from app.forms.paper import wording
    from app.office.office import Office
    from app.registers.record_rules import Cell, Record, Row, Step, Value, Values


def current(entry: Entry, record: Record) -> Values:
    """A record's values, with computed fields (a total, a tier) as of its latest act, and what a report gathers as it was signed."""
    known = record.all_values(entry)
    anew = entry.gathers if entry.period else frozenset[str]()
    names = [field.name for field in entry.fields if (field.compute or field.name in anew) and field.name in known]
    computed = {name: known[name] for each in names for name in (each, because(each)) if name in known}
    return record.values | computed


def up_to(office: Office, entry: Entry, record: Record) -> str:
    """Up to when a report tells what it gathers, and whether that may still change; empty for other records."""
    drawn = record.drawn_until(entry)
    if drawn is None:
        return ""
    at, signed = drawn
    written = f"{office.local(at):%Y-%m-%d %H:%M}"
    return say("数据截至 {moment}", moment=written) if signed else say("草稿，数据截至 {moment}", moment=written)


def told(office: Office, field: Field, values: Mapping[str, Value]) -> str:
    """A value in short, with why a person entered it, if it is another than the computed one."""
    shown, reason = words(office, field, values.get(field.name)), values.get(because(field.name))
    return say("{value}（人工填写：{reason}）", value=shown, reason=reason) if reason else shown


def state(office: Office, record: Record, entry: Entry) -> str:
    """A record's state, in its form's words."""
    if record.voided:
        return in_language(office, VOIDED)
    done = record.acts(entry)
    for step in reversed(done):
        act = entry.act(step.name)
        if act:
            return in_language(office, act.done)
    return in_language(office, entry.begun or (OPEN if entry.acts else WRITTEN))


def words(office: Office, field: Field, value: Value) -> str:
    """A value in short, for a list: phone numbers with their middle hidden, tables and checklists as counts."""
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
    """A value in full and unmasked; rows of a table and items of a checklist on lines of their own."""
    shown = printed(office, field, value)
    if field.kind == "phone":
        return str(shown or "")
    if field.kind == "checklist" and isinstance(shown, list):
        return "\n".join(f"{'☑' if each['ticked'] else '☐'} {each['item']}" for each in shown)
    if field.kind == "table":
        lines = ([words(office, column, row.get(column.name)) for column in field.columns] for row in rows(value))
        return "\n".join("  ".join(filter(None, cells)) for cells in lines)
    return words(office, field, value)


def printed(office: Office, field: Field, value: Value) -> wording.Value | list[dict[str, wording.Value]]:
    """A value for a form: days and moments as such, choices and documents by their names."""
    if not isinstance(value, list):
        return _cell(office, field, value)
    if field.kind == "checklist":
        ticked = [*ticks(value), *[False] * len(field.items)]
        return [{"item": in_language(office, item), "ticked": ticked[place]} for place, item in enumerate(field.items)]
    return [
        {column.name: _cell(office, column, row.get(column.name)) for column in field.columns} for row in rows(value)
    ]


def _cell(office: Office, field: Field, value: Cell) -> wording.Value:
    match field.kind, value:
        case _, None | "":
            return None
        case "tick", _:
            return in_language(office, YES if value else NO)
        case "choice", _:
            return next((in_language(office, each.label) for each in field.choices if each.id == value), str(value))
        case "client", str(dossier):
            return reading.client(office, dossier)
        case "person", str(key):
            return office.name_of(key)
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


def step_row(office: Office, entry: Entry, step: Step) -> dict[str, wording.Value]:
    """A step as a row of the form's table of steps."""
    return {
        "when": office.local(step.at),
        "what": step_words(office, entry, step, but=act.brings if (act := entry.act(step.name)) else ""),
        "who": office.name_of(step.by, step.at),
    }


def step_words(office: Office, entry: Entry, step: Step, but: str = "") -> str:
    """A step in words: what was done, and the values filled in with it, the field ``but`` left out."""
    if step.kind == "voided":
        return f"{in_language(office, VOIDED)} {step.data.get('reason', '')}"
    if step.kind == "reviewed":
        return in_language(office, REVIEWED)
    act = entry.act(step.name)
    if act is None:
        return step.name
    filled = [
        f"{in_language(office, field.label)} {_in_full(office, field, step.data)}"
        for field in act.fields
        if field.name in step.data and field.name != but
    ]
    return "  ".join([in_language(office, act.done), *filled])


def _in_full(office: Office, field: Field, data: Mapping[str, Value]) -> str:
    """A value filled in with an act; tables in full, since they are shown nowhere else."""
    if field.kind == "table":
        return f"\n{whole(office, field, data[field.name])}"
    return told(office, field, data)


def in_language(office: Office, names: Names) -> str:
    """Names in the office's language."""
    return names.of(office.language)


YES, NO = Names("是"), Names("否")


OPEN, WRITTEN = Names("待处理"), Names("已登记")


VOIDED, REVIEWED = Names("已作废"), Names("已复核")


def _names_people(into: Field) -> bool:
    """Whether the table's column ``person`` holds people; one of text holds their names."""
    return any(column.name == "person" and column.kind == "person" for column in into.columns)


def row_of(office: Office, into: Field, entry: Entry, record: Record) -> Row:
    """A record as a row: number, day, author, state, and values, as far as the table has columns of these names."""
    own: Row = {
        "number": record.number,
        "day": office.local(record.written.at).date().isoformat(),
        "person": record.written.by if _names_people(into) else office.name_of(record.written.by),
        "state": state(office, record, entry),
    }
    columns, values = {column.name: column for column in into.columns}, record.all_values(entry)
    for name, column in columns.items():
        known = entry.asked(name)
        value = values.get(name)
        if known and value is not None:
            if isinstance(value, list) or column.kind != known.kind:
                value = words(office, known, value)
            own[name] = value
    return {name: value for name, value in own.items() if name in columns}
