"""The stamp on notices of reversed fines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.fines import lines as fine_lines
from app.fines.names import reason
from app.forms.stamps import REVERSED, Stamp

if TYPE_CHECKING:
    from app.office.office import Office


def _fine(office: Office, number: str) -> Stamp | None:
    line = fine_lines.by_number(office, number)
    last = next((each for each in reversed(line.entries) if each.amount < 0), None)
    if line.state != "reversed" or last is None:
        return None
    return Stamp(
        REVERSED,
        reason(last.reason, office.language),
        office.name_of(last.decider or last.by, last.at),
        office.local(last.at),
    )


STAMPS = {"fine-notice": _fine}
