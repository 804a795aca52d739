"""Import 导入: a sales ledger becomes dossiers, after a dry run, in one transaction, undone as a whole."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from string import ascii_uppercase
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import msgspec

from app.base.gc_pause import without_collecting
from app.base.normal import name as spelt
from app.base.problems import Problem
from app.base.refusals import ReasonMissing, Refusal
from app.dossiers import projects, projects_store
from app.dossiers import store as stored
from app.dossiers.rules import DOSSIER, FIRST, Buyer, Dossier, merged
from app.dossiers.service import facts
from app.imports import batches_store, ledgers, places
from app.imports import headers as ledger_headers
from app.imports import matches as ledger_matches
from app.register import journal, numbers
from app.register.journal import Entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from app.base.cells import Worksheet
    from app.imports import rows as ledger_rows
    from app.imports.batches_store import Batch
    from app.imports.columns import Mapping
    from app.imports.ledgers import LedgerRow
    from app.imports.places import Places
    from app.office.office import Office

    Progress = Callable[[str], None]


@dataclass(eq=False)
class NothingToImport(Refusal):
    """The plan has neither new nor changed dossiers."""


@dataclass(eq=False)
class BatchInUse(Refusal):
    """Import ``number`` cannot be undone: the dossiers of ``units`` were changed since, or have papers or duties."""

    number: str
    units: tuple[str, ...]


@dataclass(eq=False)
class AlreadyUndone(Refusal):
    """Import ``number`` was undone before."""

    number: str


@dataclass(frozen=True)
class Plan:
    """What an import would do: new dossiers, changed ones as pairs (before, after), and how many stay the same.

    ``new`` have the numbers they get unless others take them first.
    """

    new: tuple[Dossier, ...]
    changed: tuple[tuple[Dossier, Dossier], ...]
    same: int
    refused: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    rows: dict[str, int]
    """Dossier id -> its row in the sheet, 1-based."""
    where: Places


def mapping_for(office: Office, sheet: Worksheet) -> Mapping:
    """How to read a sheet: as last confirmed for this header, else as its header proposes."""
    proposed = ledger_headers.propose(sheet)
    kept = batches_store.mapping(office.register, ledger_headers.signature(sheet, proposed))
    if kept is None:
        return proposed
    meanings = msgspec.json.decode(kept, type=list[tuple[ledger_headers.Field | None, int]])
    if len(meanings) != len(proposed.columns):
        return proposed
    pairs = zip(proposed.columns, meanings, strict=True)
    return replace(proposed, columns=tuple(replace(column, field=field, fen=fen) for column, (field, fen) in pairs))


def ledgers_among(office: Office, sheets: Iterable[Worksheet]) -> list[Worksheet]:
    """The visible sheets that have a column of units and one of buyers."""
    seen = [sheet for sheet in sheets if not sheet.hidden]
    return [sheet for sheet in seen if ledgers.readable(mapping_for(office, sheet))]


def left_out(ledgers: Iterable[Worksheet], chosen: Worksheet) -> tuple[Problem, ...]:
    """A warning for each ledger that is not the ``chosen`` sheet."""
    return tuple(Problem("", "sheet_left", {"name": each.name}) for each in ledgers if each is not chosen)


@without_collecting()
def dry_run(office: Office, sheet: Worksheet, mapping: Mapping) -> Plan:
    """What importing ``sheet`` would do; nothing is changed."""
    estates = projects_store.estates(office.register)
    reading = ledgers.read(sheet, mapping, office.local(office.now()).date(), [each.name for each in estates])
    known = stored.load(office.register)
    where = places.of_rows(reading.rows, known, estates)
    units = places.candidates(reading.rows, where.projects, known)
    matches = ledger_matches.matches(reading.rows, units)
    active = ledger_matches.active_contracts(known, reading.rows, matches)
    first = numbers.peek(office.register, DOSSIER)
    new: list[Dossier] = []
    changed: list[tuple[Dossier, Dossier]] = []
    same, rows = 0, {}
    refused, warnings = list(reading.refused), [*where.said, *reading.warnings]
    every = zip(reading.rows, where.projects, units, matches, _identifiers(len(reading.rows)), strict=True)
    for row, project, unit, match, id_ in every:
        read = _dossier(row, id_, DOSSIER.written(first + len(new)), project, where.shown(project))
        if match:
            rows[match.id] = row.row
            becomes = merged(match, read, ledger_matches.unmentioned(row, match))
            if becomes == match:
                same += 1
            else:
                changed.append((match, becomes))
        elif not project:
            refused.append(Problem(row.cell("unit") or row.cell("room"), "project_missing"))
        elif unit and (problem := ledger_matches.unit_conflict(row, unit)):
            refused.append(problem)
        else:
            new.append(read)
            rows[read.id] = row.row
            if active and (problem := ledger_matches.contract_conflict(row, active)):
                warnings.append(problem)
    held = refused[len(reading.refused) :]
    return Plan(tuple(new), tuple(changed), same, tuple(refused), _not_about(held, warnings), rows, where)


def _identifiers(count: int) -> list[str]:
    """New UUIDs (RFC 9562, version 4) from a single read of the system's randomness, since reading each time is slow."""
    digits = os.urandom(16 * count).hex()
    return [
        f"{one[:8]}-{one[8:12]}-4{one[13:16]}-{'89ab'[int(one[16], 16) & 3]}{one[17:20]}-{one[20:]}"
        for one in [digits[at : at + 32] for at in range(0, 32 * count, 32)]
    ]


