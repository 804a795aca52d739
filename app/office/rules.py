"""The rules of one office: its regulations, calendar and people, with their words in its language."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from app.base.words import labelled, listed, say
from app.rulebook.events import Event
from app.rulebook.vocabulary import kind_of_holder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.base.working_calendar import Calendar
    from app.office.own.parties import Party
    from app.register.journal import Entry
    from app.rulebook.clauses import Terms
    from app.rulebook.duties import Duty
    from app.rulebook.regulations import InForce, Rulebook
    from app.rulebook.vocabulary import Vocabulary


@dataclass(frozen=True)
class Rules:
    """The rules of an office, and the names of roles, holders and papers in its language."""

    in_force: InForce
    language: str
    own_roles: Mapping[str, str] = field(default_factory=dict)
    """The names that the office gave to roles, its own ones included, by id."""
    parties: tuple[Party, ...] = ()
    """The named outside parties, by kind and name, retired ones included."""

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
        """The name of a holder of papers, which may be a named party."""
        if holder in self._named:
            return self._named[holder].name
        kind = kind_of_holder(holder)
        known = self._words.holders.get(kind) or self._words.lists.get(kind)
        return known.name.of(self.language) if known else holder

    @cached_property
    def _named(self) -> dict[str, Party]:
        return {party.holder: party for party in self.parties}

    def holders(self) -> dict[str, str]:
        """The holders who can be given papers, name by id, in the regulations' order; named parties before their kind."""
        found: dict[str, str] = {}
        for kind, each in self._words.holders.items():
            if not each.gone:
                named = {party.holder: party.name for party in self.parties if party.kind == kind and party.active}
                name = self.holder(kind)
                found |= named | {kind: say("{kind}（未指明）", kind=name) if named else name}
        return found

    def party_kinds(self) -> dict[str, str]:
        """The kinds of outside parties that can have a name, name by id, in the regulations' order."""
        outside = {kind: each for kind, each in self._words.holders.items() if not (each.inside or each.gone)}
        return {kind: self.holder(kind) for kind, each in outside.items() if each.part in {"", "lender"}}

    def lists(self) -> dict[str, str]:
        """The lists that the office keeps among its outside parties, name by id: its companies, its sites."""
        return {kind: each.name.of(self.language) for kind, each in self._words.lists.items()}

    @property
    def usual_holder(self) -> str:
        """The holder who hands papers in where nobody else is named; empty if the regulations declare none."""
        return next((holder for holder, each in self._words.holders.items() if each.usual), "")

    @cached_property
    def this_office(self) -> str:
        """The holder that is this office itself; like those below, empty if the regulations declare none."""
        return self._words.playing("office")

    @cached_property
    def headquarters(self) -> str:
        """The holder who permanently keeps what is sent to headquarters."""
        return self._words.playing("headquarters")

    @cached_property
    def borrower(self) -> str:
        """The holder of papers on loan."""
        return self._words.playing("borrower")

    @cached_property
    def lender(self) -> str:
        """The kind of outside party who lends buyers the money."""
        return self._words.playing("lender")

    @cached_property
    def client(self) -> str:
        """The holder that is the client."""
        return self._words.playing("client")

    @cached_property
    def destroyed(self) -> str:
        """The holder of papers that no longer exist."""
        return self._words.playing("destroyed")

    @cached_property
    def timing(self) -> str:
        """A digest of what decides where purchases stand on their tracks: tracks, limits, events, calendar."""
        from hashlib import sha256

        import msgspec

        words, calendar = self._words, self.calendar
        effects = {kind: each.effect for kind, each in words.events.items()}
        days = (sorted(calendar.rest), sorted(calendar.work), calendar.years, calendar.at_once)
        # What things are called, the only words of a type of their own, decides nothing.
        return sha256(msgspec.json.encode((words.tracks, effects, days), enc_hook=lambda _name: "")).hexdigest()

    @property
    def usual_role(self) -> str:
        """The role of whoever acts where nobody else is named; empty if the regulations declare none."""
        return next((role for role, each in self._words.roles.items() if each.usual), "")

    def role(self, role: str) -> str:
        """The name of a role."""
        known = self._words.roles.get(role)
        return self.own_roles.get(role) or (known.name.of(self.language) if known else role)

    def roles(self) -> dict[str, str]:
        """The names of all roles by id."""
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
        """The names of all kinds of paper by id."""
        return {kind: self.document(kind) for kind in self._words.documents}

    def required(self, payment: str) -> list[tuple[str, str, int, int]]:
        """The papers that a purchase needs, by mortgage or not: kind, name, originals, copies."""
        return [
            (kind, self.document(kind), each.originals, each.copies)
            for kind, each in self._words.documents.items()
            if any((needed_for == "mortgage") == (payment == "mortgage") for needed_for in each.payments)
        ]

    def clause_title(self, clause: str) -> str:
        """The title of a clause."""
        return self.book.clauses[clause].title.of(self.language)

    def duty_words(self, duty: Duty) -> str:
        """A duty in one line: its clause's title, with the papers still outstanding."""
        title, papers = self.clause_title(duty.clause), self.duty_papers(duty)
        return labelled(title, papers) if papers else title

    def duty_papers(self, duty: Duty) -> str:
        """The kinds of the papers that are still outstanding for a duty, on one line; empty if it is about none."""
        return listed(self.kinds_outstanding(duty))

    def kinds_outstanding(self, duty: Duty) -> tuple[str, ...]:
        """The names of the kinds of paper that a duty still waits for."""
        return tuple(dict.fromkeys(self.document(part.partition("#")[0]) for part in duty.outstanding if part))

    def terms(self, duty: Duty) -> Terms:
        """The terms that a duty is under."""
        return self.book.terms(duty.clause, duty.version)

    def event(self, entry: Entry) -> Event | None:
        """A journal entry as an event of the rulebook; None if the regulations do not know its kind."""
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
                field: kind_of_holder(str(body[field])) if kind.takes(field) == "holder" else str(body[field])
                for field in kind.fields
                if field != "documents" and body.get(field) not in {None, ""}
            },
        )
