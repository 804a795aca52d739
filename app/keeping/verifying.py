"""Verify 核验: the register's pages, the journal's chain, numbers, index and custody; the first thing wrong is named."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from app.access import credentials, signoffs
from app.archive import checks as archive_faults
from app.base.words import say
from app.custody import checks as custody_faults
from app.dossiers import service as dossiers
from app.find import series
from app.fines import ledger_faults
from app.office import founding as offices
from app.office import people_store
from app.register import checks, journal, signing
from app.register.register import is_secured
from app.registers import faults as record_faults
from app.scans import attachments

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.office.office import Office
    from app.register.journal import Entry


def head(office: Office) -> str:
    """The hash of the journal's last entry; whoever keeps it can tell later whether the journal was rebuilt."""
    return journal.head(office.register)


def last(office: Office) -> tuple[int, str]:
    """The journal's last entry: its number and hash."""
    entries = journal.read(office.register, limit=1)
    return (entries[0].seq, entries[0].hash) if entries else (0, journal.GENESIS)


def first_wrong(office: Office) -> str | None:
    """What is wrong first, in words; None if everything holds."""
    return next(_faults(office), None)


def _faults(office: Office) -> Iterator[str]:
    register = office.register
    for fault in checks.pages(register):
        yield say("登记库文件损坏：{fault}", fault=fault)
    broken = journal.first_break(register)
    if broken is not None:
        yield say("日志第 {number} 条与前一条不衔接", number=broken)
    for table in checks.misdated(register):
        yield say("{table} 中有无法辨认的时间", table=table)
    yield from _credentials(office)
    yield from _signatures(office)
    yield from _signoffs(office)
    for counter, number in checks.gaps(register, series.of_counter):
        yield say("编号 {series} 缺 {number}", series=counter, number=number)
    for unit in checks.unindexed(register):
        yield say("房号 {unit} 的检索索引不符", unit=unit)
    yield from _dossiers(office)
    yield from custody_faults.faults(office)
    yield from attachments.faults(office)
    yield from archive_faults.faults(office)
    yield from ledger_faults.faults(office)
    yield from record_faults.faults(office)


def _credentials(office: Office) -> Iterator[str]:
    """Every credential is one that the root certified, and none that the journal names is gone."""
    known, root = people_store.credentials(office.register), credentials.root_of(office)
    for each in known.values():
        if root is None or not credentials.genuine(each, root):
            yield say("{name} 的签名凭证不是本单位签发的", name=each.name)
    if not known.keys() >= set(journal.field(office.register, "credential")):
        yield say("有签名凭证不见了")


def _signatures(office: Office) -> Iterator[str]:
    """Signatures in the journal are genuine, and in an office with secrets nothing stands there unsigned.

    A transaction's last entry is signed, and through the chain all of its entries, which one person wrote.
    """
    known, root = people_store.credentials(office.register), credentials.root_of(office)
    genuine = {each.id: each for each in known.values() if root and credentials.genuine(each, root)}
    pending: journal.Signature | None = None
    first = _signed_from(office)
    for each in journal.signatures(office.register):
        if each.signer is None and each.signature is None:
            pending = pending or each if each.seq >= first else None
        else:
            mine = genuine.get(each.signer or "")
            right = mine and mine.name == each.by and (pending is None or pending.by == each.by)
            if not mine or not right or not _holds(mine, each):
                yield say("日志第 {number} 条的签名不符", number=(pending or each).seq)
            pending = None
    if pending:
        yield say("日志第 {number} 条没有签名", number=pending.seq)


def _holds(credential: people_store.Credential, signed: journal.Signature) -> bool:
    return signing.holds(bytes.fromhex(credential.public), signed.hash.encode(), signed.signature or "")


def _signed_from(office: Office) -> float:
    """The number of the first entry that has to be signed: since the office has secrets."""
    folder = office.register.folder
    if not is_secured(folder) or offices.stands_open(folder):
        return math.inf
    since = journal.read(office.register, kind="office.secured")
    return since[-1].seq if since else 1


def _signoffs(office: Office) -> Iterator[str]:
    stored = signoffs.every(office)
    if not {each.id for each in stored} >= set(journal.field(office.register, "signoff")):
        yield say("有签批不见了")
    for each in stored:
        if signoffs.verdict(office, each) == "forged":
            yield say("{record} 的签批（{matter}）是伪造的", record=each.record, matter=each.matter)


def _dossiers(office: Office) -> Iterator[str]:
    """Every dossier says what the journal says it says, and none is missing or stands there besides."""
    told = _told(reversed(journal.read(office.register, kind="%")))
    for dossier in dossiers.all_of_them(office):
        if told.pop(dossier.id, None) != dossiers.facts(dossier):
            yield say("客户档案 {number}（{unit}）与日志不符", number=dossier.number, unit=dossier.unit)
    for facts in told.values():
        yield say("客户档案 {number}（{unit}）不见了", number=facts["number"], unit=facts["unit"])


def _told(entries: Iterable[Entry]) -> dict[str, dict[str, Any]]:
    """The facts of every dossier by its id, as entry after entry told them; an undone import never was."""
    told: dict[str, dict[str, Any]] = {}
    batches: dict[str, list[Entry]] = {}
    for entry in entries:
        body = entry.body or {}
        if entry.kind == "ledger.import-undone":
            for each in batches.pop(body["number"], []):
                _untell(told, each)
        elif entry.dossier and entry.kind.startswith("dossier."):
            told[entry.dossier] = {**told.get(entry.dossier, {}), **body["after"]}
            batches.setdefault(body.get("batch", ""), []).append(entry)
    return told


def _untell(told: dict[str, dict[str, Any]], entry: Entry) -> None:
    before = (entry.body or {}).get("before")
    if before:
        told[entry.dossier or ""] = before
    else:
        told.pop(entry.dossier or "", None)
