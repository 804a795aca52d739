"""Duties 事项 in the register: the whole value as JSON, a few columns for queries. All lists are by due, then clause."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from app.register import rows
from app.register.moments import moment, stamp
from app.rulebook.duties import Duty

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from app.register.register import Register

_decoder = msgspec.json.Decoder(Duty)


class _Row(NamedTuple):
    id: str
    clause: str
    dossier: str | None
    responsible: str
    started: int
    due: int
    provisional: int
    open: int
    body: str


def store(register: Register, duties: Iterable[Duty]) -> None:
    """Insert new duties and update known ones."""
    then = (
        "ON CONFLICT (id) DO UPDATE SET responsible = excluded.responsible, started = excluded.started, due = excluded.due, "
        "provisional = excluded.provisional, open = excluded.open, body = excluded.body"
    )
    rows.add(register.connection, "duty", _Row, map(_row, duties), then)


def _row(duty: Duty) -> _Row:
    return _Row(
        id=duty.id,
        clause=duty.clause,
        dossier=duty.file or None,
        responsible=duty.responsible,
        started=stamp(duty.started),
        due=stamp(duty.due),
        provisional=int(duty.provisional),
        open=int(bool(duty.outstanding)),
        body=msgspec.json.encode(duty).decode(),
    )


def _where(register: Register, condition: str, *arguments: Any) -> list[Duty]:
    sql = f"SELECT body FROM duty WHERE {condition} ORDER BY due, clause, id"
    return [_decoder.decode(body) for body in rows.values(register.connection, sql, arguments)]


def load(register: Register) -> list[Duty]:
    """All duties, open or not."""
    return _where(register, "1 = 1")


def due_within(register: Register, since: datetime, until: datetime) -> list[Duty]:
    """The duties due after ``since``, up to and including ``until``, open or not."""
    return _where(register, "due > ? AND due <= ?", stamp(since), stamp(until))


def first_due(register: Register) -> datetime | None:
    """When the first duty of all was due; None if there is none."""
    found = rows.value(register.connection, "SELECT min(due) FROM duty")
    return None if found is None else moment(found)


def by_id(register: Register, duty: str) -> Duty | None:
    """The duty with this id, or None."""
    return next(iter(_where(register, "id = ?", duty)), None)


def outstanding(register: Register) -> list[Duty]:
    """The open duties."""
    return _where(register, "open = 1")


def outstanding_cases(register: Register) -> list[Duty]:
    """The open duties that are about a case of a file."""
    return _where(register, "open = 1 AND body ->> 'case' <> ''")


def count_by(register: Register, until: datetime) -> int:
    """How many open duties are due before a moment."""
    sql = "SELECT count(*) FROM duty WHERE open = 1 AND due < ?"
    return int(rows.value(register.connection, sql, (stamp(until),)))


def outstanding_by(register: Register, until: datetime) -> list[Duty]:
    """The open duties that are due by a moment."""
    return _where(register, "open = 1 AND due <= ?", stamp(until))


def outstanding_of(register: Register, file: str) -> list[Duty]:
    """The open duties of a dossier, record, complaint or occasion."""
    return _where(register, "open = 1 AND dossier = ?", file)


def outstanding_for(register: Register, responsible: str) -> list[Duty]:
    """The open duties of a person, given by name."""
    return _where(register, "open = 1 AND responsible = ?", responsible)


def recurring(register: Register) -> list[Duty]:
    """The open duties of the office itself, which belong to no file."""
    return _where(register, "open = 1 AND dossier IS NULL")


def recurring_by(register: Register, until: datetime) -> list[Duty]:
    """The open duties of the office itself that are due by a moment."""
    return _where(register, "open = 1 AND dossier IS NULL AND due <= ?", stamp(until))


def recurring_after(register: Register, at: datetime) -> list[Duty]:
    """The open duties of the office itself that are due at a moment or later."""
    return _where(register, "open = 1 AND dossier IS NULL AND due >= ?", stamp(at))


def latest_recurring(register: Register) -> list[Duty]:
    """Of each clause, the duties of the office itself that started last."""
    last = "SELECT clause, MAX(started) FROM duty WHERE dossier IS NULL GROUP BY clause"
    return _where(register, f"dossier IS NULL AND (clause, started) IN ({last})")


def of_file(register: Register, file: str) -> list[Duty]:
    """All duties of a file, or of the office itself if ``file`` is empty."""
    return _where(register, "dossier IS ?", file or None)


def of_clause(register: Register, clause: str) -> list[Duty]:
    """All duties of a clause."""
    return _where(register, "clause = ?", clause)


def concerned(register: Register, file: str, *, closed: bool) -> list[Duty]:
    """The duties that an event of a file may change: all of its own, and the office's, closed ones only if ``closed``."""
    others = "dossier IS NULL" if closed else "dossier IS NULL AND open = 1"
    return _where(register, f"dossier = ? OR ({others})", file)


def past_due(register: Register, at: datetime, *, closed: bool, since: datetime | None = None) -> list[Duty]:
    """The duties whose due is before a moment, and not before ``since``; closed ones only if ``closed``."""
    begun = stamp(since) if since else 0
    return _where(register, f"{'1' if closed else 'open = 1'} AND due >= ? AND due < ?", begun, stamp(at))
