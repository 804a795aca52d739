"""Import 导入: a sales ledger becomes dossiers, after a dry run, in one transaction, undone as a whole."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import msgspec

from app.base.gc_pause import without_collecting
from app.base.problems import Problem
from app.base.refusals import ReasonMissing, Refusal
from app.base.words import say
from app.closing import resting
from app.dossiers import projects, projects_store
from app.dossiers import store as stored
from app.dossiers.rules import DOSSIER, Dossier
from app.dossiers.service import facts
from app.imports import batches_store, extras_store, ledgers, lenders, places, planning, reports
from app.imports import headers as ledger_headers
from app.imports.batches_store import Batch
from app.imports.planning import Plan
from app.office.own import parties_store
from app.parties import service as parties
from app.progress import kept as standings
from app.register import journal, numbers
from app.register.journal import Entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from app.base.cells import Worksheet
    from app.base.problems import Code
    from app.dossiers.rules import Payment
    from app.imports.columns import Mapping
    from app.imports.ledgers import Reading
    from app.imports.lenders import Lenders
    from app.imports.reports import Report
    from app.office.office import Office

    Progress = Callable[[str], None]

__all__ = ["AlreadyUndone", "Batch", "BatchInUse", "NothingToImport", "Plan"]


FEW = 3
"""So many open things are named in a warning."""

QUESTIONS: frozenset[Code] = frozenset(("column_doubtful", "no_titles", "column_missing"))
"""Warnings that ask somebody to look at the columns before anything is imported."""


@dataclass(eq=False)
class NothingToImport(Refusal):
    """The plan has neither new nor changed dossiers."""


@dataclass(eq=False)
class OnlyHiddenSheets(Refusal):
    """All sheets of the workbook are hidden."""


@dataclass(eq=False)
class BatchInUse(Refusal):
    """Import ``number`` cannot be undone: the dossiers of ``units`` were changed since, or have papers or duties."""

    number: str
    units: tuple[str, ...]


@dataclass(eq=False)
class AlreadyUndone(Refusal):
    """Import ``number`` was undone before."""

    number: str


class _Meaning(msgspec.Struct, frozen=True, array_like=True):
    """What a column means, as it is remembered."""

    field: ledger_headers.Field | None
    fen: int
    kept: bool = False


def mapping_for(office: Office, sheet: Worksheet) -> Mapping:
    """How to read a sheet: as last confirmed for this header, else as its header proposes."""
    proposed = ledger_headers.propose(sheet)
    kept = batches_store.mapping(office.register, ledger_headers.signature(sheet, proposed))
    if kept is None:
        return proposed
    meanings = msgspec.json.decode(kept, type=list[_Meaning])
    if len(meanings) != len(proposed.columns):
        return proposed
    columns = [
        replace(column, field=meaning.field, fen=meaning.fen, kept=meaning.kept)
        for column, meaning in zip(proposed.columns, meanings, strict=True)
    ]
    return replace(proposed, columns=tuple(columns), doubts=())


def ledgers_among(office: Office, sheets: Iterable[Worksheet]) -> list[Worksheet]:
    """The visible sheets that have a column of units and one of buyers."""
    seen = [sheet for sheet in sheets if not sheet.hidden]
    return [sheet for sheet in seen if ledgers.readable(mapping_for(office, sheet))]


def left_out(ledgers: Iterable[Worksheet], chosen: Worksheet) -> tuple[Problem, ...]:
    """A warning for each ledger that is not the ``chosen`` sheet."""
    return tuple(Problem("", "sheet_left", {"name": each.name}) for each in ledgers if each is not chosen)


@without_collecting()
def dry_run(office: Office, sheet: Worksheet, mapping: Mapping, payment: Payment = "other", project: int = 0) -> Plan:
    """What importing ``sheet`` would do; nothing is changed.

    ``payment`` is the way of paying of new dossiers where the sheet has no column for it, ``project`` (id) that of rows
    that name none; 0: nobody said.
    """
    estates = projects_store.estates(office.register)
    reading = ledgers.read(sheet, mapping, office.local(office.now()).date(), [each.name for each in estates])
    known = stored.load(office.register)
    plan = planning.plan(
        reading,
        mapping,
        known,
        extras_store.load(office.register) if mapping.kept else {},
        places.of_rows(reading.rows, known, estates, project),
        _lenders(office, reading),
        first=numbers.peek(office.register, DOSSIER),
        payment=payment,
    )
    return replace(plan, warnings=(*plan.warnings, *_ended_open(office, plan)))


def _lenders(office: Office, reading: Reading) -> Lenders:
    """Who lends the buyers of each row, and who lends those of the known dossiers."""
    kind = office.rules.lender
    known = {each.name: each.id for each in parties.everybody(office) if each.kind == kind}
    stands = parties_store.chosen(office.register).items()
    chosen = {dossier: party for (dossier, each, step), party in stands if (each, step) == (kind, "")}
    return lenders.of_rows(reading.rows, kind, known, chosen)


def _ended_open(office: Office, plan: Plan) -> Iterable[Problem]:
    """A warning for each dossier that the ledger calls given back or closed while something is open in it."""
    for before, after in plan.changed:
        left = resting.open_in(office, after.id) if before.state == "active" != after.state else ()
        if left:
            some = say("；").join(left[:FEW])
            facts: dict[str, str | int] = {"unit": after.unit, "number": after.number, "state": after.state}
            facts |= {"n": len(left), "open": some}
            yield Problem(str(plan.rows[after.id]), "ended_open", facts)


@without_collecting()
def carry_out(office: Office, plan: Plan, source: str, progress: Progress | None = None) -> Batch:
    """Store a plan in one transaction, under one batch number, with what it told of its rows.

    ``progress`` is called with the name of each stage and may raise to stop; then nothing has changed.

    Raises:
        NotAllowed, NothingToImport

    """
    office.require("import")
    if not plan.new and not plan.changed:
        raise NothingToImport
    tell = progress or (lambda _what: None)
    with office.register.transaction():
        batch = Batch(
            str(uuid4()),
            numbers.take(office.register, ledgers.BATCH),
            source,
            office.now(),
            office.signed_in,
            len(plan.new),
            len(plan.changed),
        )
        batches_store.add(office.register, batch)
        batches_store.keep_report(office.register, batch.id, reports.written(plan))
        taken = numbers.take_several(office.register, DOSSIER, len(plan.new))
        new = [planning.numbered(each, number) for each, number in zip(_settled(office, plan), taken, strict=True)]
        tell("dossiers")
        stored.add(office.register, new, batch.id)
        tell("changes")
        for _, becomes in plan.changed:
            stored.replace(office.register, becomes)
        had = {known.id: extras_store.of_dossier(office.register, known.id) for known, _ in plan.changed if plan.extras}
        extras_store.write(office.register, plan.extras)
        lent = _lend(office, plan)
        tell("journal")
        journal.append(office.register, _entries(office, batch, plan, new, had, lent))
        standings.write(office, [becomes.id for _, becomes in plan.changed])
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


def _lend(office: Office, plan: Plan) -> dict[str, str]:
    """Store which bank lends whom, new banks too. Returns dossier (id) -> the bank as a holder."""
    ids, kind = dict(plan.lenders.known), plan.lenders.kind
    for fold in dict.fromkeys(plan.lent.values()):
        if fold not in ids:
            ids[fold] = parties.enter(office, kind, plan.lenders.new[fold]).id
    found = {dossier: ids[fold] for dossier, fold in plan.lent.items()}
    parties_store.choose_all(office.register, kind, found)
    return {dossier: f"{kind}:{party}" for dossier, party in found.items()}


def _entries(
    office: Office,
    batch: Batch,
    plan: Plan,
    new: Sequence[Dossier],
    had: planning.Extras,
    lent: dict[str, str],
) -> Iterable[Entry]:
    now, by = office.now(), office.signed_in
    identifiers = iter(planning.identifiers(1 + len(new) + len(plan.changed)))

    def entry(kind: str, dossier: str | None, body: dict[str, Any]) -> Entry:
        if dossier in plan.extras:
            body["extra"] = plan.extras[dossier]
        if dossier in lent:
            body["lender"] = lent[dossier]
        return Entry(next(identifiers), kind, by, now, now, dossier, body)

    yield entry("ledger.imported", None, {"batch": batch.id, "number": batch.number, "source": batch.source})
    for each in new:
        yield entry(
            "dossier.imported", each.id, {"batch": batch.number, "row": plan.rows[each.id], "after": facts(each)}
        )
    for known, becomes in plan.changed:
        body = {"batch": batch.number, "row": plan.rows[known.id], "before": facts(known), "after": facts(becomes)}
        if known.id in plan.extras:
            before = had.get(known.id, {})
            body["extra_before"] = {name: before.get(name) for name in plan.extras[known.id]}
        if known.id in lent:
            body["lender_before"] = plan.lenders.chosen.get(known.id, "")
        yield entry("dossier.reimported", known.id, body)


def remember(office: Office, sheet: Worksheet, mapping: Mapping) -> None:
    """Read sheets with this header this way from now on.

    Raises:
        NotAllowed

    """
    office.require("import")
    meanings = [_Meaning(column.field, column.fen, column.kept) for column in mapping.columns]
    signature = ledger_headers.signature(sheet, ledger_headers.propose(sheet))
    with office.register.transaction():
        batches_store.remember(office.register, signature, msgspec.json.encode(meanings).decode())


def undo(office: Office, batch: Batch, reason: str) -> None:
    """Undo an import: its new dossiers are removed, its changes reversed. The journal keeps both.

    Raises:
        NotAllowed, AlreadyUndone, ReasonMissing
        BatchInUse: one of its dossiers was changed since, or something refers to it

    """
    office.require("import")
    if not reason.strip():
        raise ReasonMissing
    with office.register.transaction():
        changes = _check_undo(office, batch)
        for change in changes:
            _put_back(office, change)
        gone = batches_store.dossiers(office.register, batch.id)
        extras_store.remove(office.register, gone)
        parties_store.forget(office.register, gone)
        stored.remove(office.register, gone)
        batches_store.mark_undone(office.register, batch.id, office.now())
        standings.write(office, [change["before"]["id"] for change in changes])
        office.record("ledger.import-undone", batch=batch.id, number=batch.number, reason=reason)


def undoable(office: Office, batch: Batch) -> bool:
    """Whether the person signed in may undo an import and the rules allow it now."""
    try:
        _check_undo(office, batch)
    except Refusal:
        return False
    return office.may("import")


def _check_undo(office: Office, batch: Batch) -> list[dict[str, Any]]:
    """The changes of an import, which may be put back. Raises AlreadyUndone, BatchInUse."""
    stands = next((each for each in batches_store.load(office.register) if each.id == batch.id), batch)
    if stands.undone_at:
        raise AlreadyUndone(batch.number)
    entries = journal.read(office.register, kind="dossier.reimported")
    changes = [body for entry in entries if (body := entry.body or {})["batch"] == batch.number]
    used = batches_store.units_in_use(office.register, batch.id)
    used += [unit for body in changes if (unit := _changed_since(office, body))]
    if used:
        raise BatchInUse(batch.number, tuple(used))
    return changes


def _changed_since(office: Office, change: dict[str, Any]) -> str:
    """The unit of a dossier that is not any more as the import left it; empty if it is."""
    before, after = (msgspec.convert(change[side], Dossier) for side in ("before", "after"))
    now = stored.by_id(office.register, before.id)
    same = now is not None and facts(now) == facts(after)
    kind, _, party = change.get("lender", "").partition(":")
    same = same and (not kind or parties_store.chosen(office.register, before.id).get((before.id, kind, "")) == party)
    return "" if same else before.unit


def _put_back(office: Office, change: dict[str, Any]) -> None:
    """Reverse one change of an import, whose dossier is as the import left it."""
    before = msgspec.convert(change["before"], Dossier)
    now = stored.by_id(office.register, before.id)
    stored.replace(office.register, replace(before, version=now.version if now else before.version))
    if kind := change.get("lender", "").partition(":")[0]:
        parties_store.choose(office.register, before.id, kind, "", change["lender_before"])
    extra: dict[str, str | None] = change.get("extra_before", {})
    extras_store.remove_named(office.register, before.id, extra)
    extras_store.write(office.register, {before.id: {name: text for name, text in extra.items() if text is not None}})


def history(office: Office) -> list[Batch]:
    """Every import, newest first."""
    return batches_store.load(office.register)


def report_of(office: Office, batch: Batch) -> Report | None:
    """What an import told of its rows; None if it was before reports were kept."""
    body = batches_store.report(office.register, batch.id)
    return None if body is None else reports.read(body)


def every_extra_field(office: Office) -> planning.Extras:
    """What ledgers told of all dossiers beyond their own fields: dossier (id) -> heading -> text."""
    return extras_store.load(office.register)


def extra_fields(office: Office, dossier: str) -> dict[str, str]:
    """What ledgers told of a dossier (id) beyond its own fields: heading -> text."""
    return extras_store.of_dossier(office.register, dossier)
