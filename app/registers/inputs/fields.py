"""The input for each kind of field, and the value it begins with."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.forms.fields import NUMBERS
from app.office import phrases
from app.registers import allowed
from app.registers.inputs.chosen import ChecklistInput, ChoiceInput, TickInput
from app.registers.inputs.plain import (
    ClientInput,
    DayInput,
    FileInput,
    Input,
    MomentInput,
    NumberInput,
    ShownInput,
    TextInput,
    TimeInput,
)
from app.registers.inputs.table import TableInput
from app.registers.reckoning import fitting

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.forms.fields import Field
    from app.office.office import Office


def input_for(office: Office, field: Field, *, inside: bool = False) -> Input[QWidget]:
    """The input for a field, or for a column ``inside`` a table."""
    if field.compute:
        return ShownInput(field if fitting.may_override(field) and not inside else None)
    if field.kind in NUMBERS:
        return NumberInput(field)
    match field.kind:
        case "choice":
            return ChoiceInput([(choice.id, choice.label.of(office.language)) for choice in field.choices])
        case "person":
            return ChoiceInput(list(phrases.people(office, allowed.who(office, field.role)).items()))
        case "document":
            return ChoiceInput(list(office.rules.documents().items()))
        case "client":
            return ClientInput(office)
        case "date":
            return DayInput(office)
        case "moment":
            return MomentInput(office)
        case "time":
            return TimeInput()
        case "attachment":
            return FileInput()
        case "tick":
            return TickInput(field.label.of(office.language))
        case "checklist":
            return ChecklistInput([item.of(office.language) for item in field.items])
        case "table":
            return TableInput(office, field, partial(input_for, inside=True))
        case "text" if entries := office.rules.in_force.lists.get(field.list):
            return ChoiceInput([(each, each) for each in entries])
        case _:
            return TextInput(field)
