"""Labels for volumes, boxes and places of the archive, spine strips, and the stamp of archived papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.archive.locations import service as locations
from app.archive.locations.rules import LOCATION
from app.archive.volumes import service as volumes
from app.archive.volumes import sheets as volume_sheets
from app.archive.volumes.rules import VOLUME
from app.base.refusals import UnknownRecord
from app.base.words import listed, say, say_many
from app.custody import handoffs_store
from app.forms.labels.contents import ArchiveStamp, Label, Spine
from app.forms.labels.kinds import LabelKind
from app.forms.labels.rules import thickness
from app.register.digit_codes import written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.archive.locations.service import LocationRow
    from app.archive.volumes.rules import Content, Volume
    from app.archive.volumes.service import VolumeRow
    from app.office.office import Office


def of_volumes(office: Office, numbers: Sequence[str]) -> list[Label]:
    """The labels of volumes by their numbers.

    Raises:
        UnknownRecord

    """
    return [_of_volume(office, each) for each in _rows(office, numbers)]


def _rows(office: Office, numbers: Sequence[str]) -> Iterator[VolumeRow]:
    for each in numbers:
        yield volumes.row(office, volumes.by_number(office, each))


def _of_volume(office: Office, row: VolumeRow) -> Label:
    volume = row.volume
    kept = say("{year} 年 · 保管 {retention}", year=volume.year, retention=_retention(office, volume))
    held = say_many("{n} 件", row.pieces)
    return Label(volume.number, volume.title, (kept, held, row.place), "", written(VOLUME, volume.number))


def _retention(office: Office, volume: Volume) -> str:
    return volume_sheets.retention(office, volume.retention)


def of_places(office: Office, numbers: Sequence[str]) -> list[Label]:
    """The labels of rooms, cabinets, shelves and boxes by their numbers; a box tells which volumes are in it.

    Raises:
        UnknownRecord

    """
    rows = {each.number: each for each in locations.listed(office)}
    if strange := next((each for each in numbers if each not in rows), ""):
        raise UnknownRecord(strange)
    inside: dict[str | None, list[VolumeRow]] = {}
    for each in reversed(volumes.listed(office)):
        inside.setdefault(each.location, []).append(each)
    return [_of_place(office, rows[each], inside.get(rows[each].location.id, [])) for each in numbers]


def _of_place(office: Office, row: LocationRow, inside: Sequence[VolumeRow]) -> Label:
    place = row.location
    around = row.path.rpartition(" / ")[0]
    lines = (*_box_lines(office, inside), around) if place.kind == "box" else (around,)
    return Label(place.name, "", lines, place.number, written(LOCATION, place.number))


def _box_lines(office: Office, inside: Sequence[VolumeRow]) -> Iterator[str]:
    """What a box's label says of the volumes in it: their numbers, years and retention."""
    if not inside:
        return
    numbers, years = [each.number for each in inside], sorted({each.volume.year for each in inside})
    yield numbers[0] if len(numbers) == 1 else f"{numbers[0]} — {numbers[-1]}"
    yield say_many("{n} 卷", len(numbers))
    retained = listed(dict.fromkeys(_retention(office, each.volume) for each in inside))
    spanned = str(years[0]) if len(years) == 1 else f"{years[0]}—{years[-1]}"
    yield say("{year} 年 · 保管 {retention}", year=spanned, retention=retained)


def of_spines(office: Office, numbers: Sequence[str]) -> list[Spine]:
    """The spine strips of volumes by their numbers.

    Raises:
        UnknownRecord

    """
    return [_spine(office, each) for each in _rows(office, numbers)]


def _spine(office: Office, row: VolumeRow) -> Spine:
    volume = row.volume
    return Spine(
        title=volume.title,
        retention=_retention(office, volume),
        year=str(volume.year),
        dates=volume_sheets.dates(row),
        number=volume.number,
        code=written(VOLUME, volume.number),
        thickness=thickness(row.pages, row.pieces),
    )


def of_archived(office: Office, numbers: Sequence[str]) -> list[ArchiveStamp]:
    """The stamps of papers in a volume, by their numbers, or of all papers of a volume by its number.

    Raises:
        UnknownRecord: there is no such volume, or the paper is in none

    """
    return [_stamp(office, volume, line) for each in numbers for volume, line in _lines(office, each)]


def _lines(office: Office, number: str) -> Iterator[tuple[Volume, Content]]:
    if VOLUME.read(number):
        volume = volumes.by_number(office, number)
        yield from ((volume, line) for line, _ in volumes.contents(office, volume))
        return
    paper = handoffs_store.paper(office.register, number)
    into = volumes.of_papers(office, paper.dossier).get(paper.id) if paper else None
    if paper is None or into is None:
        raise UnknownRecord(number)
    volume = volumes.by_number(office, into)
    yield from ((volume, line) for line, each in volumes.contents(office, volume) if each.id == paper.id)


def _stamp(office: Office, volume: Volume, line: Content) -> ArchiveStamp:
    fields = (
        (say("全宗号"), ""),
        (say("年度"), str(volume.year)),
        (say("件号"), str(line.position)),
        (say("机构"), office.rules.holder(office.rules.this_office)),
        (say("保管期限"), _retention(office, volume)),
        (say("页数"), str(line.pages or "")),
    )
    return ArchiveStamp(fields)


LABELS = {
    "volume-label": LabelKind(lambda: say("案卷标签"), of_volumes),
    "location-label": LabelKind(lambda: say("位置标签"), of_places),
    "volume-spine": LabelKind(lambda: say("案卷脊背"), of_spines, strips=True),
    "archive-stamp": LabelKind(lambda: say("归档章"), of_archived, pages=True),
}
"""What makes each kind of labels of this room."""
