"""Records on paper: layout and values of a filled-in form or of a blank one."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from app.access import signoffs
from app.base.refusals import UnknownRecord
from app.base.words import labelled, say
from app.forms import logo
from app.forms.paper import wording
from app.forms.sheets import printed_by
from app.forms.stamps import DRAFT, Stamp
from app.register.settings import setting
from app.registers import layouts, reading
from app.registers import service as registers
from app.registers.reckoning.fitting import because
from app.registers.values import NO, YES, current, in_language, printed, state, step_row, told, up_to, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.forms.entries import Act, Entry
    from app.forms.fields import Field
    from app.forms.paper.laid import Laid
    from app.forms.paper.wording import Row, Value, Values
    from app.forms.rules import Form
    from app.office.office import Office
    from app.registers.record_rules import Record, Step
    from app.registers.record_rules import Value as Entered


def sheet(office: Office, name: str, number: str) -> tuple[Form, Values]:
    """The form of a record with its layout and values; without a number, the blank form.

    Raises:
        UnknownRecord, NoFormInForce

    """
    if not number:
        return blank(office, registers.form_of(office, name))
    record = reading.by_number(office, number)
    if record.form != name:
        raise UnknownRecord(number)
    form = reading.declared(office, record)
    return layouts.with_layout(form, record), values(office, record)


ROOM = 3
"""How many empty rows a table has on a blank form at least; they come again until the page is full."""

OPEN_BOX, FULL_BOX = "□", "■"
MOST_BOXED = 60
"""Choices are printed with boxes if they are no longer together than so many characters."""


def blank(office: Office, form: Form) -> tuple[Form, Values]:
    """A form to be filled in by hand, with empty rows in its tables and the items of its checklists."""
    entry = registers.entry_of(form)
    empty: dict[str, Value | Sequence[Row]] = {"number": "", "state": ""}
    for field in entry.fields:
        if field.kind == "table":
            empty[field.name] = _days() if entry.rotates and field.name == entry.rotates.into else [{}] * ROOM
        elif field.kind == "checklist":
            empty[field.name] = printed(office, field, [False])
        elif options := _options(office, field):
            empty[field.name] = _boxed(options, "")
    empty |= {layouts.brought_name(act): [{}] * ROOM for act in entry.acts if act.brings}
    return layouts.with_layout(form), empty | _asked(office, layouts.asked(entry, None))


def _days() -> list[Row]:
    """A row for each day of a month, without its weekday."""
    return [{"day": str(day)} for day in range(1, 32)]


def _asked(office: Office, groups: Sequence[Sequence[Act]]) -> dict[str, str]:
    """What is asked in the rows of acts that a pen fills in: boxes to choose between them, and their fields."""
    return {f"act_{group[0].name}": "\n".join(_asked_lines(office, group)) for group in groups}


def _asked_lines(office: Office, group: Sequence[Act]) -> Iterator[str]:
    titles = list(dict.fromkeys(in_language(office, act.title) for act in group))
    if len(titles) > 1:
        yield _boxed(titles, "")
    fields = {in_language(office, field.label): field for act in group for field in act.fields}
    for label, field in fields.items():
        if field.kind != "signature":
            yield labelled(label, _boxed(_options(office, field), ""))


def _options(office: Office, field: Field) -> list[str]:
    """What a field lets people choose between, if that is little enough to be printed in full."""
    if field.kind == "tick":
        return [in_language(office, each) for each in (YES, NO)]
    options = [in_language(office, each.label) for each in field.choices] if field.kind == "choice" else []
    return options if sum(map(len, options)) <= MOST_BOXED else []


def _boxed(options: Sequence[str], chosen: str) -> str:
    """The options, each behind its box; the one that was chosen has a full box."""
    return "   ".join(f"{FULL_BOX if each == chosen else OPEN_BOX} {each}" for each in options)


def _single(office: Office, field: Field, value: Entered) -> Value | Sequence[Row]:
    """A field's value as it is printed on its own form."""
    shown = printed(office, field, value)
    options = _options(office, field)
    return _boxed(options, str(shown or "")) if options else shown


