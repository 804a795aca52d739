"""Tables of the exit door 导出全部资料: one for each register."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from app.base.table_values import Formatted, Table, yuan
from app.base.words import say, say_each, say_many
from app.forms import editions
from app.office.exports import Export
from app.registers import reading, records_store
from app.registers import service as registers
from app.registers import sheets as record_sheets
from app.registers import values as record_values

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.base.table_values import Value
    from app.forms.fields import Field
    from app.forms.rules import Form
    from app.office.office import Office
    from app.registers import record_rules
    from app.registers.record_rules import Record

    Row = tuple[Value, ...]


_FORBIDDEN = re.compile(r'[\\/?*\[\]:<>"|]')
LONGEST = 28
"""Characters of a sheet's name; spreadsheet programs allow 31, and further sheets of a long table get a number."""


def _tables(office: Office) -> Iterator[Table]:
    """A table for every register that has records."""
    versions: dict[str, list[Form]] = {}
    for form in sorted(editions.library(office), key=lambda each: each.version, reverse=True):
        if form.entry:
            versions.setdefault(form.name, []).append(form)
    taken = set[str]()
    for name, known in versions.items():
        found = reading.listed(office, name)
        if found:
            fields = _fields(known)
            yield Table(_title(office, known[0], taken), _titles(office, fields), _records(office, found, fields))


def _withheld(office: Office) -> Iterator[str]:
    """Say of each register how many records are left out because the person signed in may not read them."""
    for name, title in {form.name: form.title.of(office.language) for form in editions.library(office)}.items():
        found = records_store.load(office.register, form=name)
        count = sum(not reading.may_read(office, each) for each in found)
        if count:
            yield say_many("{title}：{n} 条只供指定的人阅读", count, title=title)


def _title(office: Office, form: Form, taken: set[str]) -> str:
    """The name of a register's table, numbered if it is ``taken``; added to ``taken``."""
    title = _FORBIDDEN.sub(" ", say("登记 {number} {title}", number=form.number, title=form.title.of(office.language)))[
        :LONGEST
    ].strip()
    numbered = (f"{title[: LONGEST - 3]} {count}" for count in range(2, 100))
    free = next(each for each in (title, *numbered) if each not in taken)
    taken.add(free)
    return free


def _fields(versions: Iterable[Form]) -> tuple[Field, ...]:
    """The fields of the latest version, then those that only earlier versions have."""
    found: dict[str, Field] = {}
    for form in versions:
        for field in registers.entry_of(form).fields:
            found.setdefault(field.name, field)
    return tuple(found.values())


def _titles(office: Office, fields: Iterable[Field]) -> tuple[str, ...]:
    return (
        *say_each("编号", "版本", "时间", "填写人", "状态"),
        *(each.label.of(office.language) for each in fields),
        *say_each("经过", "更正"),
    )


def _records(office: Office, found: list[Record], fields: Iterable[Field]) -> Iterator[Row]:
    """One row for each record, read with the version of the form it was written on."""
    entries = reading.entries(office, found)
    for record in reversed(found):
        entry = entries[record.version]
        steps = (
            f"{office.local(step.at):%Y-%m-%d %H:%M} {office.name_of(step.by, step.at)} {record_values.step_words(office, entry, step)}"
            for step in record.steps
            if step.kind in {"done", "reviewed", "voided"}
        )
        fixed = (say("{field}：{old} → {new}（{stamp}）", **line) for line in record_sheets.corrected(office, record))
        yield (
            record.number,
            record.version,
            office.local(record.written.at),
            office.name_of(record.written.by),
            record_values.state(office, record, entry),
            *(
                _cell(office, own, record.values.get(own.name)) if own else ""
                for own in (entry.field(each.name) for each in fields)
            ),
            "\n".join(steps),
            "\n".join(fixed),
        )


def _cell(office: Office, field: Field, value: record_rules.Value) -> Value:
    """A value for a spreadsheet: days, moments, amounts and numbers as such, the rest in words."""
    match field.kind, value:
        case "date", str(written) if written:
            return date.fromisoformat(written)
        case "moment", str(written) if written:
            return office.local(datetime.fromisoformat(written))
        case "money", int(fen):
            return yuan(fen)
        case "number", int(hundredths):
            return Formatted(Decimal(hundredths) / 100, "General")
        case "count", int(count):
            return count
        case _:
            return record_values.whole(office, field, value)


EXPORTS = {
    "registers": Export(
        lambda: say("登记 …"),
        lambda: say("每本登记簿一个表：每栏内容、办理经过、更正"),
        _tables,
        ("record", "record_step"),
        _withheld,
    ),
}
