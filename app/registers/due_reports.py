"""Reports drawn up by the program: when a recurring duty falls due, its report is ready to be read and signed."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING

from app.base import period_labels
from app.office import duties_store
from app.registers import contents, reading, records
from app.registers import service as registers
from app.registers.reckoning.samples import AlreadyDrawn
from app.registers.record_rules import NotOfRole, Unfit
from app.registers.reporting import anniversaries
from app.rulebook.duties import slot_of

if TYPE_CHECKING:
    from app.forms.rules import Form
    from app.office.office import Office
    from app.registers.record_rules import Record
    from app.rulebook.duties import Duty

AFTERNOON = time(16)
"""The local time from which a report is drawn up on the day it is due."""

PERIOD = "period"
"""The field of a report that says which period it is about."""


def draw_up(office: Office) -> list[Record]:
    """Draw up the reports that are due and do not exist yet, unless a required field has to be filled in by a person.

    On the day it is due a report waits for the afternoon, since that day's records belong to it.
    """
    if not office.derives() or not office.may("records"):
        return []
    anniversaries.tell(office)
    forms = {form.name: form for form in registers.in_use(office) if registers.entry_of(form).period}
    end = office.rules.calendar.end(office.today())
    due = duties_store.recurring_by(office.register, end)
    made = []
    for duty in due:
        for name in office.rules.terms(duty).evidence.papers:
            if name in forms and not duty.trigger:
                record = _draw_up(office, forms[name], duty)
                made += [record] if record else []
    return made


def _draw_up(office: Office, form: Form, duty: Duty) -> Record | None:
    """The report of the period that ends when the duty is due; None if it exists, is too early or cannot be filled in."""
    entry = registers.entry_of(form)
    if not entry.period or entry.field(PERIOD) is None:
        return None
    ends = office.local(duty.due - timedelta(microseconds=1)).date()
    now = office.local(office.now())
    if now.date() == ends and now.time() < AFTERNOON:
        return None
    day = slot_of(duty, office.rules.calendar)
    period = period_labels.written(entry.period, day)
    named = {office.rules.terms(duty).who.names: duty.case} if duty.case else {}
    there = (each.values for each in reading.listed(office, form.name) if not each.voided)
    if any({PERIOD: period, **named}.items() <= values.items() for values in there):
        return None
    assembled = contents.assemble(office, form, day, named)
    try:
        return records.write(office, form.name, {**assembled.values, **named})
    except (AlreadyDrawn, Unfit, NotOfRole):
        return None
