"""Volumes 案卷 (SO-1.2): drawn up, filled with papers, described, closed, put in a location."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from app.archive.locations import service as locations
from app.archive.volumes import rules
from app.archive.volumes import store as stored
from app.archive.volumes.rules import Content, Volume
from app.archive.volumes.store import Placing, Total, Wanted
from app.base.refusals import ChangedMeanwhile, UnknownRecord, known
from app.custody import filing, handoffs_store
from app.custody.rules import NothingChosen
from app.dossiers import service as dossiers
from app.register import numbers
from app.register.digit_codes import meant

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from app.custody.rules import Paper
    from app.dossiers.rules import Dossier
    from app.office.office import Office

__all__ = ["Placing"]


def fresh(office: Office, title: str = "", dossier: str | None = None) -> Volume:
    """An empty volume of this year, neither numbered nor stored."""
    return Volume(str(uuid4()), title, office.local(office.now()).year, dossier=dossier)


def draw_up(office: Office, volume: Volume) -> Volume:
    """Store a new volume under a number, drawn up by whoever is signed in, today, unless it says otherwise.

    Raises:
        NotAllowed, NoTitle, NotAYear

    """
    office.require("archive")
    today = office.today()
    rules.check(volume, today)
    with office.register.transaction():
        number = numbers.take(office.register, rules.VOLUME, volume.year)
        drawn = replace(
            volume,
            number=number,
            title=volume.title.strip(),
            made_by=volume.made_by or office.signed_in,
            made_on=volume.made_on or today,
        )
        stored.add(office.register, drawn)
        office.record("volume.drawn-up", dossier=drawn.dossier, number=number, title=drawn.title)
    return drawn


def change(office: Office, volume: Volume, lines: Sequence[Content] | None = None) -> Volume:
    """Store a changed volume and, if given, the lines of its contents list.

    Raises:
        NotAllowed, NoTitle, NotAYear, VolumeShut, ChangedMeanwhile

    """
    office.require("archive")
    rules.check(volume, office.today())
    with office.register.transaction():
        rules.check_open(by_number(office, volume.number))
        if not stored.replace(office.register, volume):
            raise ChangedMeanwhile(volume.number)
        if lines is not None:
            stored.put(office.register, rules.reordered(list(lines)))
        office.record("volume.changed", dossier=volume.dossier, number=volume.number, title=volume.title)
    return replace(volume, version=volume.version + 1)


def put_in(
    office: Office,
    *,
    dossier: str,
    papers: Iterable[str],
    volume: str = "",
    at: datetime | None = None,
) -> Volume:
    """Put a dossier's papers (ids) into the volume under a number, else into the dossier's own, drawn up if need be.

    Raises:
        NotAllowed, NothingChosen, InTheFuture, UnknownRecord, VolumeShut

    """
    office.require("archive")
    chosen = list(dict.fromkeys(papers))
    if not chosen:
        raise NothingChosen
    with office.register.transaction():
        into = by_number(office, volume) if volume else _own_volume(office, dossier)
        rules.check_open(into)
        filing.put_in_volume(office, dossier=dossier, papers=chosen, at=at, volume=into.number)
        last = max((each.position for each in stored.contents(office.register, into.id)), default=0)
        known = {each.paper: each for each in stored.contents(office.register, papers=chosen)}
        arrivals = _arrivals(office, dossier)
        new = [paper for paper in chosen if paper not in known or known[paper].volume != into.id]
        stored.put(
            office.register,
            [
                replace(
                    known.get(paper) or Content(paper, into.id, 0, day=arrivals.get(paper)),
                    volume=into.id,
                    position=last + place,
                )
                for place, paper in enumerate(new, 1)
            ],
        )
    return into


def _arrivals(office: Office, dossier: str) -> dict[str, date]:
    """Paper (id) -> the day it first came: its date in the contents list until somebody corrects it."""
    days: dict[str, date] = {}
    for move in handoffs_store.movements(office.register, dossier=dossier):
        days.setdefault(move.paper, office.local(move.at).date())
    return days


def _own_volume(office: Office, dossier: str) -> Volume:
    """The dossier's latest open volume, or a new one with its unit and buyers as title."""
    own = [each for each in stored.load(office.register, dossier=dossier) if each.state == "open"]
    if own:
        return own[-1]
    known = dossiers.load(office, dossier)
    return draw_up(office, fresh(office, title_of(known), dossier))


def title_of(dossier: Dossier) -> str:
    """The title of a volume that holds a dossier's papers."""
    return f"{dossier.unit} {dossier.names}"


def put_in_by_number(office: Office, volume: Volume, number: str) -> Paper:
    """Put the paper under a number into a volume.

    Raises:
        NotAllowed, UnknownRecord, VolumeShut

    """
    office.require("archive")
    paper = handoffs_store.paper(office.register, meant(number))
    if paper is None:
        raise UnknownRecord(number)
    put_in(office, dossier=paper.dossier, papers=[paper.id], volume=volume.number)
    return paper


def close(office: Office, volume: Volume, *, checked_by: str, note: str = "") -> Volume:
    """Close a volume 成卷 that ``checked_by`` has checked; nothing more goes in. An empty ``note`` keeps the old one.

    Raises:
        NotAllowed, VolumeShut, EmptyVolume, ChangedMeanwhile

    """
    office.require("archive")
    with office.register.transaction():
        rules.check_open(by_number(office, volume.number))
        if not stored.contents(office.register, volume.id):
            raise rules.EmptyVolume
        closed = replace(
            volume,
            state="closed",
            checked_by=checked_by.strip(),
            checked_on=office.today(),
            note=note.strip() or volume.note,
        )
        if not stored.replace(office.register, closed):
            raise ChangedMeanwhile(volume.number)
        office.record("volume.closed", dossier=volume.dossier, number=volume.number, checked_by=closed.checked_by)
    return replace(closed, version=volume.version + 1)


