"""Values that somebody could use as a weapon, and all of Unicode besides; made again the same every time."""

from __future__ import annotations

import io
import zipfile
from datetime import date

from hypothesis import strategies as st

from tests.tools import hostile_sheets
from tests.tools.endure.small_office import HEADER

NASTY = (
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://x","y")',
    "@SUM(1+1)",
    "+1-1",
    "-2+3",
    "\t=1+1",
    "#REF!",
    "\u202e4202\u202c",
    "\u2066张三\u2069",
    "张\u200b三",
    "a\x00b",
    "\x1b[31m",
    "\x85\u2028\u2029",
    "x" * 40_000,
    "王" * 5_000,
    "../../../etc/passwd",
    "..\\..\\windows",
    "CON",
    "nul.txt",
    "LPT1.pdf",
    "C:\\x",
    "a/b:c*d?e",
    "9" * 400,
    "1e999",
    "NaN",
    "-0.0",
    "١٢٣",
    "１２３",
    "𠮷田䶮",
    "👩‍👩‍👧",
    "e\u0301\u0302\u0303" * 30,
    "مرحبا",
    "<b>&amp;</b>]]>",
    "'; DROP TABLE dossier; --",
    "%s{0}{name}%n",
    " . ",
    "\ufffe\uffff",
)

texts = st.one_of(
    st.sampled_from(NASTY), st.text(max_size=30), st.tuples(st.sampled_from(NASTY), st.text(max_size=5)).map("".join)
)

_sane = st.sampled_from(("2-1-1001", "王晓伟", "13800138000", "按揭", "11010519491231002X", "2026-01-24", "259万", ""))
cells = st.one_of(
    _sane,
    texts,
    st.floats(),
    st.integers(-(10**30), 10**30).map(float),
    st.dates(date.min, date.max),
)
_headers = st.one_of(
    st.just(HEADER),
    st.lists(st.one_of(st.sampled_from([*HEADER, "身份证号码", "合同总价", "签约日期"]), texts), max_size=9),
)


@st.composite
def grids(draw: st.DrawFn) -> list[list[object]]:
    """Rows of a sheet, most under a header that is understood; a unit and a name begin most of them."""
    header = draw(_headers)
    rows = draw(st.lists(st.lists(cells, max_size=len(header) + 1), max_size=6))
    begun = [[f"{place + 1}-1-101", "王晓伟", *row] if draw(st.booleans()) else row for place, row in enumerate(rows)]
    return [list(header), *begun]


_WHOLE = hostile_sheets.workbook(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>房号</t></is></c><c r="B1" t="inlineStr"><is><t>客户姓名</t></is></c></row>'
    '<row r="2"><c r="A2" t="inlineStr"><is><t>2-1-101</t></is></c><c r="B2" t="str"><f>1+1</f><v>王晓伟</v></c></row>'
)
_NAMES = (
    "../../evil.xml",
    "/etc/x",
    "xl/worksheets/../../../x",
    "C:\\x",
    "xl/vbaProject.bin",
    "xl/worksheets/sheet1.xml",
)


def _spoiled(spots: list[tuple[int, int]], length: int) -> bytes:
    content = bytearray(_WHOLE)
    for at, value in spots:
        content[at % len(content)] = value
    return bytes(content[: length % (2 * len(content))])


def _packed(name: str, size: int) -> bytes:
    archive = io.BytesIO(_WHOLE)
    with zipfile.ZipFile(archive, "a", zipfile.ZIP_DEFLATED) as file:
        info = zipfile.ZipInfo(name)
        file.writestr(info, b"0" * size, zipfile.ZIP_DEFLATED)
    return archive.getvalue()


files = st.one_of(
    st.builds(
        _spoiled, st.lists(st.tuples(st.integers(0, 1 << 20), st.integers(0, 255)), max_size=6), st.integers(1, 1 << 16)
    ),
    st.builds(_packed, st.sampled_from(_NAMES[:5]), st.sampled_from((0, 10, 3_000_000))),
    st.builds(
        lambda rows, code: rows.encode(code, "replace"),
        st.lists(st.lists(texts, max_size=4).map(",".join), max_size=5).map(("房号,姓名\n" + "\n").join),
        st.sampled_from(("utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-be", "big5", "shift_jis", "utf-7")),
    ),
    st.binary(max_size=200),
    st.integers(1, 20_000_000).map(
        lambda size: hostile_sheets.lying_about_size(_WHOLE, "xl/worksheets/sheet1.xml", size)
    ),
)
