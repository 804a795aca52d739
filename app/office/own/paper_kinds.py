"""Kinds of paper 文件种类 as the office wants them: its own ones, and its own counts for those of the regulations."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import msgspec

from app.base.words import Names
from app.rulebook.vocabulary import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.rulebook.regulations import Rulebook

OTHER = "other-paper"
"""The kind of every paper that is of no other kind; its name is typed when it comes in."""


@dataclass(frozen=True, slots=True)
class PaperKind:
    """A kind of paper: how many ``originals`` and ``copies`` are expected, for which ``payments`` (none: not required),
    for how many days it is valid from the day it comes in (0: no limit).

    The ``name`` is empty where the regulations' name applies. One that is not ``active`` is offered no more.
    """

    id: str
    name: str = ""
    group: str = ""
    originals: int = 1
    copies: int = 0
    payments: tuple[str, ...] = ()
    valid_days: int = 0
    active: bool = True
    version: int = 0


def of(id_: str, declared: DocumentKind) -> PaperKind:
    """A kind of the regulations as the office might change it."""
    return PaperKind(
        id_, "", declared.group, declared.originals, declared.copies, declared.payments, declared.valid_days
    )


def added_to(book: Rulebook, own: Iterable[PaperKind]) -> Rulebook:
    """The regulations with the office's kinds of paper, and with the kind of what is nothing else."""
    known = dict(book.vocabulary.documents)
    for each in own:
        declared = known.get(each.id)
        name = Names(each.name) if each.name or declared is None else declared.name
        known[each.id] = DocumentKind(
            name=name,
            group=declared.group if declared else each.group,
            originals=each.originals,
            copies=each.copies,
            payments=each.payments if each.active else (),
            valid_days=each.valid_days,
            retired=not each.active,
        )
    known.setdefault(OTHER, DocumentKind(name=Names("其他文件"), group=""))
    return replace(book, vocabulary=msgspec.structs.replace(book.vocabulary, documents=known))
