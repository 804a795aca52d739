"""The office's calendar: its own 休/班 days; dues are recomputed when the calendar changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.office import calendar_store, duties_store, proposals
from app.register.settings import set_setting, setting
from app.rulebook.duties import recompute

if TYPE_CHECKING:
    from datetime import date

    from app.office.office import Office


def own_days(office: Office) -> list[tuple[date, str]]:
    """The days the office set itself, each with ``rest`` or ``work``, by date."""
    return calendar_store.load(office.register)


def set_day(office: Office, day: date, kind: str) -> int:
    """Set ``day`` to ``rest`` or ``work``, or clear it with an empty ``kind``; return how many duties changed.

    Raises:
        NotAllowed

    """
    office.require("calendar")
    with office.register.transaction():
        before = dict(calendar_store.load(office.register)).get(day, "")
        calendar_store.set_day(office.register, day, kind)
        office.forget_rules()
        office.record("calendar.changed", day=day.isoformat(), before=before, after=kind)
        return _recompute(office)


def other_kind(office: Office, day: date) -> str:
    """What a day becomes when somebody wants the other: worked or free, and what the office set itself is given back."""
    if any(day == own for own, _ in own_days(office)):
        return ""
    return "rest" if office.rules.calendar.is_working(day) else "work"


def would_change(office: Office, day: date, kind: str) -> int:
    """How many duties would be due otherwise if ``set_day`` was called like this."""
    calendar = office.rules.calendar
    rest, work = calendar.rest - {day}, calendar.work - {day}
    changed = replace(
        calendar,
        rest=rest | {day} if kind == "rest" else rest,
        work=work | {day} if kind == "work" else work,
    )
    return len(recompute(duties_store.load(office.register), changed))


def bring_up_to_date(office: Office) -> int:
    """Recompute dues if the register last saw another calendar version; return how many duties changed."""
    if not office.derives() or setting(office.register, "calendar") == office.rules.calendar.version:
        return 0
    with office.register.transaction():
        return _recompute(office)


def _recompute(office: Office) -> int:
    register = office.register
    changed = recompute(duties_store.load(register), office.rules.calendar)
    duties_store.store(register, changed)
    set_setting(office.register, "calendar", office.rules.calendar.version)
    if changed:
        office.record("duties.recomputed", count=len(changed), calendar=office.rules.calendar.version)
        proposals.look_at(office, changed, proposals.CALENDAR)
    return len(changed)
