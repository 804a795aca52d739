"""Ledgers that other programs wrote: OpenDocument, the XML of Excel 2003, web pages called .xls, text in two bytes each, slips."""

from __future__ import annotations

import io
import tracemalloc
from datetime import date
from typing import TYPE_CHECKING

import pytest
import xlwt

from app.base.cells import Area
from app.base.refusals import Refusal
from app.imports import ledgers
from app.imports.headers import propose
from app.spreadsheets.service import NotASpreadsheet, PasswordProtected, TooLarge, Unreadable, Workbook, open_workbook
from tests.tools import hostile_sheets as hostile

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 11, 22)
NUMBER = "110105198202239968"
NAMES = "urn:oasis:names:tc:opendocument:xmlns:"
OPEN = (
    f'<office:document-content xmlns:office="{NAMES}office:1.0" xmlns:table="{NAMES}table:1.0" xmlns:text="{NAMES}text:1.0" xmlns:style="{NAMES}style:1.0">'
    '<office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles>'
    "<office:body><office:spreadsheet>"
)
CLOSE = "</office:spreadsheet></office:body></office:document-content>"
EXCEL = 'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'


def opened(folder: Path, content: bytes, name: str) -> Workbook:
    path = folder / name
    path.write_bytes(content)
    return open_workbook(path)


def text(words: str) -> str:
    return f'<table:table-cell office:value-type="string"><text:p>{words}</text:p></table:table-cell>'


def opendocument(rows: str, **parts: bytes) -> bytes:
    sheet = f'<table:table table:name="台账">{rows}</table:table>'
    hidden = f'<table:table table:name="旧" table:style-name="ta2"><table:table-row>{text("x")}</table:table-row></table:table>'
    return hostile.packed({"content.xml": f"{OPEN}{sheet}{hidden}{CLOSE}".encode(), **parts})


def row(*cells: str, about: str = "") -> str:
    return f"<table:table-row{about}>{''.join(cells)}</table:table-row>"


def test_an_opendocument_is_read_with_numbers_days_and_merged_cells(tmp_path: Path) -> None:
    head = '<table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>客户</text:p></table:table-cell><table:covered-table-cell/>'
    day = '<table:table-cell office:value-type="date" office:date-value="2025-09-01T00:00:00"><text:p>1.9.25</text:p></table:table-cell>'
    price = '<table:table-cell office:value-type="float" office:value="1280000"><text:p>1,280,000</text:p></table:table-cell>'
    empty = '<table:table-cell table:number-columns-repeated="16000"/>'
    content = opendocument(
        row(text("房号"), head, text("日期"), text("总价"), empty)
        + row(text("3-1-502"), text("段志"), text(NUMBER), day, price, empty)
        + row(empty, about=' table:number-rows-repeated="1048000"')
    )
    book = opened(tmp_path, content, "台账.ods")
    assert [(sheet.name, sheet.hidden) for sheet in book.sheets] == [("台账", False), ("旧", True)]
    assert book.sheets[0].rows == [
        ["房号", "客户", "", "日期", "总价"],
        ["3-1-502", "段志", NUMBER, date(2025, 9, 1), 1_280_000.0],
    ]
    assert book.sheets[0].merged == (Area(0, 1, 0, 2),)


def test_an_opendocument_with_a_password_says_so(tmp_path: Path) -> None:
    content = hostile.packed({"content.xml": b"x", "META-INF/manifest.xml": b"<manifest:encryption-data/>"})
    with pytest.raises(PasswordProtected):
        opened(tmp_path, content, "台账.ods")


@pytest.mark.parametrize(
    "rows",
    [
        row(text("x"), about=' table:number-rows-repeated="1048576"'),
        row(text("x").replace("<table:table-cell", '<table:table-cell table:number-columns-repeated="16384"')),
        row(text("x" * 40_000)),
    ],
)
def test_an_opendocument_that_repeats_without_end_is_refused(tmp_path: Path, rows: str) -> None:
    with pytest.raises(TooLarge):
        opened(tmp_path, opendocument(rows), "台账.ods")


def excel_2003(rows: str, options: str = "") -> bytes:
    head = f'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook {EXCEL}>'
    return f'{head}<Worksheet ss:Name="台账"><Table>{rows}</Table>{options}</Worksheet></Workbook>'.encode()


