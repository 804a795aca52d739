"""What the exit door writes of complaints, archive, occasions and every register of forms: one table each."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from app.archive.blanks import service as blanks
from app.archive.loans import service as loans
from app.archive.volumes import service as volumes
from app.base.words import say, say_each, say_in, say_many
from app.complaints import service as complaints
from app.forms import editions
from app.occasions import service as occasions
from app.registers import records, records_store
from app.registers import service as registers
from app.registers import sheets as record_sheets
from app.registers import values as record_values
from app.spreadsheets.writing import Formatted, Table, yuan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.forms.entries import Field
    from app.forms.rules import Form
    from app.office.office import Office
    from app.registers.record_rules import Record
    from app.spreadsheets.writing import Value

    Row = tuple[Value, ...]


_FORBIDDEN = re.compile(r'[\\/?*\[\]:<>"|]')
LONGEST = 28
"""Characters of a sheet's name; spreadsheets take 31, and a long table has several sheets."""


def tables(office: Office) -> Iterator[Table]:
    """Every table, made one after the other."""
    yield Table(say_in("table", "投诉"), _complaints_heads(), _complaints(office))
    yield Table(
        say_in("table", "案卷"),
        say_each(
            "案卷号", "题名", "年度", "保管期限", "到期", "状态", "立卷人", "检查人", "备注", "位置", "件数", "页数"
        ),
        _volumes(office),
    )
    yield Table(
        say_in("table", "借阅"),
        say_each(
            "编号",
            "房号",
            "借阅人",
            "联系方式",
            "用途",
            "状态",
            "申请时间",
            "经办人",
            "原因",
            "应还日期",
            "批准人",
            "件数",
            "未还件数",
        ),
        _loans(office),
    )
    yield Table(say_in("table", "空白合同"), say_each("起号", "止号", "份数", "状态"), _blanks(office))
    yield Table(
        say_in("table", "活动任务"), say_each("编号", "活动", "任务", "责任人", "期限", "状态", "备注"), _tasks(office)
    )
    versions: dict[str, list[Form]] = {}
    for form in sorted(editions.library(office), key=lambda each: each.version, reverse=True):
        if form.entry:
            versions.setdefault(form.name, []).append(form)
    taken = set[str]()
    for name, known in versions.items():
        found = records.listed(office, name)
        if found:
            fields = _fields(known)
            yield Table(_title(office, known[0], taken), _titles(office, fields), _records(office, found, fields))


def withheld(office: Office) -> Iterator[str]:
    """What does not leave since whoever takes it out may not read it, in words: a register and how many of its records."""
    for name, title in {form.name: form.title.of(office.language) for form in editions.library(office)}.items():
        kept = records_store.load(office.register, form=name)
        count = sum(not records.may_read(office, each) for each in kept)
        if count:
            yield say_many("{title}：{n} 条只供指定的人阅读", count, title=title)


def _complaints_heads() -> tuple[str, ...]:
    return say_each(
        "编号", "房号", "投诉人", "电话", "方式", "原因", "内容", "受理时间", "轮次", "答应日期", "处理结果", "状态", "经过",
    )  # fmt: skip


def _complaints(office: Office) -> Iterator[Row]:
    for each in reversed(complaints.listed(office)):
        steps = (f"{office.local(step.at):%Y-%m-%d %H:%M} {step.by} {step.kind} {step.data}" for step in each.steps)
        yield (
            each.number,
            each.unit,
            each.client,
            each.phone,
            each.channel,
            each.cause,
            each.words,
            office.local(each.steps[0].at),
            each.round,
            each.promised,
            each.resolution,
            each.state,
            "\n".join(steps),
        )


def _volumes(office: Office) -> Iterator[Row]:
    for each in volumes.listed(office):
        volume = each.volume
        told: Row = (each.number, volume.title, volume.year, volume.retention, volume.expires, volume.state)
        yield (*told, volume.made_by, volume.checked_by, volume.note, each.place, each.pieces, each.pages)


def _loans(office: Office) -> Iterator[Row]:
    for each in loans.listed(office):
        loan = each.loan
        told: Row = (loan.number, each.unit, loan.borrower, loan.contact, loan.purpose, loan.state)
        asked = (f"{office.local(loan.at):%Y-%m-%d %H:%M}", loan.by, loan.reason, loan.due)
        yield (*told, *asked, loan.terms[0].approver, len(loan.lines), len(loan.out))


def _blanks(office: Office) -> Iterator[Row]:
    for each in blanks.listed(office):
        yield (each.range.first, each.range.last, each.range.count, each.state)


def _tasks(office: Office) -> Iterator[Row]:
    for each in reversed(occasions.listed(office)):
        for task in each.tasks:
            yield (each.number, each.title, task.words, task.assignee, task.due, task.state, task.note)


def _title(office: Office, form: Form, taken: set[str]) -> str:
    """What a register's table is called; a second one of the same name gets a number, or one would replace the other."""
    title = _FORBIDDEN.sub(" ", say("登记 {number} {title}", number=form.number, title=form.title.of(office.language)))[
        :LONGEST
    ].strip()
    numbered = (f"{title[: LONGEST - 3]} {count}" for count in range(2, 100))
    free = next(each for each in (title, *numbered) if each not in taken)
    taken.add(free)
    return free


def _fields(versions: Iterable[Form]) -> tuple[Field, ...]:
    """The fields of the latest version, then those that only earlier ones have: their records say them still."""
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
    """A row per record, each value as the version that it was written on has it."""
    entries = records.entries(office, found)
    for record in reversed(found):
        entry = entries[record.version]
        steps = (
            f"{office.local(step.at):%Y-%m-%d %H:%M} {step.by} {record_values.told(office, entry, step)}"
            for step in record.steps
            if step.kind in {"done", "reviewed", "voided"}
        )
        fixed = (
            say("{field}：{old} → {new}（{stamp}）", **line)
            for line in record_sheets.values(office, record)["corrections"]
        )
        yield (
            record.number,
            record.version,
            office.local(record.written.at),
            record.written.by,
            record_values.state(office, record, entry),
            *(
                _value(office, own, record.values.get(own.name)) if own else ""
                for own in (entry.field(each.name) for each in fields)
            ),
            "\n".join(steps),
            "\n".join(fixed),
        )


def _value(office: Office, field: Field, value: Any) -> Value:
    """A value as a spreadsheet calculates with it: days, moments, amounts and numbers as such, the rest in words."""
    if value is None or value == "":
        return ""
    match field.kind:
        case "date":
            return date.fromisoformat(value)
        case "moment":
            return office.local(datetime.fromisoformat(value))
        case "money":
            return yuan(value)
        case "number":
            return Formatted(Decimal(value) / 100, "General")
        case "count":
            return int(value)
        case _:
            return record_values.whole(office, field, value)
