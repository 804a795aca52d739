"""The demonstration of a kind of office 单位类型: its sample records are written and acted on in order of time."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from app.office import periods
from app.registers import contents, records
from app.registers import service as registers
from app.rulebook.limit_words import WEEKDAYS

if TYPE_CHECKING:
    from app.office.office import Office
    from app.rulebook.office_kinds import Act, OfficeKind, Sample

HOURS = time(9, 5), time(17, 20)
"""Acts without a time of day happen between these local times."""

_DAY = re.compile(r"\{([+-]\d+)\}")


def _standing(at: datetime) -> datetime:
    """A clock that stands still at ``at``."""
    return at


def live(office: Office, kind: OfficeKind, now: datetime) -> None:
    """Write and act on the samples of a kind up to ``now``, in order of time, in the caller's transaction.

    Afterwards the office's clock stands still at ``now``.
    """
    written: dict[tuple[int, int], str] = {}
    for at, place, turn, act in sorted(_happenings(office, kind, now), key=lambda each: each[:3]):
        office.clock = partial(_standing, at)
        periods.bring_up_to_date(office)
        sample = kind.record[place]
        if act is None:
            written[place, turn] = _write(office, sample, office.local(at).date())
        else:
            office.signed_in = act.by or sample.by or kind.staff[0].name
            values = _dated(act.values, office.local(at).date())
            records.act(office, written[place, turn], act.name, values, by=act.by or office.signed_in)
    office.clock = lambda: now


def _happenings(office: Office, kind: OfficeKind, now: datetime) -> list[tuple[datetime, int, int, Act | None]]:
    """(moment, place of the sample, number of the repetition, act) of each happening; the act is None for the writing."""
    found: list[tuple[datetime, int, int, Act | None]] = []
    for place, sample in enumerate(kind.record):
        for turn, ago in enumerate(range(sample.ago, -1, -sample.every) if sample.every else [sample.ago]):
            at = _by_the_clock(office, now - timedelta(hours=ago), sample.clock)
            steps: list[tuple[datetime, Act | None]] = [(at, None)]
            for act in sample.acts:
                at += timedelta(hours=act.after)
                steps.append((at, act))
            for when, each in steps:
                if when <= now:
                    found.append((when if sample.clock else min(_awake(office, when), now), place, turn, each))
    return found


def _awake(office: Office, at: datetime) -> datetime:
    """The moment, moved into the HOURS of its day."""
    local = office.local(at)
    first, last = (datetime.combine(local.date(), each, office.zone) for each in HOURS)
    return min(max(local, first), last).astimezone(UTC)


def _by_the_clock(office: Office, at: datetime, clock: str) -> datetime:
    """The moment's day at the time in ``clock``, which may begin with a weekday: then the last such day. Empty: as is."""
    if not clock:
        return at
    *weekday, hours = clock.split()
    moved = datetime.combine(office.local(at).date(), time.fromisoformat(hours), office.zone)
    back = (moved.weekday() - WEEKDAYS.index(weekday[0])) % 7 if weekday else 0
    return (moved - timedelta(days=back)).astimezone(UTC)


def _write(office: Office, sample: Sample, day: date) -> str:
    office.signed_in = sample.by or office.signed_in
    values = _dated(sample.values, day)
    if sample.assemble:
        made = contents.assemble(office, registers.form_of(office, sample.form))
        values = {**made.values, **values}
    return records.write(office, sample.form, values).number


def _dated(value: Any, day: date) -> Any:
    """A value in which days written as ``{+3}`` are replaced by ISO days counted from ``day``."""
    if isinstance(value, dict):
        return {name: _dated(each, day) for name, each in value.items()}
    if isinstance(value, list):
        return [_dated(each, day) for each in value]
    if isinstance(value, str):
        return _DAY.sub(lambda found: (day + timedelta(days=int(found[1]))).isoformat(), value)
    return value
