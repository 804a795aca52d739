"""The tables of the exit door 导出全部资料: contacts with clients, and follow-ups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say, say_each, say_in
from app.contacts import store as stored
from app.contacts import words
from app.dossiers import service as dossiers
from app.office.exports import one

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.base.table_values import Row
    from app.office.office import Office


def _contact_heads() -> tuple[str, ...]:
    return say_each("房号", "时间", "录入时间", "方式", "内容", "答应的事", "经办人")


def _contacts(office: Office) -> Iterator[Row]:
    found = stored.contacts(office.register)
    units = dossiers.units(office, {each.dossier for each in found})
    for each in reversed(found):
        at, entered = office.local(each.at), office.local(each.entered_at)
        yield units[each.dossier], at, entered, words.way(each.way), each.words, each.promised, office.name_of(each.by)


def _follow_up_heads() -> tuple[str, ...]:
    return say_each("房号", "日期", "要做的事", "责任人", "登记时间", "经办人", "办完时间", "结果")


def _follow_ups(office: Office) -> Iterator[Row]:
    found = stored.follow_ups(office.register, done=True)
    units = dossiers.units(office, {each.dossier for each in found})
    for each in found:
        yield (
            units[each.dossier],
            each.day,
            each.words,
            office.name_of(each.person),
            office.local(each.at),
            office.name_of(each.by),
            office.local(each.done_at) if each.done_at else None,
            each.result,
        )


EXPORTS = {
    "contacts": one(
        lambda: say_in("table", "联系记录"),
        lambda: say("与客户的电话、当面、短信往来，答应了什么"),
        _contact_heads,
        _contacts,
        "contact",
    ),
    "follow-ups": one(
        lambda: say_in("table", "跟进"),
        lambda: say("自己定的跟进：哪天、做什么、结果"),
        _follow_up_heads,
        _follow_ups,
        "follow_up",
    ),
}
