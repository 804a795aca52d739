"""Projects 项目: the estates that an office sells, with their phases; a unit belongs to one of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.base import units
from app.base.normal import normal
from app.dossiers import projects_store as stored
from app.dossiers.rules import FIRST, Project, ProjectExists, ProjectInUse, UnknownProject

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.office.office import Office


def every(office: Office) -> list[Project]:
    """All projects, in the order in which they were added; there is always one."""
    return [Project(each.id, each.name, stored.phases(each)) for each in stored.estates(office.register)]


def keep(office: Office, wanted: Sequence[Project]) -> None:
    """Store the list of projects as it was edited; a project with id 0 is new, one that is missing is deleted.

    Raises:
        NotAllowed
        ProjectExists: two have one name, or one of several has none
        ProjectInUse: a project that is missing has dossiers

    """
    office.require("office")
    wanted = [_tidied(each) for each in wanted]
    _refuse_doubles(wanted)
    with office.register.transaction():
        before = {each.id: each for each in every(office)}
        for each in sorted(before.keys() - {each.id for each in wanted}):
            _remove(office, before[each])
        for project in wanted:
            _store(office, project, before.get(project.id))


def _store(office: Office, project: Project, before: Project | None) -> None:
    if before is None:
        enter(office, project.name, project.phases)
    elif project != before:
        _rename(office, before, project)


def _remove(office: Office, project: Project) -> None:
    if project.id == FIRST or project.id in stored.used(office.register):
        raise ProjectInUse(project.name)
    stored.remove(office.register, project.id)
    office.record("project.removed", name=project.name)


def enter(office: Office, name: str, phases: Iterable[str] = (), *, beside: bool = False) -> int:
    """Store a project and tell the journal; the caller holds the transaction.

    An only project without a name gets this one, unless the new one stands ``beside`` it.

    Returns the project's id.
    """
    known = every(office)
    if len(known) == 1 and not known[0].name and not beside:
        _rename(office, known[0], replace(known[0], name=name, phases=tuple(phases) or known[0].phases))
        return known[0].id
    project = stored.add(office.register, name, phases)
    office.record("project.added", name=name, phases=list(phases))
    return project


def _rename(office: Office, before: Project, after: Project) -> None:
    stored.rename(office.register, after.id, after.name, after.phases)
    office.record("project.changed", before=before.name, name=after.name, phases=list(after.phases))


def _tidied(project: Project) -> Project:
    phases = tuple(dict.fromkeys(filter(None, map(normal, project.phases))))
    return replace(project, name=normal(project.name), phases=phases)


def _refuse_doubles(wanted: Sequence[Project]) -> None:
    names = [folded(each.name) for each in wanted]
    for each, name in zip(wanted, names, strict=True):
        if names.count(name) > 1 or (not name and len(names) > 1):
            raise ProjectExists(each.name)


def folded(name: str) -> str:
    """The same for all spellings of one project's name."""
    bare = normal(name).upper().replace(" ", "")
    return next((bare.removesuffix(word) for word in _WORDS if bare.endswith(word) and bare != word), bare)


_WORDS = ("项目", "小区", "楼盘")
"""What may be said after a project's name without making it another one."""


def named(projects: Iterable[Project], name: str) -> Project | None:
    """The project with this name, in any spelling."""
    return next((each for each in projects if each.name and folded(each.name) == folded(name)), None)


def placed(office: Office, written: str, project: int = FIRST) -> tuple[Project, units.Unit]:
    """The project and the unit that somebody wrote; ``project`` is the one if the text names none.

    An estate's name before the unit of an office with one project that has no name is of no account.

    Raises:
        NotAUnit, UnknownProject

    """
    known = every(office)
    read = units.parse(written, [each.name for each in known])
    chosen = next((each for each in known if each.id == project), known[0])
    if read.estate and (len(known) > 1 or known[0].name):
        found = named(known, read.estate)
        if found is None:
            raise UnknownProject(read.estate)
        chosen = found
    return chosen, read


def name_of(office: Office, project: int) -> str:
    """A project's name; empty while an only project has none."""
    return next((each.name for each in every(office) if each.id == project), "")


def shown(office: Office, project: Project, unit: units.Unit | str) -> str:
    """A unit as people of this office read it: with the project's name if there are several."""
    return f"{project.name} {unit}" if len(every(office)) > 1 and project.name else str(unit)
