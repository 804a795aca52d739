"""The vocabulary of an office: the roles, holders, documents, payments and kinds of events that its regulations declare.

A regulation declares the words it uses; the vocabulary of several regulations is the union of theirs.
"""

from __future__ import annotations

from typing import Literal, TypeVar

import msgspec

from app.base.toml_tables import Declared, Malformed
from app.base.words import Names, say
from app.rulebook.purchases.procedures import Procedure
from app.rulebook.tracks import Track

FieldType = Literal[
    "text", "date", "moment", "period", "count", "holder", "person", "payment", "documents", "event", "handoff", "duty"
]
"""What a field of an event holds: ``event`` and ``handoff`` refer to an earlier event, ``duty`` to a duty or its clause;
a ``period`` is in the form of ``period_labels.written``, a ``count`` is a whole number."""

Effect = Literal["", "withdraws documents", "voids a hand-off", "ends a duty"]
"""What a kind of event does besides starting clocks and meeting duties."""

Part = Literal["", "office", "headquarters", "borrower", "destroyed", "client", "lender"]
"""What a holder is to the program: this ``office`` itself; the ``client``, whose papers they are; ``headquarters``, which permanently keeps what the archive
sends there; the ``borrower``, who has what is on loan; ``destroyed``, the holder of papers that no longer exist; the
``lender``, who lends buyers the money, and whom a sales ledger names."""

Word = TypeVar("Word")


class Role(Declared, frozen=True, kw_only=True):
    """A role in the office. The ``usual`` one acts where nobody is named.

    ``above`` is the role that decides where this role would have to decide about itself. ``rank`` gives its default
    rights (``base/rights.py``): works at a desk, leads others, heads the office; ``rights`` lists them instead,
    whatever the rank.
    """

    name: Names
    usual: bool = False
    above: str = ""
    rank: Literal["", "desk", "lead", "head"] = ""
    rights: tuple[str, ...] = ()


class Holder(Declared, frozen=True, kw_only=True):
    """Who may hold papers; ``inside`` the office's own company or outside it; papers with a holder that is ``gone`` no
    longer exist.

    The ``usual`` holder hands papers in where nobody else is named, and receives blank contracts. Each ``part`` has one
    holder.
    """

    name: Names
    inside: bool = False
    gone: bool = False
    usual: bool = False
    part: Part = ""


class Listing(Declared, frozen=True, kw_only=True):
    """A list that the office keeps among its outside parties, such as its companies or sites: what they are called. They
    hold no papers; a clause may be owed for each (``who.per``), and a form may ask which (``list``)."""

    name: Names


class Group(Declared, frozen=True, kw_only=True):
    """Kinds of documents that a clause names together."""

    name: Names


class DocumentKind(Declared, frozen=True, kw_only=True):
    """One kind of paper: the originals and copies expected, the payments it is needed for, and how many days it is valid
    from the day on which it comes in (0: no limit). A ``retired`` one is offered no more."""

    name: Names
    group: str
    originals: int = 1
    copies: int = 0
    payments: tuple[str, ...] = ()
    valid_days: int = 0
    retired: bool = False


class Payment(Declared, frozen=True, kw_only=True):
    """A way to pay for a purchase."""

    name: Names


class EventKind(Declared, frozen=True, kw_only=True):
    """One kind of event.

    ``fields`` maps each field to its type, followed by ``?`` if it may be missing. A hand-off brings papers ``in`` or
    takes them ``out``. A payment named by an event remains known about its file. ``file`` is false for what concerns the
    office as a whole. ``undoes`` is the kind of event whose sanctions it takes back: document by document or, without
    documents, of the latest event with the same values in all fields that both have.
    """

    name: Names
    fields: dict[str, str] = msgspec.field(default_factory=dict)
    effect: Effect = ""
    undoes: str = ""
    handoff: Literal["", "in", "out"] = ""
    file: bool = True

    def takes(self, field: str) -> str:
        """The type of ``field``; empty if this kind has no such field."""
        return self.fields.get(field, "").rstrip("?")

    def field_of(self, taken: str) -> str:
        """The first field of this type; empty if there is none."""
        return next((field for field in self.fields if self.takes(field) == taken), "")

    def needs(self, field: str) -> bool:
        """Whether the event is incomplete without ``field``."""
        return field in self.fields and not self.fields[field].endswith("?")


