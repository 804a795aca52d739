"""The table of the exit door 导出全部资料: scans, whose files are exported with the dossiers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say, say_each, say_in
from app.dossiers import service as dossiers
from app.office.exports import one
from app.scans import attachments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.base.table_values import Row
    from app.office.office import Office


def _scans_heads() -> tuple[str, ...]:
    return say_each("房号", "名称", "所属单据", "页数", "字节数", "加入时间", "经办人", "撤下时间", "撤下原因")


def _scans(office: Office) -> Iterator[Row]:
    units = {each.id: each.unit for each in dossiers.all_of_them(office)}
    for each in attachments.every(office):
        yield (
            units.get(each.dossier, ""),
            each.title,
            each.record,
            each.pages,
            each.size,
            office.local(each.at),
            office.name_of(each.by),
            office.local(each.withdrawn_at) if each.withdrawn_at else None,
            each.reason,
        )


EXPORTS = {
    "scans": one(
        lambda: say_in("table", "扫描件"),
        lambda: say("扫描件目录，原文件在各档案的文件夹里"),
        _scans_heads,
        _scans,
        "attachment",
        "withdrawal",
    ),
}
