"""Exit door 导出全部资料: everything the office holds, in a folder that people read without this program."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from app.base.file_names import safe
from app.base.refusals import ReasonMissing, Refusal
from app.base.words import said_of, say, say_in
from app.custody import handoffs
from app.dossiers import service as dossiers
from app.forms import sheets
from app.keeping import export_registers as leaving_registers
from app.keeping.export_tables import Words, tables
from app.office import founding as offices
from app.register import outputs
from app.register.files import put_in_place
from app.scans import attachments
from app.scans.rules import ENDINGS
from app.spreadsheets.writing import write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.dossiers.rules import Dossier
    from app.office.office import Office

__all__ = ["Words"]


@dataclass(slots=True)
class Left:
    """What came out: the folder, how many of what, and what could not be written, each with its reason."""

    folder: Path
    dossiers: int = 0
    receipts: int = 0
    scans: int = 0
    missed: list[str] = field(default_factory=list)


def leave(
    office: Office,
    target: Path,
    reason: str,
    words: Words,
    tell: Callable[[int, int], object] = lambda _done, _all: None,
) -> Left:
    """Write everything into a new folder in ``target``; answers what is in it.

    It is in the journal before anything leaves. All is of one moment, whatever others enter meanwhile. ``tell`` hears
    steps done and steps in all between any two; what it raises stops the work. Until it is complete the folder's name
    says so; stopped or failed, it is cleared away as far as it can be.

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
        with office.register.one_moment():
            left = Left(final)
            for done, (step, steps) in enumerate(_steps(office, part, words, left)):
                tell(done, steps)
                step()
            left.missed += leaving_registers.withheld(office)
            _explain(office, part, reason, left)
            put_in_place(part, final)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return left


def _free(wanted: Path) -> Path:
    """The wanted folder, or one with a number after its name: nothing is ever overwritten."""
    taken = (wanted.with_name(f"{wanted.name} {place}") for place in range(2, 1000))
    return next(each for each in (wanted, *taken) if not each.exists())


def _steps(office: Office, folder: Path, words: Words, left: Left) -> Iterator[tuple[Callable[[], object], int]]:
    """What is to be done one after the other, each with how many there are."""
    every = dossiers.all_of_them(office)
    made = [*tables(office, words), *leaving_registers.tables(office)]
    steps = len(made) + 1 + len(every)
    for table in made:
        yield partial(write, folder / safe(f"{table.name}.xlsx"), table), steps
    yield partial(_scans, office, folder / say("其他扫描件"), "", words, left), steps
    for each in every:
        yield partial(_dossier, office, folder / say_in("clients' papers", "档案"), each, words, left), steps


def _dossier(office: Office, folder: Path, dossier: Dossier, words: Words, left: Left) -> None:
    own = folder / safe(f"{dossier.unit} {dossier.number} {dossier.names}")
    own.mkdir(parents=True)
    left.dossiers += 1
    _keep(own, say("档案封面.pdf"), partial(_drawn, office, "dossier-cover", dossier.id), words, left)
    for each in handoffs.listed(office, dossier=dossier.id):
        name = say("交接单 {number}.pdf", number=each.number)
        left.receipts += _keep(own, name, partial(_drawn, office, "handoff-receipt", each.number), words, left)
    _scans(office, own, dossier.id, words, left)


def _scans(office: Office, own: Path, dossier: str, words: Words, left: Left) -> None:
    """The scans of a dossier, or of the records that have none."""
    for place, scan in enumerate(attachments.of_dossier(office, dossier, withdrawn=True), 1):
        own.mkdir(parents=True, exist_ok=True)
        name = say("扫描件 {place} {title}", place=f"{place:03d}", title=scan.title) + ENDINGS[scan.media]
        left.scans += _keep(own, name, partial(attachments.read, office, scan), words, left)


def _keep(own: Path, name: str, content: Callable[[], bytes], words: Words, left: Left) -> int:
    """Write one file; one that cannot be made is named and does not hold up the others."""
    try:
        (own / safe(name)).write_bytes(content())
    except Refusal as refusal:
        left.missed.append(said_of(f"{own.name} {name}", words.refusal(refusal)))
        return 0
    return 1


def _drawn(office: Office, form: str, record: str) -> bytes:
    return sheets.draw(office, form, record).pdf


def _explain(office: Office, folder: Path, reason: str, left: Left) -> None:
    now = office.local(office.now())
    text = say(
        "{office} 资料导出\n"
        "导出时间：{at}    导出人：{by}\n"
        "原因：{reason}\n"
        "\n"
        "这个文件夹不需要任何专用程序即可阅读。\n"
        "\n"
        "客户档案.xlsx   每份档案一行：房号、买受人、证件号码、合同、价款\n"
        "文件.xlsx       每份文件在谁手里：原件、复印件各几份\n"
        "交接.xlsx       每次交接的每份文件，谁交给谁、何时、谁签收\n"
        "事项.xlsx       每项期限：依据的条款、起算、到期、完成\n"
        "扫描件.xlsx     扫描件目录，原文件在各档案的文件夹里\n"
        "投诉.xlsx 案卷.xlsx 借阅.xlsx 空白合同.xlsx 活动任务.xlsx   各自的登记\n"
        "登记 ….xlsx     每本登记簿一个表：每栏内容、办理经过、更正\n"
        "罚款.xlsx       每项罚款的起因、幅度、决定、异议和冲销，逐条列出\n"
        "人员.xlsx       人员与岗位\n"
        "日志.xlsx       发生过的每件事，逐条以哈希相连（SHA-256），改动一条即可看出\n"
        "档案\\           每份档案一个文件夹：档案封面、交接单（PDF）和扫描件原文件\n"
        "其他扫描件\\     不属于某份档案的签字页：如进度汇报（没有就没有这个文件夹）\n"
        "{missed}\n"
        "\n"
        "The tables are Excel workbooks (.xlsx), the forms PDF, the scans as they were added. Times are local to the office\n"
        "(UTC+8), amounts are in yuan. 日志.xlsx is the journal: every entry carries the hash of the one before.\n"
        "共 {dossiers} 份档案、{receipts} 份交接单、{scans} 个扫描件。\n",
        office=offices.name(office),
        at=f"{now:%Y-%m-%d %H:%M}",
        by=office.signed_in,
        reason=reason.strip(),
        missed=say("没能导出.txt    没能写出的单据和原因") if left.missed else "",
        dossiers=left.dossiers,
        receipts=left.receipts,
        scans=left.scans,
    )
    _write_text(folder / say("读我.txt"), text)
    if left.missed:
        _write_text(folder / say("没能导出.txt"), "\n".join(left.missed) + "\n")


def _write_text(path: Path, text: str) -> None:
    """With the mark by which every Windows editor knows UTF-8, and its line ends."""
    path.write_text(text, encoding="utf-8-sig", newline="\r\n")
