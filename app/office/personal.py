"""Personal data 个人信息: whole identity numbers and phones are shown, printed and exported by right only, and it is logged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.refusals import ReasonMissing

if TYPE_CHECKING:
    from app.office.office import Office


def print_whole(office: Office, *, form: str, record: str, reason: str) -> None:
    """A form leaves the printer with whole numbers.

    Raises:
        NotAllowed, ReasonMissing

    """
    office.require("print-personal")
    note(office, "personal.printed", form=form, record=record, reason=_given(reason))


def export(office: Office, *, what: str, reason: str) -> None:
    """Personal data leave the program as a file.

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
    """In an open office nobody can be named, so there is nothing to log."""
    if office.signer:
        with office.register.transaction():
            office.record(kind, at=None, dossier=dossier, **data)
