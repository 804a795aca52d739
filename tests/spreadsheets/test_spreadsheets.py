"""Opening spreadsheets: what comes out of good ones, and how each hostile or broken one is refused."""

from __future__ import annotations

import io
import json
import os
import time
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
import xlwt
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msoffcrypto.format.ooxml import OOXMLFile

from app.base.cells import Area
from app.base.refusals import Refusal
from app.imports import ledgers
from app.imports.headers import propose
from app.spreadsheets.service import (
    EmptySheet,
    NotASpreadsheet,
    PasswordProtected,
    TooLarge,
    Unreadable,
    Workbook,
    open_workbook,
)
from tests import SAMPLES
from tests.tools import hostile_sheets as hostile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

EXPECTED = json.loads((SAMPLES / "sales-ledger.expected.json").read_text(encoding="utf-8"))
TODAY = date(2026, 11, 22)
TABLE = "房号,姓名,电话\r\n2-1-1001,张三,13812345678\r\n2-1-1002,龚庆光,13912345678\r\n"


def opened(folder: Path, content: bytes, name: str = "台账.xlsx") -> Workbook:
    path = folder / name
    path.write_bytes(content)
    return open_workbook(path)


def row_as_expected(row: ledgers.LedgerRow) -> dict[str, Any]:
    states = [buyer.identity.state for buyer in row.buyers]
    assert row.price is not None
    return {
        "unit": row.unit,
        "buyers": [buyer.name for buyer in row.buyers],
        "ids": [buyer.identity.number for buyer in row.buyers],
        "damaged_id": "damaged" in states,
        "wrong_id": "wrong" in states,
        "phone": "、".join(row.phones),
        "contract": row.contract,
        "signed": row.signed.isoformat() if row.signed else None,
        "payment": row.payment,
        "price": f"{row.price // 100}.{row.price % 100:02d}",
        "returned": row.returned,
    }


@pytest.mark.parametrize("name", ["sales-ledger.xlsx", "sales-ledger-gb18030.csv"])
def test_the_sample_ledgers_come_out_as_they_must(name: str) -> None:
    sheet = open_workbook(SAMPLES / name).sheets[0]
    reading = ledgers.read(sheet, propose(sheet), TODAY)
    assert [row_as_expected(row) for row in reading.rows] == EXPECTED["files"]
    refused = [(problem.code, problem.facts["unit"]) for problem in reading.refused]
    assert refused == ([("unit_twice", EXPECTED["duplicate_unit"])] if name.endswith("xlsx") else [])


def test_the_sample_says_which_sheet_is_hidden_and_which_cells_are_merged() -> None:
    book = open_workbook(SAMPLES / "sales-ledger.xlsx")
    assert [(sheet.name, sheet.hidden) for sheet in book.sheets] == [("一期销售台账", False), ("旧表勿用", True)]
    assert [(warning.code, warning.facts) for warning in book.warnings] == [("sheet_hidden", {"name": "旧表勿用"})]
    assert Area(0, 0, 0, 23) in book.sheets[0].merged


# Kinds of cells


def test_cells_keep_their_kinds(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["文", 1.5, datetime(2026, 1, 2, 3, 4), date(2026, 1, 3), True, None, "=1+1", "#N/A"])  # noqa: DTZ001
    book.save(tmp_path / "kinds.xlsx")
    (sheet,) = open_workbook(tmp_path / "kinds.xlsx").sheets
    assert sheet.rows == [("文", 1.5, date(2026, 1, 2), date(2026, 1, 3), "True", "", "=1+1", "#N/A")]