def values(office: Office, record: Record) -> Values:
    """A record's values for its form, in the office's language."""
    entry = reading.entry_of(office, record)
    now = current(entry, record)
    own = {field.name: _single(office, field, now.get(field.name)) for field in entry.fields}
    own |= {field.name: told(office, field, now) for field in entry.fields if because(field.name) in now}
    named = [step for step in record.steps if step.kind in {"done", "reviewed"} and step.name]
    signed = {f"signed_{step.name}": office.name_of(step.by, step.at) for step in named}
    signed |= {f"signed_{step.name}_{name}": str(word) for step in named for name, word in step.data.items()}
    return (
        own
        | signed
        | _brought(office, entry, record)
        | _done(office, entry, record)
        | _asked(office, layouts.asked(entry, record))
        | {
            "number": record.number,
            "written_at": office.local(record.written.at),
            "written_by": office.name_of(record.written.by, record.written.at),
            "state": "，".join(filter(None, (state(office, record, entry), up_to(office, entry, record)))),
            "steps": [
                step_row(office, entry, step) for step in record.steps if step.kind in {"done", "reviewed", "voided"}
            ],
            "corrections": corrected(office, record),
        }
    )


def _done(office: Office, entry: Entry, record: Record) -> dict[str, Value | Sequence[Row]]:
    """What was done about a record, step by step: what was filled in, by whom, when, and whether it is signed."""
    found: dict[str, Value | Sequence[Row]] = {}
    for place, step in layouts.numbered(record):
        name, act = f"step_{place}", entry.act(step.name)
        found[name] = str(step.data.get("reason", "")) if step.kind == "voided" else _filled(office, act, step)
        found[f"{name}_by"], found[f"{name}_at"] = office.name_of(step.by, step.at), office.local(step.at)
        found[f"{name}_signed"] = bool(step.name) and signoffs.holds(office, record.signed_as(step))
        for field in act.fields if act else ():
            if field.kind == "table":
                found[f"{name}_{field.name}"] = printed(office, field, step.data.get(field.name) or [])
    return found


def _filled(office: Office, act: Act | None, step: Step) -> str:
    """What was filled in with an act, a line for each field; tables have rows of their own."""
    fields = [field for field in act.fields if field.kind != "table" and field.name in step.data] if act else []
    return "\n".join(
        labelled(
            wording.labelled(each.label, each.kind, office.language),
            _on_paper(office, each, step.data[each.name], told(office, each, step.data))
            + (wording.in_capitals(step.data[each.name], office.language) if each.kind == "money" else ""),
        )
        for each in fields
    )


def _on_paper(office: Office, field: Field, value: Entered, in_short: str) -> str:
    """A value among words, days and moments as everywhere on paper, all others ``in_short``."""
    shown = printed(office, field, value)
    if isinstance(shown, datetime):
        return wording.moment(shown, office.language)
    return wording.day(shown, office.language) if isinstance(shown, date) else in_short


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
    entry = reading.entry_of(office, record)
    return [line for step in record.corrections for line in _corrected(office, entry, step)]


def _corrected(office: Office, entry: Entry, step: Step) -> list[dict[str, str]]:
    stamp = " ".join(
        (office.name_of(step.by, step.at), wording.moment(office.local(step.at), office.language), step.data["reason"])
    )
    lines = []
    for name, (old, new) in step.data["changes"].items():
        field = entry.field(name)
        if field:
            lines.append(
                {
                    "field": in_language(office, field.label),
                    "old": _on_paper(office, field, old, words(office, field, old)),
                    "new": _on_paper(office, field, new, words(office, field, new)),
                    "stamp": stamp,
                }
            )
    return lines


def preview(office: Office, form: Form, *, draft: bool) -> Laid:
    """The blank form, without logging, stamped if it is a draft. Raises MissingGlyphs."""
    from app.forms.paper.draw import Drawing, lay_out

    laid, empty = blank(office, form)
    return lay_out(
        [Drawing(laid, empty, Stamp(DRAFT) if draft else None)],
        language=office.language,
        printed_by=printed_by(office),
        printed_at=office.local(office.now()),
        office=setting(office.register, "name"),
        logo=logo.load(office.register),
        copies=1,
    )


def corrections(office: Office, record: Record) -> list[str]:
    """Every corrected value on a line."""
    words = say("更正 {field}：{old} → {new}（{stamp}）")
    return [words.format(**line) for line in corrected(office, record)]
