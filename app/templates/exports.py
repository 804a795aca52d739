"""The tables of the exit door: the templates. Their documents leave beside it, as files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.file_names import safe
from app.base.table_values import Table
from app.base.words import say, say_each, say_in
from app.office.exports import Export
from app.templates import service as templates
from app.templates import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.base.table_values import Row
    from app.office.office import Office


def _heads() -> tuple[str, ...]:
    return say_each("名称", "用于", "格式", "字节", "添加时间", "添加人", "摘要")


def _rows(office: Office) -> Iterator[Row]:
    for each in templates.every(office):
        yield (
            *(each.name, words.subject(each.subject), words.kind(each.format), each.size, office.local(each.at)),
            office.name_of(each.by, each.at),
            each.digest,
        )


def _files(office: Office) -> Iterator[tuple[str, bytes]]:
    for each in templates.every(office):
        yield f"{safe(each.name)}.{each.format}", templates.content(office, each)


EXPORTS = {
    "templates": Export(
        lambda: say_in("table", "文件模板"),
        lambda: say("办公室自己的 Word、Excel 模板；文件在同名文件夹里"),
        lambda office: (Table(say_in("table", "文件模板"), _heads(), _rows(office)),),
        ("template",),
        files=_files,
    ),
}
