"""What a field begins with, in the window and without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.forms.fields import NUMBERS
from app.registers import allowed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.forms.fields import Field
    from app.office.office import Office


def begun(office: Office, fields: Iterable[Field], values: Mapping[str, object]) -> dict[str, object]:
    """``values`` with what fields that are not among them begin with."""
    usual = {field.name: initial_value(office, field) for field in fields if field.name not in values}
    return {**{name: value for name, value in usual.items() if value is not None}, **values}


def initial_value(office: Office, field: Field) -> str | int | None:
    """The value a field begins with: today, now, the person signed in, a fixed value, or None."""
    match field.default:
        case "":
            return None
        case "today":
            return office.today().isoformat()
        case "now":
            return office.now().isoformat()
        case "me":
            able = office.signed_in in allowed.who(office, field.role)
            return office.signed_in if able else None
        case fixed:
            return int(fixed) if field.kind in NUMBERS else fixed
