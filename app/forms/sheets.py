"""Sheets 表单: a record's values for its controlled form, drawn, and logged when printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.base import features
from app.forms import printed_store, stamps
from app.forms import rules as forms
from app.forms.library import packaged_forms
from app.office import personal
from app.register.settings import setting

if TYPE_CHECKING:
    from app.forms.paper.wording import Values
    from app.office.office import Office

Maker = Callable[["Office", str], "Values | tuple[forms.Form, Values]"]
"""Fills a form from a record's number; one that knows on which version the record was written says that, too."""

ANY = "*"
"""Under this key of the features' ``sheets`` stands what fills any form that people fill in."""

RECOVERY = "recovery-sheet"
"""The one form that no record has values for: it is only printed while its key is known."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A drawn form: the PDF, and what the print log needs to know of it."""

    pdf: bytes
    form: str
    version: int
    record: str
    title: str
    masks: bool = False
    """Whether numbers on it are hidden that could be printed whole."""
    logged: bool = True
    """Whether the print log hears of it: not of an empty sheet that is to be filled in anonymously."""


def draw(
    office: Office,
    form: str,
    record: str,
    copies: int = 1,
    *,
    whole_because: str | None = None,
) -> Sheet:
    """The form ``form`` of a record: its number, a dossier's unit, a day, month or quarter for what sums one up.

    With a reason in ``whole_because`` identity numbers and phones are printed whole, which is a right and is logged.

    Raises:
        NotAllowed, ReasonMissing, NoFormInForce, UnknownRecord, MissingGlyphs

    """
    from app.forms.paper.draw import draw as drawn

    now = office.local(office.now())
    chosen, values = _chosen(office, form, record)
    masks = chosen.masks and whole_because is None
    if whole_because is not None:
        personal.print_whole(office, form=form, record=record, reason=whole_because)
        chosen = chosen.unmasked()
    pdf = drawn(
        chosen,
        values,
        language=office.language,
        printed_by=office.signed_in,
        printed_at=now,
        office=setting(office.register, "name"),
        copies=copies,
        stamp=stamps.stamped(office, chosen, record),
    )
    number = str(values.get(chosen.record or "", "") or record)
    logged = bool(record) or chosen.entry is None or not chosen.entry.anonymous
    return Sheet(pdf, chosen.name, chosen.version, number, chosen.title.of(office.language), masks, logged)


def _chosen(office: Office, form: str, record: str) -> tuple[forms.Form, Values]:
    """The form in its valid version, a register's in the one the record was written on, and what it says."""
    makers: dict[str, Maker] = features.table("sheets")
    made = makers[form](office, record) if form in makers else features.table("sheets")[ANY](office, form, record)
    if isinstance(made, tuple):
        return made
    return forms.in_force(packaged_forms(), form, office.today()), made


def log(office: Office, sheet: Sheet, copies: int) -> None:
    """Write into the print log that so many copies left the printer."""
    if not sheet.logged:
        return
    with office.register.transaction():
        printed_store.add(
            office.register, sheet.form, str(sheet.version), sheet.record, copies, office.now(), office.signed_in
        )
        office.record("form.printed", form=sheet.form, version=sheet.version, number=sheet.record, copies=copies)
