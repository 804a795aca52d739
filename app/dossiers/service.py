"""Dossiers 客户档案: opening, changing and looking them up; finding the same unit or person in another dossier.

Only functions that write import the rules: the list of clients is needed before the first paint, and does without them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from app.base import features
from app.base.refusals import ChangedMeanwhile, UnknownRecord
from app.dossiers import filters_store, formers_store, projects_store
from app.dossiers import store as stored
from app.dossiers.filters_store import ANYTHING, Flat, Wanted
from app.dossiers.store import Row
from app.register import numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.register.journal import Entry

__all__ = ["Flat", "Row", "Wanted"]


def fresh() -> Dossier:
    """An empty dossier with a new id."""
    from uuid import uuid4

    from app.dossiers.rules import Dossier

    return Dossier(str(uuid4()), "", ())


def open_dossier(office: Office, dossier: Dossier) -> Dossier:
    """Store a new dossier; return it with its number.

    Raises:
        NotAllowed, NoBuyer, NoUnit, NotAUnit, UnknownProject, SharesDoNotAddUp, PriceOutOfRange, UnitTaken

    """
    from app.dossiers import rules
    from app.dossiers.spelling import spelt

    office.require("dossiers")
    rules.check(dossier)
    with office.register.transaction():
        dossier = spelt(office, dossier)
        _refuse_taken_unit(office, dossier)
        dossier = replace(dossier, number=numbers.take(office.register, rules.DOSSIER))
        stored.add(office.register, [dossier])
        office.record("dossier.opened", dossier=dossier.id, after=facts(dossier))
    return dossier


def change(office: Office, dossier: Dossier) -> Dossier:
    """Store a changed dossier; the journal keeps what changed. Return it with its new version.

    Raises:
        NotAllowed, NoBuyer, NoUnit, NotAUnit, UnknownProject, SharesDoNotAddUp, PriceOutOfRange, StateByProcedure,
        UnitTaken, ChangedMeanwhile, UnknownRecord

    """
    return changed(office, dossier)[0]


def changed(
    office: Office, dossier: Dossier, kind: str = "dossier.changed", told: Mapping[str, str] | None = None
) -> tuple[Dossier, Labels]:
    """As ``change``, under the event ``kind`` with more ``told`` of it: the ``procedure`` that changes its state, if one does.

    Returns the dossier and what was printed with its old name or unit.

    Raises:
        NotAllowed; and what ``change`` does

    """
    from app.dossiers import rules
    from app.dossiers.changes import pasts
    from app.dossiers.spelling import spelt

    office.require("dossiers")
    rules.check(dossier)
    with office.register.transaction():
        before = load(office, dossier.id)
        if before.state != dossier.state and "procedure" not in (told or {}):
            raise rules.StateByProcedure(before.number)
        dossier = spelt(office, dossier, before)
        _refuse_taken_unit(office, dossier)
        formers_store.add(office.register, dossier.id, pasts(before, dossier), office.now())
        if not stored.replace(office.register, dossier):
            raise ChangedMeanwhile(dossier.unit)
        office.record(kind, at=None, dossier=dossier.id, **_difference(before, dossier), **(told or {}))
        labels = follow(office, before, dossier)
    return replace(dossier, version=dossier.version + 1), labels


def _difference(before: Dossier, dossier: Dossier) -> dict[str, dict[str, Any]]:
    """The facts that changed, as they were and as they are."""
    old, new = facts(before), facts(dossier)
    differing = [name for name in new if old[name] != new[name]]
    return {"before": {name: old[name] for name in differing}, "after": {name: new[name] for name in differing}}


Labels = list[tuple[str, str]]
"""Forms that show a dossier's name and unit, each with its record's number."""


def follow(office: Office, before: Dossier, dossier: Dossier) -> Labels:
    """Let what bears the dossier's name and unit follow them; the caller holds the transaction."""
    if (before.unit, before.names) == (dossier.unit, dossier.names):
        return []
    return [label for follow in features.table("followers") for label in follow(office, before, dossier)]


def facts(dossier: Dossier) -> dict[str, Any]:
    """A dossier as the journal keeps it."""
    import msgspec

    values: dict[str, Any] = msgspec.to_builtins(dossier)
    del values["version"], values["estate"]
    values["unit"] = dossier.place
    # Reading JSON back gives lists.
    values["buyers"], values["people"] = list(values["buyers"]), list(values["people"])
    return values


def _refuse_taken_unit(office: Office, dossier: Dossier) -> None:
    from app.dossiers.rules import UnitTaken

    other = same_unit(office, dossier.place, dossier.id, dossier.project)
    if other and dossier.state == "active":
        raise UnitTaken(dossier.unit, other.number, other.names)


