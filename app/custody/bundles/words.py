"""A bundle's sum in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import listed, say_many

if TYPE_CHECKING:
    from app.custody.bundles.rules import Sum


def sum_words(sum_: Sum, clients: int = 0) -> tuple[str, str]:
    """A bundle's sum: what is taken, and what that makes in sheets; of several ``clients`` with their number."""
    papers = say_many("{n} 件", sum_.papers)
    if clients > 1:
        papers = listed((say_many("{n} 户", clients), papers))
    originals, copies = sum_.count
    sheets = [
        say_many("原件 {n}", originals) if originals else "",
        say_many("复印件 {n}", copies) if copies else "",
    ]
    return papers, listed(filter(None, sheets))
