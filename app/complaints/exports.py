"""The table of the exit door 导出全部资料: complaints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say, say_each, say_in
from app.complaints import service as complaints
from app.complaints import words
from app.office.exports import one

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.base.table_values import Row
    from app.office.office import Office


def _complaints_heads() -> tuple[str, ...]:
    return say_each(
        "编号", "房号", "投诉人", "电话", "方式", "原因", "内容", "受理时间", "轮次", "答应日期", "处理结果", "状态", "经过",
    )  # fmt: skip


def _complaints(office: Office) -> Iterator[Row]:
    for each in reversed(complaints.listed(office)):
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
            "\n".join(words.step_line(office, step) for step in each.steps),
        )


EXPORTS = {
    "complaints": one(
        lambda: say_in("table", "投诉"),
        lambda: say("每件投诉和处理经过"),
        _complaints_heads,
        _complaints,
        "complaint",
        "complaint_step",
    ),
}
