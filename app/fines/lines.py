"""Reading lines of the ledger of fines 罚款: by number, person or decider."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

import msgspec

from app.base.refusals import UnknownRecord, known
from app.dossiers import projects_store as dossiers
from app.duties.service import rows_at
from app.fines.names import with_unit
from app.office import duties_store, fine_ledger, fines_store, people_store
from app.office.fine_ledger import Evidence
from app.office.fines_store import Decider
from app.office.roles import rights_held, roles_of
from app.rulebook import sanctions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from app.duties.service import DutyRow
    from app.office.fine_ledger import Line
    from app.office.fines_store import Decided
    from app.office.office import Office

RIGHT = "approve"
"""The right that deciding takes besides the role."""


def by_id(office: Office, line: str) -> Line:
    """The line with this id.

    Raises:
        UnknownRecord

    """
    found = fines_store.by_ids(office.register, [line])
    if not found:
        raise UnknownRecord(line)
    return found[0]


def by_number(office: Office, number: str) -> Line:
    """The line with this number, if the person signed in may see it.

    Raises:
        UnknownRecord

    """
    found = fines_store.numbered(office.register, number)
    return known((line for line in found if _visible(office, line)), number)


def listed(office: Office, newest: int = -1) -> list[Line]:
    """The lines the person signed in may see, newest first: everybody's with the right ``fines``, all or so many, else
    their own."""
    if office.may("fines"):
        found = fines_store.personal(office.register, newest)
    else:
        found = fines_store.of_person(office.register, office.signed_in)
    return found[::-1]


def undecided(office: Office, limit: int = -1) -> list[Line]:
    """The lines the person signed in may see that wait for a decision, oldest first; at most ``limit``, their own to decide
    before others."""
    return fines_store.waiting(office.register, _own(office), _decider(office), limit)


def undecided_count(office: Office) -> int:
    """How many they are."""
    return fines_store.waiting_count(office.register, _own(office))


def decided_in(office: Office, first: date) -> list[Line]:
    """The lines the person signed in may see that were decided on ``first`` or later, newest first."""
    since = office.rules.calendar.moment(first, time())
    return fines_store.decided_since(office.register, since, _own(office))[::-1]


def decided_sum(office: Office, first: date) -> Decided:
    """What these come to."""
    return fines_store.decided_sum(office.register, office.rules.calendar.moment(first, time()), _own(office))


def decided_of(office: Office, first: date, person: str) -> list[Line]:
    """Those of them that are a person's."""
    since = office.rules.calendar.moment(first, time())
    return fines_store.decided_since(office.register, since, person) if _own(office) in {"", person} else []


def _own(office: Office) -> str:
    """Whose lines alone the person signed in may see; empty: everybody's."""
    return "" if office.may("fines") else office.signed_in


def _visible(office: Office, line: Line) -> bool:
    return line.proposal.person == office.signed_in or office.may("fines")


def waiting(office: Office) -> list[Line]:
    """The lines that wait for a decision of the person signed in, by role or as deputy."""
    return mine(office, fines_store.waiting(office.register))


def waiting_count(office: Office) -> int:
    """How many they are."""
    return fines_store.waiting_count(office.register, of=_decider(office))


def _decider(office: Office) -> Decider:
    """The person signed in, with the roles in which they act today."""
    person = next((each.id for each in people_store.load(office.register) if each.key == office.signed_in), "")
    return Decider(office.signed_in, tuple(sorted(roles_of(office, person))))


def mine(office: Office, lines: list[Line]) -> list[Line]:
    """Those of these lines on which the person signed in may decide, by role or as deputy."""
    if not lines:
        return []
    decider = _decider(office)
    return [line for line in lines if _decides(line, decider.person, frozenset(decider.roles))]


def _decides(line: Line, name: str, roles: frozenset[str]) -> bool:
    try:
        fine_ledger.check_decider(line, name, roles)
    except (fine_ledger.OwnLine, fine_ledger.NotTheDecider):
        return False
    return True


def deciders(office: Office, line: Line) -> list[str]:
    """The keys of those who may decide on a line today, in the order of people."""
    return [
        each.key
        for each in people_store.load(office.register)
        if each.active and _decides(line, each.key, roles_of(office, each.id)) and RIGHT in rights_held(office, each.id)
    ]


def because(office: Office, line: Line) -> str:
    """The grounds of a line in a sentence worded by its regulation; for a decided line, as they were then."""
    unit = units(office, [line]).get(line.proposal.file, "")
    proposal, met = msgspec.structs.replace(line.proposal, file=unit), _met_at(office, line)
    if proposal.why == "open" and met:
        proposal = msgspec.structs.replace(proposal, why="done", done=met)
    now = line.decision.at if line.decision else office.now()
    return sanctions.because(proposal, now, office.rules.in_force, office.language)


def late_until(office: Office, line: Line) -> datetime | None:
    """Until when the duty behind a line was late: its end, or now while it is open; None if an event led to the line."""
    if line.proposal.why == "event":
        return None
    return line.proposal.done or _met_at(office, line) or office.now()


def fined_before(office: Office, line: Line) -> int:
    """How often the person was fined for the same breach, before the decision on this line."""
    before = line.decision.at if line.decision else office.now()
    return fines_store.fined_before(office.register, line.proposal.person, line.proposal.breached, before)


def clients(office: Office, lines: Sequence[Line]) -> dict[str, str]:
    """Dossier id -> its buyers' names, for these lines."""
    found = dossiers.clients(office.register, {line.proposal.file for line in lines if line.proposal.file})
    return {file: client.buyers for file, client in found.items()}


def _met_at(office: Office, line: Line) -> datetime | None:
    """When the duty behind a line was met, as known at the decision or, if undecided, now."""
    if line.decision:
        return msgspec.json.decode(line.decision.evidence, type=Evidence).met_at
    duty = duties_store.by_id(office.register, line.proposal.duty)
    return duty.met_at if duty else None


def form_amount(office: Office, line: Line, amount: int | None) -> int | str | None:
    """An amount of a line for a form: fen if it is money, else words with the unit."""
    if amount is None or line.in_money:
        return amount
    return with_unit(line.proposal.unit, amount, office.language)


def units(office: Office, lines: Sequence[Line]) -> dict[str, str]:
    """File id -> unit, or the number of a record, complaint or occasion, for these lines."""
    return dossiers.called(office.register, {line.proposal.file for line in lines if line.proposal.file})


def duty_of(office: Office, line: Line) -> DutyRow | None:
    """The duty behind a line as a list row; None if an event, not a duty, led to the line."""
    duty = duties_store.by_id(office.register, line.proposal.duty)
    return rows_at(office, [duty], office.now())[0] if duty else None


def main_line(office: Office, line: Line) -> Line | None:
    """The main line that a joint line belongs to, or None."""
    found = fines_store.by_ids(office.register, [line.proposal.main]) if line.proposal.main else []
    return found[0] if found else None
