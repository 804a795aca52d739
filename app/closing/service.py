"""Closing 办结与变更: what is open before a purchase is closed, given back or changed, and doing so."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from app.access import service as access
from app.access import signoffs
from app.base.refusals import ReasonMissing, known
from app.closing import rules
from app.custody import handoffs, handoffs_store, whereabouts
from app.dossiers import alterations
from app.dossiers import service as dossiers
from app.office import duties_store, open_things, people_store, roles
from app.register import journal, numbers
from app.rulebook.purchases.asked import answers_of
from app.scans import attachments

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from app.closing.rules import Gate
    from app.custody.rules import Count, Line
    from app.dossiers.rules import Dossier
    from app.dossiers.service import Labels
    from app.office.office import Office, Signer
    from app.register.journal import Entry
    from app.rulebook.purchases.procedures import Open, OpenKind, Procedure

RIGHT = "approve"
"""The right of those who approve where nobody here has the role that a procedure names."""


@dataclass(frozen=True)
class Approval:
    """Who approves (key), with their ``secret``, or as a ``scan`` (an attachment's id) of the dossier shows."""

    by: str
    secret: str = field(default="", repr=False)
    scan: str = ""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A procedure as it is asked for: ``said`` is what it asks for, as typed, ``evidence`` names the paper it rests on,
    ``seen`` is what was told to be open and may stay so, ``back`` are papers that go back to the client. ``altered`` is
    the dossier as an alteration makes it."""

    dossier: str
    procedure: str
    reason: str
    evidence: str = ""
    said: Mapping[str, str] = field(default_factory=dict)
    seen: rules.Seen = frozenset()
    back: tuple[Line, ...] = ()
    approval: Approval | None = None
    altered: Dossier | None = None


@dataclass(frozen=True)
class Done:
    """A procedure that was carried out: its number, the dossier, what shows its old name, the receipt of papers given back."""

    number: str
    dossier: Dossier
    labels: Labels
    receipt: str = ""


def procedures(office: Office, dossier: Dossier) -> dict[str, Procedure]:
    """The procedures that can be carried out on a dossier now, by id."""
    declared = office.rules.book.vocabulary.procedures
    return {name: each for name, each in declared.items() if rules.fits(each, dossier.state)}


def the_procedure(office: Office, name: str) -> Procedure:
    """The procedure with this id, or called so. Raises UnknownProcedure."""
    declared = office.rules.book.vocabulary.procedures
    found = declared.get(name) or next(
        (each for each in declared.values() if name in {each.name.of(office.language), str(each.name.given)}), None
    )
    if found is None:
        raise rules.UnknownProcedure(name, tuple(declared))
    return found


def gate(office: Office, dossier: str, name: str, back: Collection[str] = ()) -> Gate:
    """What stands before a procedure; ``back`` are papers (ids) that go back to the client with it.

    Raises:
        UnknownProcedure

    """
    procedure = the_procedure(office, name)
    held = {paper.kind for paper in handoffs_store.papers(office.register, dossier)}
    found = open_things.of_dossier(office, dossier)
    return rules.gate(procedure, found, held, back, office.rules.book.vocabulary)


def here(office: Office, dossier: str, procedure: Procedure) -> list[tuple[whereabouts.Held, Count, bool]]:
    """The papers that this office holds, how many, and whether they usually go back to the client by a procedure."""
    usual, us = office.rules.book.vocabulary.kinds(procedure.back), office.rules.this_office
    return [
        (each, each.holders[us], each.paper.kind in usual)
        for each in whereabouts.held(office, dossier)
        if us in each.holders and not each.waiting
    ]


def approvers(office: Office, procedure: Procedure) -> list[str]:
    """The keys of those who can approve a procedure today: who acts in the role or, if nobody does, who may approve."""
    people = [each for each in people_store.load(office.register) if each.active]
    named = [each.key for each in people if roles.represented(office, each.id, procedure.approval)]
    return named or [each.key for each in people if RIGHT in roles.rights_held(office, each.id)]


def carry_out(office: Office, asked: Asked) -> Done:
    """Carry out a procedure: papers go back to the client, the dossier changes, duties end or stay as the procedure says.

    Raises:
        NotAllowed, UnknownRecord, UnknownProcedure, NotForThisState, ReasonMissing, NotSaid, NotAnAmount, NotACount,
        StillOpen, PapersAskedFor, NotConfirmed, NotApproved, NoSuchScan, WrongSecret, Throttled, NotThatAct, UnitTaken,
        ChangedMeanwhile; and what a hand-over and a change of the dossier raise

    """
    office.require("dossiers")
    before, procedure = dossiers.load(office, asked.dossier), the_procedure(office, asked.procedure)
    name = procedure.name.of(office.language)
    if not rules.fits(procedure, before.state):
        raise rules.NotForThisState(name, before.state)
    if not asked.reason.strip():
        raise ReasonMissing
    said = answers_of(procedure.asks, asked.said, office.language)
    stands = _passed(office, asked, procedure)
    # The secret is tried outside the transaction, so that a wrong one is remembered.
    signer = _approved(office, asked, procedure)
    with office.register.transaction():
        number = numbers.take(office.register, rules.PROCEDURE, office.local(office.now()).year)
        receipt = _give_back(office, asked, number)
        changed, labels = _change(office, asked, procedure, number)
        ended = rules.ended(procedure, stands, office.rules.book.vocabulary)
        office.record(
            rules.DONE,
            dossier=asked.dossier,
            number=number,
            procedure=asked.procedure,
            name=str(procedure.name.given),
            reason=asked.reason.strip(),
            told_by=asked.evidence.strip(),
            said=said,
            open=list(told(stands.may)),
            ended=[each.id for each in ended],
            tracks=procedure.tracks,
            receipt=receipt,
            approver=asked.approval.by if asked.approval and procedure.approval else "",
            scan=asked.approval.scan if asked.approval and procedure.approval else "",
        )
        for each in ended:
            _end(office, each.id, f"{name} {number}：{asked.reason.strip()}", procedure.fines)
        if signer:
            signoffs.sign_as(office, signer, matter="procedure", record=number)
    return Done(number, changed, labels, receipt)


def told(things: Mapping[OpenKind, Sequence[Open]]) -> tuple[str, ...]:
    """What is open, each with the name of its kind."""
    known = open_things.declared()
    return tuple(f"{known[kind].title()} {each.words}" for kind, found in things.items() for each in found)


def _passed(office: Office, asked: Asked, procedure: Procedure) -> Gate:
    """The gate, if nothing stands before the procedure. Raises StillOpen, PapersAskedFor, NotConfirmed."""
    name = procedure.name.of(office.language)
    stands = gate(office, asked.dossier, asked.procedure, {line.paper for line in asked.back})
    if stands.must:
        raise rules.StillOpen(name, told(stands.must))
    if stands.missing:
        raise rules.PapersAskedFor(name, tuple(map(office.rules.document, stands.missing)))
    if unseen := rules.unseen(stands, asked.seen):
        raise rules.NotConfirmed(told(unseen))
    return stands


def _approved(office: Office, asked: Asked, procedure: Procedure) -> Signer | None:
    """Who signs the approval; None if nobody has to, or not here. Raises NotApproved, NoSuchScan, WrongSecret, Throttled."""
    if not procedure.approval:
        return None
    approval, able = asked.approval, approvers(office, procedure)
    role = office.rules.role(procedure.approval)
    name = procedure.name.of(office.language)
    if approval is None or not approval.by.strip():
        raise rules.NotApproved(name, role)
    if approval.by not in able and (able or office.root_public is not None):
        raise rules.NotApproved(name, role, office.name_of(approval.by))
    if approval.scan:
        if approval.scan not in {each.id for each in attachments.of_dossier(office, asked.dossier)}:
            raise rules.NoSuchScan
        return None
    return None if office.root_public is None else access.confirm(office, approval.by, approval.secret)


def _give_back(office: Office, asked: Asked, number: str) -> str:
    """Hand papers back to the client; returns the receipt's number, empty without papers."""
    if not asked.back:
        return ""
    made = handoffs.hand_over(office, dossier=asked.dossier, taker=office.rules.client, lines=asked.back, note=number)
    return made.number


def _change(office: Office, asked: Asked, procedure: Procedure, number: str) -> tuple[Dossier, Labels]:
    if procedure.act:
        altered = asked.altered or dossiers.load(office, asked.dossier)
        reason, papers = asked.reason, asked.evidence
        return alterations.alter(office, dossier=altered, kind=procedure.act, reason=reason, papers=papers)
    before = dossiers.load(office, asked.dossier)
    becomes = rules.became(before, procedure, office.language)
    if becomes == before:
        return before, []
    return dossiers.changed(office, becomes, told={"procedure": number})


def _end(office: Office, duty: str, reason: str, fines: str) -> None:
    """End a duty that is still open: giving papers back may have met it."""
    present = duties_store.by_id(office.register, duty)
    if present and present.outstanding:
        office.record("duty.ended", dossier=present.file or None, of=duty, reason=reason, fines=fines)


def reopen(office: Office, *, dossier: str, reason: str) -> Dossier:
    """Take a closed or returned dossier up again; duties that ended stay so, tracks that stopped go on.

    Raises:
        NotAllowed, UnknownRecord, ReasonMissing, StillActive, UnitTaken: the unit was sold again, ChangedMeanwhile

    """
    office.require("dossiers")
    if not reason.strip():
        raise ReasonMissing
    before = dossiers.load(office, dossier)
    if before.state == "active":
        raise rules.StillActive(before.number)
    last = last_of(office, dossier)
    with office.register.transaction():
        number = str((last.body or {})["number"]) if last else ""
        told = {"procedure": number, "reason": reason.strip()}
        stored, _ = dossiers.changed(office, replace(before, state="active", resting=0), told=told)
        office.record(rules.REOPENED, dossier=dossier, number=number, reason=reason.strip())
    return stored


def last_of(office: Office, dossier: str) -> Entry | None:
    """The journal's entry of the last procedure by which a dossier ceased to be active, or of any; None without one."""
    return next(iter(journal.read(office.register, dossier=dossier, kind=rules.DONE)), None)


def by_number(office: Office, number: str) -> Entry:
    """The journal's entry of a procedure. Raises UnknownRecord."""
    entries = journal.read(office.register, kind=rules.DONE)
    return known((entry for entry in entries if (entry.body or {}).get("number") == number), number)
