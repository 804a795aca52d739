"""The archive of the demonstration office: locations, an unfinished inspection, runs to headquarters, an offered paper."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.archive.inspections import service as inspections
from app.archive.locations import service as locations
from app.archive.runs import service as submissions
from app.archive.volumes import service as volumes
from app.custody import filing, handoffs
from app.custody.rules import Line
from app.demo.loans import lendable

if TYPE_CHECKING:
    from app.demo.life import Life
    from app.office.office import Office


def furnish(office: Office, cabinets: int) -> None:
    """Add a room, cabinets with four boxes each, and one old volume that may be destroyed."""
    room = locations.add(office, kind="room", name="档案室")
    for number in range(1, cabinets + 1):
        inside = locations.add(office, kind="cabinet", name=f"{number} 号柜", parent=room.id, capacity=40)
        for box in range(1, 5):
            locations.add(office, kind="box", name=f"盒 {box}", parent=inside.id, capacity=8)
    old = replace(volumes.fresh(office, "2014 年认购书（已作废）"), year=2014, retention=10)
    volumes.place(office, volumes.draw_up(office, old), _boxes(office)[-1].location.id)


def _boxes(office: Office) -> list[locations.LocationRow]:
    return [each for each in locations.listed(office) if each.location.kind == "box"]


def shelve(office: Office) -> None:
    """Put the volumes without a location into the boxes with room, except the latest."""
    loose = [each for each in reversed(volumes.listed(office)) if not each.location]
    rooms = [each.location.id for each in _boxes(office) for _ in range(each.free or 0)]
    for each, box in zip(loose[:-1], rooms, strict=False):
        volumes.place(office, each.volume, box)


def inspect(office: Office) -> None:
    """Begin to count one cabinet, and scan the first nine lines."""
    cabinet = next(each.location.id for each in locations.listed(office) if each.location.kind == "cabinet")
    begun = inspections.begin(office, location=cabinet)
    for each in inspections.lines(office, begun)[:9]:
        inspections.scan(office, begun, each.number)


def offer(office: Office) -> None:
    """Hand a paper over to another department, which has not accepted it yet."""
    _, held = lendable(office)[-1]
    known = office.rules.book.vocabulary.holders.items()
    department = next(holder for holder, each in known if each.inside and not each.part and not each.usual)
    line = Line(held.paper.id, held.holders[office.rules.this_office])
    handoffs.hand_over(
        office, dossier=held.paper.dossier, taker=department, lines=[line], counterpart="钱会计", accepted=False
    )


def run(life: Life) -> None:
    """On the day of a run, submit everything that is ready; now and then the run is left out."""
    if life.today != submissions.next_run(life.office) or life.fate("run") != "in time":
        return
    ready = submissions.plan(life.office).ready
    if ready:
        submissions.submit(life.office, [each.paper.id for each in ready], counterpart="程档案")
    for unit in dict.fromkeys(each.unit for each in ready):
        labels = [filing.document(each.paper) for each in ready if each.unit == unit]
        life.tell("handed", unit, receipt="", taker=life.office.rules.headquarters, papers=labels)
