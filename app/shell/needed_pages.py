"""Pages: which of the program's pages an office needs; the others are not shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base import features
from app.register.settings import set_setting, setting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from app.office.office import Office

FIRST = "today clients handoffs progress archive complaints fines reports regulations settings"
"""What an office has that never chose other regulations than the sales office's."""


def shown(office: Office) -> frozenset[str]:
    """The pages the office needs, as they were last noted: the first paint does not wait for the regulations."""
    return frozenset(setting(office.register, "pages", FIRST).split())


def bring_up_to_date(office: Office) -> bool:
    """Note which pages the regulations and forms in force need; whether that changed.

    The window asks for it after its first paint and after every change: a regulation may begin or end by its day.
    """
    needed = dict.fromkeys(_needed(office))
    if shown(office) == frozenset(needed):
        return False
    with office.register.transaction():
        set_setting(office.register, "pages", " ".join(needed))
    return True


def begin(office: Office, regulations: Sequence[str]) -> None:
    """What belongs to a founding: the regulations the office begins with, if it chose any, and its pages."""
    from app.regulations.service import begin_with

    if regulations:
        begin_with(office, regulations)
    bring_up_to_date(office)


def _needed(office: Office) -> Iterator[str]:
    evidence = {
        form
        for _, _, terms in office.rules.book.in_force(office.today())
        for form in (*terms.evidence.papers, terms.evidence.register)
    }
    for name, page in features.pages().items():
        asked: Callable[[Office], object] | None = features.loaded(page.needed) if page.needed else None
        if page.always or evidence & set(page.papers) or (asked and asked(office)):
            yield name
