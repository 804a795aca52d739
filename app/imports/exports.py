"""Tables of the exit door 导出全部资料: what ledgers told beyond the fields of a dossier, and what each import told of its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say, say_each, say_in
from app.dossiers import service as dossiers
from app.imports import report_lines
from app.imports import service as imports
from app.office.exports import one

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.base.table_values import Row
    from app.office.office import Office


def _extras(office: Office) -> Iterator[Row]:
    fields = imports.every_extra_field(office)
    for each in dossiers.all_of_them(office):
        for name, text in fields.get(each.id, {}).items():
            yield (each.number, each.unit, each.names, name, text)


def _reports(office: Office) -> Iterator[Row]:
    for batch in reversed(imports.history(office)):
        report = imports.report_of(office, batch)
        for line in report_lines.of_report(report) if report else ():
            yield (batch.number, line.what, line.cell, line.text)


EXPORTS = {
    "extra-fields": one(
        lambda: say_in("table", "附加栏目"),
        lambda: say("台账里没有对应栏目的列，按原列名保存：每份档案每栏一行"),
        lambda: say_each("档案号", "房号", "买受人", "栏目", "内容"),
        _extras,
        "extra_field",
    ),
    "import-reports": one(
        lambda: say_in("table", "导入逐行结果"),
        lambda: say("每次导入时，台账的哪一行成了档案、没有导入或需要核对"),
        lambda: (say("导入号"), say_in("several", "结果"), say("单元格"), say("内容")),
        _reports,
        "batch_report",
    ),
}
