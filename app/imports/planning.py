"""What importing a ledger would do: its rows compared with the dossiers that are known. Nothing is changed here."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, field, replace
from string import ascii_uppercase
from typing import TYPE_CHECKING

from app.base.normal import name as person_name
from app.base.problems import Problem
from app.dossiers.rules import DOSSIER, FIRST, Buyer, Dossier, merged
from app.imports import matches as ledger_matches
from app.imports.lenders import NOBODY
from app.imports.places import NOWHERE, candidates
from app.imports.rows import MOST

if TYPE_CHECKING:
    from collections.abc import Mapping as Facts
    from collections.abc import Sequence

    from app.base.problems import Code
    from app.dossiers.rules import Payment
    from app.imports.columns import Mapping
    from app.imports.ledgers import Reading
    from app.imports.lenders import Lenders
    from app.imports.lines import Skipped
    from app.imports.places import Places
    from app.imports.rows import Buyer as ReadBuyer
    from app.imports.rows import LedgerRow

Extras = dict[str, dict[str, str]]
"""Dossier id -> heading -> text of what is kept beyond the dossier's own fields."""


@dataclass(frozen=True)
class Plan:
    """What an import would do: new dossiers, changed ones as pairs (before, after), and how many stay the same.

    ``new`` have the numbers they get unless others take them first. ``more`` are warnings that are only counted.
    """

    new: tuple[Dossier, ...]
    changed: tuple[tuple[Dossier, Dossier], ...]
    same: int
    refused: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    rows: dict[str, int]
    """Dossier id -> its row in the sheet, 1-based."""
    more: Facts[Code, int] = field(default_factory=dict)
    skipped: tuple[Skipped, ...] = ()
    dropped: tuple[str, ...] = ()
    """The headings of columns that are not stored."""
    extras: Extras = field(default_factory=dict)
    """What is kept beyond the fields of new and changed dossiers, as far as it is not known yet."""
    where: Places = NOWHERE
    lenders: Lenders = NOBODY
    lent: Facts[str, str] = field(default_factory=dict)
    """Dossier id -> the bank (folded name) that it gets."""


class _Beside:
    """What is kept of the rows beside the dossiers' own fields: extra fields, and who lends."""

    def __init__(self, extras: Extras, lenders: Lenders) -> None:
        self.extras: Extras = {}
        self.lent: dict[str, str] = {}
        self._had, self._lenders = extras, lenders

    def keep(self, place: int, row: LedgerRow, dossier: str) -> bool:
        """Keep what the row at ``place`` tells of its dossier (id) that is not known yet. Whether there is such a thing."""
        had = self._had.get(dossier, {})
        if more := {name: text for name, text in row.extra if had.get(name) != text}:
            self.extras[dossier] = more
        if lender := self._lenders.news(place, dossier):
            self.lent[dossier] = lender
        return bool(more or lender)


class _Told:
    """Warnings, listed up to a number of each kind."""

    def __init__(self, reading: Reading) -> None:
        self.warnings, self.more = list(reading.warnings), Counter(reading.more)
        self._times = Counter(each.code for each in self.warnings)

    def add(self, problem: Problem | None) -> None:
        if problem is None:
            return
        self._times[problem.code] += 1
        if self._times[problem.code] > MOST:
            self.more[problem.code] += 1
        else:
            self.warnings.append(problem)


def plan(
    reading: Reading,
    mapping: Mapping,
    known: Sequence[Dossier],
    extras: Extras,
    where: Places,
    lenders: Lenders = NOBODY,
    *,
    first: int,
    payment: Payment,
) -> Plan:
    """What importing the rows of ``reading`` would do.

    ``extras`` are those of the known dossiers, ``where`` and ``lenders`` tell the project and the bank of each row,
    ``first`` is the next dossier's number, ``payment`` is what holds where the sheet has no column of payments.
    """
    rows = reading.rows
    units = candidates(rows, where.projects, known) if known else [[] for _ in rows]
    matched = ledger_matches.matches(rows, units)
    spelt = ledger_matches.spelt_otherwise(rows, matched, known) if known else {}
    active = ledger_matches.active_contracts(known, rows, matched)
    told = _Told(reading)
    new: list[Dossier] = []
    changed: list[tuple[Dossier, Dossier]] = []
    beside = _Beside(extras, lenders)
    held: list[Problem] = []
    same, places = 0, {}
    ids = identifiers(len(rows))
    for place, (row, unit, found) in enumerate(zip(rows, units, matched, strict=True)):
        match = found or spelt.get(place)
        read = _dossier(row, ids[place], DOSSIER.written(first + len(new)), payment)
        read = _placed(read, where.projects[place], where)
        if match:
            places[match.id] = row.row
            becomes = _merged(match, read, row, told, spelt=not found)
            if beside.keep(place, row, match.id) or becomes != match:
                changed.append((match, becomes))
            else:
                same += 1
        elif not where.projects[place]:
            held.append(Problem(row.cell("unit") or row.cell("room"), "project_missing"))
        elif unit and (problem := ledger_matches.unit_conflict(row, unit)):
            held.append(problem)
        else:
            new.append(read)
            places[read.id] = row.row
            beside.keep(place, row, read.id)
            told.add(ledger_matches.contract_conflict(row, active) if active else None)
    if "payment" not in mapping.fields:
        told.add(_unpaid(rows, {places[each.id] for each in new}, payment))
    for each in lenders.said:
        told.add(each)
    refused, warnings = (*reading.refused, *held), _not_about(held, [*where.said, *told.warnings])
    skipped, dropped = reading.skipped, mapping.dropped if lenders.kind else (*mapping.dropped, *_banks(mapping))
    kept = (beside.extras, where, lenders, beside.lent)
    return Plan(tuple(new), tuple(changed), same, refused, warnings, places, told.more, skipped, dropped, *kept)


