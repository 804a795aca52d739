"""The values of the volumes' covers, contents lists and reference sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.archive.volumes import rules
from app.archive.volumes import service as volumes
from app.base.words import Names, say, say_many
from app.custody import filing, lent
from app.custody import words as custody_words
from app.dossiers import projects
from app.dossiers import service as dossiers
from app.register.settings import setting

if TYPE_CHECKING:
    from app.custody.lent import Lent
    from app.forms.paper.wording import Values
    from app.office.office import Office


def volume_cover(office: Office, record: str) -> Values:
    """The values of a volume's cover; ``record`` is its number."""
    volume = volumes.by_number(office, record)
    row = volumes.row(office, volume)
    return {
        "number": volume.number,
        "title": volume.title,
        "fonds": _fonds(office, volume.dossier) or setting(office.register, "name"),
        "maker": setting(office.register, "name"),
        "retention": retention(office, volume.retention),
        "dates": dates(row),
        "pieces": row.pieces,
        "pages": row.pages or None,
        "year": str(volume.year),
        "place": row.place,
    }


def _fonds(office: Office, dossier: str | None) -> str:
    """The project whose papers the volume holds; empty if they may be of several, or none has a name."""
    known = projects.every(office)
    if dossier:
        return projects.name_of(office, dossiers.load(office, dossier).project)
    return known[0].name if len(known) == 1 else ""


def dates(row: volumes.VolumeRow) -> str:
    """The first and last date of a volume's papers, once if they are the same; empty if none has one. In figures, as DA/T 22
    has dates in an archive."""
    return " — ".join(dict.fromkeys(str(each) for each in (row.first, row.last) if each))


def retention(office: Office, years: int | None) -> str:
    """A retention period in years as it is printed; None is permanent."""
    return Names("永久", "retention").of(office.language) if years is None else say_many("{n} 年", years)


def _remark(remark: str, lent_out: Lent | None) -> str:
    return say("；").join(filter(None, (remark, custody_words.loan(lent_out) if lent_out else "")))


def volume_contents(office: Office, record: str) -> Values:
    """The values of a volume's contents list; ``record`` is its number."""
    volume, away = volumes.by_number(office, record), lent.out(office)
    listed = volumes.contents(office, volume)
    begins = rules.first_pages([line.pages for line, _ in listed])
    return {
        "number": volume.number,
        "title": volume.title,
        "items": [
            {
                "position": line.position,
                "document": paper.number,
                "responsible": office.name_of(line.responsible),
                "name": filing.name(office, paper),
                "day": line.day.isoformat() if line.day else "",
                "from_page": str(begin or ""),
                "pages": str(line.pages or ""),
                "remark": _remark(line.remark, away.get(paper.id)),
            }
            for (line, paper), begin in zip(listed, begins, strict=True)
        ],
    }


def volume_reference(office: Office, record: str) -> Values:
    """The values of a volume's reference sheet 备考表; ``record`` is its number."""
    volume = volumes.by_number(office, record)
    row = volumes.row(office, volume)
    return {
        "number": volume.number,
        "title": volume.title,
        "note": volume.note,
        "made_by": office.name_of(volume.made_by),
        "made_on": volume.made_on,
        "checked_by": office.name_of(volume.checked_by),
        "checked_on": volume.checked_on,
        "pieces": row.pieces,
        "pages": row.pages or None,
    }