def load(office: Office, dossier: str) -> Dossier:
    """The dossier with this id.

    Raises:
        UnknownRecord

    """
    found = stored.by_id(office.register, dossier)
    if found is None:
        raise UnknownRecord(dossier)
    return found


def some(office: Office, ids: Sequence[str]) -> list[Dossier]:
    """The dossiers with these ids, in their order."""
    found = stored.by_ids(office.register, ids)
    return [found[each] for each in ids if each in found]


FEW = 100
"""How many dossiers are looked through while somebody waits; more are looked through beside the window."""


def few(office: Office) -> bool:
    """Whether there are so few dossiers that looking through all of them takes no time."""
    return stored.count(office.register) <= FEW


def all_of_them(office: Office) -> list[Dossier]:
    """Every dossier, in order of unit."""
    return stored.load(office.register)


def inactive(office: Office) -> list[Dossier]:
    """The dossiers that were closed or given back and are not at rest, in order of unit."""
    return stored.load(office.register, inactive=True)


def same_unit(office: Office, unit: str, but: str = "", project: int | None = None) -> Dossier | None:
    """The active dossier of this unit of a project, or of the one that ``unit`` names, other than ``but`` (id)."""
    found = stored.active_of_unit(office.register, unit, but, project)
    return found[0] if found else None


def same_person(office: Office, identity: str, but: str = "") -> list[Dossier]:
    """Dossiers other than ``but`` (id) in which a buyer has this identity number."""
    return stored.of_identity(office.register, identity, but)


def same_contract(office: Office, contract: str, but: str = "") -> Dossier | None:
    """A dossier other than ``but`` (id) with this contract number; an active one, if there is one."""
    found = (
        [load(office, each) for each in stored.of_contract(office.register, contract, but)] if contract.strip() else []
    )
    return min(found, key=lambda each: each.state != "active", default=None)


def formers(office: Office, dossier: str) -> list[str]:
    """What a dossier once had, as a list shows it: names, numbers, units."""
    return [each.shown for each in formers_store.of_dossier(office.register, dossier)]


def count(office: Office, wanted: Wanted = ANYTHING) -> int:
    """How many dossiers there are, of those that are wanted."""
    return stored.count(office.register, wanted)


def page(
    office: Office, offset: int, size: int, order: str, down: bool, wanted: Wanted = ANYTHING, total: int = 0
) -> list[Row]:
    """``size`` list rows from ``offset``; ``order`` is a key of ``store.ORDERS``, ``down`` sorts descending, ``total`` is how
    many there are, if that is known."""
    return stored.page(office.register, offset, size, order=order, down=down, wanted=wanted, total=total)


def matching(office: Office, text: str, limit: int, wanted: Wanted = ANYTHING) -> list[Row]:
    """List rows of up to ``limit`` dossiers that contain every word of ``text``, of those that are wanted."""
    return stored.find(office.register, text, limit, wanted)


def choices(office: Office, column: str, wanted: Wanted = ANYTHING) -> list[int | str]:
    """The values that a column of ``Wanted`` has among the dossiers that are wanted otherwise."""
    return filters_store.choices(office.register, column, wanted)


def project_names(office: Office) -> dict[int, str]:
    """The names of all projects by their id; empty while an only project has none."""
    return {each.id: each.name for each in projects_store.estates(office.register)}


def states(office: Office, wanted: Wanted = ANYTHING) -> dict[str, int]:
    """How many dossiers there are in each state, of those that are wanted otherwise."""
    return filters_store.states(office.register, wanted)


def board(office: Office, project: int, building: str) -> list[Flat]:
    """The units of a building that have a dossier, each once, with the active dossier or else the latest; without those at rest."""
    return filters_store.board(office.register, project, building)


def named(office: Office, record: str) -> Dossier:
    """The dossier with this number, unit or id; of several with one unit, an active one.

    Raises:
        UnknownRecord

    """
    found = stored.called_by(office.register, record)
    if not found:
        raise UnknownRecord(record)
    return min(found, key=lambda each: each.state != "active")


def opened(office: Office, dossier: str) -> Entry | None:
    """The journal's entry by which a dossier was opened or imported, or None."""
    from app.register import journal

    entries = journal.read(office.register, dossier=dossier, kind="dossier.%")
    return entries[-1] if entries else None


def called(office: Office, files: Iterable[str]) -> dict[str, str]:
    """File id -> what it is called: a dossier's unit, or the number of a record, complaint or occasion without dossier."""
    return projects_store.called(office.register, files)


def units(office: Office, ids: Iterable[str]) -> dict[str, str]:
    """Dossier id -> unit, for those of ``ids`` that are dossiers."""
    return projects_store.units(office.register, ids)
