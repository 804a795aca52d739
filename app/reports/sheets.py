"""Values that fill the form of this room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.refusals import UnknownRecord

if TYPE_CHECKING:
    from app.forms.paper.wording import Values
    from app.forms.sheets import Maker
    from app.office.office import Office


def dashboard(office: Office, record: str) -> Values:
    """The values of a month's dashboard; ``record`` is as in ``service``. Raises UnknownRecord."""
    from app.reports import service as reports

    try:
        return reports.dashboard(office, record)
    except ValueError as error:
        raise UnknownRecord(record) from error


SHEETS: dict[str, Maker] = {"dashboard": dashboard}
