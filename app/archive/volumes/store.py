"""Volumes in the register, what is in them, and where they have been."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

import peewee as pw

from app.archive.volumes.rules import Content, Volume
from app.register import rows, tables
from app.register.moments import moment, stamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.register.register import Register


@dataclass(frozen=True, slots=True)
class Placing:
    """A volume came to a location (id); None: it is nowhere any more."""

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
    """Store a changed volume unless somebody changed it since ``volume.version``."""
    row = tables.Volume
    return bool(
        row.update(version=volume.version + 1, **_columns(volume))
        .where(row.id == volume.id, row.version == volume.version)
        .execute(register.rows)
    )


def load(register: Register, **of: Any) -> list[Volume]:
    """Volumes with these values, in order of number."""
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
    """Store lines of contents lists; a paper is in one volume, the latest."""
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
    """Contents lists in order: of one volume, the lines of these papers, or all."""
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
    """What a volume holds: papers, their pages, and the first and last day they date from."""

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


def totals(register: Register, volume: str | None = None) -> dict[str, Total]:
    """What volumes (ids) hold, one or all; empty ones are left out."""
    where, arguments = ("WHERE volume = ?", (volume,)) if volume else ("", ())
    sql = (
        "SELECT volume, count(*) AS pieces, coalesce(sum(pages), 0) AS pages, min(nullif(day, '')) AS first, "
        f"max(day) AS last FROM content {where} GROUP BY volume"
    )
    return {
        row.volume: Total(pieces=row.pieces, pages=row.pages, first=_day(row.first or ""), last=_day(row.last or ""))
        for row in rows.read(register.connection, _TotalRow, sql, arguments)
    }


def of_papers(register: Register, dossier: str) -> dict[str, str]:
    """Paper (id) -> number of its volume, of one dossier."""
    query = (
        tables.Content.select(tables.Content.paper, tables.Volume.number.alias("volume_number"))
        .join(tables.Volume, on=(tables.Content.volume == tables.Volume.id))
        .join(tables.Paper, on=(tables.Content.paper == tables.Paper.id))
        .where(tables.Paper.dossier == dossier)
        .dicts()
    )
    return {row["paper"]: row["volume_number"] for row in query.execute(register.rows)}


def place(register: Register, placing: Placing) -> None:
    """Append where a volume came to."""
    tables.Placing.insert(
        volume=placing.volume, location=placing.location, at=stamp(placing.at), by=placing.by
    ).execute(register.rows)


def placings(register: Register, volume: str | None = None) -> list[Placing]:
    """Where volumes have been, oldest first; of one or of all."""
    row = tables.Placing
    query = row.select().order_by(row.id)
    if volume is not None:
        query = query.where(row.volume == volume)
    return [
        Placing(volume=each["volume"], location=each["location"], at=moment(each["at"]), by=each["by"])
        for each in query.dicts().execute(register.rows)
    ]


def placed(register: Register) -> dict[str, str]:
    """Volume (id) -> the location (id) it is in; those that are nowhere are left out."""
    row = tables.Placing
    latest = row.select(pw.fn.max(row.id)).group_by(row.volume)
    found = row.select().where(row.id.in_(latest), row.location.is_null(False)).dicts().execute(register.rows)
    return {each["volume"]: each["location"] for each in found}
