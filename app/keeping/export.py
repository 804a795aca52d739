"""Exit door 导出全部资料: everything the office holds, in a folder that people read without this program."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from app.base import features
from app.base.file_names import safe
from app.base.refusals import ReasonMissing, Refusal
from app.base.table_values import Table
from app.base.words import labelled, say, say_in
from app.custody import handoffs
from app.dossiers import service as dossiers
from app.forms import sheets
from app.office import founding as offices
from app.office.words import sentence
from app.register import outputs, stored
from app.register.files import put_in_place
from app.scans import attachments
from app.scans.rules import ENDINGS
from app.spreadsheets.writer import (
    write,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.dossiers.rules import Dossier
    from app.office.exports import Export
    from app.office.office import Office

STAYS = {
    "setting": "how this program is set on this PC",
    "counter": "follows from the numbers given",
    "mapping": "how the program read the last sales ledger",
    "tally": "follows from the journal",
    "credential": "a key proves nothing outside the program",
    "signoff": "nor does a signature; that somebody signed leaves with the journal",
}
"""Stored tables that are not exported, each with its reason."""

GUARDED = {"wage": "approve", "wage_sheet": "approve"}
"""Stored tables that are exported only by somebody who has this right as well."""


@dataclass(slots=True)
class ExportResult:
    """The folder of an export, how much is in it, and what could not be written (``missed``), each with its reason."""

    folder: Path
    dossiers: int = 0
    receipts: int = 0
    scans: int = 0
    missed: list[str] = field(default_factory=list)


def leave(
    office: Office,
    target: Path,
    reason: str,
    tell: Callable[[int, int], object] = lambda _done, _all: None,
) -> ExportResult:
    """Write everything into a new folder inside ``target``.

    It is journalled before anything is written. All tables show one moment, whatever others enter meanwhile. ``tell`` is
    called before each step with (steps done, steps in all) and may raise to stop. The folder's name says that it is
    incomplete until it is done; if stopped or failed, it is deleted as far as possible.

    Raises:
        NotAllowed, ReasonMissing, OfficesOwn, OSError, EngineError, and whatever ``tell`` raises

    """
    office.require("export")
    if not reason.strip():
        raise ReasonMissing
    outputs.check_folder(target)
    now = office.local(office.now())
    with office.register.transaction():
        office.record("office.exported", folder=str(target), reason=reason.strip())
    final = _free(target / f"{say('卷宗导出')} {now:%Y%m%d-%H%M}")
    part = final.with_name(final.name + say("（未完成）"))
    part.mkdir(parents=True)
    try:
        with office.register.snapshot():
            left = ExportResult(final)
            for done, (step, steps) in enumerate(_steps(office, part, left)):
                tell(done, steps)
                step()
            left.missed += [words for each in exports().values() for words in each.withheld(office)]
            left.missed += [
                say("{table}：无权导出", table=name) for name, right in GUARDED.items() if not office.may(right)
            ]
            _explain(office, part, reason, left)
            put_in_place(part, final)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return left


def _free(wanted: Path) -> Path:
    """The wanted folder, or the first with a number after its name that does not exist."""
    taken = (wanted.with_name(f"{wanted.name} {place}") for place in range(2, 1000))
    return next(each for each in (wanted, *taken) if not each.exists())


def _steps(office: Office, folder: Path, left: ExportResult) -> Iterator[tuple[Callable[[], object], int]]:
    """The steps in order, each with how many there are in all."""
    every = dossiers.all_of_them(office)
    tables = [table for each in exports().values() for table in each.tables(office)]
    rest = as_stored(office)
    steps = len(tables) + len(rest) + 2 + len(every)
    for table in tables:
        yield partial(write, folder / safe(f"{table.name}.xlsx"), table), steps
    for name in rest:
        yield partial(_stored, office, folder / say("其余登记"), name), steps
    yield partial(_files, office, folder), steps
    yield partial(_scans, office, folder / say("其他扫描件"), "", left), steps
    for each in every:
        yield partial(_dossier, office, folder / say_in("clients' papers", "档案"), each, left), steps


def _files(office: Office, folder: Path) -> None:
    """The documents that leave beside the tables."""
    for each in exports().values():
        for name, content in each.files(office):
            own = folder / safe(each.name())
            own.mkdir(exist_ok=True)
            (own / name).write_bytes(content)


def exports() -> dict[str, Export]:
    """The exports that the rooms declare, by name."""
    return features.table("exports")


def as_stored(office: Office) -> tuple[str, ...]:
    """The stored tables that no room exports in words, which are therefore exported as they are stored."""
    other = {table for each in exports().values() for table in each.stored}
    other |= STAYS.keys() | {name for name, right in GUARDED.items() if not office.may(right)}
    return tuple(name for name in stored.tables() if name not in other)


def stored_table(office: Office, name: str) -> Table:
    """A table as it is stored, with moments in the office's local time."""
    rows = (
        tuple(office.local(value) if isinstance(value, datetime) else value for value in row.values())
        for row in stored.read(office.register, name)
    )
    return Table(name, stored.columns(name), rows)


