"""Reading lines of the ledger of fines 罚款: by number, person or decider."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from app.base.refusals import UnknownRecord, known
from app.dossiers import projects_store as dossiers
from app.duties.service import rows_at
from app.fines.names import with_unit
from app.office import duties_store, fine_ledger, fines_store, people_store
from app.office.fine_ledger import Evidence
from app.office.roles import rights_held, roles_of
from app.rulebook import sanctions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from app.duties.service import DutyRow
    from app.office.fine_ledger import Line
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


def listed(office: Office) -> list[Line]:
    """The lines the person signed in may see, newest first: everybody's with the right ``fines``, else their own."""
    if office.may("fines"):
        found = fines_store.personal(office.register)
    else:
        found = fines_store.of_person(office.register, office.signed_in)
    return found[::-1]


def _visible(office: Office, line: Line) -> bool:
    return line.proposal.person == office.signed_in or office.may("fines")


def waiting(office: Office) -> list[Line]:
    """The lines that wait for a decision of the person signed in, by role or as deputy."""
    found = [line for line in fines_store.unsettled(office.register) if line.state in fine_ledger.WAITING]
    if not found:
        return []
    person = next((each.id for each in people_store.load(office.register) if each.key == office.signed_in), "")
    return [line for line in found if _decides(line, office.signed_in, roles_of(office, person))]


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
