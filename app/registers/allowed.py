"""Allowed 可以办理: who may do an act on a record, in which order, and not before which day."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from app.forms.entries import REVIEWED, WROTE
from app.office import people_store, roles
from app.registers.record_rules import NotOfRole, NotOpen, SamePerson, StillToDo, TooEarly

if TYPE_CHECKING:
    from app.forms.entries import Act, Entry
    from app.office.office import Office
    from app.registers.record_rules import Record


def who(office: Office, role: str) -> list[str]:
    """The keys of those who can act in a role today: its holders, and deputies of holders; everybody if it is empty."""
    here = [each for each in people_store.load(office.register) if each.active]
    if not role:
        return [each.key for each in here]
    today = office.today()
    own = [each.key for each in here if each.role == role]
    names = {each.id: each for each in here}
    standing_in = [
        names[each.deputy].key
        for each in roles.deputies(office)
        if each.first <= today <= each.last
        and each.deputy in names
        and each.person in names
        and names[each.person].role == role
    ]
    return list(dict.fromkeys([*own, *standing_in]))


def of_role(office: Office, person: str, role: str) -> None:
    """Refuse somebody who neither has the role nor stands in for who has. Raises NotOfRole."""
    if (role or person != office.signed_in) and person not in who(office, role):
        raise NotOfRole(office.name_of(person), role)


def check(office: Office, record: Record, entry: Entry, wanted: Act, by: str, at: datetime) -> None:
    """Refuse an act by somebody who may not do it, in the wrong order, or too early.

    Raises:
        NotOfRole, SamePerson, NotOpen, StillToDo, TooEarly

    """
    of_role(office, by, wanted.role)
    not_twice(office, record, entry, wanted, by)
    in_full(office, record, entry, wanted, by)
    not_early(office, record, entry, wanted, at)


def not_twice(office: Office, record: Record, entry: Entry, wanted: Act, by: str) -> None:
    """Refuse a review by the author of the record, and an act by who did the one it must be ``other_than``.

    Raises:
        SamePerson

    """
    if wanted.name == REVIEWED or wanted.other_than == WROTE:
        before = [record.written, *record.corrections]
    else:
        before = [each for each in record.acts(entry) if each.name == wanted.other_than]
    if any(step.by == by for step in before):
        raise SamePerson(office.name_of(by))


def in_full(office: Office, record: Record, entry: Entry, wanted: Act, by: str) -> None:
    """Refuse to repeat an act for everybody, and to do what comes after it before everybody has done it.

    Raises:
        NotOpen, StillToDo

    """
    done = {(step.name, step.by) for step in record.acts(entry)}
    if wanted.everyone and (wanted.name, by) in done:
        raise NotOpen(record.number, wanted.name)
    for before in entry.acts:
        if before.everyone and before.name in wanted.after:
            holders = office.rules.in_force.people_with(before.role)
            if missing := tuple(name for name in holders if (before.name, name) not in done):
                raise StillToDo(missing)


def not_early(office: Office, record: Record, entry: Entry, wanted: Act, at: datetime) -> None:
    """Refuse an act before the day that the form fixes for it. Raises TooEarly."""
    for each in wanted.not_before:
        day = _day_of(office, record, entry, each.of)
        if day and office.local(at).date() < day + timedelta(days=each.days):
            raise TooEarly(record.number, day + timedelta(days=each.days))


def _day_of(office: Office, record: Record, entry: Entry, name: str) -> date | None:
    """The day in a field, or on which an act was done last, or the record written; None if there is none yet."""
    done = [step.at for step in record.acts(entry) if step.name == name]
    if done or name == WROTE:
        return office.local(done[-1] if done else record.written.at).date()
    value = record.all_values(entry).get(name)
    if not isinstance(value, str) or not value:
        return None
    moment = datetime.fromisoformat(value)
    return office.local(moment).date() if moment.tzinfo else moment.date()
