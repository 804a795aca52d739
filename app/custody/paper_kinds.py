"""Kinds of paper 文件种类: the office adds its own, and sets how many of each are needed, for whom, and how long they are valid."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from app.base.refusals import ChangedMeanwhile, Refusal
from app.office import paper_kinds, paper_kinds_store
from app.office.paper_kinds import OTHER, PaperKind

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def add(
    office: Office,
    *,
    name: str,
    group: str = "",
    originals: int = 1,
    copies: int = 0,
    payments: Sequence[str] = (),
    valid_days: int = 0,
) -> PaperKind:
    """Add a kind of paper; one in a ``group`` falls under the clauses that name the group.

    Raises:
        NotAllowed, NoKindName, KindTaken, NoCount

    """
    office.require("office")
    kind = PaperKind(f"own-{uuid4().hex[:8]}", name.strip(), group, originals, copies, tuple(payments), valid_days)
    if not kind.name:
        raise NoKindName
    _check(office, kind)
    with office.register.transaction():
        paper_kinds_store.keep(office.register, kind)
        office.forget_rules()
        office.record("paper-kind.added", id_of=kind.id, name=kind.name, after=_facts(kind))
    return replace(kind, version=1)


def change(
    office: Office,
    kind: PaperKind,
    *,
    name: str = "",
    originals: int = 1,
    copies: int = 0,
    payments: Sequence[str] = (),
    valid_days: int = 0,
    active: bool = True,
) -> None:
    """Change a kind: how many are expected, for which payments it is required, how long it is valid, or retire it.

    Papers that came in before keep their day. A kind of the regulations keeps its name.

    Raises:
        NotAllowed, KindTaken, NoCount, ChangedMeanwhile

    """
    office.require("office")
    changed = replace(
        kind,
        name=name.strip() if kind.name else "",
        originals=originals,
        copies=copies,
        payments=tuple(payments),
        valid_days=valid_days,
        active=active,
    )
    _check(office, changed)
    with office.register.transaction():
        if not paper_kinds_store.keep(office.register, changed):
            raise ChangedMeanwhile(office.rules.document(kind.id))
        office.forget_rules()
        office.record(
            "paper-kind.changed",
            id_of=kind.id,
            name=kind.name or office.rules.document(kind.id),
            before=_facts(kind),
            after=_facts(changed),
        )


def _facts(kind: PaperKind) -> dict[str, object]:
    return {
        "name": kind.name,
        "group": kind.group,
        "originals": kind.originals,
        "copies": kind.copies,
        "payments": list(kind.payments),
        "valid_days": kind.valid_days,
        "active": kind.active,
    }


def _check(office: Office, kind: PaperKind) -> None:
    if any(id_ != kind.id and name == kind.name for id_, name in office.rules.documents().items()):
        raise KindTaken(kind.name)
    if min(kind.originals, kind.copies, kind.valid_days) < 0 or not (kind.originals or kind.copies):
        raise NoCount
