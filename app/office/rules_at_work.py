"""Rules at work: loaded from the register, and applied to each journal entry."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from app.office import (
    amendments_store,
    calendar_store,
    duties_store,
    people_store,
    proposals,
    regulation_spans,
    tolerance,
)
from app.office.own import paper_kinds, paper_kinds_store, parties_store
from app.office.rules import Rules
from app.register import journal
from app.register.journal import Entry
from app.rulebook import reactions
from app.rulebook.answers import foresight
from app.rulebook.events import Event, Person
from app.rulebook.files import load_calendar, load_regulations
from app.rulebook.reader import (
    amended,
)
from app.rulebook.regulations import InForce, StandIn

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from app.office.seat import Seat
    from app.rulebook.answers.foresight import Foreseen


def load(office: Seat) -> Rules:
    """The rules of an office, from its register."""
    days = calendar_store.load(office.register)
    calendar = load_calendar(_of(days, "rest"), _of(days, "work"), str(office.zone), tolerance.minutes(office))
    book = load_regulations(regulation_spans.chosen(office), office.register.folder)
    own = [(each.clause, each.amendment) for each in amendments_store.load(office.register)]
    book = replace(amended(book, own) if own else book, switched=regulation_spans.days(office))
    book = paper_kinds.added_to(book, paper_kinds_store.load(office.register))
    people = people_store.load(office.register)
    staff = tuple(Person(person.key, person.role) for person in people if person.active)
    keys = {person.id: person.key for person in people}
    keys_by_name = {person.name: person.key for person in people if person.active}
    deputies = tuple(
        StandIn(keys[each.person], keys[each.deputy], each.first, each.last)
        for each in people_store.deputies(office.register)
        if each.person in keys and each.deputy in keys
    )
    named = {role.id: role.name for role in people_store.roles(office.register).values()}
    parties = tuple(parties_store.load(office.register))
    lists = {
        name: {
            party.name: keys_by_name.get(party.contact, "") for party in parties if party.kind == name and party.active
        }
        for name in book.vocabulary.lists
    }
    return Rules(InForce(book, calendar, staff, deputies, lists), office.language, named, parties)


def _of(days: Iterable[tuple[date, str]], kind: str) -> list[date]:
    return [day for day, each in days if each == kind]


def answer(office: Seat, entry: Entry) -> None:
    """Store what follows from a journal entry under the regulations; the caller holds the transaction."""
    rules = office.rules
    kind = rules.book.vocabulary.events.get(entry.kind)
    if kind is None:
        return
    file, event = entry.dossier or "", rules.event(entry)
    if event is None:
        return
    # Of the recurring duties, which grow every day, closed ones matter only where an event is undone.
    known = duties_store.concerned(office.register, file, closed=bool(kind.effect or not file))
    before = _before(office, entry)
    office.past = (file, journal.head(office.register), [*before, event])
    changes = reactions.react(event, before, known, rules.in_force)
    duties_store.store(office.register, [*changes.opened, *changes.changed])
    if changes.causes or changes.undone or changes.changed:
        proposals.answer(office, changes, event.data.get("reason", ""))


def foresee(office: Seat, entries: Sequence[Entry]) -> Foreseen:
    """What ``answer`` would store if these entries of one file were made, in their order; nothing is."""
    rules, file = office.rules, entries[0].dossier or ""
    kinds = rules.book.vocabulary.events
    closed = any(each.kind in kinds and kinds[each.kind].effect for each in entries)
    known = duties_store.concerned(office.register, file, closed=closed or not file)
    events = [event for each in entries if (event := rules.event(each))]
    return foresight.foresee(events, _before(office, entries[0]), known, rules.in_force)


def foresee_events(office: Seat, file: str, at: datetime, told: Sequence[tuple[str, dict[str, object]]]) -> Foreseen:
    """What would follow in a file (id) from events that are not entered, as pairs of their kind and their facts."""
    entries = [Entry(str(uuid4()), kind, office.signed_in, at, office.now(), file, facts) for kind, facts in told]
    return foresee(office, entries)


def past(office: Seat, file: str) -> list[Event]:
    """The events of a file (id), oldest first; right after something was entered about it, they are known."""
    if office.past[:2] == (file, journal.head(office.register)):
        return office.past[2]
    entries = reversed(journal.read(office.register, dossier=file))
    return [event for each in entries if (event := office.rules.event(each))]


def _before(office: Seat, entry: Entry) -> list[Event]:
    """The earlier events of the entry's file, oldest first."""
    entries = reversed(journal.read(office.register, dossier=entry.dossier or ""))
    return [event for each in entries if each.id != entry.id and (event := office.rules.event(each))]