def test_a_formula_gives_its_last_value(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1"><f>A1</f><v/></c></row>'
    (sheet,) = opened(tmp_path, hostile.workbook(rows)).sheets
    assert sheet.rows == [(2.0, "", "=A1")]


def test_a_workbook_with_macros_is_read_without_them(tmp_path: Path) -> None:
    contents = hostile.parts(hostile.sheet(hostile.cell("A1"))) | {"xl/vbaProject.bin": b"evil"}
    book = opened(tmp_path, hostile.packed(contents), "台账.xlsm")
    assert ([warning.code for warning in book.warnings], book.sheets[0].rows) == (["macros"], [(1.0,)])


def old_workbook() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("台账")
    day = xlwt.easyxf(num_format_str='yyyy"年"m"月"d"日"')
    sheet.write_merge(0, 0, 0, 3, "××花园")
    for place, value in enumerate(("张三", 1842359.25, 12, True, -7, 0.5)):
        sheet.write(1, place, value)
    sheet.write(1, 6, date(2026, 1, 24), day)
    for row in range(2, 1200):
        sheet.write(row, 0, f"李四{row}" + "很长的备注" * 9 + "ascii" * 3)
    book.add_sheet("旧").visibility = 1
    book.get_sheet(1).write(0, 0, "x")
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_an_old_workbook_is_read_too(tmp_path: Path) -> None:
    book = opened(tmp_path, old_workbook(), "台账.xls")
    sheet = book.sheets[0]
    assert sheet.rows[1] == ["张三", 1842359.25, 12.0, "True", -7.0, 0.5, date(2026, 1, 24)]
    assert sheet.merged == (Area(0, 0, 0, 3),)
    assert sheet.rows[1199] == ["李四1199" + "很长的备注" * 9 + "ascii" * 3]
    assert [(sheet.name, sheet.hidden) for sheet in book.sheets] == [("台账", False), ("旧", True)]


# Text files


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "big5hkscs"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_text_files_in_any_encoding_and_delimiter(tmp_path: Path, encoding: str, delimiter: str) -> None:
    table = TABLE.replace("张", "張").replace("龚庆", "黃慶").replace("号", "號").replace("电话", "電話")
    book = opened(tmp_path, table.replace(",", delimiter).encode(encoding), "台账.txt")
    assert [row[0] for row in book.sheets[0].rows] == ["房號", "2-1-1001", "2-1-1002"]
    assert book.sheets[0].rows[1] == ["2-1-1001", "張三", "13812345678"]


def test_simplified_text_in_gb18030_is_not_taken_for_big5(tmp_path: Path) -> None:
    book = opened(tmp_path, TABLE.encode("gb18030"), "台账.csv")
    assert (book.encoding, book.sheets[0].rows[2][1]) == ("gb18030", "龚庆光")


def test_quoted_cells_may_hold_delimiters_and_line_breaks(tmp_path: Path) -> None:
    book = opened(tmp_path, '"贺丽强,魏淑","a\nb"\n'.encode(), "台账.csv")
    assert book.sheets[0].rows == [["贺丽强,魏淑", "a\nb"]]


def test_a_cell_kept_as_text_by_a_formula_is_its_text(tmp_path: Path) -> None:
    book = opened(tmp_path, '房号,电话\n="1-1-106","=""13800138000"""\n'.encode(), "台账.csv")
    assert book.sheets[0].rows[1] == ["1-1-106", "13800138000"]


def test_notes_full_of_semicolons_do_not_make_them_the_delimiter(tmp_path: Path) -> None:
    book = opened(tmp_path, "房号,备注\n1-1-101,a;b;c;d\n1-1-102,e;f;g\n".encode(), "台账.csv")
    assert [len(row) for row in book.sheets[0].rows] == [2, 2, 2]


# What is no spreadsheet, whatever its name


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"<html><table><tr><td></td></tr></table></html>", "html"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><html>", "html"),
        (b"%PDF-1.7\n...", "pdf"),
        (b"<?xml version='1.0'?><Workbook/>", "xml"),
        (b"\x89PNG\r\n\x1a\n....", "picture"),
        (b"Rar!\x1a\x07\x00", "archive"),
        (b"a,b\0c", "unknown"),
        (hostile.packed({"word/document.xml": b"<x/>"}), "word"),
        (hostile.packed({"xl/workbook.bin": b"x"}), "xlsb"),
        (hostile.packed({"content.xml": b"<x/>"}), "opendocument"),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', "xml"),
        (b"MIME-Version: 1.0\r\n", "html"),
        (hostile.packed({"readme.txt": b"x"}), "zip"),
    ],
)
def test_other_files_are_refused_by_what_they_are(tmp_path: Path, content: bytes, kind: str) -> None:
    with pytest.raises(NotASpreadsheet) as refused:
        opened(tmp_path, content)
    assert (refused.value.content, refused.value.file) == (kind, "台账.xlsx")


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path, why in ((tmp_path / "x.xlsx", "missing"), (tmp_path, "folder")):
        with pytest.raises(Unreadable) as refused:
            open_workbook(path)
        assert refused.value.why == why


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_a_file_one_may_not_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.touch(mode=0)
    with pytest.raises(Unreadable) as refused:
        open_workbook(path)
    assert refused.value.why == "permission"


