"""Where purchases stand on their tracks, as rows: what happened on each track, and what lists ask for."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from app.register import rows
from app.register.moments import moment, stamp
from app.register.settings import set_setting, setting
from app.rulebook.track_standings import Course, Pause

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from app.register.register import Register

STATE = "standings"
"""The setting that says after which rules the rows were written; empty while they are not."""

SOME = 500
"""How many dossiers are asked for in one statement."""


class Row(NamedTuple):
    """A track of a dossier on which anything happened: its current step, if any, when that is due, whether it is paused."""

    dossier: str
    track: str
    step: str
    due: int | None
    paused: int
    body: str


class _Body(NamedTuple):
    dossier: str
    track: str
    body: str


def row(dossier: str, track: str, course: Course, step: str, due: datetime | None, *, paused: bool) -> Row:
    """The row of a track."""
    told = {
        "begun": stamp(course.begun) if course.begun else None,
        "ends": [(stamp(at), said) for at, said in course.ends],
        "pauses": [(stamp(each.begun), each.ended and stamp(each.ended), each.reason) for each in course.pauses],
    }
    body = msgspec.json.Encoder(order="sorted").encode(told).decode()
    return Row(dossier, track, step, stamp(due) if due else None, int(paused), body)


def put(register: Register, dossier: str, found: Iterable[Row]) -> None:
    """Let a dossier have these rows and no others; the caller holds the transaction."""
    forget(register, [dossier])
    rows.add(register.connection, "standing", Row, found)


def forget(register: Register, dossiers: Iterable[str]) -> None:
    """Delete the rows of dossiers (ids)."""
    register.connection.executemany("DELETE FROM standing WHERE dossier = ?", [(each,) for each in dossiers])


def of(register: Register, dossier: str) -> list[Row]:
    """The rows of a dossier, by track."""
    sql = f"SELECT {rows.columns(Row)} FROM standing WHERE dossier = ? ORDER BY track"
    return list(rows.read(register.connection, Row, sql, (dossier,)))


def courses(register: Register, dossiers: Sequence[str] | None = None) -> Mapping[str, dict[str, Course]]:
    """Dossier (id) -> track -> what happened on it, of some dossiers or all."""
    found = defaultdict[str, dict[str, Course]](dict)
    for start in range(0, 1 if dossiers is None else len(dossiers), SOME):
        some = [] if dossiers is None else dossiers[start : start + SOME]
        where = "" if dossiers is None else f"WHERE dossier IN ({', '.join('?' * len(some))})"
        sql = f"SELECT {rows.columns(_Body)} FROM standing {where}"
        for each in rows.read(register.connection, _Body, sql, some):
            found[each.dossier][each.track] = _course(msgspec.json.decode(each.body))
    return found


def _course(told: dict[str, Any]) -> Course:
    return Course(
        None if told["begun"] is None else moment(told["begun"]),
        tuple((moment(at), said) for at, said in told["ends"]),
        tuple(Pause(moment(at), ended and moment(ended), reason) for at, ended, reason in told["pauses"]),
    )


def state(register: Register) -> str:
    """After which rules the rows were written."""
    return setting(register, STATE)


def set_state(register: Register, after: str) -> None:
    """Say after which rules the rows are written; empty: after none, so that all are written anew."""
    set_setting(register, STATE, after)


# What lists ask for. A purchase with several tracks under way stands where the most urgent one is: those that go on before
# those that the client holds up, the earliest due first.

_FIRST = (
    "NOT EXISTS (SELECT 1 FROM standing e WHERE e.dossier = s.dossier AND e.step <> '' "
    "AND (e.paused, coalesce(e.due, 0), e.track) < (s.paused, coalesce(s.due, 0), s.track))"
)
_LATE = (
    "SELECT dossier FROM standing WHERE step <> '' AND paused IN (0, 1) AND due < ? "
    "GROUP BY dossier ORDER BY min(paused), min(due), dossier"
)
_LISTS: dict[str, tuple[str, str]] = {
    "open": (
        "SELECT count(DISTINCT dossier) FROM standing WHERE step <> ''",
        f"SELECT dossier FROM standing s WHERE step <> '' AND {_FIRST} ORDER BY paused, due, dossier",
    ),
    "late": (
        "SELECT count(DISTINCT dossier) FROM standing WHERE step <> '' AND paused IN (0, 1) AND due < ?",
        _LATE,
    ),
    "paused": (
        "SELECT count(DISTINCT dossier) FROM standing WHERE step <> '' AND paused = 1",
        "SELECT DISTINCT dossier FROM standing WHERE step <> '' AND paused = 1 ORDER BY dossier",
    ),
    "idle": (
        "SELECT count(*) FROM dossier d WHERE {idle}",
        "SELECT id FROM dossier d WHERE {idle} ORDER BY unit_order, seq",
    ),
    "all": (
        "SELECT count(*) FROM dossier WHERE state = 'active'",
        "SELECT id FROM dossier WHERE state = 'active' ORDER BY unit_order, seq",
    ),
}
"""List -> how many purchases it has, and which (ids); both at a moment."""

UNIT = "unit"
"""A list by where the units lie."""

_IDLE = (
    "state = 'active' AND NOT EXISTS (SELECT 1 FROM standing s WHERE s.dossier = d.id AND s.step <> '') "
    "AND NOT EXISTS (SELECT 1 FROM duty WHERE duty.dossier = d.id AND duty.open = 1)"
)


def count(register: Register, wanted: str, at: datetime) -> int:
    """How many purchases a list has at a moment: open, late, paused, idle, or all active ones."""
    sql = _LISTS[wanted][0].format(idle=_IDLE)
    return int(rows.value(register.connection, sql, [stamp(at)] * sql.count("?")))


def page(
    register: Register, wanted: str, at: datetime, offset: int, size: int, order: str = "", *, down: bool = False
) -> list[str]:
    """The dossiers (ids) of a part of a list: the most urgent first, or by ``order``: ``UNIT``, or a track by its next limit."""
    sql = _LISTS[wanted][1].format(idle=_IDLE)
    told: list[object] = [stamp(at)] * sql.count("?")
    if order:
        way = "DESC" if down else "ASC"
        by = f"d.unit_order {way}, d.seq {way}"
        if order != UNIT:
            told.append(order)
            by = f"coalesce(t.step, '') = '', t.due IS NULL, t.due {way}, d.unit_order"
        track = "LEFT JOIN standing t ON t.dossier = w.id AND t.track = ?" if order != UNIT else ""
        sql = f"WITH w(id) AS ({sql}) SELECT w.id FROM w JOIN dossier d ON d.id = w.id {track} ORDER BY {by}"
    return rows.values(register.connection, f"{sql} LIMIT ? OFFSET ?", (*told, size, offset))
