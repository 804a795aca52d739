"""Outside parties 往来单位 in the register: named firms and persons, and with whom a dossier or a project works."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.office.own.parties import Party
from app.register import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.register.register import Register


class _Row(NamedTuple):
    id: str
    kind: str
    name: str
    contact: str
    phone: str
    address: str
    note: str
    active: int
    version: int


class _Choice(NamedTuple):
    dossier: str
    kind: str
    step: str
    party: str


class _Default(NamedTuple):
    project: str
    kind: str
    party: str


def load(register: Register) -> list[Party]:
    """All parties, by kind and name."""
    sql = f"SELECT {rows.columns(_Row)} FROM party ORDER BY kind, name"
    return [_party(row) for row in rows.read(register.connection, _Row, sql)]


def _party(row: _Row) -> Party:
    return Party(
        id=row.id,
        kind=row.kind,
        name=row.name,
        contact=row.contact,
        phone=row.phone,
        address=row.address,
        note=row.note,
        active=bool(row.active),
        version=row.version,
    )


def add(register: Register, party: Party) -> None:
    """Store a new party."""
    row = _Row(
        party.id, party.kind, party.name, party.contact, party.phone, party.address, party.note, int(party.active), 1
    )
    rows.add(register.connection, "party", _Row, [row])


def replace(register: Register, party: Party) -> bool:
    """Store a changed party; False if somebody else changed it since ``party.version``."""
    sql = (
        "UPDATE party SET name = ?, contact = ?, phone = ?, address = ?, note = ?, active = ?, version = version + 1 "
        "WHERE id = ? AND version = ?"
    )
    values = (party.name, party.contact, party.phone, party.address, party.note, int(party.active))
    changed: int = register.connection.execute(sql, (*values, party.id, party.version)).rowcount
    return bool(changed)


def chosen(register: Register, dossier: str = "") -> dict[tuple[str, str, str], str]:
    """(Dossier id, kind, step) -> party id, of one dossier or of all."""
    condition, arguments = ("WHERE dossier = ?", (dossier,)) if dossier else ("", ())
    sql = f"SELECT {rows.columns(_Choice)} FROM party_choice {condition}"
    found = rows.read(register.connection, _Choice, sql, arguments)
    return {(row.dossier, row.kind, row.step): row.party for row in found}


def choose(register: Register, dossier: str, kind: str, step: str, party: str) -> None:
    """Keep the party (id) a dossier works with at a step, or at all others if ``step`` is empty; an empty id forgets it."""
    register.connection.execute(
        "DELETE FROM party_choice WHERE dossier = ? AND kind = ? AND step = ?", (dossier, kind, step)
    )
    if party:
        rows.add(register.connection, "party_choice", _Choice, [_Choice(dossier, kind, step, party)])


def choose_all(register: Register, kind: str, parties: Mapping[str, str]) -> None:
    """Keep for each of these dossiers (ids) the party (id) of a kind with which it works, unless a step says otherwise."""
    found = (_Choice(dossier, kind, "", party) for dossier, party in parties.items())
    then = "ON CONFLICT (dossier, kind, step) DO UPDATE SET party = excluded.party"
    rows.add_many(register.connection, "party_choice", _Choice, found, then)


def forget(register: Register, dossiers: Iterable[str]) -> None:
    """Delete all choices of dossiers (ids)."""
    register.connection.executemany("DELETE FROM party_choice WHERE dossier = ?", [(each,) for each in dossiers])


def defaults(register: Register) -> dict[tuple[str, str], str]:
    """(Project, kind) -> party id; an empty project stands for the whole office."""
    sql = f"SELECT {rows.columns(_Default)} FROM party_default"
    return {(row.project, row.kind): row.party for row in rows.read(register.connection, _Default, sql)}


def set_default(register: Register, project: str, kind: str, party: str) -> None:
    """Keep the party (id) that a project's dossiers work with; an empty id forgets it."""
    register.connection.execute("DELETE FROM party_default WHERE project = ? AND kind = ?", (project, kind))
    if party:
        rows.add(register.connection, "party_default", _Default, [_Default(project, kind, party)])
