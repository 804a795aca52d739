"""Former names, numbers and units 曾用 in the register: they stay findable, and say so."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.register import rows, search
from app.register.moments import stamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from app.dossiers.changes import Past
    from app.register.register import Register


class _Row(NamedTuple):
    dossier: str
    field: str
    written: str
    value: str
    until_at: int


class Former(NamedTuple):
    """One of a dossier's former values."""

    field: str
    written: str

    @property
    def shown(self) -> str:
        """The value as a list shows it: telephones and identity numbers masked."""
        from app.base.identity import mask

        return mask(self.written) if self.field in {"identity", "phone"} else self.written


class _Hit(NamedTuple):
    seq: int
    field: str
    written: str
    value: str
    haystack: str


def add(register: Register, dossier: str, pasts: Iterable[Past], until: datetime) -> None:
    """Remember what a dossier had until a moment; what it had twice is kept once."""
    known = {each.written for each in of_dossier(register, dossier)}
    new = [
        _Row(dossier, past.field, past.written, search.normalised(past.written), stamp(until))
        for past in pasts
        if past.written not in known
    ]
    rows.add(register.connection, "former", _Row, new)


def of_dossier(register: Register, dossier: str) -> list[Former]:
    """What a dossier once had, oldest first."""
    sql = "SELECT field, written FROM former WHERE dossier = ? ORDER BY id"
    return list(rows.read(register.connection, Former, sql, (dossier,)))


def fields(formers: Iterable[Former]) -> list[str]:
    """The texts that searching indexes for former values: names in Latin letters, too."""
    from app.register.spelling import spellings

    found: list[str] = []
    for each in formers:
        found += [each.written, *(spellings(each.written) if each.field == "buyers" else ())]
    return found


def matched(register: Register, seqs: Sequence[int], text: str) -> dict[int, Former]:
    """The dossiers (``seq``) among ``seqs`` that match a word of ``text`` only by what they once had, and by what."""
    from app.base import units

    marks = ", ".join("?" * len(seqs))
    sql = (
        "SELECT dossier.seq AS seq, field, written, value, haystack FROM former JOIN dossier ON dossier.id = former.dossier "
        f"WHERE dossier.seq IN ({marks}) ORDER BY former.id"
    )
    pieces = [{search.normalised(part), search.normalised(units.begun(part))} - {""} for part in text.split()]
    by_seq: dict[int, list[_Hit]] = {}
    for hit in rows.read(register.connection, _Hit, sql, seqs):
        by_seq.setdefault(hit.seq, []).append(hit)
    return {seq: one for seq, hits in by_seq.items() if (one := _only_once(hits, pieces))}


def _only_once(hits: Sequence[_Hit], pieces: Sequence[set[str]]) -> Former | None:
    """The former value of a dossier that has one of the pieces, while nothing has it that is so today."""
    past = {hit: [search.normalised(each) for each in fields([Former(hit.field, hit.written)])] for hit in hits}
    once = {each for some in past.values() for each in some}
    now = [line for line in hits[0].haystack.split("\n") if line not in once]
    for spellings in pieces:
        if spellings and not any(piece in line for line in now for piece in spellings):
            found = (hit for hit, some in past.items() if any(piece in each for each in some for piece in spellings))
            return next((Former(hit.field, hit.written) for hit in found), None)
    return None
