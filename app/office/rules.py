"""Rules at work: the regulations, calendar and people of one office, and what they answer to an event."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from app.base.words import listed, said_of
from app.custody.rules import Count
from app.office import amendments_store, calendar_store, duties_store, people_store, switched
from app.register import journal
from app.rulebook import reactions
from app.rulebook.events import Event, Person
from app.rulebook.files import load_calendar, load_regulations
from app.rulebook.regulations import InForce, amended

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from app.base.working_calendar import Calendar
    from app.office.office import Office
    from app.register.journal import Entry
    from app.rulebook.clauses import Terms
    from app.rulebook.duties import Duty
    from app.rulebook.regulations import Rulebook
    from app.rulebook.vocabulary import Vocabulary


@dataclass(frozen=True)
class Rules:
    """What an office goes by, and its words in the language of its people."""

    in_force: InForce
    language: str
    own_roles: Mapping[str, str] = field(default_factory=dict)
    """Names the office gave to roles, its own ones included."""

    @property
    def calendar(self) -> Calendar:
        """The office's working calendar."""
        return self.in_force.calendar

    @property
    def book(self) -> Rulebook:
        """The regulations in force together."""
        return self.in_force.book

    @cached_property
    def _words(self) -> Vocabulary:
        return self.book.vocabulary

    def holder(self, holder: str) -> str:
        """The name of a holder of papers."""
        known = self._words.holders.get(holder)
        return known.name.of(self.language) if known else holder

    def holders(self) -> dict[str, str]:
        """The id and name of everybody who can be handed papers, in the regulations' order."""
        return {holder: self.holder(holder) for holder, each in self._words.holders.items() if not each.gone}

    def role(self, role: str) -> str:
        """The name of a role."""
        known = self._words.roles.get(role)
        return self.own_roles.get(role) or (known.name.of(self.language) if known else role)

    def roles(self) -> dict[str, str]:
        """Every role's id and name."""
        return {role: self.role(role) for role in [*self._words.roles, *self.own_roles]}

    def payment(self, payment: str) -> str:
        """The name of a way to pay."""
        known = self._words.payments.get(payment)
        return known.name.of(self.language) if known else payment

    def document(self, kind: str) -> str:
        """The name of a kind of paper."""
        known = self._words.documents.get(kind)
        return known.name.of(self.language) if known else kind

    def documents(self) -> dict[str, str]:
        """Every kind of paper and its name."""
        return {kind: self.document(kind) for kind in self._words.documents}

    def kinds_of(self, group: str) -> set[str]:
        """The kinds of paper whose group begins with ``group``."""
        return {kind for kind, each in self._words.documents.items() if each.group.startswith(group)}

    def usual_count(self, kind: str) -> Count:
        """How many originals and copies of a kind of paper are expected."""
        return Count(self._words.documents[kind].originals, self._words.documents[kind].copies)

    def required(self, payment: str) -> list[tuple[str, str, int, int]]:
        """The papers a purchase needs, by whether it is mortgaged or paid otherwise: kind, name, originals, copies."""
        return [
            (kind, self.document(kind), each.originals, each.copies)
            for kind, each in self._words.documents.items()
            if any((needed_for == "mortgage") == (payment == "mortgage") for needed_for in each.payments)
        ]

    def clause_title(self, clause: str) -> str:
        """The title of a clause."""
        return self.book.clauses[clause].title.of(self.language)

    def duty_words(self, duty: Duty) -> str:
        """What a duty asks for, in one line, with the papers still outstanding."""
        kinds = dict.fromkeys(self.document(part.partition("#")[0]) for part in duty.outstanding if part)
        title = self.clause_title(duty.clause)
        if not kinds:
            return title
        return said_of(title, listed(kinds))

    def terms(self, duty: Duty) -> Terms:
        """The terms a duty goes by."""
        return self.book.terms(duty.clause, duty.version)

    def answer(self, office: Office, entry: Entry) -> None:
        """Store what the regulations make of an event; the caller holds the transaction."""
        kind = self._words.events.get(entry.kind)
        if kind is None:
            return
        connection = office.register.connection
        file = entry.dossier or ""
        past = [
            event
            for each in reversed(journal.read(connection, dossier=file))
            if each.id != entry.id and (event := self.event(each))
        ]
        event = self.event(entry)
        if event is None:
            return
        # Of the recurring duties, which grow every day, closed ones matter only where an event is undone.
        others = "dossier IS NULL" if kind.effect or not file else "dossier IS NULL AND open = 1"
        known = duties_store.load(connection, f"dossier = ? OR ({others})", (file,))
        changes = reactions.react(event, past, known, self.in_force)
        duties_store.store(connection, [*changes.opened, *changes.changed])
        if changes.causes or changes.undone or changes.changed:
            from app.office import proposals

            proposals.answer(office, changes, event.data.get("reason", ""))

    def event(self, entry: Entry) -> Event | None:
        """A journal entry as the regulations see it; None if it is of a kind they do not know."""
        kind = self._words.events.get(entry.kind)
        if kind is None:
            return None
        body = entry.body or {}
        return Event(
            id=entry.id,
            kind=entry.kind,
            at=entry.at,
            entered_at=entry.entered_at,
            by=entry.by,
            file=entry.dossier or "",
            documents=tuple(body.get("documents", ())),
            data={
                field: str(body[field])
                for field in kind.fields
                if field != "documents" and body.get(field) not in {None, ""}
            },
        )


def load(office: Office) -> Rules:
    """The rules of an office as its register keeps them."""
    days = calendar_store.load(office.register.connection)
    calendar = load_calendar(_of(days, "rest"), _of(days, "work"), str(office.zone))
    book = load_regulations(switched.chosen(office), office.register.folder)
    own = [(each.clause, each.amendment) for each in amendments_store.load(office.register)]
    book = replace(amended(book, own) if own else book, switched=switched.days(office))
    staff = tuple(Person(person.name, person.role) for person in people_store.load(office.register) if person.active)
    named = {role.id: role.name for role in people_store.roles(office.register).values()}
    return Rules(InForce(book, calendar, staff), office.language, named)


def _of(days: Iterable[tuple[date, str]], kind: str) -> list[date]:
    return [day for day, each in days if each == kind]
