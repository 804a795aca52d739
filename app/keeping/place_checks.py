"""The place 存放处 of an office: checked before it is founded, and at each opening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.keeping import places_store
from app.keeping.places import Place, check_founding

if TYPE_CHECKING:
    from pathlib import Path

    from app.office.office import Office


def look(folder: Path) -> Place:
    """Which kind of place ``folder`` is; it need not exist yet."""
    return places_store.check(folder)


def check(folder: Path, *, even_so: bool = False) -> None:
    """Refuse to found an office in a place that may damage it; ``even_so`` accepts a doubtful place.

    Raises:
        NetworkPlace, DoubtfulPlace

    """
    check_founding(str(folder), look(folder), even_so=even_so)


def note(office: Office, reason: str) -> None:
    """Journal the reason why the office is in a doubtful place all the same."""
    with office.register.transaction():
        office.record("office.placed", folder=str(office.register.folder), reason=reason)
