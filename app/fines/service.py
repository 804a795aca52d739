"""Fines 罚款: decided by the role the clause names, objected to, answered, taken back; every step is an entry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from app.access import service as access
from app.access import signoffs
from app.base.refusals import ReasonMissing, UnknownRecord
from app.base.words import listed
from app.fines import lines as fine_lines
from app.fines.evidence import gathered
from app.office import fine_ledger, fines_store, people_store, proposals
from app.office.fine_ledger import WAITING, Entry, Line
from app.office.roles import acting, held
from app.register import numbers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from app.base.series import Series
    from app.office.fine_ledger import Kind
    from app.office.office import Office, Signer

__all__ = ["WAITING", "Line", "bring_up_to_date"]

bring_up_to_date = proposals.bring_up_to_date
MATTER = "fine"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is decided on a proposed line (its id): its amount in fen, 0 to waive it; less than the range has a reason."""

    line: str
    amount: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Hand:
    """Who decides: a name, and in an office with secrets the own secret; in an open one it is who is signed in."""

    name: str = ""
    secret: str = ""


Step = tuple["Kind", int, str]
"""An entry to be made on a line: its kind, what it adds in fen, the reason."""


def decide(office: Office, verdicts: Sequence[Verdict], hand: Hand | None = None) -> list[Line]:
    """Decide on proposed lines, several at once with one signature; each gets its number and keeps its evidence.

    Raises:
        WrongSecret, Throttled, NotHere, MayNotSign, OwnLine, NotTheDecider, NotWaiting, OutsideRange, ReasonMissing,
        UnknownRecord

    """
    wanted = {verdict.line: verdict for verdict in verdicts}

    def step(line: Line) -> Step:
        verdict = wanted[line.id]
        return fine_ledger.outcome(line, verdict.amount, verdict.reason), verdict.amount, verdict.reason

    return _decided(office, list(wanted), step, hand)


def settle(office: Office, lines: Sequence[str], *, agree: bool, reason: str, hand: Hand | None = None) -> list[Line]:
    """Decide on proposed counter-entries (ids): take the lines back, or keep them with a reason.

    Raises:
        as ``decide``

    """
    if not agree and not reason.strip():
        raise ReasonMissing

    def step(line: Line) -> Step:
        fine_ledger.require(line, "undone")
        return ("countered", -line.amount, reason) if agree else ("kept", 0, reason)

    return _decided(office, lines, step, hand)


def answer(office: Office, line: str, *, amount: int, text: str, hand: Hand | None = None) -> Line:
    """Answer an objection: the line stays as it is or is lowered to ``amount`` fen, by a counter-entry.

    Raises:
        as ``decide``

    """
    if not text.strip():
        raise ReasonMissing
    return _decided(office, [line], lambda each: ("answered", fine_ledger.answered(each, amount), text), hand)[0]


def reverse(office: Office, line: str, *, reason: str, hand: Hand | None = None) -> Line:
    """Take a decided line back, by a counter-entry of all that is still owed.

    Raises:
        as ``decide``

    """
    if not reason.strip():
        raise ReasonMissing

    def step(each: Line) -> Step:
        fine_ledger.require(each, "approved", "reduced", "objected")
        return "reversed", -each.amount, reason

    return _decided(office, [line], step, hand)[0]


def object_(office: Office, line: str, *, text: str, on: date | None = None) -> Line:
    """The person objects, or somebody who sees everybody's lines enters what was written on paper.

    Raises:
        NotYours, NotWaiting, ReasonMissing, UnknownRecord

    """
    if not text.strip():
        raise ReasonMissing
    now = office.now()
    with office.register.transaction():
        found = fine_lines.by_id(office, line)
        if found.proposal.person != office.signed_in and not office.may("fines"):
            raise fine_ledger.NotYours(office.signed_in)
        fine_ledger.require(found, "approved", "reduced")
        day = on or office.local(now).date()
        entry = Entry(line, "objected", now, office.signed_in, reason=text.strip(), on=day.isoformat())
        _record(office, "fine.objected", found.proposal.file, [entry], number=found.number)
    return fine_lines.by_id(office, line)


def _decided(office: Office, lines: Sequence[str], step: Callable[[Line], Step], hand: Hand | None) -> list[Line]:
    """One decision about lines: its entries, its number, its signature, all or nothing."""
    name, signer = signing(office, hand)
    person = next((each.id for each in people_store.load(office.register) if each.active and each.name == name), "")
    roles = acting(office, person)
    with office.register.transaction():
        found = {each.id: each for each in fines_store.by_ids(office.register, lines)}
        if not lines or found.keys() != set(lines):
            raise UnknownRecord(listed(set(lines) - found.keys()))
        decision = _number(office, fine_ledger.DECISION)
        entries = []
        for id_ in lines:
            _check_decider(office, found[id_], name, roles)
            entries.append(_entry(office, found[id_], step(found[id_]), name, decision))
        files = {line.proposal.file for line in found.values()}
        file = files.pop() if len(files) == 1 else ""
        _record(office, "fine.decided", file, entries, number=decision)
        if signer:
            signoffs.sign_as(office, signer, matter=MATTER, record=decision)
    return [fine_lines.by_id(office, id_) for id_ in lines]


def _check_decider(office: Office, line: Line, name: str, roles: frozenset[str]) -> None:
    try:
        fine_ledger.check_decider(line, name, roles)
    except fine_ledger.NotTheDecider as no:
        raise fine_ledger.NotTheDecider(name, office.rules.role(no.role)) from no


def signing(office: Office, hand: Hand | None) -> tuple[str, Signer | None]:
    """The name of who decides, and in an office with secrets what signs for him.

    Raises:
        WrongSecret, Throttled, NotHere, MayNotSign

    """
    hand = hand or Hand()
    if office.signer is None and office.root_public is None:
        return office.signed_in, None
    signer = access.confirm(office, hand.name, hand.secret)
    if fine_lines.RIGHT not in held(office, signer.person):
        raise signoffs.MayNotSign(hand.name, fine_lines.RIGHT)
    named = next(each.name for each in people_store.load(office.register) if each.id == signer.person)
    return named, signer


def _entry(office: Office, line: Line, step: Step, decider: str, decision: str) -> Entry:
    kind, amount, reason = step
    first = line.decision is None
    return Entry(
        line.id,
        kind,
        office.now(),
        office.signed_in,
        amount=amount,
        decider=decider,
        reason=reason.strip(),
        number=_number(office, fine_ledger.FINE) if first else None,
        decision=decision,
        evidence=msgspec.json.encode(gathered(office, line.proposal)).decode() if first else "",
    )


def _number(office: Office, series: Series) -> str:
    return numbers.take(office.register, series, office.local(office.now()).year)


def _record(office: Office, kind: str, file: str, entries: Sequence[Entry], *, number: str) -> None:
    sealed = fines_store.enter(office.register, entries)
    office.record(kind, dossier=file or None, number=number, count=len(entries), ledger=sealed)


def needed(office: Office) -> bool:
    """Whether a clause in force fines anybody."""
    return any(terms.sanction for _, _, terms in office.rules.book.in_force(office.today()))
