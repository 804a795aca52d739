"""Which project the rows of a ledger are about, and which known dossiers may be the same purchase."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.base import units
from app.base.normal import normal
from app.base.problems import Problem
from app.dossiers import projects, projects_store
from app.dossiers.rules import FIRST
from app.imports.matches import one_purchase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.dossiers.projects_store import Estate
    from app.dossiers.rules import Dossier
    from app.imports.rows import LedgerRow


@dataclass(frozen=True)
class Places:
    """The project of each row (0: it names none of several), the names of new projects, and what has to be said."""

    projects: tuple[int, ...]
    names: Mapping[int, str]
    new: tuple[str, ...]
    beside: bool
    """Whether the first new project stands beside the one that has no name, instead of naming it."""
    said: tuple[Problem, ...]

    def shown(self, project: int) -> str:
        """The project's name, if the office has several once the ledger is imported."""
        return self.names.get(project, "") if len(self.names) > 1 else ""


NOWHERE = Places((), {}, (), beside=False, said=())
"""Where nothing is read."""


def of_rows(rows: Sequence[LedgerRow], known: Sequence[Dossier], estates: Sequence[Estate], project: int = 0) -> Places:
    """Decide the project of each row by its name; names that the office does not know become projects.

    ``project`` is that of rows that name none, as somebody said of the whole ledger; 0: nobody did.
    """
    ids = {projects.folded(each.name): each.id for each in estates if each.name}
    names = {each.id: each.name for each in estates}
    new, said, beside = _named(rows, known, ids, names)
    single = next(iter(names)) if len(names) == 1 else 0
    of_all = {ids[projects.folded(row.project)] for row in rows if row.project}
    usual = project or single or (of_all.pop() if len(of_all) == 1 and len(names) == len(estates) == 1 else 0)
    of_each = tuple(ids[projects.folded(row.project)] if row.project else usual for row in rows)
    return Places(of_each, names, tuple(new), beside, tuple(said))


def _named(
    rows: Sequence[LedgerRow], known: Sequence[Dossier], ids: dict[str, int], names: dict[int, str]
) -> tuple[list[str], list[Problem], bool]:
    """Add the projects that only the ledger names; say so. Whether the first stands beside one that has no name."""
    unknown = {
        folded: row for row in reversed(rows) if row.project and (folded := projects.folded(row.project)) not in ids
    }
    new: list[str] = []
    said: list[Problem] = []
    beside = False
    for folded, row in reversed(unknown.items()):
        alone = len(names) == 1 and not names[FIRST]
        beside = beside or (alone and bool(_others(rows, known, folded)))
        alone = alone and not beside
        ids[folded] = FIRST if alone else max(names) + 1
        names[ids[folded]] = normal(row.project)
        new.append(names[ids[folded]])
        at = row.cell("project") or row.cell("unit")
        said.append(Problem(at, "project_named" if alone else "project_new", {"name": new[-1]}))
    return new, said, beside


def _others(rows: Sequence[LedgerRow], known: Sequence[Dossier], folded: str) -> list[Dossier]:
    """The active dossiers of the nameless project that a row of this project contradicts: the unit is somebody else's."""
    of_unit = {projects_store.key(FIRST, each.place): each for each in known if each.state == "active"}
    theirs = [
        (row, of_unit.get(units.key(row.unit)))
        for row in rows
        if projects.folded(row.project) == folded and not row.returned
    ]
    met = [(row, each) for row, each in theirs if each]
    same = [each for row, each in met if one_purchase(row, each) and _one_contract(row, each)]
    return [each for _, each in met] if met and not same else []


def _one_contract(row: LedgerRow, known: Dossier) -> bool:
    return not row.contract or not known.contract or row.contract == known.contract


def candidates(rows: Sequence[LedgerRow], projects: Sequence[int], known: Sequence[Dossier]) -> list[list[Dossier]]:
    """The known dossiers of each row's unit; rows of one unit share one list.

    A row without a project may be about the unit in any, if it is surely the same purchase; so it is where the phase
    stands before the building only in the ledger, or only in the register.
    """
    places: dict[str, list[Dossier]] = {}
    bare: dict[tuple[int, str], list[Dossier]] = {}
    for dossier in known:
        places.setdefault(projects_store.key(dossier.project, dossier.place), []).append(dossier)
        bare.setdefault((dossier.project, _bare(dossier.place)), []).append(dossier)
    every = {each.project for each in known}

    def of(row: LedgerRow, project: int) -> list[Dossier]:
        own = places.get(projects_store.key(project, row.unit), []) if project else []
        likely = () if own else [bare.get((each, _bare(row.unit)), ()) for each in ([project] if project else every)]
        return own or [one for some in likely for one in some if _surely(row, one)]

    return [of(row, project) for row, project in zip(rows, projects, strict=True)]


def _bare(unit: str) -> str:
    """The key of a unit without its phase."""
    if "期" not in unit and "区" not in unit:
        return units.key(unit)
    try:
        read = units.parse(unit)
    except units.NotAUnit:
        return units.key(unit)
    return (units.phaseless(read) or read).key


def _surely(row: LedgerRow, known: Dossier) -> bool:
    """Whether both share a contract, or the identity of a buyer."""
    if row.contract and known.contract:
        return row.contract == known.contract
    numbers = {buyer.identity.number for buyer in row.buyers} & {buyer.identity for buyer in known.buyers}
    return bool(numbers - {None})
