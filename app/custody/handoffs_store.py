"""Papers, hand-offs and movements in the register."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple

from app.custody.rules import COPIER, Count, Handoff, Line, Movement, Paper
from app.register import rows, tables
from app.register.moments import moment, stamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from app.register.register import Register


def add_papers(register: Register, papers: Iterable[Paper]) -> None:
    """Store new papers, already numbered."""
    for paper in papers:
        tables.Paper.add(
            register.rows,
            id=paper.id,
            number=paper.number,
            dossier=paper.dossier,
            kind=paper.kind,
            title=paper.title,
            valid_until=paper.valid_until,
            note=paper.note,
        )


def _paper(row: dict[str, Any]) -> Paper:
    return Paper(
        id=row["id"],
        dossier=row["dossier"],
        kind=row["kind"],
        number=row["number"],
        title=row["title"],
        valid_until=row["valid_until"],
        note=row["note"],
    )


def papers(register: Register, dossier: str | None = None) -> list[Paper]:
    """The papers of one dossier or of all, in order of number."""
    query = tables.Paper.select().order_by(tables.Paper.number)
    if dossier is not None:
        query = query.where(tables.Paper.dossier == dossier)
    return [_paper(row) for row in query.dicts().execute(register.rows)]


def dated(register: Register) -> list[Paper]:
    """The papers that expire some day."""
    query = tables.Paper.select().where(tables.Paper.valid_until != "")
    return [_paper(row) for row in query.dicts().execute(register.rows)]


def by_ids(register: Register, ids: Sequence[str]) -> dict[str, Paper]:
    """Id -> paper, for those of ``ids`` that exist."""
    found: dict[str, Paper] = {}
    for start in range(0, len(ids), 500):
        query = tables.Paper.select().where(tables.Paper.id.in_(ids[start : start + 500]))
        found |= {row["id"]: _paper(row) for row in query.dicts().execute(register.rows)}
    return found


def reassign(register: Register, paper: str, dossier: str) -> None:
    """A paper (id) belongs to another dossier."""
    tables.Paper.update(dossier=dossier).where(tables.Paper.id == paper).execute(register.rows)


def paper(register: Register, number: str) -> Paper | None:
    """The paper with this number on its label."""
    found = tables.Paper.select().where(tables.Paper.number == number).dicts().execute(register.rows)
    return next(map(_paper, found), None)


def add(register: Register, handoff: Handoff) -> None:
    """Store a new hand-off with its lines."""
    tables.Handoff.add(
        register.rows,
        id=handoff.id,
        number=handoff.number,
        dossier=handoff.dossier,
        giver=handoff.giver,
        taker=handoff.taker,
        at=stamp(handoff.at),
        entered_at=stamp(handoff.entered_at),
        by=handoff.by,
        counterpart=handoff.counterpart,
        note=handoff.note,
        state=handoff.state,
        settled_at=stamp(handoff.settled_at) if handoff.settled_at else None,
        reason=handoff.reason,
        version=handoff.version,
    )
    for line in handoff.lines:
        tables.Line.add(
            register.rows,
            handoff=handoff.id,
            paper=line.paper,
            originals=line.count.originals,
            copies=line.count.copies,
            refused=line.refused,
        )


def settle(register: Register, handoff: Handoff) -> bool:
    """Store how a hand-off ended unless it was changed since ``handoff.version``; return whether it was stored."""
    row = tables.Handoff
    stored = (
        row.update(
            state=handoff.state,
            settled_at=stamp(handoff.settled_at) if handoff.settled_at else None,
            reason=handoff.reason,
            counterpart=handoff.counterpart,
            version=handoff.version + 1,
        )
        .where(row.id == handoff.id, row.version == handoff.version)
        .execute(register.rows)
    )
    for line in (line for line in handoff.lines if line.refused):
        tables.Line.update(refused=line.refused).where(
            tables.Line.handoff == handoff.id, tables.Line.paper == line.paper
        ).execute(register.rows)
    return bool(stored)


def move(register: Register, movements: Sequence[Movement], entered_at: datetime) -> list[Any]:
    """Append movements, which are never changed; return their ``seal`` for the journal."""
    first = last = 0
    for each in movements:
        last = tables.Movement.add(
            register.rows,
            paper=each.paper,
            at=stamp(each.at),
            entered_at=stamp(entered_at),
            giver=each.giver,
            taker=each.taker,
            originals=each.count.originals,
            copies=each.count.copies,
            handoff=each.handoff,
        )
        first = first or last
    return seal(register, first, last)


def seal(register: Register, first: int, last: int) -> list[Any]:
    """The seal of movements ``first`` to ``last``: both numbers and the SHA-256 of the rows between them."""
    import msgspec

    sql = "SELECT * FROM movement WHERE id BETWEEN ? AND ? ORDER BY id"
    sealed = rows.whole(register.connection, sql, (first, last))
    return [first, last, sha256(msgspec.json.encode(sealed)).hexdigest()]


def last_movement(register: Register) -> int:
    """The number of the last movement; they are numbered without gaps."""
    return int(rows.value(register.connection, "SELECT coalesce(max(id), 0) FROM movement"))


class _Moved(NamedTuple):
    paper: str
    at: int
    giver: str
    taker: str
    originals: int
    copies: int
    handoff: str


def movements(register: Register, *, dossier: str | None = None, paper: str | None = None) -> list[Movement]:
    """The movements of one paper, of one dossier or of all, each paper's oldest first.

    In the order in which they were entered: a paper's next movement is never dated before its last one, unless the
    clock was ahead then.
    """
    where, wanted = "1 = 1", list[str]()
    if paper is not None:
        where, wanted = f"{where} AND paper = ?", [*wanted, paper]
    if dossier is not None:
        where, wanted = f"{where} AND paper IN (SELECT id FROM paper WHERE dossier = ?)", [*wanted, dossier]
    # Through the engine's own cursor, since nearly every use case asks.
    sql = f"SELECT {rows.columns(_Moved)} FROM movement WHERE {where} ORDER BY id"
    return list(map(_movement, rows.read(register.connection, _Moved, sql, wanted)))


class Changed(NamedTuple):
    """By how many originals what a holder has changed after so many of some moments."""

    holder: str
    after: int
    originals: int


def originals_changed(register: Register, moments: Sequence[datetime]) -> list[Changed]:
    """How the originals of each holder changed between moments, in order of time, from the beginning on.

    As in ``rules.holdings``: a paper's first movement and a photocopy take nothing from anybody, and what a clock that
    was ahead dated after a paper's next movement was before that.
    """
    after = " + ".join(["(moved > ?)"] * len(moments))
    sql = f"""
        WITH m AS (
          SELECT giver, taker, originals, row_number() OVER (PARTITION BY paper ORDER BY id) = 1 AS first,
            min(at) OVER (PARTITION BY paper ORDER BY id ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS moved
          FROM movement),
        changed AS (
          SELECT taker AS holder, moved, originals FROM m
          UNION ALL SELECT giver, moved, -originals FROM m WHERE NOT first AND giver <> ?)
        SELECT holder, {after} AS after, sum(originals) AS originals FROM changed GROUP BY holder, after"""
    given = (COPIER, *map(stamp, moments))
    return list(rows.read(register.connection, Changed, sql, given))


def first_movements(register: Register, last: int) -> list[Movement]:
    """The movements numbered up to ``last``, in the order they were written."""
    sql = f"SELECT {rows.columns(_Moved)} FROM movement WHERE id <= ? ORDER BY id"
    return list(map(_movement, rows.read(register.connection, _Moved, sql, (last,))))


def _movement(row: _Moved) -> Movement:
    return Movement(
        paper=row.paper,
        at=moment(row.at),
        giver=row.giver,
        taker=row.taker,
        count=Count(row.originals, row.copies),
        handoff=row.handoff,
    )


def count(register: Register, state: str) -> int:
    """How many hand-offs are in a state."""
    row = tables.Handoff
    return int(row.select().where(row.state == state).bind(register.rows).count())


def load(
    register: Register,
    *,
    dossier: str | None = None,
    state: str | None = None,
    number: str | None = None,
    limit: int | None = None,
    ids: Sequence[str] | None = None,
) -> list[Handoff]:
    """The hand-offs that satisfy all conditions given, newest first; at most ``limit``."""
    row = tables.Handoff
    query = row.select().order_by(row.at.desc(), row.entered_at.desc())
    if ids is not None:
        query = query.where(row.id.in_(ids))
    for column, value in ((row.dossier, dossier), (row.state, state), (row.number, number)):
        if value is not None:
            query = query.where(column == value)
    found = list(query.limit(limit).dicts().execute(register.rows))
    lines: dict[str, list[Line]] = {}
    wanted = [each["id"] for each in found]
    for start in range(0, len(wanted), 500):
        some = tables.Line.select().where(tables.Line.handoff.in_(wanted[start : start + 500]))
        for each in some.order_by(tables.Line.id).dicts().execute(register.rows):
            lines.setdefault(each["handoff"], []).append(
                Line(paper=each["paper"], count=Count(each["originals"], each["copies"]), refused=each["refused"])
            )
    return [_handoff(each, tuple(lines.get(each["id"], ()))) for each in found]


def _handoff(row: dict[str, Any], lines: tuple[Line, ...]) -> Handoff:
    return Handoff(
        id=row["id"],
        dossier=row["dossier"],
        giver=row["giver"],
        taker=row["taker"],
        at=moment(row["at"]),
        entered_at=moment(row["entered_at"]),
        by=row["by"],
        lines=lines,
        number=row["number"],
        counterpart=row["counterpart"],
        note=row["note"],
        state=row["state"],
        settled_at=moment(row["settled_at"]) if row["settled_at"] is not None else None,
        reason=row["reason"],
        version=row["version"],
    )


def with_paper(register: Register, paper: str) -> list[Handoff]:
    """The hand-offs in which a paper (id) is, refused ones among them, newest first."""
    found = tables.Line.select(tables.Line.handoff).where(tables.Line.paper == paper)
    return load(register, ids=[row["handoff"] for row in found.dicts().execute(register.rows)])
