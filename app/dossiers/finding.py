"""Find 查找: one box for everything; a scanned number opens its record."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.base import features
from app.base.normal import unwedged
from app.base.series import Dated, Series
from app.dossiers import projects_store
from app.dossiers import store as stored_dossiers
from app.office import people_store
from app.register.digit_codes import meant, number_of

if TYPE_CHECKING:
    from app.office.office import Office

_NUMBER = re.compile(r"\d{8}|\d{4}-\d{4,}|[A-Z]{2,5}\d{4,8}[-Q\d]*")
"""Anything that may be a printed number, of whichever series."""


@dataclass(frozen=True, slots=True)
class Found:
    """One hit: its ``kind``, the record's ``id``, and the ``dossier`` it belongs to (empty for a day sheet).

    ``archived`` are volumes, locations, loans, submissions and lists of the archive. A ``sheet`` is a printed form:
    ``title`` names the form, ``id`` the record it shows; ``kept`` says that a signed copy is kept even without a dossier.
    A dossier's ``title`` is its clients; ``unit`` and ``state`` are set for dossiers only.
    """

    kind: Literal["dossier", "paper", "receipt", "archived", "sheet"]
    id: str
    dossier: str
    number: str
    title: str
    detail: str = ""
    kept: bool = False
    unit: str = ""
    state: str = ""
    former: str = ""
    """What the dossier once was called, if it was found by that alone."""


Finder = Callable[["Office", Series, str], list[Found]]
"""Finds the records that have this number of this series."""

RECORDS = "*"
"""The key in the features' ``finders`` for records of registers, whose series are declared by forms."""


def find(office: Office, text: str, limit: int = 50) -> list[Found]:
    """What matches ``text``: records with exactly this number, then up to ``limit`` dossiers, the active ones first."""
    text = unwedged(text)
    # Digits may be the code on a client's label, and a piece of somebody's contract number as well.
    coded = number_of(text)
    alike = [*(_dossiers(office, coded, limit) if coded else ()), *_dossiers(office, text, limit)]
    return [*by_number(office, text), *dict.fromkeys(alike)]


def recalled(office: Office, record: str) -> Found | None:
    """The hit for a dossier's id or a record's number, as somebody opened it before; None if it is gone."""
    known = stored_dossiers.by_id(office.register, record)
    if known:
        return Found(
            "dossier",
            known.id,
            known.id,
            known.number,
            known.names,
            known.contract or "",
            unit=known.unit,
            state=known.standing,
        )
    return next(iter(by_number(office, record)), None)


def chooses(office: Office, text: str) -> bool:
    """Whether ``text`` is specific enough to choose a record.

    A prefix of every dossier's number, such as KH, is not; nor is a number that is both a record's and the contract of
    somebody else.
    """
    plain = unwedged(text)
    return not stored_dossiers.all_begin(office.register, plain) and not _ambiguous(office, plain)


def _ambiguous(office: Office, text: str) -> bool:
    """Whether a number means a record of one client and the contract of another."""
    owners = {found.dossier for found in by_number(office, text) if found.dossier}
    return bool(owners) and any(each not in owners for each in stored_dossiers.of_contract(office.register, text))


def by_number(office: Office, text: str) -> list[Found]:
    """The records with this number; the finders are loaded only for a text that looks like a number."""
    plain = meant(text)
    return numbered(office, plain) if _NUMBER.fullmatch(plain) else []


def numbered(office: Office, asked: str) -> list[Found]:
    """The sheets and records with this number, of whichever series."""
    finders: dict[Series | str, Finder] = features.table("finders")
    for series in features.table("series"):
        read = series.read(asked)
        if read and isinstance(series, Dated):
            return _dated(office, series, asked, *read)
        if read and series in finders:
            return finders[series](office, series, asked)
    return finders[RECORDS](office, Series("", ""), asked)


def _dated(office: Office, dated: Dated, number: str, record: str, place: int) -> list[Found]:
    """The sheet of a day, month or quarter; ``place`` is the person's, counted from 1, if there is a sheet for each."""
    if dated.each:
        everybody = people_store.load(office.register)
        if not 0 < place <= len(everybody):
            return []
        record = f"{everybody[place - 1].key}/{record}"
    return [Found("sheet", record, "", number, dated.form)]


def sheets(series: Series, number: str, files: Iterable[str]) -> list[Found]:
    """The form of a record, once for each dossier (or empty text) in ``files``."""
    return [Found("sheet", number, dossier, number, series.form, kept=True) for dossier in files]


def known(office: Office, files: list[str]) -> list[str]:
    """The file ids, each replaced by an empty text unless it is a dossier's."""
    units = projects_store.units(office.register, files)
    return [file if file in units else "" for file in files]


def _dossiers(office: Office, text: str, limit: int) -> list[Found]:
    return [
        Found(
            "dossier",
            row.id,
            row.id,
            row.number,
            row.buyers,
            row.contract or "",
            unit=row.unit,
            state=row.state,
            former=row.former,
        )
        for row in stored_dossiers.find(office.register, text, limit)
    ]
