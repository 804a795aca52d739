"""Boxes 意见箱: sheets of an anonymous form, put in unseen and read when the month is over (BK-12).

Putting a sheet in leaves no other trace: no journal entry, counter, event, signature, draft or print log.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from app.base import period_labels
from app.registers import boxes_store
from app.registers.boxes_store import Box, DroppedSheet
from app.registers.record_rules import Record, Step

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from app.forms.rules import Form
    from app.office.office import Office
    from app.registers.record_rules import Values

CHANCE = 1_000_000


def put(office: Office, form: Form, series: str, values: Values) -> Record:
    """Put a sheet into this month's box; only the caller learns its number."""
    month = period_labels.written("month", office.local(office.now()).date())
    with office.register.transaction():
        box = next(
            (box for box in boxes_store.load(office.register, form.name) if box.month == month),
            Box(form.name, month, ()),
        )
        sheet = DroppedSheet(_number(f"{series}{month}", {each.number for each in box.sheets}), form.version, values)
        boxes_store.put(office.register, box._replace(sheets=(*box.sheets, sheet)))
    boxes_store.settle(office.register)
    return _record(box, sheet, opened_at(office, month))


def _number(begins: str, taken: Iterable[str]) -> str:
    while True:
        number = f"{begins}-{secrets.randbelow(CHANCE):06}"
        if number not in taken:
            return number


def opened_at(office: Office, month: str) -> datetime:
    """When the box of a month is opened: at the end of its last day."""
    return office.rules.calendar.end(period_labels.period_of(month)[1])


def opened(office: Office, form: str = "") -> Iterator[Record]:
    """The sheets of opened boxes as records without an author, written when their box was opened."""
    for box in boxes_store.load(office.register, form):
        moment = opened_at(office, box.month)
        if moment <= office.now():
            yield from (_record(box, sheet, moment) for sheet in box.sheets)


def _record(box: Box, sheet: DroppedSheet, moment: datetime) -> Record:
    written = Step("written", "", moment, moment, "", "", sheet.values)
    return Record(sheet.number, box.form, sheet.version, sheet.number, None, (written,))
