"""Whole ledgers as offices keep them, from the file to the register: each is right at the first try, and the second changes nothing."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import Workbook

from app.dossiers import service as dossiers
from app.imports import service as imports
from app.imports.problem_words import problem
from app.spreadsheets import service as spreadsheets

if TYPE_CHECKING:
    from app.imports.service import Plan
    from app.office.office import Office

EITHER = "?"


def ledgers(name: str) -> list[Any]:
    told = tomllib.loads((Path(__file__).with_name(name)).read_text(encoding="utf-8"))
    return [pytest.param(each, id=each["name"]) for each in told["ledger"]]


def written(folder: Path, rows: list[list[Any]], merged: list[str]) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append([None if cell == "" else cell for cell in row])
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, str):
                cell.data_type = "s"
    for area in merged:
        sheet.merge_cells(area)
    path = folder / "台账.xlsx"
    book.save(path)
    return path


def bring(office: Office, path: Path) -> Plan:
    (grid, *_) = spreadsheets.open_workbook(path).sheets
    plan = imports.dry_run(office, grid, imports.mapping_for(office, grid))
    if plan.new or plan.changed:
        imports.carry_out(office, plan, path.name)
    return plan


def rows_of(problems: Any) -> list[int]:
    return [int("".join(filter(str.isdigit, each.cell))) for each in problems if each.cell]


def stored(office: Office) -> list[list[Any]]:
    return [
        [
            each.unit,
            [[buyer.name, buyer.identity or ""] for buyer in each.buyers],
            each.phone,
            each.contract or "",
            each.signed.isoformat() if each.signed else "",
            each.payment,
            f"{each.price // 100}.{each.price % 100:02d}" if each.price else "",
        ]
        for each in dossiers.all_of_them(office)
    ]


def as_told(want: list[Any], got: list[Any]) -> list[Any]:
    """``got``, with what may be either way left open."""
    return [EITHER if one == EITHER else other for one, other in zip(want, got, strict=True)]


@pytest.mark.parametrize("ledger", ledgers("office_ledgers.toml") + ledgers("clerk_ledgers.toml"))
def test_a_ledger_comes_out_as_a_careful_clerk_would_have_it(office: Office, tmp_path: Path, ledger: Any) -> None:
    if "first" in ledger:
        bring(office, written(tmp_path, ledger["first"], []))
    path = written(tmp_path, ledger["rows"], ledger.get("merged", []))
    plan = bring(office, path)
    want = sorted(ledger["files"], key=lambda each: (each[0], each[1][0][0]))
    got = sorted(stored(office), key=lambda each: (each[0], each[1][0][0]))
    assert len(got) == len(want), got
    assert [as_told(one, other) for one, other in zip(want, got, strict=True)] == want
    assert {*ledger.get("told", [])} <= {*rows_of((*plan.refused, *plan.warnings))}
    assert rows_of(plan.refused) == ledger["refused"] if "refused" in ledger else True
    sentences = [problem(each) for each in (*plan.refused, *plan.warnings)]
    assert any(ledger.get("words", "") in each for each in sentences) or "words" not in ledger
    assert not (ledger.get("quiet") and sentences), sentences
    again = bring(office, path)
    assert (again.new, again.changed) == ((), ())
