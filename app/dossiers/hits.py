"""What is told of one hit: what it is, what belongs to it, and a dossier's state."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.base.words import say
from app.dossiers import service as dossiers
from app.dossiers.names import dossier_state
from app.forms import editions

if TYPE_CHECKING:
    from app.dossiers.finding import Found
    from app.office.office import Office


class Told(NamedTuple):
    """The clients, or the kind and number of a record; the unit and numbers, or whose record it is; a dossier's state."""

    what: str
    about: str
    state: str = ""


def told(office: Office, found: Found) -> Told:
    """What to tell of a hit."""
    if found.kind == "dossier":
        once = say("曾用 {former}", former=found.former) if found.former else ""
        about = " · ".join(filter(None, (found.unit, found.detail, once)))
        return Told(found.title, about, dossier_state(found.state))
    return Told(_record(office, found), *_whose(office, found.dossier))


def line(office: Office, found: Found) -> str:
    """A hit on one line."""
    return "    ".join(filter(None, told(office, found)))


def _record(office: Office, found: Found) -> str:
    """The kind, number and title of a record."""
    rules = office.rules
    if found.kind == "sheet":
        return f"{editions.title(office, found.title)}  {found.number}"
    if found.kind == "archived":
        return say("档案 {number}  {title}", number=found.number, title=found.title)
    if found.kind == "paper":
        return say("文件 {number}  {name}", number=found.number, name=rules.document(found.title))
    giver, taker = rules.holder(found.title), rules.holder(found.detail)
    return say("交接单 {number}  {giver} → {taker}", number=found.number, giver=giver, taker=taker)


def _whose(office: Office, dossier: str) -> tuple[str, str]:
    """The client whose record it is, and the state of the dossier; both empty for a record without one."""
    if not dossier:
        return "", ""
    known = dossiers.load(office, dossier)
    return f"{known.names} {known.unit}", dossier_state(known.standing)
