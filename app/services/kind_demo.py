"""The demonstration of a kind of office: its records are written and acted upon as its people would, day by day."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from app.services import assembling, records, registers

if TYPE_CHECKING:
    from datetime import datetime

    from app.domain.office_kinds import Act, OfficeKind, Sample
    from app.services.office import Office

_DAY = re.compile(r"\{([+-]\d+)\}")


def live(office: Office, kind: OfficeKind, now: datetime) -> None:
    """Live through the samples of a kind up to ``now``, in the order of time; the caller holds the transaction.

    The office's clock stands at ``now`` afterwards.
    """
    written: dict[int, str] = {}
    for at, place, act in sorted(_happenings(kind, now), key=lambda each: each[:2]):
        office.clock = lambda at=at: at  # type: ignore[misc]
        sample = kind.record[place]
        if act is None:
            written[place] = _write(office, sample, office.local(at).date())
        else:
            office.signed_in = act.by or sample.by or kind.staff[0].name
            values = _dated(act.values, office.local(at).date())
            records.act(office, written[place], act.name, values, by=act.by or office.signed_in)
    office.clock = lambda: now


def _happenings(kind: OfficeKind, now: datetime) -> list[tuple[datetime, int, Act | None]]:
    found: list[tuple[datetime, int, Act | None]] = []
    for place, sample in enumerate(kind.record):
        at = now - timedelta(hours=sample.ago)
        found.append((at, place, None))
        for act in sample.acts:
            at = min(now, at + timedelta(hours=act.after))
            found.append((at, place, act))
    return found


def _write(office: Office, sample: Sample, day: date) -> str:
    office.signed_in = sample.by or office.signed_in
    values, drawn = _dated(sample.values, day), {}
    if sample.assemble:
        made = assembling.assemble(office, registers.form_of(office, sample.form))
        values, drawn = {**made.values, **values}, made.drawn
    return records.write(office, sample.form, values, drawn=drawn).number


def _dated(value: Any, day: date) -> Any:
    """Days written as ``{+3}`` counted from ``day``."""
    if isinstance(value, dict):
        return {name: _dated(each, day) for name, each in value.items()}
    if isinstance(value, list):
        return [_dated(each, day) for each in value]
    if isinstance(value, str):
        return _DAY.sub(lambda found: (day + timedelta(days=int(found[1]))).isoformat(), value)
    return value
