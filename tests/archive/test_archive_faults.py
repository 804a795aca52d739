"""Whoever helps himself in the archive's tables is found out by the journal."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.archive.blanks import service as blanks
from app.archive.loans import service as loans
from app.archive.volumes import service as volumes
from app.custody import handoffs
from app.custody.handoffs import Item
from app.custody.rules import Count, Line
from app.keeping import verification

if TYPE_CHECKING:
    from app.dossiers.rules import Dossier
    from app.office.office import Office


def test_an_approval_that_nobody_gave(office: Office, purchase: Dossier) -> None:
    items = [Item("presale-contract")]
    came = handoffs.receive(office, dossier=purchase.id, giver="client", items=items)
    lines = [Line(came.lines[0].paper, Count(1, 0))]
    loans.request(office, dossier=purchase.id, lines=lines, borrower="孟", purpose="查", due=date(2026, 10, 16))
    assert verification.first_wrong(office) is None
    office.register.connection.execute("UPDATE loan_term SET approved_at = 1760000000000000, signer = '何志远'")
    assert verification.first_wrong(office) == "借阅 JY2026-0001 的批准没有写入日志"


def test_a_blank_that_came_back_into_stock(office: Office) -> None:
    blanks.fetch(office, first="YS01", last="YS09")
    blanks.void(office, first="YS03", last="", reason="污损")
    office.register.connection.execute("UPDATE blank SET state = 'fetched' WHERE number = 'YS03'")
    assert verification.first_wrong(office) == "空白合同 YS03 与登记簿不符"


def test_a_volume_that_vanished(office: Office) -> None:
    volumes.draw_up(office, volumes.fresh(office, "卷"))
    office.register.connection.execute("UPDATE volume SET state = 'destroyed'")
    assert verification.first_wrong(office) == "案卷 AJ2026-0001 没有销毁记录"
