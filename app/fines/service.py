"""Fines 罚款: decisions 决定 by the role the clause names, objections 异议, answers, reversals; each is an entry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from app.access import service as access
from app.access import signoffs
from app.base.refusals import ReasonMissing, UnknownRecord
from app.base.words import listed
from app.fines import lines as fine_lines
from app.fines.evidence import gather
from app.office import fine_ledger, fines_store, people_store, proposals
from app.office.fine_ledger import WAITING, Entry, Line
from app.office.roles import rights_held, roles_of
from app.register import numbers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from app.base.series import Series
    from app.office.fine_ledger import Kind
    from app.office.office import Office, Signer

__all__ = ["WAITING", "Line", "bring_up_to_date"]

bring_up_to_date = proposals.bring_up_to_date
MATTER = "fine"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The decision on a proposed line (id): an amount in fen or hundredths of its unit; 0 waives it.

    Below the clause's range it needs a reason.
    """

    line: str
    amount: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Hand:
    """Who decides: name and secret, both empty in an open office, where the person signed in decides; and the lines or
    slips that they saw, all of them or none."""

    name: str = ""
    secret: str = ""
    seen: tuple[object, ...] = ()


Step = tuple["Kind", int, str]
"""An entry to be made on a line: kind, amount added (fen or hundredths), reason."""


def decide(office: Office, verdicts: Sequence[Verdict], hand: Hand | None = None) -> list[Line]:
    """Decide on proposed lines, all with one signature; each gets a number and keeps its evidence.

    Raises:
        WrongSecret, Throttled, NotHere, MayNotSign, ChangedSinceShown, OwnLine, NotTheDecider, NotWaiting, OutsideRange, ReasonMissing,
        UnknownRecord

    """
    wanted = {verdict.line: verdict for verdict in verdicts}

    def step(line: Line) -> Step:
        verdict = wanted[line.id]
        return fine_ledger.outcome(line, verdict.amount, verdict.reason), verdict.amount, verdict.reason

    return _decide(office, list(wanted), step, hand)


def settle(office: Office, lines: Sequence[str], *, agree: bool, reason: str, hand: Hand | None = None) -> list[Line]:
    """Decide on proposed counter-entries 冲销 of lines (ids): ``agree`` to take them back, or keep them with a reason.

    Raises:
        as ``decide``, without OutsideRange

    """
    if not agree and not reason.strip():
        raise ReasonMissing

    def step(line: Line) -> Step:
        fine_ledger.require(line, "undone")
        return ("countered", -line.amount, reason) if agree else ("kept", 0, reason)

    return _decide(office, lines, step, hand)


def answer(office: Office, line: str, *, amount: int, text: str, hand: Hand | None = None) -> Line:
    """Answer an objection; a counter-entry lowers the line to ``amount`` unless it stays the same.

    Raises:
        as ``decide``

    """
    if not text.strip():
        raise ReasonMissing
    return _decide(office, [line], lambda each: ("answered", fine_ledger.answered(each, amount), text), hand)[0]


def reverse(office: Office, line: str, *, reason: str, hand: Hand | None = None) -> Line:
    """Reverse 撤销 a decided line by a counter-entry of its whole amount.

    Raises:
        as ``decide``, without OutsideRange

    """
    if not reason.strip():
        raise ReasonMissing

    def step(each: Line) -> Step:
        fine_ledger.require(each, "approved", "reduced", "objected")
        return "reversed", -each.amount, reason

    return _decide(office, [line], step, hand)[0]


def object_(office: Office, line: str, *, text: str, on: date | None = None) -> Line:
    """Enter the person's objection; with the right ``fines`` also somebody else's, as written on paper.

    Raises:
        NotYours, NotWaiting, ReasonMissing, UnknownRecord

    """
    if not text.strip():
        raise ReasonMissing
    now = office.now()
    with office.register.transaction():
        found = fine_lines.by_id(office, line)
        if found.proposal.person != office.signed_in and not office.may("fines"):
            raise fine_ledger.NotYours(office.name_of(office.signed_in))
        fine_ledger.require(found, "approved", "reduced")
        day = on or office.local(now).date()
        entry = Entry(line, "objected", now, office.signed_in, reason=text.strip(), on=day.isoformat())
        _record(office, "fine.objected", found.proposal.file, [entry], number=found.number)
    return fine_lines.by_id(office, line)


def _decide(office: Office, lines: Sequence[str], step: Callable[[Line], Step], hand: Hand | None) -> list[Line]:
    """Enter one signed, numbered decision on all of these lines (ids), or on none."""
    name, signer = signing(office, hand)
    person = next((each.id for each in people_store.load(office.register) if each.active and each.key == name), "")
    roles = roles_of(office, person)
    with office.register.transaction():
        found = {each.id: each for each in fines_store.by_ids(office.register, lines)}
        if not lines or found.keys() != set(lines):
            raise UnknownRecord(listed(set(lines) - found.keys()))
        decision = _number(office, fine_ledger.DECISION)
        _check_seen(hand, found.values())
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


def _check_seen(hand: Hand | None, found: Iterable[Line]) -> None:
    """Refuse to sign what says something else than what was shown. Raises ChangedSinceShown."""
    seen = hand.seen if hand else ()
    for line in found:
        if seen and line not in seen:
            raise signoffs.ChangedSinceShown(line.number or line.proposal.clause)


def _check_decider(office: Office, line: Line, name: str, roles: frozenset[str]) -> None:
    try:
        fine_ledger.check_decider(line, name, roles)
    except fine_ledger.NotTheDecider as no:
        raise fine_ledger.NotTheDecider(office.name_of(name), office.rules.role(no.role)) from no


def signing(office: Office, hand: Hand | None) -> tuple[str, Signer | None]:
    """The decider (key), and their signing key, which is None in an open office.

    Raises:
        WrongSecret, Throttled, NotHere, MayNotSign

    """
    hand = hand or Hand()
    if office.signer is None and office.root_public is None:
        return office.signed_in, None
    signer = access.confirm(office, hand.name, hand.secret)
    if fine_lines.RIGHT not in rights_held(office, signer.person):
        raise signoffs.MayNotSign(office.name_of(hand.name), fine_lines.RIGHT)
    named = next(each.key for each in people_store.load(office.register) if each.id == signer.person)
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
        evidence=msgspec.json.encode(gather(office, line.proposal)).decode() if first else "",
    )


def _number(office: Office, series: Series) -> str:
    return numbers.take(office.register, series, office.local(office.now()).year)


def _record(office: Office, kind: str, file: str, entries: Sequence[Entry], *, number: str) -> None:
    sealed = fines_store.enter(office.register, entries)
    office.record(kind, dossier=file or None, number=number, count=len(entries), ledger=sealed)


def needed(office: Office) -> bool:
    """Whether any clause in force has a sanction."""
    return any(terms.sanction for _, _, terms in office.rules.book.in_force(office.today()))
