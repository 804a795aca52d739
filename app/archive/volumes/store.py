"""Volumes in the register, their contents lists, and the locations they have been in."""

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


def totals(register: Register, volume: str | None = None) -> dict[str, Total]:
    """Volume (id) -> what it holds, for one or all; empty volumes are left out."""
    where, arguments = ("WHERE volume = ?", (volume,)) if volume else ("", ())
    sql = (
        "SELECT volume, count(*) AS pieces, coalesce(sum(pages), 0) AS pages, min(nullif(day, '')) AS first, "
        f"max(day) AS last FROM content {where} GROUP BY volume"
    )
    return {
        row.volume: Total(pieces=row.pieces, pages=row.pages, first=_day(row.first or ""), last=_day(row.last or ""))
        for row in rows.read(register.connection, _TotalRow, sql, arguments)
    }


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
    """Append a placing."""
    tables.Placing.insert(
        volume=placing.volume, location=placing.location, at=stamp(placing.at), by=placing.by
    ).execute(register.rows)


def placings(register: Register, volume: str) -> list[Placing]:
    """The placings of a volume (id), oldest first."""
    row = tables.Placing
    query = row.select().where(row.volume == volume).order_by(row.id)
    return [
        Placing(volume=each["volume"], location=each["location"], at=moment(each["at"]), by=each["by"])
        for each in query.dicts().execute(register.rows)
    ]


def placed(register: Register) -> dict[str, str]:
    """Volume (id) -> the location (id) it is in; volumes that are nowhere are left out."""
    row = tables.Placing
    latest = row.select(pw.fn.max(row.id)).group_by(row.volume)
    found = row.select().where(row.id.in_(latest), row.location.is_null(False)).dicts().execute(register.rows)
    return {each["volume"]: each["location"] for each in found}
