"""The exit door: everything comes out, readable without the program, and never half of it under a whole name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import openpyxl
import pypdfium2
import pytest

from app.base.refusals import ReasonMissing
from app.custody import handoffs
from app.custody.handoffs import Item
from app.dossiers import service as dossiers
from app.dossiers.rules import Buyer
from app.imports import service as imports
from app.keeping import export as leaving
from app.office import founding as offices
from app.office import history as histories
from app.registers import records
from app.regulations import service as regulations
from app.scans import attachments
from app.spreadsheets import service as spreadsheets
from tests.conftest import a_purchase

if TYPE_CHECKING:
    from pathlib import Path

    from app.dossiers.rules import Dossier
    from app.office.office import Office


@pytest.fixture
def worked(office: Office, purchase: Dossier) -> Office:
    """An office with a receipt and a scan."""
    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=[Item("income-proof", 1, 2)])
    return office


def leave(office: Office, target: Path) -> leaving.ExportResult:
    return leaving.leave(office, target, "更换系统")


def rows(folder: Path, name: str) -> list[dict[str, object]]:
    titles, *lines = openpyxl.load_workbook(folder / f"{name}.xlsx").active.iter_rows(values_only=True)
    return [dict(zip(titles, line, strict=False)) for line in lines]


def test_every_noun_has_its_table(worked: Office, tmp_path: Path) -> None:
    folder = leave(worked, tmp_path).folder
    assert rows(folder, "客户档案")[0]["证件号码"] == "11010519491231002X、440524188001010014"
    assert rows(folder, "客户档案")[0]["合同总价"] == 2590639.23
    assert [(each["保管方"], each["原件"], each["复印件"]) for each in rows(folder, "文件")] == [("客服部", 1, 2)]
    assert [each["交接单号"] for each in rows(folder, "交接")] == ["2026-0001"]
    assert {each["姓名"] for each in rows(folder, "人员")} == {"林晓燕", "何志远"}
    assert rows(folder, "事项")
    assert rows(folder, "扫描件") == []


def test_the_whole_journal_comes_out_with_its_chain(worked: Office, tmp_path: Path) -> None:
    folder = leave(worked, tmp_path).folder
    written = [(each["序号"], each["哈希"]) for each in rows(folder, "日志")]
    assert written == [(each.seq, each.hash) for each in reversed(histories.of_office(worked))]


def test_each_dossier_has_its_cover_its_receipts_and_its_scans(
    worked: Office, purchase: Dossier, tmp_path: Path
) -> None:
    paper = handoffs.by_number(worked, "2026-0001")
    scan = leaving.sheets.draw(worked, "handoff-receipt", paper.number).pdf
    attachments.add(worked, purchase.id, scan, "CON/1")
    left = leave(worked, tmp_path)
    assert (left.dossiers, left.receipts, left.scans, left.missed) == (1, 1, 1, [])
    own = left.folder / "档案" / "2-1-1001 KH000001 陈䶮、解晓东"
    assert {each.name for each in own.iterdir()} == {"档案封面.pdf", "交接单 2026-0001.pdf", "扫描件 001 CON-1.pdf"}
    assert (own / "扫描件 001 CON-1.pdf").read_bytes() == scan
    text = pypdfium2.PdfDocument(own / "交接单 2026-0001.pdf")[0].get_textpage().get_text_range()
    assert "2026-0001" in text


def test_what_is_typed_like_a_formula_stays_a_text(office: Office, tmp_path: Path) -> None:
    evil = a_purchase("1-1-101", note='=HYPERLINK("http://x","y")', address="#N/A", adviser="\x07@SUM(1)")
    dossiers.open_dossier(office, evil)
    book = openpyxl.load_workbook(leave(office, tmp_path).folder / "客户档案.xlsx")
    cells = {cell.value: cell.data_type for cell in book.active[2]}
    assert {cells[text] for text in ('=HYPERLINK("http://x","y")', "#N/A", "@SUM(1)")} == {"s"}


def test_a_text_longer_than_a_cell_goes_on_beside_it(office: Office, purchase: Dossier, tmp_path: Path) -> None:
    with office.register.transaction():
        office.record("office.renamed", name="长" * 70_000)
    *_, last = openpyxl.load_workbook(leave(office, tmp_path).folder / "日志.xlsx").active.iter_rows(
        values_only=True, max_row=6
    )
    assert sum(str(cell).count("长") for cell in last[8:] if cell) == 70_000


def test_what_came_out_can_be_read_in_again(office: Office, tmp_path: Path) -> None:
    """The table of dossiers is a sales ledger that an office takes in whole."""
    for room in range(1001, 1004):
        dossiers.open_dossier(office, replace(a_purchase(f"2-1-{room}"), buyers=(Buyer("王晓伟"),)))
    folder = leave(office, tmp_path / "out").folder
    other = offices.found(tmp_path / "other", office.clock, name="另一个")
    grid = spreadsheets.open_workbook(folder / "客户档案.xlsx").sheets[0]
    plan = imports.dry_run(other, grid, imports.mapping_for(other, grid))
    assert [(each.unit, each.names, each.price) for each in plan.new] == [
        (f"2-1-{room}", "王晓伟", 259_063_923) for room in range(1001, 1004)
    ]
    other.register.close()


def test_it_says_what_is_what(worked: Office, tmp_path: Path) -> None:
    left = leave(worked, tmp_path)
    text = (left.folder / "读我.txt").read_bytes().decode("utf-8-sig")
    assert "测试售楼部" in text
    assert "更换系统" in text
    for path in left.folder.iterdir():
        assert path.name in text or path.name == "读我.txt"


def test_nothing_leaves_without_a_reason_and_a_trace(worked: Office, tmp_path: Path) -> None:
    with pytest.raises(ReasonMissing):
        leaving.leave(worked, tmp_path, " ")
    assert histories.of_office(worked, 1)[0].kind != "office.exported"
    leave(worked, tmp_path)
    last = histories.of_office(worked, 1)[0]
    assert (last.kind, (last.body or {})["reason"]) == ("office.exported", "更换系统")


def test_twice_in_a_minute_makes_two_folders(worked: Office, tmp_path: Path) -> None:
    assert leave(worked, tmp_path).folder != leave(worked, tmp_path).folder


def test_stopped_in_the_middle_it_leaves_no_half_folder(worked: Office, tmp_path: Path) -> None:
    seen: list[str] = []

    def stop(done: int, _steps: int) -> None:
        seen.extend(each.name for each in (tmp_path / "out").iterdir())
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        leaving.leave(worked, tmp_path / "out", "更换系统", stop)
    assert all(name.endswith("（未完成）") for name in seen)
    assert list((tmp_path / "out").iterdir()) == []
    assert dossiers.count(worked) == 1


def test_what_is_entered_meanwhile_is_not_half_in_it(worked: Office, tmp_path: Path) -> None:
    """All tables are of the moment the export began."""
    other = offices.open_office(worked.register.folder, worked.clock)

    def work(done: int, _steps: int) -> None:
        if done == 2:
            dossiers.open_dossier(other, a_purchase("2-1-1002"))

    left = leaving.leave(worked, tmp_path, "更换系统", work)
    assert left.dossiers == 1
    assert "dossier.opened" in {each["代码"] for each in rows(left.folder, "日志")}
    assert len(rows(left.folder, "日志")) == len(histories.of_office(worked)) - 1
    other.register.close()


def test_a_form_that_cannot_be_drawn_is_named_and_holds_nothing_up(worked: Office, tmp_path: Path) -> None:
    dossiers.open_dossier(worked, replace(a_purchase("2-1-1002"), buyers=(Buyer("王\U000f0000"),)))
    left = leave(worked, tmp_path)
    assert left.dossiers == 2
    assert ["2-1-1002" in each and "档案封面" in each for each in left.missed] == [True]
    assert (left.folder / "没能导出.txt").read_text(encoding="utf-8-sig").count("2-1-1002") == 1


def test_complaints_and_registers_leave_as_tables(office: Office, tmp_path: Path) -> None:
    with office.register.transaction():
        regulations.begin_with(office, ["front-desk"])
    made = records.write(office, "mail-register", {"kind": "parcel", "addressee": "王芳", "pieces": 2})
    records.act(office, made.number, "passed", {"taken_by": "王芳"})
    folder = leave(office, tmp_path).folder
    (table,) = folder.glob("登记 QT-YJ-01*.xlsx")
    _, row = openpyxl.load_workbook(table).active.iter_rows(values_only=True)
    assert (row[0], row[4], row[6]) == ("YJ2026-0001", "已领取", "王芳")
    assert (folder / "投诉.xlsx").is_file()


def test_what_may_not_be_read_stays_and_is_named(office: Office, tmp_path: Path) -> None:
    with office.register.transaction():
        regulations.begin_with(office, ["bank"])
    document = {"made_on": "2026-10-12", "title": "甲", "type": "notice"}
    for level in ("open", "lead"):
        records.write(office, "bank-document", {**document, "level": level})
    office.signed_in = "林晓燕"
    left = leave(office, tmp_path)
    (table,) = left.folder.glob("登记 YH-05*.xlsx")
    assert openpyxl.load_workbook(table).active.max_row == 2
    assert [each for each in left.missed if "文档登记表" in each] == ["文档登记表：1 条只供指定的人阅读"]
    assert "文档登记表" in (left.folder / "没能导出.txt").read_text(encoding="utf-8-sig")
