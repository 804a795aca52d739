"""Workbooks built by hand: small good ones, and those that somebody could use as a weapon."""

from __future__ import annotations

import io
import struct
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = f'<worksheet xmlns="{MAIN}"><sheetData>'
TAIL = "</sheetData></worksheet>"


def sheet(rows: str, head: str = HEAD, tail: str = TAIL) -> bytes:
    """A worksheet part around the given rows."""
    return (head + rows + tail).encode()


def cell(reference: str, value: str = "1", kind: str = "n") -> str:
    """One cell in a row of its own."""
    number = reference.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return f'<row r="{number}"><c r="{reference}" t="{kind}"><v>{value}</v></c></row>'


def parts(worksheet: bytes, shared: tuple[str, ...] = ()) -> dict[str, bytes]:
    """The parts of a workbook with one sheet."""
    texts = "".join(f"<si><t>{text}</t></si>" for text in shared)
    kinds = {
        "xl/workbook.xml": "sheet.main",
        "xl/worksheets/sheet1.xml": "worksheet",
        "xl/sharedStrings.xml": "sharedStrings",
    }
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">{overrides}</Types>'.encode(),
        "_rels/.rels": _relations({"officeDocument": "xl/workbook.xml"}),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        f'<sheet name="台账" sheetId="1" r:id="worksheet"/></sheets></workbook>'.encode(),
        "xl/_rels/workbook.xml.rels": _relations(
            {"worksheet": "worksheets/sheet1.xml", "sharedStrings": "sharedStrings.xml"}
        ),
        "xl/worksheets/sheet1.xml": worksheet,
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{texts}</sst>'.encode(),
    }


def _relations(targets: Mapping[str, str]) -> bytes:
    items = "".join(
        f'<Relationship Id="{kind}" Type="{OFFICE}/{kind}" Target="{target}"/>' for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{items}</Relationships>'.encode()


def packed(contents: Mapping[str, bytes]) -> bytes:
    """The parts as a zip archive."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in contents.items():
            file.writestr(name, content)
    return archive.getvalue()


def workbook(rows: str, shared: tuple[str, ...] = ()) -> bytes:
    """A whole .xlsx with these rows."""
    return packed(parts(sheet(rows), shared))


def lying_about_size(content: bytes, name: str, size: int) -> bytes:
    """An archive that claims another unpacked size for one of its parts, in both places where it says so."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        true = struct.pack("<I", file.getinfo(name).file_size)
    told = bytearray(content)
    at = told.find(name.encode())
    while at >= 0:
        local = told[at - 30 : at - 26] == b"PK\x03\x04"
        place = at - 8 if local else at - 22
        if told[place : place + 4] == true:
            told[place : place + 4] = struct.pack("<I", size)
        at = told.find(name.encode(), at + 1)
    return bytes(told)


def damaged_xls(content: bytes, record: int, data: bytes) -> bytes:
    """An .xls with the first record of a kind overwritten in place."""
    at = content.index(struct.pack("<HH", record, len(data)))
    return content[: at + 4] + data + content[at + 4 + len(data) :]
