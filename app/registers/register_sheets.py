"""A whole register on paper: the cover of a bound period (DC-3), and a summary."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from app.base import period_labels
from app.base.refusals import UnknownRecord
from app.forms import rules as forms
from app.forms.library import packaged_forms
from app.forms.paper import wording
from app.forms.rules import Chart
from app.forms.sheets import ANY
from app.register.settings import setting
from app.registers import reading
from app.registers import service as registers
from app.registers import sheets as record_sheets
from app.registers import values as record_values

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.forms.paper.wording import Row, Value, Values
    from app.forms.rules import Form
    from app.office.office import Office

COVER, SUMMARY = "register-cover", "register-summary"


def _period(office: Office, record: str) -> tuple[Form, str, date, date]:
    """Form, period, first and last day of a record such as ``repair-request 2026-11``. Raises UnknownRecord, NoFormInForce."""
    name, _, written = record.partition(" ")
    try:
        first, last = period_labels.period_of(written)
    except ValueError as error:
        raise UnknownRecord(record) from error
    return registers.form_of(office, name), written, first, last


def cover(office: Office, record: str) -> tuple[Form, Values]:
    """The cover of a register over a period. Raises UnknownRecord, NoFormInForce."""
    form, written, first, last = _period(office, record)
    found = reading.of_period(office, form.name, first, last, voided=True)
    bound = sorted((each.number for each in found), key=_in_order)
    return _in_force(office, COVER), {
        "number": record,
        "title": form.title.of(office.language),
        "form": wording.VERSION.of(office.language).format(number=form.number, version=form.version),
        "period": written,
        "department": setting(office.register, "name"),
        "first": bound[0] if bound else "",
        "last": bound[-1] if bound else "",
        "count": len(bound),
        "kept_until": date(last.year + registers.entry_of(form).retention, 12, 31),
    }


def _in_order(number: str) -> tuple[str, int]:
    """A sort key for numbers: by series and year, then numeric, so that 10000 comes after 9999."""
    series, _, count = number.rpartition("-")
    return series, int(count)


def summary(office: Office, record: str) -> tuple[Form, Values]:
    """A register's records of a period, counted by state and by each field its form names in ``summary``.

    Raises:
        UnknownRecord, NoFormInForce

    """
    form, written, first, last = _period(office, record)
    entry = registers.entry_of(form)
    found = reading.of_period(office, form.name, first, last, voided=True)
    entries = reading.entries(office, found)
    values: dict[str, Value | Sequence[Row]] = {
        "number": record,
        "title": form.title.of(office.language),
        "period": written,
        "count": len(found),
        "open": sum(not each.closed(entries[each.version]) for each in found),
        "void": sum(each.voided is not None for each in found),
        "state": _rows(Counter(record_values.state(office, each, entries[each.version]) for each in found)),
    }
    charts = []
    for name in entry.summary:
        field = entry.field(name)
        if field:
            counted = Counter(
                record_values.words(office, entries[each.version].field(name) or field, each.values.get(name))
                for each in found
            )
            values[f"by_{name}"] = _rows(counted)
            charts.append(Chart(name=f"by_{name}", title=field.label))
    base = _in_force(office, SUMMARY)
    place = next(place for place, block in enumerate(base.blocks) if isinstance(block, Chart))
    blocks = (*base.blocks[: place + 1], *charts, *base.blocks[place + 1 :])
    return msgspec.structs.replace(base, blocks=blocks), values


def _rows(counted: Counter[str]) -> list[Row]:
    return [{"label": label or "—", "value": count} for label, count in counted.most_common()]


def _in_force(office: Office, name: str) -> Form:
    return forms.in_force(packaged_forms(), name, office.today())


WHOLE = {COVER: cover, SUMMARY: summary}
"""Forms of whole registers -> what fills them."""

SHEETS = {**WHOLE, ANY: record_sheets.sheet}
"""All forms of this room -> what fills them."""
