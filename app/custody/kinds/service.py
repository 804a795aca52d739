"""Kinds of paper 文件种类: the office adds its own, and sets how many of each are needed, for whom, and how long they are valid."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from app.base.refusals import ChangedMeanwhile, Refusal
from app.office.own import paper_kinds, paper_kinds_store
from app.office.own.paper_kinds import OTHER, PaperKind

if TYPE_CHECKING:
    from app.office.office import Office

__all__ = ["OTHER", "PaperKind"]


class NoKindName(Refusal):
    """A kind of paper needs a name."""


@dataclass(eq=False)
class KindTaken(Refusal):
    """There is already a kind of paper ``name``."""

    name: str


class NoCount(Refusal):
    """Of a kind of paper at least one original or copy is expected, and nothing less than none."""


def listed(office: Office) -> list[PaperKind]:
    """Every kind of paper as it applies here, those of the regulations first; retired ones included."""
    own = {each.id: each for each in paper_kinds_store.load(office.register)}
    declared = {id_: paper_kinds.of(id_, each) for id_, each in office.rules.book.vocabulary.documents.items()}
    return [own.get(id_, each) for id_, each in declared.items() if id_ != OTHER]


def groups(office: Office) -> dict[str, str]:
    """The groups of kinds that clauses name, name by id."""
    return {group: each.name.of(office.language) for group, each in office.rules.book.vocabulary.groups.items()}


def add(office: Office, kind: PaperKind) -> PaperKind:
    """Add a kind of paper, which gets an id; one in a group falls under the clauses that name the group.

    Raises:
        NotAllowed, NoKindName, KindTaken, NoCount

    """
    office.require("office")
    made = replace(kind, id=f"own-{uuid4().hex[:8]}", name=kind.name.strip(), version=0)
    if not made.name:
        raise NoKindName
    _check(office, made)
    with office.register.transaction():
        paper_kinds_store.keep(office.register, made)
        office.forget_rules()
        office.record("paper-kind.added", id_of=made.id, name=made.name, after=_facts(made))
    return replace(made, version=1)


def change(office: Office, kind: PaperKind) -> None:
    """Store a changed kind: how many are expected, for whom, how long valid, or not used any more.

    Papers that came in before keep their day. A kind of the regulations keeps its name.

    Raises:
        NotAllowed, KindTaken, NoCount, ChangedMeanwhile

    """
    office.require("office")
    before = next(each for each in listed(office) if each.id == kind.id)
    changed = replace(kind, name=kind.name.strip() if before.name else "")
    _check(office, changed)
    with office.register.transaction():
        if not paper_kinds_store.keep(office.register, changed):
            raise ChangedMeanwhile(office.rules.document(kind.id))
        office.forget_rules()
        name = office.rules.document(kind.id)
        office.record("paper-kind.changed", id_of=kind.id, name=name, before=_facts(before), after=_facts(changed))


def _facts(kind: PaperKind) -> dict[str, object]:
    names = ("name", "group", "originals", "copies", "payments", "valid_days", "active")
    return {name: getattr(kind, name) for name in names}


def _check(office: Office, kind: PaperKind) -> None:
    if any(id_ != kind.id and name == kind.name for id_, name in office.rules.documents().items()):
        raise KindTaken(kind.name)
    if min(kind.originals, kind.copies, kind.valid_days) < 0 or not (kind.originals or kind.copies):
        raise NoCount
