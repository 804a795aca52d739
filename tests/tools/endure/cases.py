"""The main use cases, each once, on a prepared office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.access import service as access
from app.access import staff
from app.custody import endings, handoffs, whereabouts
from app.custody.handoffs import Item
from app.custody.rules import Line
from app.dossiers import service as dossiers
from app.keeping import backups, restores
from app.office import drafts
from app.scans import attachments
from tests import invented_scans as scans
from tests.fixtures.holders import OFFICE
from tests.tools.endure import seats, small_office

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.office.office import Office
    from tests.tools.endure.seats import Seat

NEW_SECRET = "湖边九棵柳树2027"


def prepared(folder: Path) -> Seat:
    """An office in which each case can be done: with a pending hand-off, an accepted one, papers here, a backup."""
    seat = small_office.made(folder)
    office = seat.open(folder)
    backups.make(office)
    items = [Item("title-certificate"), Item("credit-report"), Item("deed-tax-receipt")]
    came = handoffs.receive(office, dossier=_dossier(office), giver="client", items=items)
    lines = [Line(line.paper, line.count) for line in came.lines]
    handoffs.hand_over(office, dossier=came.dossier, taker="bank", lines=lines[:1], accepted=False)
    handoffs.hand_over(office, dossier=came.dossier, taker="notary", lines=lines[1:2])
    office.register.close()
    return seat


def _dossier(office: Office) -> str:
    return dossiers.named(office, "2-1-1001").id


def _receive(office: Office) -> None:
    items = [Item("loan-contract"), Item("identity-copy", 0, 2)]
    handoffs.receive(office, dossier=_dossier(office), giver="sales-back-office", items=items, filed=True)


def _hand_over(office: Office) -> None:
    here = [each for each in whereabouts.held(office, _dossier(office)) if OFFICE in each.holders and not each.waiting]
    lines = [Line(each.paper.id, each.holders[OFFICE]) for each in here[:1]]
    handoffs.hand_over(office, dossier=_dossier(office), taker="mortgage-lawyer", lines=lines)


def _accept(office: Office) -> None:
    endings.accept(office, handoffs.listed(office, "pending")[0])


def _void(office: Office) -> None:
    signed = [each for each in handoffs.listed(office, "accepted") if each.taker == "notary"]
    endings.void(office, signed[0], "填错")


def _attach(office: Office) -> None:
    attachments.add(office, _dossier(office), scans.jpeg(70, 90), "户口簿")


def _secret(office: Office) -> None:
    access.change_secret(office, old=seats.SECRET, new=NEW_SECRET, again=NEW_SECRET)


def _restore(office: Office) -> None:
    restores.restore(office, backups.everywhere(office)[0], "试验")


CASES: dict[str, Callable[[Office], object]] = {
    "receive": _receive,
    "hand over": _hand_over,
    "accept": _accept,
    "void": _void,
    "dossier": lambda office: dossiers.open_dossier(office, small_office.purchase("5-1-101")),
    "import": lambda office: small_office.bring(office, 8, 6),
    "attach": _attach,
    "change secret": _secret,
    "person": lambda office: staff.add(office, "周一鸣", "clerk", "silver-plum-42"),
    "draft": lambda office: drafts.keep(office, "receive", {"note": "半途"}),
    "backup": backups.make,
    "restore": _restore,
}