def _dossier(row: LedgerRow, id_: str, number: str, project: int, estate: str) -> Dossier:
    return Dossier(
        id=id_,
        number=number,
        unit=f"{estate} {row.unit}" if estate else row.unit,
        project=project or FIRST,
        estate=estate,
        buyers=tuple(map(_buyer, row.buyers)),
        contract=row.contract,
        signed=row.signed,
        payment=row.payment or "other",
        payment_words=row.payment_words,
        price=row.price,
        phone="、".join(row.phones),
        address=row.address,
        adviser=row.adviser,
        state="returned" if row.returned else "active",
        note=row.note,
    )


def _buyer(read: ledger_rows.Buyer) -> Buyer:
    judged = read.identity
    written = "" if judged.number else judged.written
    return Buyer(spelt(read.name), read.kind, judged.number, judged.state, written, read.share)


def _not_about(refused: Sequence[Problem], warnings: Sequence[Problem]) -> tuple[Problem, ...]:
    """The warnings without those about refused rows."""
    if not refused:
        return tuple(warnings)
    rows = {each.cell.strip(ascii_uppercase) for each in refused}
    return tuple(each for each in warnings if each.cell.strip(ascii_uppercase) not in rows)


@without_collecting()
def carry_out(office: Office, plan: Plan, source: str, progress: Progress | None = None) -> Batch:
    """Store a plan in one transaction, under one batch number.

    ``progress`` is called with the name of each stage and may raise to stop; then nothing has changed.

    Raises:
        NotAllowed, NothingToImport

    """
    office.require("import")
    if not plan.new and not plan.changed:
        raise NothingToImport
    tell = progress or (lambda _what: None)
    with office.register.transaction():
        batch = batches_store.Batch(
            str(uuid4()),
            numbers.take(office.register, ledgers.BATCH),
            source,
            office.now(),
            office.signed_in,
            len(plan.new),
            len(plan.changed),
        )
        batches_store.add(office.register, batch)
        taken = numbers.take_several(office.register, DOSSIER, len(plan.new))
        new = [_numbered(each, number) for each, number in zip(_settled(office, plan), taken, strict=True)]
        tell("dossiers")
        stored.add(office.register, new, batch.id)
        tell("changes")
        for _, becomes in plan.changed:
            stored.replace(office.register, becomes)
        tell("journal")
        journal.append(office.register, _entries(office, batch, plan, new), office.sign)
        tell("done")
    return batch


def _settled(office: Office, plan: Plan) -> list[Dossier]:
    """The new dossiers, each in its project; projects that the ledger was first to name are entered."""
    ids = {}
    for name in plan.where.new:
        foreseen = next(project for project, called in plan.where.names.items() if called == name)
        ids[foreseen] = projects.enter(office, name, beside=plan.where.beside)
    if all(foreseen == project for foreseen, project in ids.items()):
        return list(plan.new)
    return [replace(each, project=ids.get(each.project, each.project)) for each in plan.new]


def _numbered(dossier: Dossier, number: str) -> Dossier:
    return dossier if dossier.number == number else replace(dossier, number=number)


def _entries(office: Office, batch: Batch, plan: Plan, new: Sequence[Dossier]) -> Iterable[Entry]:
    now, by = office.now(), office.signed_in
    identifiers = iter(_identifiers(1 + len(new) + len(plan.changed)))

    def entry(kind: str, dossier: str | None, body: dict[str, Any]) -> Entry:
        return Entry(next(identifiers), kind, by, now, now, dossier, body)

    yield entry("ledger.imported", None, {"batch": batch.id, "number": batch.number, "source": batch.source})
    for each in new:
        yield entry(
            "dossier.imported", each.id, {"batch": batch.number, "row": plan.rows[each.id], "after": facts(each)}
        )
    for known, becomes in plan.changed:
        yield entry(
            "dossier.reimported",
            known.id,
            {"batch": batch.number, "row": plan.rows[known.id], "before": facts(known), "after": facts(becomes)},
        )


def remember(office: Office, sheet: Worksheet, mapping: Mapping) -> None:
    """Read sheets with this header this way from now on.

    Raises:
        NotAllowed

    """
    office.require("import")
    meanings = msgspec.json.encode([(column.field, column.fen) for column in mapping.columns]).decode()
    with office.register.transaction():
        batches_store.remember(
            office.register, ledger_headers.signature(sheet, ledger_headers.propose(sheet)), meanings
        )


def undo(office: Office, batch: Batch, reason: str) -> None:
    """Undo an import: its new dossiers are removed, its changes reversed. The journal keeps both.

    Raises:
        NotAllowed, AlreadyUndone, ReasonMissing
        BatchInUse: one of its dossiers was changed since, or has papers or duties

    """
    office.require("import")
    if batch.undone_at:
        raise AlreadyUndone(batch.number)
    if not reason.strip():
        raise ReasonMissing
    with office.register.transaction():
        entries = journal.read(office.register, kind="dossier.reimported")
        changes = [entry for entry in entries if (entry.body or {})["batch"] == batch.number]
        used = batches_store.units_in_use(office.register, batch.id)
        for entry in changes:
            before = msgspec.convert((entry.body or {})["before"], Dossier)
            after = msgspec.convert((entry.body or {})["after"], Dossier)
            now = stored.by_id(office.register, before.id)
            if now is None or facts(now) != facts(after):
                used.append(before.unit)
                continue
            stored.replace(office.register, replace(before, version=now.version))
        if used:
            raise BatchInUse(batch.number, tuple(used))
        stored.remove(office.register, batches_store.dossiers(office.register, batch.id))
        batches_store.mark_undone(office.register, batch.id, office.now())
        office.record("ledger.import-undone", batch=batch.id, number=batch.number, reason=reason)


def history(office: Office) -> list[Batch]:
    """Every import, newest first."""
    return batches_store.load(office.register)
