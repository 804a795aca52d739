"""Words for records of registers: problems of fields, refusals and journal entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.typed_numbers import NotANumber, NotATime
from app.base.words import listed, say, say_many
from app.forms.editions import AlreadyApproved, NotAnEdition, OwnApproval, SeriesTaken
from app.forms.fields import NUMBERS
from app.registers import reading
from app.registers import values as record_values
from app.registers.duty_desk.publishing import RosterGaps
from app.registers.editor import words as form_words
from app.registers.reckoning.samples import AlreadyDrawn
from app.registers.record_rules import (
    BeforeWritten,
    NothingChanged,
    NotOfRole,
    NotOpen,
    NotToRead,
    SamePerson,
    StillToDo,
    TooEarly,
    Unfit,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from app.base.refusals import Refusal
    from app.forms.entries import Entry
    from app.forms.fields import Field
    from app.office.office import Office
    from app.registers.record_rules import Record, Value

BRIEF = 4
"""How many values describe a record on one line."""


def brief(office: Office, record: Record) -> str:
    """A record on one line: its number and first values."""
    entry = reading.entry_of(office, record)
    now = record_values.current(entry, record)
    values = (
        record_values.words(office, field, now.get(field.name))
        for field in entry.fields
        if field.kind not in {"table", "checklist"}
    )
    return "  ".join([record.number, *[each for each in values if each][:BRIEF]])


def sentence_of(office: Office, record: Record) -> str:
    """What a record is about: its first values; its number if it has none."""
    return brief(office, record).partition("  ")[2].replace("\n", " ") or record.number


def shade(entry: Entry, record: Record) -> str:
    """The colour of a record's state."""
    if record.voided:
        return "coming"
    return "done" if record.closed(entry) else "today"


def long(office: Office, field: Field, value: Value) -> str:
    """A value in full, phone numbers masked; tables and checklists begin on a new line."""
    if field.kind == "phone":
        return record_values.words(office, field, value)
    text = record_values.whole(office, field, value)
    return f"\n{text}" if text and field.kind in {"checklist", "table"} else text


def wrong(office: Office, field: Field, rest: str, why: str) -> str:
    """A problem of ``Unfit`` in words; ``rest`` is ``row.column`` inside a table, or empty."""
    place, _, name = rest.partition(".")
    column = next((each for each in field.columns if each.name == name), field)
    why, _, bound = why.partition("=")
    limit = bound_words(office, column, bound)
    words = {
        "missing": say("必填。"),
        "shape": say("这一栏不能这样填写。"),
        "number": say("请填写数字。"),
        "least": say("不能小于 {least}。", least=column.least),
        "most": say("不能大于 {most}。", most=column.most),
        "choice": say("请从列出的各项中选择。"),
        "day": say("请填写日期，如 2026-11-22。"),
        "time": say("请填写时刻，如 8:30。"),
        "unknown": say("没有登记过，请从列出的各项中选择。"),
        "at_least": say("不能小于、早于 {limit}。", limit=limit),
        "at_most": say("不能大于、晚于 {limit}。", limit=limit),
        "period": say("不是这一期的日子，请核对。"),
        "twice": say("这一天已经有一行。"),
        "reason": say("请写明为什么不用算出的数。"),
        "unticked": say("每一项都合格才能办理。"),
        "rows": _rows(field),
    }[why]
    if not place:
        return words
    return say("第 {row} 行{column}：{words}", row=place, column=column.label.of(office.language), words=words)


def bound_words(office: Office, field: Field, bound: str) -> str:
    """The value of another field that bounds this one, as people write it."""
    number = field.kind in NUMBERS and bound.removeprefix("-").isdecimal()
    return record_values.words(office, field, int(bound) if number else bound) if bound else ""


def _rows(field: Field) -> str:
    if field.most:
        return say_many("应有 {least} 到 {n} 行。", int(field.most), least=field.least or 0)
    return say_many("至少填写 {n} 行。", int(field.least or 0))


def _gaps(no: RosterGaps) -> str:
    days = list(dict.fromkeys(f"{gap.day.month}-{gap.day.day}" for gap in no.gaps))
    more = "……" if len(days) > BRIEF else ""
    return say_many(
        "{number} 有 {n} 处不合排班要求（{days}）；要照样公布，请写明怎样补。",
        len(no.gaps),
        number=no.number,
        days=listed(days[:BRIEF]) + more,
    )


def _series(taken: SeriesTaken) -> str:
    if not taken.title:
        return say("编号字头 {series} 是程序自用的，请另取一个。", series=taken.series)
    return say("编号字头 {series} 已由《{title}》使用，请另取一个。", series=taken.series, title=taken.title)


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    **form_words.SENTENCES,
    Unfit: lambda _: say("有的栏目没填对，见各栏下的说明。"),
    NotOpen: lambda no: say("{number} 现在不能这样办理，请看它的经过。", number=no.number),
    BeforeWritten: lambda no: say("办理时间早于 {number} 的发生时间，请核对。", number=no.number),
    NothingChanged: lambda no: say("{number} 没有改动。", number=no.number),
    NotOfRole: lambda no: say("{person} 的岗位不办理这一步，也没有代理。请由相应岗位的人办理。", person=no.person),
    AlreadyDrawn: lambda no: say("这一期已经抽过，见 {number}；抽中的不能再换。", number=no.number),
    RosterGaps: _gaps,
    TooEarly: lambda no: say("{number} 要到 {day} 才能这样办理。", number=no.number, day=no.until),
    NotToRead: lambda no: say("{number} 只供指定的人阅读，您不在其中。", number=no.number),
    SamePerson: lambda no: say("双方签字不能是同一人：{person} 已经签过。", person=no.person),
    StillToDo: lambda no: say("还没有签完：{people}。全部签了才能办这一步。", people=listed(no.people)),
    NotANumber: lambda no: say("“{written}” 不是数字。", written=no.written),
    NotATime: lambda no: say("“{written}” 不是时刻，应如 8:30。", written=no.written),
    NotAnEdition: lambda no: say("{name} 的下一版是第 {version} 版。", name=no.name, version=no.version),
    SeriesTaken: _series,
    AlreadyApproved: lambda no: say("{name} 第 {version} 版已批准；要改请另出新版。", name=no.name, version=no.version),
    OwnApproval: lambda _: say("制表人不能批准自己的表单，请由他人批准。"),
}

HAPPENINGS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "record.written": lambda facts: say("登记一份表单", **facts),
    "record.done": lambda facts: say("办理一份表单", **facts),
    "record.corrected": lambda facts: say("更正一份表单", **facts),
    "record.reviewed": lambda facts: say("复核一份表单", **facts),
    "record.voided": lambda facts: say("作废一份表单", **facts),
    "record.undone": lambda facts: say("撤销作废表单的效力", **facts),
    "form.drafted": lambda facts: say("起草表单", **facts),
    "form.approved": lambda facts: say("批准表单", **facts),
    "form.discarded": lambda facts: say("弃用表单草稿", **facts),
}
