"""Inspections 盘点 (HP-2.2): begun, counted by scanning, interrupted and continued, ended with losses or a clean bill."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from app.archive.inspections import rules
from app.archive.inspections import store as stored
from app.archive.inspections.rules import LEFT, Inspection, Line, Summary
from app.archive.locations import rules as places
from app.archive.locations import service as locations
from app.archive.locations import store as locations_stored
from app.archive.volumes import store as volumes_stored
from app.base.refusals import ReasonMissing, UnknownRecord, known
from app.custody import filing, handoffs_store
from app.custody.losses import service as losses
from app.custody.rules import holdings
from app.register import numbers
from app.register.digit_codes import meant

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.archive.volumes.rules import Volume
    from app.custody.rules import Paper
    from app.office.office import Office


def begin(office: Office, *, location: str | None = None, papers: bool = True) -> Inspection:
    """Begin to count the archive, or one location (id); with ``papers`` every paper, else volumes alone.

    What is expected is stored now, so that the count can be interrupted.

    Raises:
        NotAllowed, InspectionOpen, NothingExpected

    """
    office.require("archive")
    now = office.now()
    with office.register.transaction():
        if running := under_way(office):
            raise rules.InspectionOpen(running.number)
        expected = list(_expected(office, location, papers))
        if not expected:
            raise rules.NothingExpected
        local = office.local(now)
        number = numbers.take(office.register, rules.INSPECTION, local.year)
        made = Inspection(str(uuid4()), number, rules.quarter(local.date()), papers, now, office.signed_in, location)
        stored.add(office.register, made, expected)
        office.record("inspection.begun", number=number, quarter=made.quarter, expected=len(expected))
    return made


def _expected(office: Office, location: str | None, papers: bool) -> Iterator[Line]:
    """The volumes that should be there, then the papers that this office holds and has not reported lost."""
    volumes = list(_volumes(office, location))
    yield from (Line("volume", volume.number, volume.id) for volume in volumes)
    if not papers:
        return
    inside = {volume.id for volume in volumes}
    of_volume = {line.paper: line.volume for line in volumes_stored.contents(office.register)}
    for paper in _here(office):
        if location is None or of_volume.get(paper.id) in inside:
            yield Line("paper", paper.number, paper.id)


def _volumes(office: Office, location: str | None) -> Iterator[Volume]:
    """The volumes that were not destroyed, in a location and what is inside it; None is anywhere."""
    known, placed = locations_stored.load(office.register), volumes_stored.placed(office.register)
    for volume in volumes_stored.load(office.register):
        at = placed.get(volume.id)
        around = {each.id for each in places.outward(at, known)} if at else set()
        if volume.state != "destroyed" and (location is None or location in around):
            yield volume


def _here(office: Office) -> list[Paper]:
    """The papers that this office holds and that are not reported lost."""
    held = holdings(handoffs_store.movements(office.register))
    lost, here = losses.lost_anywhere(office), office.rules.this_office
    return [
        paper
        for paper in handoffs_store.papers(office.register)
        if here in held.get(paper.id, {}) and (paper.dossier, filing.document(paper)) not in lost
    ]


def under_way(office: Office) -> Inspection | None:
    """The inspection that has not ended, if there is one."""
    return next((each for each in stored.load(office.register) if each.ended_at is None), None)


def scan(office: Office, inspection: Inspection, number: str) -> Line:
    """Enter that the volume or paper under ``number`` was seen; what was not expected is surplus.

    Raises:
        NotAllowed, InspectionEnded, UnknownRecord: nothing was typed

    """
    office.require("archive")
    number = meant(number)
    if not number:
        raise UnknownRecord(number)
    with _changing(office, inspection):
        known = stored.lines(office.register, inspection.id, number)
        line = known[0] if known else _surplus(office, number)
        seen = replace(line, seen_at=line.seen_at or office.now())
        stored.put(office.register, inspection, seen)
    return seen


@contextmanager
def _changing(office: Office, inspection: Inspection) -> Iterator[None]:
    """A transaction on an inspection that has not ended."""
    with office.register.transaction():
        if by_number(office, inspection.number).ended_at is not None:
            raise rules.InspectionEnded(inspection.number)
        yield


def _surplus(office: Office, number: str) -> Line:
    paper = handoffs_store.paper(office.register, number)
    if paper:
        return Line("paper", number, paper.id, expected=False)
    volume = volumes_stored.load(office.register, number=number)
    return Line("volume" if volume else "unknown", number, volume[0].id if volume else "", expected=False)


def take_back(office: Office, inspection: Inspection, number: str) -> None:
    """Undo a misread number: an expected line is unseen again, a surplus line is deleted.

    Raises:
        NotAllowed, InspectionEnded, UnknownRecord

    """
    office.require("archive")
    with _changing(office, inspection):
        line = _line(office, inspection, number)
        if line.expected:
            stored.put(office.register, inspection, replace(line, seen_at=None, damage="", outcome=""))
        else:
            stored.forget(office.register, inspection, number)


def _line(office: Office, inspection: Inspection, number: str) -> Line:
    found = stored.lines(office.register, inspection.id, number)
    if not found:
        raise UnknownRecord(number)
    return found[0]


def see_whole(office: Office, inspection: Inspection, number: str) -> int:
    """Enter that a volume is complete: it and all its expected papers are seen. Returns how many papers were not yet.

    Raises:
        NotAllowed, InspectionEnded, UnknownRecord

    """
    office.require("archive")
    with _changing(office, inspection):
        volume = _line(office, inspection, number)
        scan(office, inspection, number)
        inside = {line.paper for line in volumes_stored.contents(office.register, volume.record)}
        unseen = [
            line
            for line in stored.lines(office.register, inspection.id)
            if line.record in inside and line.expected and line.seen_at is None
        ]
        for line in unseen:
            stored.put(office.register, inspection, replace(line, seen_at=office.now()))
    return len(unseen)


def note_damage(office: Office, inspection: Inspection, number: str, *, damage: str, repair: str) -> Line:
    """Enter how something seen is damaged, and what is done about it.

    Raises:
        NotAllowed, InspectionEnded, UnknownRecord, ReasonMissing

    """
    office.require("archive")
    if not damage.strip():
        raise ReasonMissing
    with _changing(office, inspection):
        scan(office, inspection, number)
        line = replace(_line(office, inspection, number), damage=damage.strip(), outcome=repair.strip())
        stored.put(office.register, inspection, line)
    return line


def finish(office: Office, inspection: Inspection, *, liable: str = "", note: str = "") -> Summary:
    """End an inspection. Missing papers are reported lost (SO-1.10) and ``liable`` answers for them; a lost paper that
    was seen counts as found; a paper that left the office during the inspection is no loss.

    Raises:
        NotAllowed, InspectionEnded, NobodyLiable, RepairUnsaid

    """
    office.require("archive")
    with _changing(office, inspection):
        here = {paper.id: paper for paper in _here(office)}
        for line in stored.lines(office.register, inspection.id):
            if line.finding == "missing" and line.kind == "paper" and line.record not in here:
                stored.put(office.register, inspection, replace(line, outcome=LEFT))
        lines = stored.lines(office.register, inspection.id)
        rules.check_ready(lines, liable)
        _report(office, inspection, lines, here, liable)
        _find_again(office, lines)
        ended = replace(inspection, ended_at=office.now(), note=note.strip())
        if not stored.end(office.register, ended):
            raise rules.InspectionEnded(inspection.number)
        counted = rules.summary(stored.lines(office.register, inspection.id))
        office.record(
            "inspection.ended",
            number=inspection.number,
            expected=counted.expected,
            seen=counted.seen,
            missing=counted.missing,
            surplus=counted.surplus,
            damaged=counted.damaged,
        )
    return counted


def _report(office: Office, inspection: Inspection, lines: Iterable[Line], here: dict[str, Paper], liable: str) -> None:
    """Report missing papers lost, one report per dossier; if only volumes were counted, all papers of missing ones."""
    gone: dict[str, list[Paper]] = {}
    missing = {line.record: line for line in lines if line.finding == "missing"}
    inside = {} if inspection.papers else _inside(office, missing)
    for paper in here.values():
        if paper.id in missing or paper.id in inside:
            gone.setdefault(paper.dossier, []).append(paper)
    for dossier, papers in gone.items():
        number = losses.report(
            office, dossier=dossier, papers=[paper.id for paper in papers], liable=liable, note=inspection.number
        )
        for record in {inside.get(paper.id, paper.id) for paper in papers}:
            stored.put(office.register, inspection, replace(missing[record], outcome=number))


def _inside(office: Office, volumes: Iterable[str]) -> dict[str, str]:
    """Paper (id) -> volume (id), for these volumes."""
    return {line.paper: volume for volume in volumes for line in volumes_stored.contents(office.register, volume)}


def _find_again(office: Office, lines: Iterable[Line]) -> None:
    seen = [line.record for line in lines if line.kind == "paper" and line.finding in {"surplus", "damaged"}]
    lost = losses.lost_anywhere(office)
    for paper in handoffs_store.by_ids(office.register, seen).values():
        if (paper.dossier, filing.document(paper)) in lost:
            losses.report_found(office, dossier=paper.dossier, papers=[paper.id])


def by_number(office: Office, number: str) -> Inspection:
    """The inspection under a number.

    Raises:
        UnknownRecord

    """
    return known(stored.load(office.register, number), number)


@dataclass(frozen=True, slots=True)
class InspectionRow:
    """An inspection in a list, with its counts and the path of its location (empty: everywhere)."""

    inspection: Inspection
    summary: Summary
    scope: str

    @property
    def number(self) -> str:
        """Its number."""
        return self.inspection.number


def listed(office: Office) -> list[InspectionRow]:
    """Every inspection, newest first."""
    paths = locations.paths(office)
    return [
        InspectionRow(each, rules.summary(stored.lines(office.register, each.id)), paths.get(each.location or "", ""))
        for each in stored.load(office.register)
    ]


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line with its name (kind of paper or title of volume), and the volume and location where it should be."""

    line: Line
    name: str
    place: str

    @property
    def number(self) -> str:
        """Its number."""
        return self.line.number


def lines(office: Office, inspection: Inspection) -> list[LineRow]:
    """The lines of an inspection, in the order they came."""
    found = stored.lines(office.register, inspection.id)
    paths, placed = locations.paths(office), volumes_stored.placed(office.register)
    known = {volume.id: volume for volume in volumes_stored.load(office.register)}
    papers = handoffs_store.by_ids(office.register, [line.record for line in found if line.kind == "paper"])
    of_volume = {line.paper: line.volume for line in volumes_stored.contents(office.register)}

    def name(line: Line) -> str:
        if line.record in papers:
            return filing.name(office, papers[line.record])
        return known[line.record].title if line.record in known else ""

    def place(line: Line) -> str:
        volume = of_volume.get(line.record, line.record)
        number = known[volume].number if volume in known and volume != line.record else ""
        return f"{number} {paths.get(placed.get(volume, ''), '')}".strip()

    return [LineRow(line, name(line), place(line)) for line in found]