def place(office: Office, volume: Volume, location: str) -> None:
    """Put a volume in a location (id), or move it there.

    Raises:
        NotAllowed, VolumeShut: destroyed
        LocationFull

    """
    office.require("archive")
    with office.register.transaction():
        volume = by_number(office, volume.number)
        if volume.state == "destroyed":
            raise rules.VolumeShut(volume.number, volume.state)
        now = stored.placed(office.register, [volume.id]).get(volume.id)
        if now == location:
            return
        locations.check_room(office, location, 1)
        stored.place(office.register, Placing(volume.id, location, office.now(), office.signed_in))
        paths = locations.paths(office)
        office.record(
            "volume.placed",
            dossier=volume.dossier,
            number=volume.number,
            place=paths[location],
            place_before=paths.get(now or "", ""),
        )


def place_by_number(office: Office, *, number: str, location: str) -> None:
    """Put the volume under a number in a location (id).

    Raises:
        NotAllowed, UnknownRecord, VolumeShut, LocationFull

    """
    office.require("archive")
    place(office, by_number(office, meant(number)), location)


def by_number(office: Office, number: str) -> Volume:
    """The volume under a number.

    Raises:
        UnknownRecord

    """
    return known(stored.load(office.register, number=number), number)


def contents(office: Office, volume: Volume) -> list[tuple[Content, Paper]]:
    """The contents list of a volume with its papers, in order."""
    lines = stored.contents(office.register, volume.id)
    known = handoffs_store.by_ids(office.register, [line.paper for line in lines])
    return [(line, known[line.paper]) for line in lines]


def of_papers(office: Office, dossier: str) -> dict[str, str]:
    """Paper (id) -> number of its volume, for one dossier."""
    return stored.of_papers(office.register, dossier)


def history(office: Office, volume: Volume) -> list[tuple[Placing, str]]:
    """Where a volume has been, oldest first, each with the path of the location."""
    paths = locations.paths(office)
    return [(each, paths.get(each.location or "", "")) for each in stored.placings(office.register, volume.id)]


@dataclass(frozen=True, slots=True)
class VolumeRow:
    """A volume in a list: its location's path and id, its papers and counted pages, their first and last date."""

    volume: Volume
    place: str
    location: str | None
    pieces: int
    pages: int
    first: date | None
    last: date | None

    @property
    def number(self) -> str:
        """Its number."""
        return self.volume.number


def listed(office: Office) -> list[VolumeRow]:
    """Every volume, destroyed ones among them, newest first."""
    return _rows(office, list(reversed(stored.load(office.register))), None)


def wanted(office: Office, words: str = "", state: str | None = None, year: int | None = None) -> Wanted:
    """What a list is to show: volumes with ``words`` in number, title or place, in a state, of a year."""
    words = words.strip().lower()
    places = (place for place, path in locations.paths(office).items() if words in path.lower()) if words else ()
    return Wanted(words, tuple(places), state, year)


def page(
    office: Office, asked: Wanted, offset: int, size: int, order: str = "", *, down: bool = False
) -> list[VolumeRow]:
    """A part of the volumes that are wanted, newest first, or by ``title``, ``retention`` or ``state``."""
    found = stored.page(office.register, asked, offset, size, order, down=down)
    return _rows(office, found, [each.id for each in found])


def count(office: Office, asked: Wanted) -> int:
    """How many volumes are wanted."""
    return stored.count(office.register, asked)


def before(office: Office, asked: Wanted, number: str, order: str = "", *, down: bool = False) -> int:
    """How many of the volumes that are wanted stand before the one under a number, in the order of ``page``."""
    return stored.before(office.register, asked, number, order, down=down)


def years(office: Office) -> list[int]:
    """The years of volumes, the latest first."""
    return stored.years(office.register)


def states(office: Office) -> dict[str, int]:
    """State -> how many volumes are in it."""
    return stored.states(office.register)


def nowhere(office: Office) -> int:
    """How many volumes that still exist are in no location."""
    known = stored.states(office.register)
    return sum(count for state, count in known.items() if state != "destroyed") - stored.placed_count(office.register)


def inside(office: Office, location: str) -> list[VolumeRow]:
    """The volumes directly in a location (id), newest first."""
    found = stored.inside(office.register, location)
    return _rows(office, found, [each.id for each in found])


def _rows(office: Office, volumes: list[Volume], ids: list[str] | None) -> list[VolumeRow]:
    paths, placed, total = (
        locations.paths(office),
        stored.placed(office.register, ids),
        stored.totals(office.register, ids),
    )
    return [_row(each, total.get(each.id, Total()), placed.get(each.id), paths) for each in volumes]


def row(office: Office, volume: Volume) -> VolumeRow:
    """One volume as a list shows it."""
    return _rows(office, [volume], [volume.id])[0]


def _row(volume: Volume, total: Total, location: str | None, paths: dict[str, str]) -> VolumeRow:
    return VolumeRow(
        volume, paths.get(location or "", ""), location, total.pieces, total.pages, total.first, total.last
    )
