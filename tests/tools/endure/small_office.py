"""A small office in which everything happened once that leaves a trace which must not be changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.access import signoffs, staff
from app.archive.runs import service as runs
from app.base.cells import Worksheet
from app.custody import endings, handoffs
from app.custody.handoffs import Item
from app.custody.rules import Line
from app.dossiers import service as dossiers
from app.dossiers.rules import Buyer
from app.imports import service as imports
from app.progress import kept
from app.scans import attachments
from tests import invented_scans as scans
from tests.tools.endure import seats

if TYPE_CHECKING:
    from pathlib import Path

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from tests.tools.endure.seats import Seat

HEADER = ["房号", "客户姓名", "电话", "合同编号", "付款方式"]


def purchase(unit: str) -> Dossier:
    """A mortgage purchase by two buyers, not yet opened."""
    buyers = (Buyer("陈䶮", identity="11010519491231002X", identity_state="ok"), Buyer("解晓东"))
    return replace(dossiers.fresh(), unit=unit, buyers=buyers, payment="mortgage", price=259_063_923)


def noted(dossier: Dossier, note: str) -> Dossier:
    """The dossier with a note."""
    return replace(dossier, note=note)


def bring(office: Office, building: int, rooms: int = 3) -> str:
    """Import a ledger of some units of a building; answers the batch's number."""
    rows = [[f"{building}-1-{101 + at}", "王晓伟", "13800138000", f"HT{building}-{at}", "按揭"] for at in range(rooms)]
    sheet = Worksheet("台账", [HEADER, *rows])
    plan = imports.dry_run(office, sheet, imports.mapping_for(office, sheet))
    return imports.carry_out(office, plan, "台账.xlsx").number


def live(office: Office) -> None:
    """Papers come, go, are refused, taken back and voided; scans and signatures are added."""
    assert office.signer
    opened = dossiers.open_dossier(office, purchase("2-1-1001"))
    items = [Item("loan-application"), Item("income-proof", 1, 1), Item("bank-statement")]
    came = handoffs.receive(office, dossier=opened.id, giver="sales-back-office", items=items, filed=True)
    lines = [Line(line.paper, line.count) for line in came.lines]
    gone = handoffs.hand_over(office, dossier=opened.id, taker="mortgage-lawyer", lines=lines[:2], accepted=False)
    endings.accept(office, gone, refused={lines[1].paper: "缺页"})
    waiting = handoffs.hand_over(office, dossier=opened.id, taker="bank", lines=lines[2:], accepted=False)
    endings.withdraw(office, waiting, "银行未到")
    wrong = handoffs.hand_over(office, dossier=opened.id, taker="notary", lines=lines[2:])
    endings.void(office, wrong, "填错")
    attachments.add(office, opened.id, scans.jpeg(), "申请表", record=came.number)
    mistaken = attachments.add(office, opened.id, scans.pdf(1), "误传")
    attachments.withdraw(office, mistaken, "传错")
    signoffs.sign_as(office, office.signer, matter="acceptance", record=gone.number)
    staff.add(office, "周敏", "supervisor", "silver-plum-41")


def made(folder: Path) -> Seat:
    """The small office in ``folder``; answers the administrator's seat."""
    seat = seats.found(folder)
    office = seat.open(folder)
    live(office)
    bring(office, 7, 2)
    kept.bring_up_to_date(office)
    runs.bring_up_to_date(office)
    office.register.close()
    return seat
