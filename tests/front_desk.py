"""What comes in at the front desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.registers import records

if TYPE_CHECKING:
    from app.office.office import Office


def mail(office: Office, **more: object) -> records.Record:
    """A parcel that came in."""
    return records.write(office, "mail-register", {"kind": "parcel", "addressee": "王芳", "pieces": 2, **more})