@pytest.mark.parametrize("content", [b"", b"\n \r\n", b"\xef\xbb\xbf", hostile.workbook("")])
def test_nothing_in_the_file_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(EmptySheet):
        opened(tmp_path, content)


def test_text_in_no_known_encoding_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as refused:
        opened(tmp_path, b"abc,\xff\xff\xff\x80", "台账.csv")
    assert refused.value.why == "encoding"


# Passwords


def test_a_workbook_with_a_password_is_refused(tmp_path: Path) -> None:
    plain, locked = io.BytesIO(hostile.workbook(hostile.cell("A1"))), io.BytesIO()
    OOXMLFile(plain).encrypt("secret", locked)
    with pytest.raises(PasswordProtected):
        opened(tmp_path, locked.getvalue())


def test_an_old_workbook_with_a_password_is_refused(tmp_path: Path) -> None:
    codepage = 0x0042
    content = old_workbook().replace(codepage.to_bytes(2, "little") + b"\x02\x00", b"\x2f\x00\x02\x00", 1)
    with pytest.raises(PasswordProtected):
        opened(tmp_path, content, "台账.xls")


# Weapons


CORNER = hostile.cell("A1")
HEAD_PARTS = (hostile.HEAD.removesuffix("<sheetData>"), "<sheetData>")
ELSEWHERE = (b"worksheets/sheet1", b"elsewhere")
WEAPONS: dict[str, tuple[Callable[[], bytes], str]] = {
    "a stray cell in the last column": (lambda: hostile.workbook(CORNER + hostile.cell("XFD9")), "columns"),
    "a stray cell in the last row": (lambda: hostile.workbook(CORNER + hostile.cell("A1048576")), "rows"),
    "two corners of a huge rectangle": (lambda: hostile.workbook(CORNER + hostile.cell("SF20000")), "cells"),
    "a row number without references": (lambda: hostile.workbook('<row r="1048576"><c><v>1</v></c></row>'), "rows"),
    "columns without references": (lambda: hostile.workbook(f'<row r="1">{"<c><v>1</v></c>" * 600}</row>'), "columns"),
    "tags that never close": (lambda: hostile.workbook("<c " * 900_000), "columns"),
    "single quotes": (lambda: hostile.workbook(hostile.cell("A1048576").replace('"', "'")), "rows"),
    "a long text used twenty thousand times": (
        lambda: hostile.workbook(
            "".join(hostile.cell(f"A{row}", "0", "s") for row in range(1, 20_001)), ("长" * 10_000,)
        ),
        "text",
    ),
    "data behind a comment that looks like data": (
        lambda: hostile.packed(
            hostile.parts(hostile.sheet(hostile.cell("XFD9"), "<!--<sheetData></sheetData>-->".join(HEAD_PARTS)))
        ),
        "columns",
    ),
    "a cell of 40 000 characters": (lambda: hostile.workbook(hostile.cell("A1", "x" * 40_000, "str")), "characters"),
    "100 MB of blanks": (lambda: hostile.workbook(" " * 100_000_000), "unpacked"),
    "six thousand parts": (
        lambda: hostile.packed(hostile.parts(b"") | {f"xl/media/{number}": b"" for number in range(6_000)}),
        "entries",
    ),
    "a sheet under another name": (
        lambda: hostile.packed(
            {
                name.replace("worksheets/sheet1", "elsewhere"): part.replace(*ELSEWHERE)
                for name, part in hostile.parts(hostile.sheet(hostile.cell("XFD1048576"))).items()
            }
        ),
        "columns",
    ),
    "a text of 201 000 lines": (lambda: b"a,b\n" * 201_000, "rows"),
    "a text of 600 columns": (lambda: b",".join([b"x"] * 600), "columns"),
    "a quote that never ends": (lambda: b'a,"' + b"b\n" * 100_000, "characters"),
}


