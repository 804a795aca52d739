"""Volumes in the register, their contents lists, and the locations they have been in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from app.archive.volumes.rules import Content, Volume
from app.register import rows, tables
from app.register.moments import moment, stamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.register.register import Register


@dataclass(frozen=True, slots=True)
class Placing:
    """A volume (id) came to a location (id); None means that it was destroyed and is nowhere."""

    volume: str
    location: str | None
    at: datetime
    by: str


def _columns(volume: Volume) -> dict[str, Any]:
    return {
        "title": volume.title,
        "year": volume.year,
        "retention": volume.retention,
        "dossier": volume.dossier,
        "note": volume.note,
        "made_by": volume.made_by,
        "made_on": volume.made_on.isoformat() if volume.made_on else "",
        "checked_by": volume.checked_by,
        "checked_on": volume.checked_on.isoformat() if volume.checked_on else "",
        "state": volume.state,
    }


def add(register: Register, volume: Volume) -> None:
    """Store a new volume."""
    tables.Volume.insert(id=volume.id, number=volume.number, version=1, **_columns(volume)).execute(register.rows)


def replace(register: Register, volume: Volume) -> bool:
    """Store a changed volume; False if somebody changed it since ``volume.version``."""
    row = tables.Volume
    return bool(
        row.update(version=volume.version + 1, **_columns(volume))
        .where(row.id == volume.id, row.version == volume.version)
        .execute(register.rows)
    )


def load(register: Register, **of: Any) -> list[Volume]:
    """Volumes whose columns have the values ``of``, by number."""
    query = tables.Volume.select().order_by(tables.Volume.number)
    for name, value in of.items():
        query = query.where(getattr(tables.Volume, name) == value)
    return [_volume(row) for row in query.dicts().execute(register.rows)]


def _volume(row: dict[str, Any]) -> Volume:
    return Volume(
        id=row["id"],
        title=row["title"],
        year=row["year"],
        number=row["number"],
        retention=row["retention"],
        dossier=row["dossier"],
        note=row["note"],
        made_by=row["made_by"],
        made_on=_day(row["made_on"]),
        checked_by=row["checked_by"],
        checked_on=_day(row["checked_on"]),
        state=row["state"],
        version=row["version"],
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def put(register: Register, contents: Iterable[Content]) -> None:
    """Store lines of contents lists; each paper has one line, so an earlier one is replaced."""
    row = tables.Content
    for each in contents:
        row.insert(
            paper=each.paper,
            volume=each.volume,
            position=each.position,
            responsible=each.responsible,
            day=each.day.isoformat() if each.day else "",
            pages=each.pages,
            remark=each.remark,
        ).on_conflict(
            conflict_target=[row.paper],
            preserve=[row.volume, row.position, row.responsible, row.day, row.pages, row.remark],
        ).execute(register.rows)


def contents(register: Register, volume: str | None = None, papers: Sequence[str] | None = None) -> list[Content]:
    """The lines of contents lists in order: those of a volume (id), those of papers (ids), or all."""
    row = tables.Content
    query = row.select().order_by(row.volume, row.position, row.paper)
    if volume is not None:
        query = query.where(row.volume == volume)
    if papers is not None:
        query = query.where(row.paper.in_(papers))
    return [
        Content(
            paper=each["paper"],
            volume=each["volume"],
            position=each["position"],
            responsible=each["responsible"],
            day=_day(each["day"]),
            pages=each["pages"],
            remark=each["remark"],
        )
        for each in query.dicts().execute(register.rows)
    ]


@dataclass(frozen=True, slots=True)
class Total:
    """What a volume holds: how many papers, their counted pages, and their first and last date."""

    pieces: int = 0
    pages: int = 0
    first: date | None = None
    last: date | None = None


class _TotalRow(NamedTuple):
    volume: str
    pieces: int
    pages: int
    first: str | None
    last: str | None


def totals(register: Register, volumes: Sequence[str] | None = None) -> dict[str, Total]:
    """Volume (id) -> what it holds, for some or all; empty volumes are left out."""
    where = "" if volumes is None else f"WHERE volume IN ({', '.join('?' * len(volumes))})"
    sql = (
        "SELECT volume, count(*) AS pieces, coalesce(sum(pages), 0) AS pages, min(nullif(day, '')) AS first, "
        f"max(day) AS last FROM content {where} GROUP BY volume"
    )
    return {
        row.volume: Total(pieces=row.pieces, pages=row.pages, first=_day(row.first or ""), last=_day(row.last or ""))
        for row in rows.read(register.connection, _TotalRow, sql, volumes or ())
    }


class Wanted(NamedTuple):
    """Which volumes a list shows: with ``words`` in number or title, or in one of ``places`` (locations' ids), in a state,
    of a year."""

    words: str = ""
    places: tuple[str, ...] = ()
    state: str | None = None
    year: int | None = None

    @property
    def condition(self) -> tuple[str, list[object]]:
        """The condition on a volume's columns, and its values."""
        parts, given = ["1 = 1"], list[object]()
        if self.words:
            marks = ", ".join("?" * len(self.places))
            parts.append(
                f"(instr(lower(number || ' ' || title), ?) OR id IN (SELECT volume FROM volume_place WHERE location IN ({marks})))"
            )
            given += [self.words, *self.places]
        for column, value in (("state", self.state), ("year", self.year)):
            if value is not None:
                parts.append(f"{column} = ?")
                given.append(value)
        return " AND ".join(parts), given


def count(register: Register, wanted: Wanted) -> int:
    """How many volumes a list has."""
    condition, given = wanted.condition
    return int(rows.value(register.connection, f"SELECT count(*) FROM volume WHERE {condition}", given))


ORDERS = {"title": "title", "retention": "coalesce(retention, 1000)", "state": "state"}
"""What volumes can be listed by, besides their numbers; permanent ones are kept longest."""


def page(
    register: Register, wanted: Wanted, offset: int, size: int, order: str = "", *, down: bool = False
) -> list[Volume]:
    """A part of the volumes that are wanted, newest first, or by one of ``ORDERS``."""
    condition, given = wanted.condition
    by = f"{ORDERS[order]} {'DESC' if down else 'ASC'}, number DESC" if order else "number DESC"
    sql = f"SELECT * FROM volume WHERE {condition} ORDER BY {by} LIMIT ? OFFSET ?"
    return [_volume(row) for row in rows.named(register.connection, sql, (*given, size, offset))]


def before(register: Register, wanted: Wanted, number: str, order: str = "", *, down: bool = False) -> int:
    """How many of the volumes that are wanted stand before the one under a number, in the order of ``page``."""
    condition, given = wanted.condition
    earlier, told = "number > ?", [number]
    if order:
        key, than = ORDERS[order], ">" if down else "<"
        one = f"(SELECT {key} FROM volume WHERE number = ?)"
        earlier, told = f"({key} {than} {one} OR {key} = {one} AND number > ?)", [number] * 3
    sql = f"SELECT count(*) FROM volume WHERE {condition} AND {earlier}"
    return int(rows.value(register.connection, sql, (*given, *told)))


def by_ids(register: Register, ids: Sequence[str]) -> dict[str, Volume]:
    """Id -> volume, for those of ``ids`` that exist."""
    found: dict[str, Volume] = {}
    for start in range(0, len(ids), 500):
        some = ids[start : start + 500]
        sql = f"SELECT * FROM volume WHERE id IN ({', '.join('?' * len(some))})"
        found |= {row["id"]: _volume(row) for row in rows.named(register.connection, sql, some)}
    return found


def expired(register: Register, year: int) -> list[Volume]:
    """The volumes whose retention ended before a year, by number, without those that were destroyed."""
    sql = "SELECT * FROM volume WHERE state <> 'destroyed' AND year + retention < ? ORDER BY number"
    return [_volume(row) for row in rows.named(register.connection, sql, (year,))]


def years(register: Register) -> list[int]:
    """The years of volumes, the latest first."""
    return rows.values(register.connection, "SELECT DISTINCT year FROM volume ORDER BY year DESC")


class _Counted(NamedTuple):
    name: str
    volumes: int


def states(register: Register) -> dict[str, int]:
    """State -> how many volumes are in it."""
    sql = "SELECT state AS name, count(*) AS volumes FROM volume GROUP BY state"
    return {each.name: each.volumes for each in rows.read(register.connection, _Counted, sql)}


def placed_count(register: Register) -> int:
    """How many volumes are in a location."""
    return int(rows.value(register.connection, "SELECT count(*) FROM volume_place"))


def take_out(register: Register, papers: Iterable[str]) -> None:
    """Take papers (ids) out of volumes that are open; a closed volume keeps its list."""
    marks = ", ".join("?" * len(gone := list(papers)))
    register.connection.execute(
        f"DELETE FROM content WHERE paper IN ({marks}) AND volume IN (SELECT id FROM volume WHERE state = 'open')", gone
    )


def of_papers(register: Register, dossier: str) -> dict[str, str]:
    """Paper (id) -> number of its volume, for one dossier."""
    query = (
        tables.Content.select(tables.Content.paper, tables.Volume.number.alias("volume_number"))
        .join(tables.Volume, on=(tables.Content.volume == tables.Volume.id))
        .join(tables.Paper, on=(tables.Content.paper == tables.Paper.id))
        .where(tables.Paper.dossier == dossier)
        .dicts()
    )
    return {row["paper"]: row["volume_number"] for row in query.execute(register.rows)}


def place(register: Register, placing: Placing) -> None:
    """Append a placing; the volume is there now."""
    tables.Placing.insert(
        volume=placing.volume, location=placing.location, at=stamp(placing.at), by=placing.by
    ).execute(register.rows)
    register.connection.execute("DELETE FROM volume_place WHERE volume = ?", (placing.volume,))
    if placing.location:
        tables.VolumePlace.insert(volume=placing.volume, location=placing.location).execute(register.rows)


def placings(register: Register, volume: str) -> list[Placing]:
    """The placings of a volume (id), oldest first."""
    row = tables.Placing
    query = row.select().where(row.volume == volume).order_by(row.id)
    return [
        Placing(volume=each["volume"], location=each["location"], at=moment(each["at"]), by=each["by"])
        for each in query.dicts().execute(register.rows)
    ]


class _Place(NamedTuple):
    volume: str
    location: str


def placed(register: Register, volumes: Sequence[str] | None = None) -> dict[str, str]:
    """Volume (id) -> the location (id) it is in, of some or all; volumes that are nowhere are left out."""
    where = "" if volumes is None else f"WHERE volume IN ({', '.join('?' * len(volumes))})"
    sql = f"SELECT volume, location FROM volume_place {where}"
    return {row.volume: row.location for row in rows.read(register.connection, _Place, sql, volumes or ())}


def inside(register: Register, location: str) -> list[Volume]:
    """The volumes directly in a location (id), newest first."""
    sql = "SELECT * FROM volume WHERE id IN (SELECT volume FROM volume_place WHERE location = ?) ORDER BY number DESC"
    return [_volume(row) for row in rows.named(register.connection, sql, (location,))]


def counts(register: Register) -> dict[str, int]:
    """Location (id) -> how many volumes lie directly in it; empty ones are left out."""
    sql = "SELECT location AS name, count(*) AS volumes FROM volume_place GROUP BY location"
    return {row.name: row.volumes for row in rows.read(register.connection, _Counted, sql)}


def misplaced(register: Register) -> list[str]:
    """The numbers of volumes that are not where their last placing put them."""
    last = "(SELECT location FROM placing WHERE placing.volume = volume.id ORDER BY placing.id DESC LIMIT 1)"
    now = "(SELECT location FROM volume_place WHERE volume_place.volume = volume.id)"
    return rows.values(register.connection, f"SELECT number FROM volume WHERE {now} IS NOT {last}")
