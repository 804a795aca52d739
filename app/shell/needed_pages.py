"""Which of the program's pages an office needs; the others are not listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base import features
from app.register.settings import set_setting, shown_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from app.office.office import Office


def bring_up_to_date(office: Office) -> bool:
    """Store which pages the regulations and forms in force need. Returns whether that changed.

    The window calls it after its first paint and after every change, since a regulation may begin or end on a day.
    """
    if not office.derives():
        return False
    needed = dict.fromkeys(_needed(office))
    if shown_pages(office.register) == frozenset(needed):
        return False
    with office.register.transaction():
        set_setting(office.register, "pages", " ".join(needed))
    return True


def begin(office: Office, regulations: Sequence[str]) -> None:
    """Complete a founding: switch on the office's regulations, if it chose any, and store which pages it needs."""
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
