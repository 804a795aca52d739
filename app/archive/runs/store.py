"""Which documents are marked for headquarters and have not gone there, as rows."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from app.register import rows
from app.register.settings import set_setting, setting

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.register.register import Register

KEPT = "hq-marks"
"""The setting that says that the rows were written; an earlier program wrote none."""


class Mark(NamedTuple):
    """A document of a dossier (id) that is marked."""

    dossier: str
    document: str


def put(register: Register, dossier: str, documents: Iterable[str]) -> None:
    """Let a dossier have these marks and no others; the caller holds the transaction."""
    register.connection.execute("DELETE FROM hq_mark WHERE dossier = ?", (dossier,))
    rows.add(register.connection, "hq_mark", Mark, (Mark(dossier, each) for each in sorted(documents)))


def marked(register: Register) -> Mapping[str, set[str]]:
    """Dossier (id) -> its marked documents."""
    found = defaultdict[str, set[str]](set)
    for each in rows.read(register.connection, Mark, "SELECT dossier, document FROM hq_mark"):
        found[each.dossier].add(each.document)
    return found


def are_kept(register: Register) -> bool:
    """Whether the rows were written."""
    return bool(setting(register, KEPT))


def keep_all(register: Register, every: Mapping[str, Iterable[str]]) -> None:
    """Write the marks of all dossiers; the caller holds the transaction."""
    for dossier, documents in every.items():
        put(register, dossier, documents)
    set_setting(register, KEPT, "1")
