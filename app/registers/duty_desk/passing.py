"""What a shift hands over 移交的未结事项: assembled from every room when the act begins; the clerk adds and strikes."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from app.office import open_things

if TYPE_CHECKING:
    from app.forms.entries import Act, Entry
    from app.office.office import Office
    from app.registers.record_rules import Record, Row, Values


def people(entry: Entry, record: Record) -> set[str]:
    """The people of a shift: who it says is on duty, and everybody who entered something on it."""
    on_duty = (field.name for field in entry.fields if field.kind == "person" and field.default == "me")
    return {str(record.values.get(name) or "") for name in on_duty} | {step.by for step in record.steps}


def brought(office: Office, entry: Entry, record: Record, act: Act) -> Values:
    """The table with which an act begins, if it brings one: what the shift's people leave open."""
    table = next((field for field in act.fields if field.name == act.brings), None)
    if table is None:
        return {}
    columns = {column.name: column.kind for column in table.columns}
    rows: list[Row] = []
    for each in open_things.of_people(office, people(entry, record)):
        # What this hand-over itself settles is not handed over.
        if each.number == record.number:
            continue
        cells = asdict(each)
        if columns.get("person") != "person":
            cells["person"] = office.name_of(each.person)
        rows.append({name: value for name, value in cells.items() if name in columns})
    return {act.brings: rows}