def _banks(mapping: Mapping) -> list[str]:
    """The headings of the columns of banks, which nobody keeps where nobody lends."""
    columns = [mapping.columns[place] for place in mapping.fields.get("bank", ())]
    return [column.header for column in columns if column.header and not column.kept]


def _unpaid(rows: Sequence[LedgerRow], new: set[int], payment: Payment) -> Problem | None:
    """A warning where new dossiers (by their rows) get the default way of paying."""
    count = sum(row.payment is None for row in rows if row.row in new)
    return Problem("", "payment_column_missing", {"n": count, "payment": payment}) if count else None


def _merged(match: Dossier, read: Dossier, row: LedgerRow, told: _Told, *, spelt: bool) -> Dossier:
    """The dossier as the row changes it."""
    unsaid = ledger_matches.unmentioned(row, match)
    if spelt:
        facts = {"unit": row.unit, "known": match.unit, "number": match.number}
        told.add(Problem(row.cell("unit") or row.cell("room"), "unit_spelt", facts))
        unsaid = (*unsaid, "unit")
    told.add(ledger_matches.replaced_buyers(row, match))
    becomes = merged(match, ledger_matches.with_unnamed(read, match), unsaid)
    # What is current again does not rest.
    return replace(becomes, resting=0) if becomes.state == "active" else becomes


def identifiers(count: int) -> list[str]:
    """New UUIDs (RFC 9562, version 4) from a single read of the system's randomness, since reading each time is slow."""
    digits = os.urandom(16 * count).hex()
    return [
        f"{one[:8]}-{one[8:12]}-4{one[13:16]}-{'89ab'[int(one[16], 16) & 3]}{one[17:20]}-{one[20:]}"
        for one in [digits[at : at + 32] for at in range(0, 32 * count, 32)]
    ]


def _dossier(row: LedgerRow, id_: str, number: str, payment: Payment) -> Dossier:
    return Dossier(
        id=id_,
        number=number,
        unit=row.unit,
        buyers=tuple(map(_buyer, row.buyers)),
        contract=row.contract,
        signed=row.signed,
        payment=row.payment or payment,
        payment_words=row.payment_words,
        price=row.price,
        phone="、".join(row.phones),
        address=row.address,
        adviser=row.adviser,
        state="returned" if row.returned else "closed" if row.closed else "active",
        note=row.note,
    )


def _buyer(read: ReadBuyer) -> Buyer:
    judged = read.identity
    written = "" if judged.number else judged.written
    return Buyer(person_name(read.name), read.kind, judged.number, judged.state, written, read.share)


def _placed(read: Dossier, project: int, where: Places) -> Dossier:
    """The dossier in its project, whose name stands before the unit if there are several."""
    estate = where.shown(project)
    if not estate and project in {0, FIRST}:
        return read
    unit = f"{estate} {read.unit}" if estate else read.unit
    return replace(read, unit=unit, project=project or FIRST, estate=estate)


def _not_about(refused: Sequence[Problem], warnings: Sequence[Problem]) -> tuple[Problem, ...]:
    """The warnings without those about refused rows."""
    if not refused:
        return tuple(warnings)
    rows = {each.cell.strip(ascii_uppercase) for each in refused}
    return tuple(each for each in warnings if not each.cell or each.cell.strip(ascii_uppercase) not in rows)


def numbered(dossier: Dossier, number: str) -> Dossier:
    """The dossier under the number that it really gets."""
    return dossier if dossier.number == number else replace(dossier, number=number)
