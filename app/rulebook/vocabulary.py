"""The office's own vocabulary: which roles, holders, documents, payments and kinds of event its regulations know.

A regulation declares the words it uses; several regulations together speak the union of them.
"""

from __future__ import annotations

from typing import Literal, TypeVar

import msgspec

from app.base.toml_tables import Declared, Malformed
from app.base.words import Names, say
from app.rulebook.tracks import Track

FieldType = Literal[
    "text", "date", "moment", "period", "count", "holder", "person", "payment", "documents", "event", "handoff", "duty"
]
"""What a field of an event holds: ``event`` and ``duty`` point at an earlier event and at a duty or its clause; a
``period`` is named as in ``spans.written``, a ``count`` is a whole number."""

Effect = Literal["", "withdraws documents", "voids a hand-off", "ends a duty"]
"""What a kind of event does besides starting clocks and meeting duties."""

Part = Literal["", "office", "headquarters", "borrower", "destroyed"]
"""What a holder is to the program: this ``office`` itself; ``headquarters``, which keeps for good what leaves the archive
on a run; the ``borrower``, who has what is lent; ``destroyed``, where papers are that exist no more."""

Word = TypeVar("Word")


class Role(Declared, frozen=True, kw_only=True):
    """What somebody of the office is. ``usual`` is who acts where nobody else is named.

    ``above`` is the role that decides what this role would have to decide about itself. ``rank`` is what it may do until
    the office decides otherwise: who works at a desk, who leads others, who heads the office (``base/rights.py``);
    ``rights`` says it one by one, whatever the rank.
    """

    name: Names
    usual: bool = False
    above: str = ""
    rank: Literal["", "desk", "lead", "head"] = ""
    rights: tuple[str, ...] = ()


class Holder(Declared, frozen=True, kw_only=True):
    """Who may keep papers; ``inside`` the office's own company or outside it; ``gone`` is nobody: they are no more.

    ``usual`` is who gives papers where nobody else is named, and whom blank contracts are for. Each ``part`` has one
    holder.
    """

    name: Names
    inside: bool = False
    gone: bool = False
    usual: bool = False
    part: Part = ""


class Group(Declared, frozen=True, kw_only=True):
    """Kinds of documents that a clause names together."""

    name: Names


class DocumentKind(Declared, frozen=True, kw_only=True):
    """One kind of paper: how many originals and copies are expected, for which payments it is needed."""

    name: Names
    group: str
    originals: int = 1
    copies: int = 0
    payments: tuple[str, ...] = ()


class Payment(Declared, frozen=True, kw_only=True):
    """A way to pay for a purchase."""

    name: Names


class EventKind(Declared, frozen=True, kw_only=True):
    """One kind of thing that happens. ``name`` tells its meaning.

    ``fields`` maps each field to its type, with ``?`` after it if it may be missing. A hand-off brings papers
    ``in`` or takes them ``out``. Payments named by an event stay known of its file. ``file`` is false for what
    concerns the office as a whole. ``undoes`` is the kind of event whose sanctions it takes back: document by document, or
    else the latest one that says the same in every field both have.
    """

    name: Names
    fields: dict[str, str] = msgspec.field(default_factory=dict)
    effect: Effect = ""
    undoes: str = ""
    handoff: Literal["", "in", "out"] = ""
    file: bool = True

    def takes(self, field: str) -> str:
        """The type of ``field``, or an empty text if this kind has no such field."""
        return self.fields.get(field, "").rstrip("?")

    def field_of(self, taken: str) -> str:
        """The first field of this type, or an empty text."""
        return next((field for field in self.fields if self.takes(field) == taken), "")

    def needs(self, field: str) -> bool:
        """Whether the event is incomplete without ``field``."""
        return field in self.fields and not self.fields[field].endswith("?")


class Vocabulary(Declared, frozen=True, kw_only=True):
    """All the words, each under its identifier."""

    roles: dict[str, Role] = msgspec.field(default_factory=dict)
    holders: dict[str, Holder] = msgspec.field(default_factory=dict)
    groups: dict[str, Group] = msgspec.field(default_factory=dict)
    documents: dict[str, DocumentKind] = msgspec.field(default_factory=dict)
    payments: dict[str, Payment] = msgspec.field(default_factory=dict)
    events: dict[str, EventKind] = msgspec.field(default_factory=dict)
    tracks: dict[str, Track] = msgspec.field(default_factory=dict)

    def kinds(self, words: tuple[str, ...]) -> frozenset[str]:
        """The document kinds that ``words``, kinds or groups, stand for."""
        return frozenset(kind for kind, document in self.documents.items() if {kind, document.group} & set(words))

    def playing(self, part: Part) -> str:
        """The holder that has a part, or an empty text."""
        return next((holder for holder, each in self.holders.items() if each.part == part), "")

    def with_words_of(self, other: Vocabulary, file: str) -> Vocabulary:
        """Both together; ``file`` is where ``other`` was declared.

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
        )
        for holder, told in reversed(other.holders.items()):
            others = (each for each, known in both.holders.items() if known.part == told.part and each != holder)
            if told.part and (other_one := next(others, "")):
                problem = say("“{part}” 已经是 {holder}；只能有一方", part=told.part, holder=other_one)
                raise Malformed(file, f"holders.{holder}.part", problem)
        return both


def _both(known: dict[str, Word], new: dict[str, Word], file: str, section: str) -> dict[str, Word]:
    twice = {word: _together(known[word], new[word]) for word in known.keys() & new.keys()}
    for word, together in twice.items():
        if together is None:
            raise Malformed(file, f"{section}.{word}", say("与另一部制度的定义不一致;两处应写得完全相同"))
    return known | new | {word: together for word, together in twice.items() if together is not None}


def _together(one: Word, other: Word) -> Word | None:
    """What both say; None if they contradict each other. A role or holder may be told shorter in one of the places."""
    if one == other or not isinstance(one, Role | Holder):
        return one if one == other else None
    silent = type(one)(name=one.name)
    told = {
        field: {getattr(each, field) for each in (one, other)} - {getattr(silent, field)}
        for field in one.__struct_fields__
        if field != "name"
    }
    if one.name != getattr(other, "name", None) or any(len(values) > 1 for values in told.values()):
        return None
    return msgspec.structs.replace(one, **{field: values.pop() for field, values in told.items() if values})
