"""The table of the exit door 导出全部资料: duties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.table_values import due
from app.base.words import say, say_each, say_in
from app.duties import service as duties
from app.duties.words import duty_state
from app.office.exports import one

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.base.table_values import Row
    from app.office.office import Office


def _duties_heads() -> tuple[str, ...]:
    return say_each("条款", "房号", "事项", "责任人", "起算时间", "期限", "暂算", "状态", "完成时间", "终结原因")


def _duties(office: Office) -> Iterator[Row]:
    for row in duties.every(office):
        duty = row.duty
        yield (
            duty.clause,
            row.unit,
            office.rules.duty_words(duty),
            office.name_of(duty.responsible),
            office.local(duty.started),
            due(office.local(duty.due)),
            say("是") if duty.provisional else "",
            duty_state(row.state),
            office.local(duty.met_at) if duty.met_at else None,
            duty.closing.reason if duty.closing else "",
        )


EXPORTS = {
    "duties": one(
        lambda: say_in("table", "事项"),
        lambda: say("每项期限：依据的条款、起算、到期、完成"),
        _duties_heads,
        _duties,
        "duty",
    ),
}
