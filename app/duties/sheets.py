"""Values that fill the form of this room."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

from app.base.refusals import UnknownRecord
from app.duties import service as duties
from app.duties.series import DAY_SHEET
from app.forms.paper.wording import dated

if TYPE_CHECKING:
    from app.duties.service import DutyRow
    from app.forms.paper.wording import Row, Values
    from app.forms.sheets import Maker
    from app.office.office import Office


MORNING = time(8, 30)
"""The local time for which the day sheet of another day is drawn."""


def day_sheet(office: Office, record: str) -> Values:
    """The values of the day sheet 日报; ``record`` is an ISO day, or empty for today as it stands now.

    Raises:
        UnknownRecord: ``record`` is not a day

    """
    now = office.now()
    day = _day(record) if record else office.local(now).date()
    at = now if day == office.local(now).date() else office.rules.calendar.moment(day, MORNING)
    shown = duties.due(office, at)
    return {
        "number": DAY_SHEET.written(day),
        "day": day,
        "department": office.rules.holder(office.rules.this_office),
        "clerk": office.name_of(office.signed_in),
        "late": [_line(office, each) for each in shown if each.late],
        "today": [_line(office, each) for each in shown if each.today],
        "coming": [_line(office, each) for each in shown if not each.late and not each.today],
    }


def _day(record: str) -> date:
    try:
        return date.fromisoformat(record)
    except ValueError as error:
        raise UnknownRecord(record) from error


def _line(office: Office, each: DutyRow) -> Row:
    return {
        "done": False,
        "due": dated(office.due_words(each.duty.due), office.language),
        "unit": each.unit,
        "duty": office.rules.duty_words(each.duty),
        "clause": each.duty.clause,
    }


SHEETS: dict[str, Maker] = {"day-sheet": day_sheet}
