"""Find 查找: one box for everything; a scanned number opens its record."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.base import features
from app.base.series import Dated, Series
from app.dossiers import store as stored_dossiers
from app.office import people_store

if TYPE_CHECKING:
    from app.office.office import Office

_NUMBER = re.compile(r"\d{8}|\d{4}-\d{4,}|[A-Z]{2,5}\d{4,8}[-Q\d]*")
"""Whatever may be the number of a paper, whichever series it is of."""


@dataclass(frozen=True, slots=True)
class Found:
    """One hit: ``kind`` says what it is, ``id`` the record, ``dossier`` where it belongs (nowhere for a day sheet).

    What the archive numbers itself is ``archived``: volumes, places, loans, submissions, lists. A ``sheet`` is a printed
    form, ``title`` says which, ``id`` what it is drawn of. ``kept``: a signed one is kept, even if it has no dossier.
    ``state`` is a dossier's.
    """

    kind: Literal["dossier", "paper", "receipt", "archived", "sheet"]
    id: str
    dossier: str
    number: str
    title: str
    detail: str = ""
    kept: bool = False
    state: str = ""


Finder = Callable[["Office", Series, str], list[Found]]
"""Finds what a number of a series means."""

RECORDS = "*"
"""Under this key of the features' ``finders`` stands who finds the records of registers, whose series forms declare."""


def find(office: Office, text: str, limit: int = 50) -> list[Found]:
    """Whatever matches ``text``: exact record numbers first, then dossiers by any piece, the active before others."""
    text = text.strip()
    return [*by_number(office, text), *_dossiers(office, text, limit)]


def chooses(office: Office, text: str) -> bool:
    """Whether ``text`` says anything: what begins every dossier's number, as KH does, chooses none by itself."""
    return not stored_dossiers.all_begin(office.register, text)


def by_number(office: Office, text: str) -> list[Found]:
    """The records under a number; plain typing does not wait until every finder is loaded."""
    return numbered(office, text.upper()) if _NUMBER.fullmatch(text.upper()) else []


def numbered(office: Office, number: str) -> list[Found]:
    """The sheets and records under a number, whichever series it is of; or nothing."""
    finders: dict[Series | str, Finder] = features.table("finders")
    for series in features.table("series"):
        read = series.read(number)
        if read and isinstance(series, Dated):
            return _dated(office, series, number, *read)
        if read and series in finders:
            return finders[series](office, series, number)
    return finders[RECORDS](office, Series("", ""), number)


def _dated(office: Office, dated: Dated, number: str, record: str, place: int) -> list[Found]:
    """The sheet of a day, month or quarter; one for every person is told by the person's place among all."""
    if dated.each:
        everybody = people_store.load(office.register)
        if not 0 < place <= len(everybody):
            return []
        record = f"{everybody[place - 1].name}/{record}"
    return [Found("sheet", record, "", number, dated.form)]


def sheets(series: Series, number: str, files: Iterable[str]) -> list[Found]:
    """The form of a record, once for each dossier (or nothing) that it belongs to."""
    return [Found("sheet", number, dossier, number, series.form, kept=True) for dossier in files]


def known(office: Office, files: list[str]) -> list[str]:
    """The files, those that are no dossier as nothing."""
    units = stored_dossiers.units(office.register, files)
    return [file if file in units else "" for file in files]


def _dossiers(office: Office, text: str, limit: int) -> list[Found]:
    return [
        Found("dossier", row.id, row.id, row.number, f"{row.unit} {row.buyers}", row.contract or "", state=row.state)
        for row in stored_dossiers.find(office.register, text, limit)
    ]
