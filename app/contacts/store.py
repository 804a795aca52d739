"""Contacts and follow-ups in the register."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from app.contacts.rules import Contact, FollowUp
from app.register import rows
from app.register.moments import moment, stamp

if TYPE_CHECKING:
    from app.register.register import Register


class _Contact(NamedTuple):
    id: str
    dossier: str
    way: Any
    words: str
    promised: str
    at: int
    entered_at: int
    by: str


class _FollowUp(NamedTuple):
    id: str
    dossier: str
    words: str
    day: str
    person: str
    at: int
    by: str
    done_at: int | None
    result: str
    version: int


def add(register: Register, made: Contact) -> None:
    """Append a contact."""
    row = _Contact(
        made.id, made.dossier, made.way, made.words, made.promised, stamp(made.at), stamp(made.entered_at), made.by
    )
    rows.add(register.connection, "contact", _Contact, [row])


def contacts(register: Register, dossier: str = "") -> list[Contact]:
    """The contacts of a dossier, or of all, newest first."""
    condition, arguments = ("WHERE dossier = ?", (dossier,)) if dossier else ("", ())
    sql = f"SELECT {rows.columns(_Contact)} FROM contact {condition} ORDER BY at DESC, entered_at DESC"
    return [
        Contact(row.id, row.dossier, row.way, row.words, row.promised, moment(row.at), moment(row.entered_at), row.by)
        for row in rows.read(register.connection, _Contact, sql, arguments)
    ]


def plan(register: Register, made: FollowUp) -> None:
    """Store a new follow-up."""
    row = _FollowUp(
        made.id, made.dossier, made.words, made.day.isoformat(), made.person, stamp(made.at), made.by, None, "", 1
    )
    rows.add(register.connection, "follow_up", _FollowUp, [row])


def replace(register: Register, changed: FollowUp) -> bool:
    """Store a changed follow-up; False if somebody else changed it since ``changed.version``."""
    sql = (
        "UPDATE follow_up SET words = ?, day = ?, person = ?, done_at = ?, result = ?, version = version + 1 "
        "WHERE id = ? AND version = ?"
    )
    done = stamp(changed.done_at) if changed.done_at else None
    values = (changed.words, changed.day.isoformat(), changed.person, done, changed.result)
    count: int = register.connection.execute(sql, (*values, changed.id, changed.version)).rowcount
    return bool(count)


def follow_ups(register: Register, dossier: str = "", *, done: bool = False) -> list[FollowUp]:
    """The open follow-ups of a dossier, or of all, by day; with ``done`` those that are done as well."""
    conditions = [*(["dossier = ?"] if dossier else []), *([] if done else ["done_at IS NULL"])]
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    sql = f"SELECT {rows.columns(_FollowUp)} FROM follow_up {where} ORDER BY day, at"
    arguments = (dossier,) if dossier else ()
    return [_follow_up(row) for row in rows.read(register.connection, _FollowUp, sql, arguments)]


def _follow_up(row: _FollowUp) -> FollowUp:
    return FollowUp(
        id=row.id,
        dossier=row.dossier,
        words=row.words,
        day=date.fromisoformat(row.day),
        person=row.person,
        at=moment(row.at),
        by=row.by,
        done_at=moment(row.done_at) if row.done_at is not None else None,
        result=row.result,
        version=row.version,
    )
