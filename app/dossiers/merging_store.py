"""Everything of one dossier goes over to another 合并; the tables that refer to dossiers say what that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import peewee as pw

from app.dossiers import store as stored
from app.register import rows
from app.register.moments import stamp

if TYPE_CHECKING:
    from datetime import datetime

    from app.dossiers.rules import Dossier
    from app.register.register import Register

_STAYS = {"journal", "fine", "buyer", "dossier_person", "duty"}
"""Tables that only grow or belong to the dossier itself; the journal and the fines are read under the other's name."""


class _Merged(NamedTuple):
    id: str
    number: str
    dossier: str
    at: int
    by: str


def merge(register: Register, gone: Dossier, into: str, at: datetime, by: str) -> None:
    """Let everything that refers to ``gone`` refer to the dossier ``into`` (id); delete ``gone``, keep its number."""
    from app.register.tables import named

    execute = register.connection.execute
    for table, declared in named().items():
        if table not in _STAYS and "dossier" in declared._meta.columns:
            execute(f'UPDATE OR IGNORE "{table}" SET dossier = ? WHERE dossier = ?', (into, gone.id))
            if isinstance(declared._meta.primary_key, pw.CompositeKey):
                # What the dossier that remains says already, it goes on to say.
                execute(f'DELETE FROM "{table}" WHERE dossier = ?', (gone.id,))
    execute("UPDATE duty SET dossier = ?1, body = json_set(body, '$.file', ?1) WHERE dossier = ?2", (into, gone.id))
    stored.remove(register, [gone.id])
    rows.add(register.connection, "merged", _Merged, [_Merged(gone.id, gone.number, into, stamp(at), by)])
