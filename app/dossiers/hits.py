"""One hit on one line: a client with the dossier's state, anything else with its kind first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.dossiers import service as dossiers
from app.dossiers.names import dossier_state
from app.forms import editions

if TYPE_CHECKING:
    from app.dossiers.finding import Found
    from app.office.office import Office


def line(office: Office, found: Found) -> str:
    """What a list shows for a hit: kind, number, what it is, and whose; a dossier with its state."""
    if found.kind == "dossier":
        once = say("曾用 {former}", former=found.former) if found.former else ""
        parts = [found.title, found.detail, once, dossier_state(found.state)]
        return "    ".join(filter(None, parts))
    if found.kind == "sheet":
        return f"{editions.title(office, found.title)}  {found.number}  {_whose(office, found.dossier)}".rstrip()
    if found.kind == "archived":
        return say("档案 {number}  {title}", number=found.number, title=found.title)
    return f"{_paper_or_receipt(office, found)}  {_whose(office, found.dossier)}"


def _paper_or_receipt(office: Office, found: Found) -> str:
    rules = office.rules
    if found.kind == "paper":
        return say("文件 {number}  {name}", number=found.number, name=rules.document(found.title))
    giver, taker = rules.holder(found.title), rules.holder(found.detail)
    return say("交接单 {number}  {giver} → {taker}", number=found.number, giver=giver, taker=taker)


def _whose(office: Office, dossier: str) -> str:
    """The client whose record it is, with the state of the dossier; empty for a record without one."""
    if not dossier:
        return ""
    known = dossiers.load(office, dossier)
    return f"{known.unit} {known.names}  {dossier_state(known.standing)}"