class Vocabulary(Declared, frozen=True, kw_only=True):
    """Declared words, each section by identifier."""

    roles: dict[str, Role] = msgspec.field(default_factory=dict)
    holders: dict[str, Holder] = msgspec.field(default_factory=dict)
    groups: dict[str, Group] = msgspec.field(default_factory=dict)
    documents: dict[str, DocumentKind] = msgspec.field(default_factory=dict)
    payments: dict[str, Payment] = msgspec.field(default_factory=dict)
    events: dict[str, EventKind] = msgspec.field(default_factory=dict)
    tracks: dict[str, Track] = msgspec.field(default_factory=dict)
    procedures: dict[str, Procedure] = msgspec.field(default_factory=dict)
    lists: dict[str, Listing] = msgspec.field(default_factory=dict)

    def kinds(self, words: tuple[str, ...]) -> frozenset[str]:
        """The kinds of documents that ``words``, kinds or groups, stand for."""
        return frozenset(kind for kind, document in self.documents.items() if {kind, document.group} & set(words))

    def playing(self, part: Part) -> str:
        """The holder that has a part; empty if there is none."""
        return next((holder for holder, each in self.holders.items() if each.part == part), "")

    def with_words_of(self, other: Vocabulary, file: str) -> Vocabulary:
        """The union of both vocabularies; ``file`` is where ``other`` was declared, whose procedures replace earlier ones.

        Raises:
            Malformed: the same word means something else in ``file``, or it gives a part to a second holder

        """
        both = Vocabulary(
            roles=_both(self.roles, other.roles, file, "roles"),
            holders=_both(self.holders, other.holders, file, "holders"),
            groups=_both(self.groups, other.groups, file, "groups"),
            documents=_both(self.documents, other.documents, file, "documents"),
            payments=_both(self.payments, other.payments, file, "payments"),
            events=_both(self.events, other.events, file, "events"),
            tracks=_both(self.tracks, other.tracks, file, "tracks"),
            procedures=self.procedures | other.procedures,
            lists=_both(self.lists, other.lists, file, "lists"),
        )
        for holder, declared in reversed(other.holders.items()):
            others = (each for each, known in both.holders.items() if known.part == declared.part and each != holder)
            if declared.part and (other_one := next(others, "")):
                problem = say("“{part}” 已经是 {holder}；只能有一方", part=declared.part, holder=other_one)
                raise Malformed(file, f"holders.{holder}.part", problem)
        return both


def kind_of_holder(holder: str) -> str:
    """The kind of a holder: ``bank:7c1f`` is one of the named parties that are a ``bank``."""
    return holder.partition(":")[0]


def _both(known: dict[str, Word], new: dict[str, Word], file: str, section: str) -> dict[str, Word]:
    twice = {word: _together(known[word], new[word]) for word in known.keys() & new.keys()}
    for word, together in twice.items():
        if together is None:
            raise Malformed(file, f"{section}.{word}", say("与另一部制度的定义不一致;两处应写得完全相同"))
    return known | new | {word: together for word, together in twice.items() if together is not None}


def _together(one: Word, other: Word) -> Word | None:
    """The declaration that combines both; None if they contradict. One of two roles or holders may leave keys out."""
    if one == other or not isinstance(one, Role | Holder):
        return one if one == other else None
    silent = type(one)(name=one.name)
    differing = {
        field: {getattr(each, field) for each in (one, other)} - {getattr(silent, field)}
        for field in one.__struct_fields__
        if field != "name"
    }
    if one.name != getattr(other, "name", None) or any(len(values) > 1 for values in differing.values()):
        return None
    return msgspec.structs.replace(one, **{field: values.pop() for field, values in differing.items() if values})