def test_the_xml_of_excel_2003_is_read(tmp_path: Path) -> None:
    rows = (
        '<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">房号</Data></Cell><Cell><Data ss:Type="String">姓名</Data></Cell></Row>'
        '<Row ss:Index="3"><Cell><Data ss:Type="Number">3</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">段志</Data></Cell>'
        '<Cell><Data ss:Type="DateTime">2025-09-01T00:00:00.000</Data></Cell></Row>'
    )
    (sheet,) = opened(tmp_path, excel_2003(rows), "台账.xls").sheets
    assert sheet.rows == [["房号", "", "姓名"], [], [3.0, "", "段志", date(2025, 9, 1)]]
    assert (sheet.name, sheet.merged) == ("台账", (Area(0, 0, 0, 1),))


def test_entities_in_the_xml_are_refused(tmp_path: Path) -> None:
    bomb = excel_2003("").replace(b"<Workbook", b'<!DOCTYPE x [<!ENTITY a "lol">]><Workbook')
    with pytest.raises(Unreadable) as refused:
        opened(tmp_path, bomb, "台账.xml")
    assert refused.value.why == "entities"


PAGE = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv=Content-Type content="text/html; charset=gb2312">
<style>td {{mso-number-format:"@"}}</style></head><body><!-- <table><tr><td>old</td></tr></table> --><table border=1>
<tr><th rowspan=2>房号</th><th colspan="2">买受人</th></tr><tr><th>姓名</th><th>证件号码</th></tr>
<tr><td>3-1-502<td>段志&nbsp;<br>胡明嘉<td>{number}</tr></table></body></html>"""


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_a_page_called_xls_is_read_by_its_tables(tmp_path: Path, encoding: str) -> None:
    book = opened(tmp_path, PAGE.format(number=NUMBER).encode(encoding), "台账.xls")
    assert book.sheets[0].rows == [
        ["房号", "买受人"],
        ["", "姓名", "证件号码"],
        ["3-1-502", "段志\n胡明嘉", NUMBER],
    ]
    assert book.sheets[0].merged == (Area(0, 0, 1, 0), Area(0, 1, 0, 2))


def test_a_page_without_a_table_says_how_to_save_it(tmp_path: Path) -> None:
    with pytest.raises(NotASpreadsheet):
        opened(tmp_path, b"<html><body>login</body></html>", "台账.xls")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_text_in_two_bytes_each_needs_no_mark(tmp_path: Path, encoding: str) -> None:
    table = f"房号\t姓名\t身份证号\r\n3-1-502\t段志\t{NUMBER}\r\n"
    (sheet,) = opened(tmp_path, table.encode(encoding), "台账.txt").sheets
    assert sheet.rows[1] == ["3-1-502", "段志", NUMBER]


def test_a_ledger_of_another_office_program_is_an_old_workbook(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("台账")
    for place, words in enumerate(("房号", "姓名", "身份证号", "电话")):
        sheet.write(0, place, words)
    for place, words in enumerate(("3-1-502", "段志", NUMBER, "16311892957")):
        sheet.write(1, place, words)
    stream = io.BytesIO()
    book.save(stream)
    (grid,) = opened(tmp_path, stream.getvalue(), "台账.et").sheets
    (found,) = ledgers.read(grid, propose(grid), TODAY).rows
    assert (found.unit, found.buyers[0].identity.number) == ("3-1-502", NUMBER)


def test_a_wrong_claim_of_the_sheets_size_is_no_damage(tmp_path: Path) -> None:
    head = hostile.HEAD.replace("<sheetData>", '<dimension ref="A0:J8"/><sheetData>')
    content = hostile.packed(hostile.parts(hostile.sheet(hostile.cell("A1"), head)))
    assert opened(tmp_path, content, "台账.xlsx").sheets[0].rows == [(1.0,)]


def wide_old_workbook() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("台账")
    for place in range(20_000):
        sheet.write(place, 255, 1)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


HUGE = {
    "300 MB that claim to be 10 bytes": lambda: hostile.lying_about_size(
        hostile.workbook(" " * 300_000_000), "xl/worksheets/sheet1.xml", 10
    ),
    "300 MB": lambda: hostile.workbook(" " * 300_000_000),
    "300 MB of an opendocument": lambda: opendocument(" " * 300_000_000),
    "five million cells of an old workbook": wide_old_workbook,
    "a page of two million cells": lambda: b"<table>" + b"<tr><td>1<td>2<td>3<td>4" * 500_000,
}


@pytest.mark.parametrize("name", HUGE)
def test_what_is_really_unpacked_and_filled_is_measured(tmp_path: Path, name: str) -> None:
    (tmp_path / "台账.xls").write_bytes(HUGE[name]())
    tracemalloc.start()
    try:
        with pytest.raises(Refusal):
            open_workbook(tmp_path / "台账.xls")
        assert tracemalloc.get_traced_memory()[1] < 200_000_000
    finally:
        tracemalloc.stop()
