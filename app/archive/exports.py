"""The archive's tables for the exit door 导出全部资料; contents lists and locations are exported as they are stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.archive.blanks import service as blanks
from app.archive.loans import service as loans
from app.archive.volumes import service as volumes
from app.base.words import say, say_each, say_in
from app.office.exports import one

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.base.table_values import Row
    from app.office.office import Office


def _volumes_heads() -> tuple[str, ...]:
    return say_each(
        "案卷号", "题名", "年度", "保管期限", "到期", "状态", "立卷人", "检查人", "备注", "位置", "件数", "页数",
    )  # fmt: skip


def _volumes(office: Office) -> Iterator[Row]:
    for each in volumes.listed(office):
        volume = each.volume
        described = (each.number, volume.title, volume.year, volume.retention, volume.expires, volume.state)
        more = (office.name_of(volume.made_by), office.name_of(volume.checked_by), volume.note)
        yield (*described, *more, each.place, each.pieces, each.pages)


def _loans_heads() -> tuple[str, ...]:
    return say_each(
        "编号", "房号", "借阅人", "联系方式", "用途", "状态", "申请时间", "经办人", "原因", "应还日期", "批准人", "件数", "未还件数",
    )  # fmt: skip


def _loans(office: Office) -> Iterator[Row]:
    for each in loans.listed(office):
        loan = each.loan
        described = (loan.number, each.unit, loan.borrower, loan.contact, loan.purpose, loan.state)
        more = (office.local(loan.at), office.name_of(loan.by), loan.reason, loan.due)
        yield (*described, *more, office.name_of(loan.terms[0].approver), len(loan.lines), len(loan.out))


def _blanks_heads() -> tuple[str, ...]:
    return say_each("起号", "止号", "份数", "状态")


def _blanks(office: Office) -> Iterator[Row]:
    for each in blanks.listed(office):
        yield (each.range.first, each.range.last, each.range.count, each.state)


EXPORTS = {
    "volumes": one(
        lambda: say_in("table", "案卷"),
        lambda: say("每卷的题名、年度、保管期限、位置"),
        _volumes_heads,
        _volumes,
    ),
    "loans": one(
        lambda: say_in("table", "借阅"),
        lambda: say("谁借了什么、何时应还、谁批准"),
        _loans_heads,
        _loans,
    ),
    "blanks": one(
        lambda: say_in("table", "空白合同"),
        lambda: say("每段号码现在的状态"),
        _blanks_heads,
        _blanks,
        "blank",
    ),
}
