"""An office that works without pause: ``python -m tests.tools.busy_office FOLDER``.

Says a line for everything that is confirmed: ``receipt NUMBER``, ``batch NUMBER``.
"""

from __future__ import annotations

import itertools
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.base.cells import Worksheet
from app.custody import handoffs
from app.custody.handoffs import Item
from app.custody.rules import Line
from app.imports import service as imports
from app.office import founding as offices

if TYPE_CHECKING:
    from app.office.office import Office

HEADER = ["房号", "客户姓名", "电话", "合同编号", "付款方式"]


def bring(office: Office, building: int) -> list[str]:
    """Import a building of ten units; answers its dossiers."""
    rows = [
        [f"{building}-1-{room}", "王晓伟", "13800138000", f"HT{building}-{room}", "按揭"] for room in range(101, 111)
    ]
    sheet = Worksheet("台账", [HEADER, *rows])
    plan = imports.dry_run(office, sheet, imports.mapping_for(office, sheet))
    batch = imports.carry_out(office, plan, "台账.xlsx")
    print("batch", batch.number, flush=True)
    return [each.id for each in plan.new]


def come_and_go(office: Office, dossier: str) -> None:
    """Two papers are received, and handed over to the lawyer."""
    items = [Item("loan-application", 1, 1), Item("income-proof", 1, 0)]
    came = handoffs.receive(office, dossier=dossier, giver="sales-back-office", items=items, filed=True)
    print("receipt", came.number, flush=True)
    lines = [Line(line.paper, line.count) for line in came.lines]
    gone = handoffs.hand_over(office, dossier=dossier, taker="mortgage-lawyer", lines=lines)
    print("receipt", gone.number, flush=True)


def main() -> None:
    """Work until somebody pulls the plug."""
    office = offices.open_office(Path(sys.argv[1]), lambda: datetime.now(UTC))
    office.signed_in = "林晓燕"
    first = len(imports.history(office)) + 1
    for building in itertools.count(first):
        for dossier in bring(office, building):
            come_and_go(office, dossier)


if __name__ == "__main__":
    main()
