"""What a purchase is about, as somebody types it: its unit, contract, day and price."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from app.base.refusals import Refusal
from app.base.typed_amounts import fen
from app.dossiers.spelling import moved
from app.kit.fields import DayEdit, settled
from app.office.words import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLineEdit

    from app.dossiers.rules import Dossier
    from app.kit.parts import Field
    from app.office.office import Office


class _UnreadError(Exception):
    """A field has pointed out why it cannot be read."""


@contextmanager
def _pointing_out(field: Field[QLineEdit] | Field[DayEdit]) -> Iterator[None]:
    """Inside, a refusal is said at the field, which gets the focus. Raises _UnreadError."""
    try:
        yield
    except Refusal as refusal:
        field.complain(sentence(refusal))
        field.input.setFocus()
        raise _UnreadError from refusal


class PurchaseInputs(NamedTuple):
    """The fields of a purchase in a dialog, which lays them out."""

    unit: Field[QLineEdit]
    contract: Field[QLineEdit]
    signed: Field[DayEdit]
    price: Field[QLineEdit]

    def read(self, office: Office, dossier: Dossier, project: int) -> Dossier | None:
        """The dossier as typed, in a project if the unit names none, or None after pointing out what cannot be read."""
        try:
            with _pointing_out(self.unit):
                where = moved(office, dossier, self.unit.input.text(), project)
            with _pointing_out(self.signed):
                signed = self.signed.input.day()
            with _pointing_out(self.price):
                price = fen(self.price.input.text())
        except _UnreadError:
            return None
        if signed and signed != dossier.signed and not settled(self.signed, signed):
            return None
        return replace(where, contract=self.contract.input.text().strip() or None, signed=signed, price=price)
