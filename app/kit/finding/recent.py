"""What a person opened last: ids and numbers alone, in the PC user's settings, so that nothing of the register leaves it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from PySide6.QtCore import QSettings

from app.register import backups

if TYPE_CHECKING:
    from app.office.office import Office

MOST = 9
"""How many are remembered."""


def opened(office: Office) -> list[str]:
    """What the person who is signed in opened, the last first."""
    kept = QSettings().value(_key(office), [])
    return [str(each) for each in kept] if isinstance(kept, list) else [str(kept)]


def remember(office: Office, record: str) -> None:
    """Put a record, by its id or number, first."""
    others = [each for each in opened(office) if each != record]
    QSettings().setValue(_key(office), [record, *others][:MOST])


def _key(office: Office) -> str:
    return f"recent/{backups.series(office.register)}/{quote(office.signed_in, safe='')}"
