"""Personal data 个人信息: printing and exporting whole identity numbers and phones needs a right, and is logged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.refusals import ReasonMissing

if TYPE_CHECKING:
    from app.office.office import Office


def print_whole(office: Office, *, form: str, record: str, reason: str) -> None:
    """Log that a form is printed with whole numbers.

    Raises:
        NotAllowed, ReasonMissing

    """
    office.require("print-personal")
    note(office, "personal.printed", form=form, record=record, reason=_given(reason))


def export(office: Office, *, what: str, reason: str) -> None:
    """Log that personal data are exported to a file.

    Raises:
        NotAllowed, ReasonMissing

    """
    office.require("export")
    note(office, "personal.exported", what=what, reason=_given(reason))


def _given(reason: str) -> str:
    if not reason.strip():
        raise ReasonMissing
    return reason.strip()


def note(office: Office, kind: str, dossier: str | None = None, **data: object) -> None:
    """Log the use of personal data; not in an open office, where nobody could be named."""
    if office.signer:
        with office.register.transaction():
            office.record(kind, at=None, dossier=dossier, **data)
