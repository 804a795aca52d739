"""A ledger of 20 000 purchases, from the file to the last journal entry, against reading and writing it bare."""

from __future__ import annotations

import random
import secrets
import time
from statistics import median
from typing import TYPE_CHECKING

from openpyxl import Workbook
from python_calamine import CalamineWorkbook

from app.imports import service as imports
from app.office import founding as offices
from app.register import register
from app.register.engine import connect
from app.spreadsheets import service as spreadsheets
from tests.tools.bench import invented
from tests.tools.bench.lines import Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from app.dossiers.rules import Dossier

ROWS, TIMES = 20_000, 3
TABLES = ("batch", "dossier", "buyer", "party", "party_choice")

Stored = dict[str, list[tuple[object, ...]]]
HEADER = (
    *("序号", "批次", "完整房号", "楼栋", "单元", "楼层", "房号", "户型", "建筑面积(㎡)", "套内面积(㎡)", "客户姓名"),
    *("身份证号码", "联系电话", "通讯地址", "置业顾问", "合同编号", "签约日期", "付款方式", "合同总价(元)", "首付款"),
    *("按揭银行", "贷款金额", "网签备案日期", "备注"),
)


def ledger(path: Path, rows: int = ROWS) -> None:
    """Write a ledger of so many rows and 24 columns."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("销售台账")
    sheet.append(HEADER)
    chance = random.Random(7)
    for place, dossier in enumerate(invented.clients(rows, seed=7), 1):
        sheet.append(_cells(place, dossier, chance))
    book.save(path)


def _cells(place: int, dossier: Dossier, chance: random.Random) -> list[object]:
    building, section, room = dossier.unit.split("-")
    mortgage, price, signed = dossier.payment == "mortgage", (dossier.price or 0) / 100, dossier.signed
    area = chance.randrange(6_000, 20_000) / 100
    return [
        *(place, f"{place % 4 + 1}批次", dossier.unit, int(building), int(section), int(room[:-2]), int(room)),
        *(chance.choice(("A1", "B3", "C1")), area, round(area * 0.8, 2), dossier.names),
        *("、".join(buyer.identity or "" for buyer in dossier.buyers), dossier.phone, dossier.address, dossier.adviser),
        *(dossier.contract, signed.isoformat() if chance.random() < 0.3 and signed else signed),
        *("商业贷款" if mortgage else "一次性付款", price, round(price * 0.3, 2)),
        *(("建设银行", round(price * 0.7, 2)) if mortgage else ("", "")),
        *(signed, "" if chance.random() < 0.9 else "需补充资料"),
    ]


def ours(folder: Path, path: Path) -> tuple[float, Stored]:
    """Seconds for reading, checking and storing with journal and index; and the rows that stand there then."""
    office = offices.found(folder, lambda: invented.NOW, name="")
    began = time.perf_counter()
    sheet = spreadsheets.open_workbook(path).sheets[0]
    plan = imports.dry_run(office, sheet, imports.mapping_for(office, sheet))
    batch = imports.carry_out(office, plan, path.name)
    took = time.perf_counter() - began
    assert (batch.new, plan.refused) == (ROWS, ()), (batch, plan.refused[:3])
    stored = {table: office.register.connection.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}
    office.register.close()
    return took, stored


def same(folder: Path, path: Path, stored: Stored) -> float:
    """Seconds for the fastest reading, and one ``executemany`` per table of the rows that the import ends with.

    A register of ours with its ordinary indexes, but nothing is checked, no journal is written, and nothing can be
    found: the text that the search index is made of stays away.
    """
    opened = register.create(folder)
    connection, columns = opened.connection, [row[1] for row in opened.connection.execute("PRAGMA table_info(dossier)")]
    hidden = columns.index("haystack")
    rows = [(*row[:hidden], "", *row[hidden + 1 :]) for row in stored["dossier"]]
    began = time.perf_counter()
    CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    connection.execute("BEGIN IMMEDIATE")
    for table, every in {**stored, "dossier": rows}.items():
        connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(every[0]))})", every)
    connection.execute("COMMIT")
    took = time.perf_counter() - began
    opened.close()
    return took


def bare(folder: Path, path: Path) -> float:
    """Seconds for the fastest reading into lists, and one ``executemany`` into a table without any index."""
    connection = connect(folder / "bare.db", secrets.token_bytes(32))
    names = ", ".join(f"c{place}" for place in range(len(HEADER)))
    connection.execute(f"CREATE TABLE line ({names})")
    began = time.perf_counter()
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()[1:]
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(f"INSERT INTO line VALUES ({', '.join('?' * len(HEADER))})", map(_plain, rows))
    connection.execute("COMMIT")
    took = time.perf_counter() - began
    connection.close()
    return took


def _plain(row: Sequence[object]) -> list[object]:
    return [cell if isinstance(cell, (str, float)) else str(cell) for cell in row]


def lines(folder: Path) -> Iterator[Line]:
    """Both ways in turns, each into registers of their own."""
    path = folder / "ledger.xlsx"
    ledger(path)
    triples = []
    for turn in range(TIMES):
        place = folder / str(turn)
        place.mkdir()
        took, stored = ours(place / "office", path)
        triples.append((took, same(place / "same", path, stored), bare(place, path)))
    mine, tables, barest = (median(times) for times in zip(*triples, strict=True))
    what = f"import: {ROWS} rows × {len(HEADER)} columns"
    yield Line(f"{what}, against the same rows written bare", mine, tables, 4, "s")
    yield Line(f"{what}, against one table without indexes", mine, barest, unit="s")
