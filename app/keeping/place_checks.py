"""Where an office lies: looked at before it is founded, and at each opening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.keeping import places_store
from app.keeping.places import Place, check_founding

if TYPE_CHECKING:
    from pathlib import Path

    from app.office.office import Office


def look(folder: Path) -> Place:
    """What kind of place ``folder`` is; it need not exist yet."""
    return places_store.check(folder)


def check(folder: Path, *, even_so: bool = False) -> None:
    """Refuse to found an office where it would come to harm; ``even_so`` is somebody's word for a doubtful place.

    Raises:
        NetworkPlace, DoubtfulPlace

    """
    check_founding(str(folder), look(folder), even_so=even_so)


def note(office: Office, reason: str) -> None:
    """Write down why the office lies in a doubtful place all the same."""
    with office.register.transaction():
        office.record("office.placed", folder=str(office.register.folder), reason=reason)