@pytest.mark.parametrize("name", WEAPONS)
def test_what_would_cost_too_much_is_refused_at_once(tmp_path: Path, name: str) -> None:
    build, limit = WEAPONS[name]
    content = build()
    began = time.process_time()
    with pytest.raises(TooLarge) as refused:
        opened(tmp_path, content)
    assert refused.value.limit == limit
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (hostile.workbook(hostile.cell("A1"))[:-200], "damaged"),
        (b"PK\x03\x04" + bytes(range(256)), "damaged"),
        (hostile.workbook("<row><c></row>"), "damaged"),
        (hostile.lying_about_size(hostile.workbook(" " * 9_000_000), "xl/worksheets/sheet1.xml", 90), "damaged"),
        (hostile.packed(hostile.parts(b'<!DOCTYPE x [<!ENTITY a "lol">]>' + hostile.sheet(""))), "entities"),
        (hostile.packed(hostile.parts(hostile.sheet("").decode().encode("utf-16"))), "encoding"),
    ],
)
def test_broken_and_tricky_archives_are_refused(tmp_path: Path, content: bytes, why: str) -> None:
    began = time.process_time()
    with pytest.raises(Unreadable) as refused:
        opened(tmp_path, content)
    assert (refused.value.why, time.process_time() - began < 5) == (why, True)


def test_a_claimed_size_is_not_believed(tmp_path: Path) -> None:
    head = hostile.HEAD.replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>')
    rows = hostile.packed(hostile.parts(hostile.sheet(hostile.cell("B2"), head)))
    assert opened(tmp_path, rows).sheets[0].rows == [("", ""), ("", 1.0)]


def test_a_hundred_thousand_empty_formatted_rows_cost_nothing(tmp_path: Path) -> None:
    blank = "".join(f'<row r="{row}" s="1"><c r="A{row}" s="1"/></row>' for row in range(948_576, 1_048_577))
    assert opened(tmp_path, hostile.workbook(hostile.cell("A1") + blank)).sheets[0].rows == [(1.0,)]


def test_an_old_workbook_that_claims_four_billion_rows_gives_those_it_has(tmp_path: Path) -> None:
    claim = b"\0\0\0\0\xff\xff\xff\xff\0\0\xff\xff\0\0"
    content = hostile.damaged_xls(old_workbook(), 0x0200, claim)
    assert len(opened(tmp_path, content, "台账.xls").sheets[0].rows) == 1200


def test_an_old_workbook_without_the_texts_its_cells_refer_to_is_refused(tmp_path: Path) -> None:
    content = old_workbook().replace(b"\xfc\x00", b"\xfd\x7f", 1)
    with pytest.raises(Unreadable):
        opened(tmp_path, content, "台账.xls")


OLD = old_workbook()
GOOD = (SAMPLES / "sales-ledger.xlsx").read_bytes()


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["old", "new"]),
    st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=4)), max_size=20),
    st.floats(0, 1),
)
@example("new", [(1.0, b"\x01")], 0.0)
def test_no_damage_does_more_than_refuse(
    tmp_path_factory: pytest.TempPathFactory, written: str, wounds: list[tuple[float, bytes]], end: float
) -> None:
    content = OLD if written == "old" else GOOD
    wounded = bytearray(content)
    for place, wound in wounds:
        at = int(place * (len(content) - 4))
        wounded[at : at + len(wound)] = wound
    try:
        book = opened(tmp_path_factory.mktemp("wounded"), bytes(wounded[: int(len(wounded) * end) or None]))
    except Refusal:
        return
    assert all(sheet.rows for sheet in book.sheets)
