"""Kinds of labels, which rooms declare in their ``LABELS``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.forms.labels.contents import Content
    from app.office.office import Office


@dataclass(frozen=True, slots=True)
class LabelKind:
    """What a kind of labels is called, and what makes those of records by their numbers.

    ``strips`` are cut from paper; ``pages`` may be printed on a page of their own, all others lie on label stock.
    """

    title: Callable[[], str]
    make: Callable[[Office, Sequence[str]], Sequence[Content]]
    strips: bool = False
    pages: bool = False
