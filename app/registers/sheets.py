"""Records on paper: layout and values of a filled-in form or of a blank one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.refusals import UnknownRecord
from app.base.words import say
from app.register.settings import setting
from app.registers import layouts, records
from app.registers import service as registers
from app.registers.values import current, in_language, printed, state, step_row, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.forms.entries import Entry
    from app.forms.paper.wording import Row, Value, Values
    from app.forms.rules import Form
    from app.office.office import Office
    from app.registers.record_rules import Record, Step


def sheet(office: Office, name: str, number: str) -> tuple[Form, Values]:
    """The form of a record with its layout and values; without a number, the blank form.

    Raises:
        UnknownRecord, NoFormInForce

    """
    if not number:
        return blank(office, registers.form_of(office, name))
    record = records.by_number(office, number)
    if record.form != name:
        raise UnknownRecord(number)
    form = records.declared(office, record)
    return layouts.with_layout(form, record), values(office, record)


ROOM = 8
"""How many empty rows a table has on a blank form."""


def blank(office: Office, form: Form) -> tuple[Form, Values]:
    """A form to be filled in by hand, with empty rows in its tables and the items of its checklists."""
    entry = registers.entry_of(form)
    empty: dict[str, Value | Sequence[Row]] = {"number": "", "state": "", "steps": [{} for _ in range(ROOM // 2)]}
    for field in entry.fields:
        if field.kind == "table":
            empty[field.name] = [{} for _ in range(ROOM)]
        elif field.kind == "checklist":
            empty[field.name] = printed(office, field, [False])
    empty |= {layouts.brought_name(act): [{} for _ in range(ROOM)] for act in entry.acts if act.brings}
    return layouts.with_layout(form), empty


def values(office: Office, record: Record) -> Values:
    """A record's values for its form, in the office's language."""
    entry = records.entry_of(office, record)
    now = current(entry, record)
    own = {field.name: printed(office, field, now.get(field.name)) for field in entry.fields}
    named = [step for step in record.steps if step.kind in {"done", "reviewed"} and step.name]
    signed = {f"signed_{step.name}": office.name_of(step.by, step.at) for step in named}
    signed |= {f"signed_{step.name}_{name}": str(word) for step in named for name, word in step.data.items()}
    return (
        own
        | signed
        | _brought(office, entry, record)
        | {
            "number": record.number,
            "written_at": office.local(record.written.at),
            "written_by": office.name_of(record.written.by, record.written.at),
            "state": state(office, record, entry),
            "steps": [
                step_row(office, entry, step) for step in record.steps if step.kind in {"done", "reviewed", "voided"}
            ],
            "corrections": corrected(office, record),
        }
    )


def _brought(office: Office, entry: Entry, record: Record) -> dict[str, Value | Sequence[Row]]:
    """What the shift handed over: as its last step of each kind says."""
    found: dict[str, Value | Sequence[Row]] = {}
    for step in record.acts(entry):
        act = entry.act(step.name)
        for field in act.fields if act else ():
            if act and field.name == act.brings:
                found[layouts.brought_name(act)] = printed(office, field, step.data.get(field.name) or [])
    return found


def corrected(office: Office, record: Record) -> list[dict[str, str]]:
    """Every corrected value: ``field``, ``old``, ``new``, and as ``stamp`` by whom, when and why (DC-5)."""
    entry = records.entry_of(office, record)
    return [line for step in record.corrections for line in _corrected(office, entry, step)]


def _corrected(office: Office, entry: Entry, step: Step) -> list[dict[str, str]]:
    stamp = f"{office.name_of(step.by, step.at)} {office.local(step.at):%Y-%m-%d %H:%M} {step.data['reason']}"
    lines = []
    for name, (old, new) in step.data["changes"].items():
        field = entry.field(name)
        if field:
            lines.append(
                {
                    "field": in_language(office, field.label),
                    "old": words(office, field, old),
                    "new": words(office, field, new),
                    "stamp": stamp,
                }
            )
    return lines


def preview(office: Office, form: Form) -> bytes:
    """The blank form as a PDF, without logging. Raises MissingGlyphs."""
    from app.forms.paper.draw import draw

    laid, empty = blank(office, form)
    return draw(
        laid,
        empty,
        language=office.language,
        printed_by=office.name_of(office.signed_in),
        printed_at=office.local(office.now()),
        office=setting(office.register, "name"),
        copies=1,
    )


def corrections(office: Office, record: Record) -> list[str]:
    """Every corrected value on a line."""
    words = say("更正 {field}：{old} → {new}（{stamp}）")
    return [words.format(**line) for line in corrected(office, record)]
