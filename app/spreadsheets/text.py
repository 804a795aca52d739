"""Tables saved as text (.csv, .txt): their encoding, delimiter and cells."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter

from app.spreadsheets.refusals import MOST, EmptySheet, NotASpreadsheet, Unreadable, too_large

_SIGNS = (
    (b"%PDF", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"SQLite format 3", "database"),
    (b"MZ", "program"),
    (b"MIME-Version:", "html"),
)
_HTML = re.compile(
    rb"\s*(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body|table|meta|div|script)\b", re.IGNORECASE | re.DOTALL
)
_CHARSET = re.compile(
    rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_\-]{3,20})|encoding\s*=\s*[\"']([A-Za-z0-9_\-]{3,20})", re.IGNORECASE
)
_EXCEL = b"urn:schemas-microsoft-com:office:spreadsheet"
_MANY = 20  # of so many bytes at least one is zero in text of two bytes each
_FEW = 4
_XML = re.compile(rb"\s*<\?xml|\s*<[A-Za-z][\w:]*\s+xmlns")
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_FREQUENT = frozenset(
    "的号號姓名房楼樓单單元电電话話合同签簽约約日期身份证證付款价價总總备備注註客户戶手机機地址面积積贷貸年月"
)
_DELIMITERS = (",", "\t", ";")
_HEAD = 20_000


def grid(file: str, content: bytes) -> tuple[list[list[str]], str]:
    """The rows of a text file, and its encoding.

    Raises:
        NotASpreadsheet, TooLarge, Unreadable, EmptySheet

    """
    refuse_others(file, content)
    text, encoding = _decoded(file, content)
    if not text.strip():
        raise EmptySheet(file)
    return _rows(file, text), encoding


def markup_of(content: bytes) -> str:
    """ "html" for a web page, "excel-2003" for the XML of that program; "" for anything else."""
    head = _head(content)
    if _HTML.match(head):
        return "html"
    return "excel-2003" if _XML.match(head) and _EXCEL in head else ""


def page(file: str, content: bytes) -> str:
    """The text of a web page, in the encoding that it claims or, failing that, in the one that fits. Raises Unreadable."""
    claimed = _CHARSET.search(_head(content))
    name = claimed[1].decode("ascii", errors="replace").lower() if claimed else ""
    name = "gb18030" if name in {"gb2312", "gbk"} else name
    if name and not content.startswith(tuple(bom for bom, _ in _BOMS)):
        try:
            return content.decode(name)
        except (UnicodeDecodeError, LookupError):
            pass
    return _decoded(file, content)[0]


def refuse_others(file: str, content: bytes) -> None:
    """Refuse content that is recognised as something else or is not text. Raises NotASpreadsheet."""
    head = _head(content)
    for sign, kind in _SIGNS:
        if content.startswith(sign):
            raise NotASpreadsheet(file, kind)
    if _HTML.match(head):
        raise NotASpreadsheet(file, "html")
    if _XML.match(head):
        raise NotASpreadsheet(file, "xml")
    if b"\0" in content and not _wide(content):
        raise NotASpreadsheet(file, "unknown")


def _head(content: bytes) -> bytes:
    """The beginning, in bytes that hold ASCII as it is."""
    head = content[:4096].removeprefix(codecs.BOM_UTF8)
    wide = _wide(head)
    return head.decode(wide, errors="ignore").encode() if wide else head


def _wide(content: bytes) -> str:
    """The encoding of text in two bytes each, with a mark at its beginning or without one; "" for other content."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    head = content[:4096]
    low, high = head[1::2].count(0), head[::2].count(0)  # the halves of ASCII characters, delimiters and digits
    if min(low, high) > 0 or len(content) % 2 or max(low, high) < max(len(head) / _MANY, _FEW):
        return ""
    return "utf-16-le" if low else "utf-16-be"


def _decoded(file: str, content: bytes) -> tuple[str, str]:
    try:
        for bom, encoding in _BOMS:
            if content.startswith(bom):
                return content.decode(encoding), encoding
        if wide := _wide(content):
            return content.decode(wide), wide
    except UnicodeDecodeError as error:
        raise Unreadable(file, "encoding") from error
    for encoding in ("utf-8", _chinese(content[:65_536])):
        try:
            return content.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise Unreadable(file, "encoding")


def _chinese(head: bytes) -> str:
    """The Chinese encoding, GB 18030 or Big5: each reads the other's bytes as rare characters."""

    def familiar(encoding: str) -> int:
        return sum(character in _FREQUENT for character in head.decode(encoding, errors="replace"))

    return "big5hkscs" if familiar("big5hkscs") > familiar("gb18030") else "gb18030"


def _rows(file: str, text: str) -> list[list[str]]:
    rows = []
    cells = 0
    wrapped = '="' in text
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)):
            rows.append([_unwrapped(cell) for cell in row] if wrapped else row)
            cells += len(row)
            if len(row) > MOST["columns"] and any(row[MOST["columns"] :]):
                raise too_large(file, "columns")
            if len(rows) > MOST["rows"] or cells > MOST["cells"]:
                raise too_large(file, "rows" if len(rows) > MOST["rows"] else "cells")
    except csv.Error as error:
        raise too_large(file, "characters") from error
    return rows


def _unwrapped(cell: str) -> str:
    """A cell without the formula that protects it from being read as a number: ``="0123"``."""
    return cell[2:-1].replace('""', '"') if cell.startswith('="') and cell.endswith('"') and len(cell) > 2 else cell


def _delimiter(text: str) -> str:
    """The delimiter that splits most of the first lines into the same number of cells."""
    return max(_DELIMITERS, key=lambda delimiter: _evenness(text[:_HEAD], delimiter))


def _evenness(head: str, delimiter: str) -> tuple[int, int]:
    """The most frequent number of cells (above one) per line: how many lines have it, and that number."""
    lines = csv.reader(io.StringIO(head, newline=""), delimiter=delimiter)
    widths = Counter(len(cells) for cells in lines if len(cells) > 1)
    return max(((count, width) for width, count in widths.items()), default=(0, 0))
