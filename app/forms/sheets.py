"""Sheets 表单: a record drawn on its controlled form as a PDF, and logged when it is printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import msgspec

from app.base import features
from app.base.words import Names, say
from app.forms import logo, printed_store, stamps
from app.forms import rules as forms
from app.forms.library import packaged_forms
from app.office import personal, phrases
from app.register.settings import setting

if TYPE_CHECKING:
    from app.forms.paper.laid import Laid
    from app.forms.paper.wording import Values
    from app.office.office import Office

Maker = Callable[["Office", str], "Values | tuple[forms.Form, Values]"]
"""The values of a record by its number, with the form if the record was written on a certain version."""

Packer = Callable[["Office", str], Sequence[tuple[str, str]]]
"""The sheets behind a cover, each a form with its record, by the cover's record."""

BEHIND = Names("证据册附件")
"""What a record's sheet in a pack is called instead of the copies that different parties keep."""

ANY = "*"
"""The key, among the rooms' ``SHEETS``, of the function that fills every form with an ``[entry]``."""

RECOVERY = "recovery-sheet"
"""The one form without a stored record: it is printed only while its key is known."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A drawn form: its pages, and what the print log records of it."""

    laid: Laid
    form: str
    version: int
    record: str
    title: str
    masks: bool = False
    """Whether it hides numbers that could be printed in full."""
    logged: bool = True
    """Whether printing it is logged; a blank sheet of an anonymous form is not."""
    roll: bool = False
    """Whether it is printed on a roll, whose labels keep their width across the printer."""

    @property
    def pdf(self) -> bytes:
        """The pages as a PDF."""
        return self.laid.pdf


def draw(
    office: Office,
    form: str,
    record: str,
    copies: int = 1,
    *,
    whole_because: str | None = None,
) -> Sheet:
    """Draw a form; ``record`` is a number, a dossier's unit, or the day, month or quarter of a report.

    The cover of a pack is drawn with all sheets behind it, as one whole.

    With a reason in ``whole_because``, identity numbers and phones are printed in full: this needs a right and is logged.

    Raises:
        NotAllowed, ReasonMissing, NoFormInForce, UnknownRecord, MissingGlyphs

    """
    from app.forms.paper.draw import Drawing, lay_out

    drawings = []
    for place, (name, number) in enumerate(_parts(office, form, record)):
        chosen, values = filled(office, name, number)
        behind = msgspec.structs.replace(chosen, parts=(BEHIND,)) if place and chosen.record else chosen
        before = (
            0 if place or not record else printed_store.times(office.register, name, _number(chosen, values, record))
        )
        drawings.append(Drawing(behind, values, stamps.stamped(office, chosen, number), before))
    masks = whole_because is None and any(each.form.masks for each in drawings)
    if whole_because is not None:
        personal.print_whole(office, form=form, record=record, reason=whole_because)
        drawings = [replace(each, form=each.form.unmasked()) for each in drawings]
    laid = lay_out(
        drawings,
        language=office.language,
        printed_by=printed_by(office),
        printed_at=office.local(office.now()),
        office=setting(office.register, "name"),
        copies=copies,
        logo=logo.load(office.register),
    )
    first, values = drawings[0].form, drawings[0].values
    number = _number(first, values, record)
    logged = bool(record) or first.entry is None or not first.entry.anonymous
    return Sheet(laid, first.name, first.version, number, first.title.of(office.language), masks, logged)


def printed_by(office: Office) -> str:
    """Who prints, as the foot of a page says it; from a snapshot, of which moment that is."""
    who = office.name_of(office.signed_in)
    if office.register.as_of is None:
        return who
    return say("{who}，按 {at} 的快照", who=who, at=phrases.at(office, office.register.as_of))


def _number(form: forms.Form, values: Values, record: str) -> str:
    """What the print log calls a record."""
    return str(values.get(form.record or "", "") or record)


def _parts(office: Office, form: str, record: str) -> list[tuple[str, str]]:
    """The form with its record and, if it is the cover of a pack, the sheets behind it."""
    packs: dict[str, Packer] = features.table("packs")
    return [(form, record), *(packs[form](office, record) if form in packs else ())]


def filled(office: Office, form: str, record: str) -> tuple[forms.Form, Values]:
    """A form and the values of a record: in the version valid today, a register's in the one the record was written on."""
    makers: dict[str, Maker] = features.table("sheets")
    made = makers[form](office, record) if form in makers else features.table("sheets")[ANY](office, form, record)
    if isinstance(made, tuple):
        return made
    return forms.in_force(packaged_forms(), form, office.today()), made


def log(office: Office, sheet: Sheet, copies: int) -> None:
    """Add ``copies`` of a sheet to the print log and the journal."""
    if not sheet.logged:
        return
    with office.register.transaction():
        printed_store.add(
            office.register, sheet.form, str(sheet.version), sheet.record, copies, office.now(), office.signed_in
        )
        office.record("form.printed", form=sheet.form, version=sheet.version, number=sheet.record, copies=copies)


def leave(office: Office, sheet: Sheet, copies: int, out: Callable[[], object]) -> None:
    """Let a sheet leave the office by ``out`` and log it: while the register cannot be written nothing leaves, and what
    did not leave is not logged. What a snapshot shows leaves without a log: its foot says of which moment it is.

    Raises:
        ReadingOnly, and what ``out`` raises, such as NotOut

    """
    if not sheet.logged or office.register.as_of:
        out()
        return
    with office.register.transaction():
        log(office, sheet, copies)
        out()
