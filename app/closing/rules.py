"""Procedures 办理事项, purely: what is open, what must be mended first, what a dossier becomes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from app.base.refusals import Refusal
from app.base.series import Series

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from app.dossiers.rules import Dossier
    from app.rulebook.purchases.procedures import Open, OpenKind, Procedure
    from app.rulebook.vocabulary import Vocabulary

DONE, REOPENED = "procedure.carried-out", "procedure.reopened"
PROCEDURE = Series("BJ", "procedure", stored_in=f"journal:{DONE}", prefix="43")

SERIES = (PROCEDURE,)
"""The series of numbers this room gives out."""

Seen = frozenset[tuple[str, str]]
"""What somebody saw to be open: kind and id of each."""


@dataclass(frozen=True)
class Gate:
    """What stands before a procedure: what has to be mended first, what may stay open, and papers that have not come in."""

    must: Mapping[OpenKind, Sequence[Open]] = field(default_factory=dict)
    may: Mapping[OpenKind, Sequence[Open]] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    """Kinds of papers that the procedure asks for."""

    @property
    def free(self) -> bool:
        """Whether nothing has to be mended first."""
        return not self.must and not self.missing

    @property
    def seen(self) -> Seen:
        """Everything that may stay open."""
        return frozenset((kind, each.id) for kind, found in self.may.items() for each in found)


@dataclass(eq=False)
class StillOpen(Refusal):
    """The procedure called ``name`` cannot be carried out before these are mended."""

    name: str
    words: tuple[str, ...]


@dataclass(eq=False)
class PapersAskedFor(Refusal):
    """The procedure called ``name`` asks for papers (their names) that have not come in."""

    name: str
    papers: tuple[str, ...]


@dataclass(eq=False)
class NotConfirmed(Refusal):
    """Nobody has confirmed that these stay open."""

    words: tuple[str, ...]


@dataclass(eq=False)
class NotForThisState(Refusal):
    """The procedure called ``name`` is for dossiers that are active."""

    name: str
    state: str


@dataclass(eq=False)
class UnknownProcedure(Refusal):
    """There is no procedure ``name``; ``known`` are those there are."""

    name: str
    known: tuple[str, ...]


@dataclass(eq=False)
class StillActive(Refusal):
    """The dossier is active, so there is nothing to take up again or to put to rest."""

    number: str


@dataclass(eq=False)
class NotApproved(Refusal):
    """The procedure called ``name`` is approved by ``role`` (its name), which ``who`` (a name or empty) is not."""

    name: str
    role: str
    who: str = ""


@dataclass(eq=False)
class NoSuchScan(Refusal):
    """The dossier has no scan of the approval that was named."""


def gate(
    procedure: Procedure,
    found: Mapping[OpenKind, Sequence[Open]],
    held: Collection[str],
    back: Collection[str],
    words: Vocabulary,
) -> Gate:
    """What stands before a procedure.

    ``found`` is everything open in the dossier, ``held`` the kinds of papers that came in, ``back`` the papers (ids)
    that go back to the client with it.
    """
    must: dict[OpenKind, Sequence[Open]] = {}
    may: dict[OpenKind, Sequence[Open]] = {}
    for kind, things in found.items():
        left = [
            each
            for each in things
            if _concerns(procedure, kind, each, words) and not (kind == "papers-here" and each.id in back)
        ]
        if left and procedure.stands(kind) == "mend":
            must[kind] = left
        elif left and kind != "papers-here":
            may[kind] = left
    missing = tuple(kind for kind in procedure.documents if kind not in held)
    return Gate(must, may, missing)


def _concerns(procedure: Procedure, kind: OpenKind, each: Open, words: Vocabulary) -> bool:
    """Whether something open has to do with a procedure: all has if the purchase ends, else what it names or changes."""
    if kind == "duties" and procedure.about:
        return ends(procedure, each, words)
    changed = (kind == "duties" and procedure.duties == "end") or (
        kind == "tracks" and procedure.tracks == "stop" and not procedure.paid
    )
    return bool(procedure.leads_to) or kind in procedure.open or changed


def ends(procedure: Procedure, duty: Open, words: Vocabulary) -> bool:
    """Whether an open duty ends by a procedure: one that is about something else as well does not, and that of a case,
    such as a complaint, follows its case."""
    if procedure.duties != "end" or duty.case:
        return False
    return not procedure.about or (bool(duty.about) and {*duty.about} <= words.kinds(procedure.about))


def ended(procedure: Procedure, stands: Gate, words: Vocabulary) -> list[Open]:
    """The open duties that end by a procedure, of what may stay open."""
    return [each for each in stands.may.get("duties", ()) if ends(procedure, each, words)]


def unseen(gate: Gate, seen: Seen) -> dict[OpenKind, list[Open]]:
    """What may stay open but was not seen when the procedure was confirmed."""
    left = {kind: [each for each in found if (kind, each.id) not in seen] for kind, found in gate.may.items()}
    return {kind: found for kind, found in left.items() if found}


def became(dossier: Dossier, procedure: Procedure, language: str) -> Dossier:
    """The dossier after a procedure that is no alteration."""
    if procedure.paid:
        dossier = replace(dossier, payment="other", payment_words=procedure.paid.of(language))
    return replace(dossier, state=procedure.leads_to) if procedure.leads_to else dossier


def fits(procedure: Procedure, state: str) -> bool:
    """Whether a procedure can be carried out in a state; what was given back can still be closed."""
    return state == "active" or (state == "returned" and procedure.leads_to == "closed")
