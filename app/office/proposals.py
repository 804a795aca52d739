"""Proposals 拟处罚: lines for late duties and events, stored once, and taken back when their cause falls away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from app.office import duties_store, fines_store, tallies_store
from app.office.fine_ledger import Entry, deciding_role
from app.register.moments import moment, stamp
from app.register.settings import set_setting, setting
from app.rulebook import sanctions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import datetime

    from app.office.fine_ledger import Kind, Line
    from app.office.seat import Seat
    from app.rulebook.causes import Cause, Proposal
    from app.rulebook.duties import Duty
    from app.rulebook.reactions import Changes

SEEN = "fines-seen"
"""The setting that records up to which due all duties of this register were evaluated; empty while none were."""

CALENDAR, FOUND, IN_TIME, CANCELLED, COUNTED = "=calendar", "=found", "=in-time", "=cancelled", "=counted"
CLOCK = "=clock"
"""Reasons that the program gives by itself; the window has the words for them."""


def bring_up_to_date(office: Seat) -> int:
    """Store the lines proposed for duties that have become late; returns how many lines changed.

    Only open duties past their due are evaluated, because whatever else changes a duty evaluates it at once; on a day
    for the first time all of them, then those that have become late since.
    """
    register = office.register
    if not office.derives():
        return 0
    seen, now = setting(register, SEEN), office.now()
    looked = _looked(seen)
    since = looked if looked and looked <= now and office.local(looked).date() == office.today() else None
    late = duties_store.past_due(register, now, closed=not seen, since=since)
    changed = look_at(office, late)
    if late or since is None:
        with register.transaction():
            set_setting(register, SEEN, str(stamp(now)))
    return changed


def _looked(seen: str) -> datetime | None:
    """Up to when duties were evaluated; None if that is not known, as an earlier program only noted that they were."""
    return moment(int(seen)) if len(seen) > 1 else None


def answer(office: Seat, changes: Changes, reason: str) -> None:
    """Store the lines that an event proposes and take back those it undoes; the caller holds the transaction."""
    _propose(office, changes.proposals)
    gone = fines_store.of_events(office.register, [event for event, _ in changes.undone])
    undone = set(changes.undone)
    lines = [
        line
        for line in gone
        if {(line.proposal.event, ""), (line.proposal.event, line.proposal.document)} & undone
        and not line.proposal.scope
    ]
    _take_back(office, lines, reason or FOUND)
    look_at(office, changes.changed, reason)
    if office.rules.book.counts:
        before = tallies_store.of_events(office.register, [event for event, _ in changes.undone])
        left = [*sanctions.without(before, undone), *changes.causes]
        fallen = {(each.key, each.clause) for each in before} - {(each.key, each.clause) for each in left}
        _count(office, left, dict.fromkeys(fallen, reason or FOUND))


def look_at(office: Seat, looked: Iterable[Duty], reason: str = "") -> int:
    """Make the lines of these duties agree with their state; returns how many lines changed.

    The line of a duty that is no longer late is withdrawn or, if it was decided, gets a counter-entry proposed; if the
    duty is late again, the same line is proposed again.
    """
    whole, in_force = _whole_cases(office, list(looked)), office.rules.in_force
    late = list(sanctions.causes(whole.values(), office.now(), in_force))
    known = [line for line in fines_store.of_duties(office.register, whole) if not line.proposal.scope]

    def why(line: Line) -> str:
        return reason or _why(whole[line.proposal.duty])

    changed = _agree(office, sanctions.uncounted(late, in_force), known, why)
    if in_force.book.counts:
        in_time = whole.keys() - {each.key for each in late}
        gone = {(each, whole[each].clause): reason or _why(whole[each]) for each in in_time}
        changed += _count(office, late, gone)
    return changed


def of_duty(office: Seat, duty: Duty, at: datetime | None = None) -> tuple[Proposal, ...]:
    """The lines proposed for a duty if it is late at a moment (None: now), with all stored causes that count with it."""
    in_force, register, at = office.rules.in_force, office.register, at or office.now()
    scopes = [sanctions.scopes(each, in_force) for each in sanctions.causes([duty], at, in_force)]
    beside = tallies_store.counted(register, frozenset().union(*scopes)) if in_force.book.counts else ()
    return sanctions.late([duty], at, in_force, beside)


def _count(office: Seat, standing: Iterable[Cause], gone: Mapping[tuple[str, str], str]) -> int:
    """Update the tallies, where the number of occurrences matters, by ``standing`` causes and those ``gone`` (reason by
    key and clause), and make the lines of all that count together agree; returns how many changed."""
    in_force = office.rules.in_force
    kept: dict[str, tuple[Cause, frozenset[str]] | None] = {tallies_store.id_of(*each): None for each in gone}
    for cause in standing:
        kept[tallies_store.id_of(cause.key, cause.clause)] = (cause, sanctions.scopes(cause, in_force))
    with office.register.transaction():
        touched = tallies_store.put(office.register, kept)
        together = tallies_store.counted(office.register, touched)
        keys = {each.key for each in together} | {key for key, _ in gone}
        known = [*fines_store.of_duties(office.register, keys), *fines_store.of_events(office.register, keys)]
        reasons = {key: why for (key, _), why in gone.items()}
        return _agree(
            office,
            sanctions.counted(together, in_force, touched),
            [line for line in known if line.proposal.scope in touched],
            lambda line: reasons.get(line.proposal.duty or line.proposal.event, COUNTED),
        )


def _agree(office: Seat, wanted: Sequence[Proposal], found: Iterable[Line], why: Callable[[Line], str]) -> int:
    """Propose the wanted lines, first or again, and take back the other found ones; returns how many changed."""
    known = {line.id: line for line in found}
    grounded = {each.id for each in wanted}
    known |= {line.id: line for line in fines_store.by_ids(office.register, grounded - known.keys())}
    new = [each for each in wanted if each.id not in known]
    if not new and not known:
        return 0
    with office.register.transaction():
        changed = _propose(office, new) + _give_back(office, [line for line in known.values() if line.id in grounded])
        for line in known.values():
            if line.id not in grounded:
                changed += _take_back(office, [line], why(line))
    return changed


def _why(duty: Duty) -> str:
    if duty.closing:
        return duty.closing.reason
    return IN_TIME if duty.met_at else CANCELLED


def _whole_cases(office: Seat, looked: Sequence[Duty]) -> dict[str, Duty]:
    """The duties and all others of the same cases, by id: their one line may be due to any of them."""
    found = {duty.id: duty for duty in looked}
    for file, case in {(duty.file, duty.case) for duty in looked if duty.case}:
        same = duties_store.of_file(office.register, file)
        found = {duty.id: duty for duty in same if duty.case == case} | found
    return found


def _propose(office: Seat, proposals: Iterable[Proposal]) -> int:
    """Store the lines that are not stored yet, each with the role that decides about it."""
    # Where nobody is responsible nobody is fined, until somebody is named.
    lines = {each.id: each for each in proposals if each.person or each.role}
    known = {line.id for line in fines_store.by_ids(office.register, lines)}
    new = [_decided_by(office, each) for each in lines.values() if each.id not in known]
    fines_store.add(office.register, new)
    return _enter(office, "proposed", [(each, "") for each in new])


def _decided_by(office: Seat, proposal: Proposal) -> Proposal:
    in_force = office.rules.in_force
    role = in_force.book.vocabulary.roles.get(proposal.decided_by)
    decider = deciding_role(proposal.decided_by, in_force.role_of(proposal.person), role.above if role else "")
    return msgspec.structs.replace(proposal, decided_by=decider)


def _take_back(office: Seat, lines: Iterable[Line], reason: str) -> int:
    open_ones = [line for line in lines if line.state == "proposed"]
    decided = [line for line in lines if line.decision and line.amount and line.state != "undone"]
    return _enter(office, "withdrawn", [(line.proposal, reason) for line in open_ones]) + _enter(
        office, "undone", [(line.proposal, reason) for line in decided]
    )


def _give_back(office: Seat, lines: Iterable[Line]) -> int:
    """Propose or restore lines whose cause exists after all."""
    again = [(line.proposal, "") for line in lines if line.state == "withdrawn"]
    restored = [(line.proposal, "") for line in lines if line.state == "undone"]
    return _enter(office, "proposed", again) + _enter(office, "restored", restored)


def _enter(office: Seat, kind: Kind, lines: Sequence[tuple[Proposal, str]]) -> int:
    """Store entries of one kind, with one journal entry per dossier; returns how many."""
    for file in dict.fromkeys(proposal.file for proposal, _ in lines):
        entries = [
            Entry(proposal.id, kind, office.now(), office.signed_in, reason=reason)
            for proposal, reason in lines
            if proposal.file == file
        ]
        sealed = fines_store.enter(office.register, entries)
        office.record(f"fine.{kind}", dossier=file or None, count=len(entries), ledger=sealed)
    return len(lines)
