"""Proposals 拟处罚: what late duties and events propose is stored once, and taken back when its cause falls away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from app.domain import sanctions
from app.domain.fines import Entry, deciding_role
from app.storage import duties, fines
from app.storage.moments import stamp
from app.storage.settings import set_setting, setting

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.domain.duties import Duty
    from app.domain.fines import Kind, Line
    from app.domain.reactions import Changes
    from app.domain.sanctions import Proposal
    from app.services.office import Office

SEEN = "fines-seen"
"""The setting that says that every duty of this register was looked at once."""

CALENDAR, FOUND, IN_TIME, CANCELLED = "=calendar", "=found", "=in-time", "=cancelled"
"""Reasons the program gives by itself; the window has the words."""


def bring_up_to_date(office: Office) -> int:
    """Store what late duties propose by now; answers how many lines changed.

    Only open duties past their due are looked at, since whatever else changes a duty looks at it there and then.
    """
    connection = office.register.connection
    seen = bool(setting(connection, SEEN))
    where = "open = 1 AND due < ?" if seen else "due < ?"
    late = duties.load(connection, where, (stamp(office.now()),))
    changed = look_at(office, late)
    if not seen:
        with office.register.transaction() as writing:
            set_setting(writing, SEEN, "1")
    return changed


def answer(office: Office, changes: Changes, reason: str) -> None:
    """Store what an event proposes and takes back; the caller holds the transaction."""
    _propose(office, changes.proposals)
    gone = fines.among(office.register.connection, "event", [event for event, _ in changes.undone])
    undone = set(changes.undone)
    lines = [
        line for line in gone if {(line.proposal.event, ""), (line.proposal.event, line.proposal.document)} & undone
    ]
    _take_back(office, lines, reason or FOUND)
    look_at(office, changes.changed, reason)


def look_at(office: Office, looked: Iterable[Duty], reason: str = "") -> int:
    """Make the lines of these duties agree with how they stand; answers how many changed.

    What no longer is late is withdrawn, or, where it was decided, gets a counter-entry proposed; what is late again
    is proposed again as the same line.
    """
    whole = _whole_cases(office, list(looked))
    wanted = [
        line for line in sanctions.late(whole.values(), office.now(), office.rules.in_force) if line.unit == "CNY"
    ]
    connection = office.register.connection
    known = {line.id: line for line in fines.among(connection, "duty", whole)}
    known |= {line.id: line for line in fines.among(connection, "id", {each.id for each in wanted} - known.keys())}
    grounded = {each.id for each in wanted}
    new = [each for each in wanted if each.id not in known]
    back = [line for line in known.values() if line.id in grounded]
    gone = [line for line in known.values() if line.id not in grounded]
    if not new and not known:
        return 0
    with office.register.transaction():
        changed = _propose(office, new) + _give_back(office, back)
        for line in gone:
            changed += _take_back(office, [line], reason or _why(whole[line.proposal.duty]))
    return changed


def _why(duty: Duty) -> str:
    if duty.closing:
        return duty.closing.reason
    return IN_TIME if duty.met_at else CANCELLED


def _whole_cases(office: Office, looked: Sequence[Duty]) -> dict[str, Duty]:
    """The duties with all others of the same case, whose one line any of them may have proposed."""
    found = {duty.id: duty for duty in looked}
    for file, case in {(duty.file, duty.case) for duty in looked if duty.case}:
        same = duties.load(office.register.connection, "dossier IS ?", (file or None,))
        found = {duty.id: duty for duty in same if duty.case == case} | found
    return found


def _propose(office: Office, proposals: Iterable[Proposal]) -> int:
    """Store those that are not known yet, each with the role that decides about it."""
    lines = {each.id: each for each in proposals if each.unit == "CNY"}
    known = {line.id for line in fines.among(office.register.connection, "id", lines)}
    new = [_decided_by(office, each) for each in lines.values() if each.id not in known]
    fines.add(office.register.connection, new)
    return _enter(office, "proposed", [(each, "") for each in new])


def _decided_by(office: Office, proposal: Proposal) -> Proposal:
    in_force = office.rules.in_force
    role = in_force.book.vocabulary.roles.get(proposal.decided_by)
    decider = deciding_role(proposal.decided_by, in_force.role_of(proposal.person), role.above if role else "")
    return msgspec.structs.replace(proposal, decided_by=decider)


def _take_back(office: Office, lines: Iterable[Line], reason: str) -> int:
    open_ones = [line for line in lines if line.state == "proposed"]
    decided = [line for line in lines if line.decision and line.amount and line.state != "undone"]
    return _enter(office, "withdrawn", [(line.proposal, reason) for line in open_ones]) + _enter(
        office, "undone", [(line.proposal, reason) for line in decided]
    )


def _give_back(office: Office, lines: Iterable[Line]) -> int:
    """The cause is there after all: the same lines again, never new ones."""
    again = [(line.proposal, "") for line in lines if line.state == "withdrawn"]
    restored = [(line.proposal, "") for line in lines if line.state == "undone"]
    return _enter(office, "proposed", again) + _enter(office, "restored", restored)


def _enter(office: Office, kind: Kind, lines: Sequence[tuple[Proposal, str]]) -> int:
    """Entries of one kind, one journal entry for each dossier they are about."""
    for file in dict.fromkeys(proposal.file for proposal, _ in lines):
        entries = [
            Entry(proposal.id, kind, office.now(), office.signed_in, reason=reason)
            for proposal, reason in lines
            if proposal.file == file
        ]
        sealed = fines.enter(office.register.connection, entries)
        office.record(f"fine.{kind}", dossier=file or None, count=len(entries), ledger=sealed)
    return len(lines)
