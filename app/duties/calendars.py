"""The office's calendar: its own 休/班 days, and dues that are derived again when the calendar changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.office import calendar_store, duties_store, proposals
from app.register.settings import set_setting, setting
from app.rulebook.duties import recompute

if TYPE_CHECKING:
    from datetime import date

    from app.office.office import Office


def own_days(office: Office) -> list[tuple[date, str]]:
    """The office's own days: ``rest`` or ``work``."""
    return calendar_store.load(office.register)


def set_day(office: Office, day: date, kind: str) -> int:
    """Make ``day`` a day of ``rest`` or ``work``, or give it back with an empty kind; answers how many dues moved.

    Raises:
        NotAllowed

    """
    office.require("calendar")
    with office.register.transaction():
        before = dict(calendar_store.load(office.register)).get(day, "")
        calendar_store.set_day(office.register, day, kind)
        office.forget_rules()
        office.record("calendar.changed", day=day.isoformat(), before=before, after=kind)
        return _derive_again(office)


def bring_up_to_date(office: Office) -> int:
    """Derive dues again if the program now knows another calendar than the register last saw; answers how many."""
    if setting(office.register, "calendar") == office.rules.calendar.version:
        return 0
    with office.register.transaction():
        return _derive_again(office)


def _derive_again(office: Office) -> int:
    register = office.register
    changed = recompute(duties_store.load(register), office.rules.calendar)
    duties_store.store(register, changed)
    set_setting(office.register, "calendar", office.rules.calendar.version)
    if changed:
        office.record("duties.recomputed", count=len(changed), calendar=office.rules.calendar.version)
        proposals.look_at(office, changed, proposals.CALENDAR)
    return len(changed)
