"""The people in the exit door 导出全部资料: their names, their roles, and whether they are active."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.access import staff
from app.base.words import say, say_each, say_in
from app.office.exports import one

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.base.table_values import Row
    from app.office.office import Office


def _people_heads() -> tuple[str, ...]:
    return say_each("姓名", "岗位", "在职", "记录中的名字")


def _people(office: Office) -> Iterator[Row]:
    for each in staff.everybody(office):
        yield each.name, office.rules.role(each.role), say("是") if each.active else say("否"), each.key


EXPORTS = {
    "people": one(
        lambda: say_in("table", "人员"),
        lambda: say("人员与岗位"),
        _people_heads,
        _people,
        "person",
    ),
}