def _stored(office: Office, folder: Path, name: str) -> None:
    folder.mkdir(exist_ok=True)
    write(folder / f"{name}.xlsx", stored_table(office, name))


def _dossier(office: Office, folder: Path, dossier: Dossier, left: ExportResult) -> None:
    own = folder / safe(f"{dossier.unit} {dossier.number} {dossier.names}")
    own.mkdir(parents=True)
    left.dossiers += 1
    _keep(own, say("档案封面.pdf"), partial(_drawn, office, "dossier-cover", dossier.id), left)
    for each in handoffs.listed(office, dossier=dossier.id):
        name = say("交接单 {number}.pdf", number=each.number)
        left.receipts += _keep(own, name, partial(_drawn, office, "handoff-receipt", each.number), left)
    _scans(office, own, dossier.id, left)


def _scans(office: Office, own: Path, dossier: str, left: ExportResult) -> None:
    """Write the scans of a dossier (id), or if empty of the records that belong to none."""
    for place, scan in enumerate(attachments.of_dossier(office, dossier, withdrawn=True), 1):
        own.mkdir(parents=True, exist_ok=True)
        name = say("扫描件 {place} {title}", place=f"{place:03d}", title=scan.title) + ENDINGS[scan.media]
        left.scans += _keep(own, name, partial(attachments.read, office, scan), left)


def _keep(own: Path, name: str, content: Callable[[], bytes], left: ExportResult) -> int:
    """Write one file and return 1; if its content is refused, note that in ``left.missed`` and return 0."""
    try:
        (own / safe(name)).write_bytes(content())
    except Refusal as refusal:
        left.missed.append(labelled(f"{own.name} {name}", sentence(refusal)))
        return 0
    return 1


def _drawn(office: Office, form: str, record: str) -> bytes:
    return sheets.draw(office, form, record).pdf


def _explain(office: Office, folder: Path, reason: str, left: ExportResult) -> None:
    now = office.local(office.now())
    tables = [f"{each.name()}.xlsx    {each.about()}" for each in exports().values()]
    text = say(
        "{office} 资料导出\n"
        "导出时间：{at}    导出人：{by}\n"
        "原因：{reason}\n"
        "\n"
        "这个文件夹不需要任何专用程序即可阅读。\n"
        "\n"
        "{tables}\n"
        "其余登记\\        登记库里的其余各表，照存放的样子\n"
        "档案\\           每份档案一个文件夹：档案封面、交接单（PDF）和扫描件原文件\n"
        "其他扫描件\\     不属于某份档案的签字页：如进度汇报（没有就没有这个文件夹）\n"
        "{missed}\n"
        "\n"
        "The tables are Excel workbooks (.xlsx), the forms PDF, the scans as they were added. Times are local to the office\n"
        "(UTC+8), amounts are in yuan. {journal}.xlsx is the journal: every entry carries the hash of the one before.\n"
        "共 {dossiers} 份档案、{receipts} 份交接单、{scans} 个扫描件。\n",
        office=offices.name(office),
        at=f"{now:%Y-%m-%d %H:%M}",
        by=office.signed_in,
        reason=reason.strip(),
        tables="\n".join(tables),
        journal=say_in("table", "日志"),
        missed=say("没能导出.txt    没能写出的单据和原因") if left.missed else "",
        dossiers=left.dossiers,
        receipts=left.receipts,
        scans=left.scans,
    )
    _write_text(folder / say("读我.txt"), text)
    if left.missed:
        _write_text(folder / say("没能导出.txt"), "\n".join(left.missed) + "\n")


def _write_text(path: Path, text: str) -> None:
    """Write text with the byte order mark by which Windows editors recognise UTF-8, and with Windows line ends."""
    path.write_text(text, encoding="utf-8-sig", newline="\r\n")
