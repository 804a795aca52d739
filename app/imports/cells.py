"""What single cells of a sales ledger mean: a unit, a day, an amount, a way of paying, a contract's number."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from app.base import cells as sheets
from app.base import units
from app.imports import silences

if TYPE_CHECKING:
    from app.base.cells import Cell
    from app.dossiers.rules import Payment

NOTHING = silences.NOTHING | {"未签", "待签", "未签约", "×", "未备案", "未办理", "未办"}

_SERIAL_ZERO = date(1899, 12, 30)
_SERIALS = range(18_264, 73_416)  # 1950 to 2100
_DAY = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?号?(?:[ T]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?)?", re.ASCII
)
_LOOSE_DAY = re.compile(
    r"(\d{4}|\d{2})\s*([-/.,年、。])\s*(\d{1,2})\s*[-/.,月、。]\s*(\d{1,2})(?:\s*[日号])?[.。]?"
    r"(?:(?:[\sT]+|(?<=[日号])|(?=[上下中晚]))(?:上午|下午|中午|晚上|[AP]M)?\s*\d{1,2}[:时点](?:\d{1,2}分?)?(?::\d{2})?(?:\s*[AP]M)?)?",
    re.ASCII,
)
_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_TENS = re.compile(r"(\d?)十(\d?)")
_CENTURY = 2000
_YEARS = range(13, 50)
"""Two digits at the start of a date that can only be a year: no month (1 to 12), and a plausible year of such a list."""
_EIGHT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})", re.ASCII)
_SERIAL = re.compile(r"\d{5}(\.\d*)?", re.ASCII)

_MONEY = re.compile(
    r"(?:人民币|RMB|CNY|[¥¥])*(\d[\d,]*(?:\.\d+)?|\.\d+)(万|萬)?(?:元|圆|圓)?整?", re.IGNORECASE | re.ASCII
)
_THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?|[^,]+", re.ASCII)
_MOST = 1e13
_NEGLIGIBLE = 1e-3  # of a fen: what the binary fraction of an amount in whole fen may be off

_EXACT = 1e15  # from here on a spreadsheet's number has lost digits
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?E\+\d+", re.IGNORECASE | re.ASCII)
_NO_CONTRACT = re.compile(r"同上|同左|[〃″]|\"|=|已?退[房订訂]|已退$|#(?:REF|N/A|VALUE|NAME|DIV|NUM|NULL)|[√✓✔]$|有$")

_SQUARE_METRES = re.compile(r"(平方米|平米|㎡|m2|m²)$")
_MORTGAGE = re.compile(r"按揭|贷|貸|公积金|公積金|组合|組合|mortgage", re.IGNORECASE)
_NO_MORTGAGE = re.compile(
    r"(?:[无無非免]需?|不[用办辦需要做走]*)(?:[办辦]理?)?(?:银行|銀行)?(?:按揭|贷款?|貸款?|公积金|公積金)"
)
_NOT_YET = re.compile(r"(?:[未没沒]有?)(?:[办辦]理?)?(?:银行|銀行)?(?:按揭|贷|貸|公积金|公積金)")
_FIRST_PART = re.compile(
    r"首[付期]款?[^,;+、余餘]{0,4}?(?:(?:分期|一次性|一次付|全款|全额|全額|现金|現金)(?:付清)?|付清)"
)
_OTHER = re.compile(r"全款|一次性|一次付|一次[过過]|分期|现金|現金|全额|全額|付清|cash", re.IGNORECASE)

_ADDRESS = re.compile(r"[省市区縣县镇鎮乡鄉路街道巷弄村]")
_TAIL = re.compile(
    r"([0-9A-Za-z]{1,4}|[一二三四五六七八九十]{1,3})\s*(?:号楼|號樓|栋|棟|幢|座|#楼?|号|楼)\s*-?(?:([0-9A-Za-z]{1,3}|[一二三四五六七八九十]{1,2})\s*(?:单元|單元|门|門|梯)\s*-?)?"
    r"(?:[0-9一二三四五六七八九十]{1,3}\s*[层層]\s*)?([A-Za-z]{0,2}[0-9]{1,5}[A-Za-z]?)\s*(?:室|号房?|號房?|房|户|戶)?$"
)
_LONGEST = 200


def day(cell: sheets.Cell) -> date | None:
    """The day in a cell, be it a date, a serial number or words; None if it is no existing day."""
    if isinstance(cell, date):
        return cell.date() if isinstance(cell, datetime) else cell
    if isinstance(cell, float):
        return _from_serial(cell) or _from_digits(sheets.written(cell))
    text = sheets.text(cell)
    if (parts := _DAY.fullmatch(text)) is not None:
        return _existing(parts[1], parts[2], parts[3])
    if _SERIAL.fullmatch(text):
        return _from_serial(float(text))
    return _from_digits(text) or _from_words(text)


def fen(cell: sheets.Cell, unit: int = 100) -> int | None:
    """An amount in fen; ``unit`` is the fen in one of the column's units (元 100, 万元 1 000 000). None if unreadable.

    Halves of a fen are rounded up.
    """
    if isinstance(cell, float) and 0 < cell < _MOST and abs((whole := round(cell * unit)) - cell * unit) < _NEGLIGIBLE:
        return whole
    amount, unit = _amount(cell, unit)
    if amount is None or not 0 < amount < _MOST:
        return None
    return int((amount * unit).quantize(Decimal(1), ROUND_HALF_UP))


def contract(cell: sheets.Cell) -> str | None:
    """A contract's number as written; None if the spreadsheet ruined it or the cell holds something else."""
    if isinstance(cell, str):
        text = sheets.narrow(cell)
        if text.isascii() and text[:1].isalnum() and "+" not in text and text not in NOTHING:
            return text
        ruined = text in NOTHING or _NO_CONTRACT.match(text) or ("+" in text and _SCIENTIFIC.fullmatch(text))
        return None if ruined else text
    return None if isinstance(cell, date) or abs(cell) >= _EXACT else sheets.written(cell)


def area(cell: sheets.Cell) -> Decimal | None:
    """An area in square metres; None if unreadable."""
    amount, _ = _amount(_SQUARE_METRES.sub("", cell.strip()) if isinstance(cell, str) else cell, 1)
    return amount if amount is not None and 0 < amount < 100_000 else None


@lru_cache(maxsize=256)
def payment(words: str) -> Payment | None:
    """Whether words mean payment by mortgage or otherwise; None if they say neither or both."""
    owed = _NO_MORTGAGE.sub("", words)
    if not _MORTGAGE.search(owed):
        return "other" if owed != words or _OTHER.search(words) else None
    return None if _NOT_YET.search(owed) or _OTHER.search(_FIRST_PART.sub("", owed)) else "mortgage"


def answered(words: str) -> Payment | None:
    """The way of paying where the heading asks whether it is a mortgage, from a tick, a cross, yes or no."""
    text = sheets.narrow(words).upper()
    if text in silences.TICKS_YES:
        return "mortgage"
    return "other" if text in silences.TICKS_NO else payment(words)


def _from_serial(number: float) -> date | None:
    return _SERIAL_ZERO + timedelta(days=int(number)) if _SERIALS.start <= number < _SERIALS.stop else None


def _from_digits(text: str) -> date | None:
    parts = _EIGHT.fullmatch(text)
    return _existing(*parts.groups()) if parts else None


def _from_words(text: str) -> date | None:
    """A day in Chinese figures, with a time of day, with unusual separators, or with a year of two digits first."""
    if "年" in text:
        text = _TENS.sub(lambda ten: (ten[1] or "1") + (ten[2] or "0"), text.translate(_DIGITS))
    parts = _LOOSE_DAY.fullmatch(text)
    if parts is None:
        return None
    year = int(parts[1])
    if len(parts[1]) == len("26"):
        if parts[2] != "年" and year not in _YEARS:
            return None
        year += _CENTURY
    return _existing(str(year), parts[3], parts[4])


def _existing(year: str, month: str, day_: str) -> date | None:
    try:
        return date(int(year), int(month), int(day_))
    except ValueError:
        return None


def _amount(cell: sheets.Cell, unit: int) -> tuple[Decimal | None, int]:
    if isinstance(cell, float):
        return (Decimal(repr(cell)), unit) if abs(cell) < _MOST else (None, unit)
    text = "".join(sheets.text(cell).split()) if isinstance(cell, str) else ""
    if (found := _MONEY.fullmatch(text)) is None or not _THOUSANDS.fullmatch(found[1]) or len(text) > 40:
        return None, unit
    said = 1_000_000 if found[2] else 100 if text.endswith(("元", "圆", "圓", "整")) else unit
    return Decimal(found[1].replace(",", "")), said


def unit(
    whole: Cell,
    building: Cell = "",
    section: Cell = "",
    room: Cell = "",
    estates: tuple[str, ...] = (),
    *,
    short: bool = False,
) -> units.Unit:
    """A unit from its cells. ``short``: the sheet has no columns of buildings and sections, so 3-502 is a whole unit;
    ``estates`` are names that may stand before a unit.

    Raises:
        NotAUnit

    """
    for cell in (whole, building, section, room):
        if isinstance(cell, str) and len(cell) > _LONGEST:
            raise units.NotAUnit(cell[:_LONGEST], "part")
    try:
        return units.read(whole, building, section, room, estates)
    except units.NotAUnit as refusal:
        if short and refusal.why == "section_missing":
            return units.parse(refusal.written)
        tail = _end_of_address(refusal.written)
        if tail is None:
            raise
        return tail


def _end_of_address(written: str) -> units.Unit | None:
    """The unit at the end of an address with streets and an estate's name; None if it has no such end."""
    text = sheets.narrow(written)
    if not _ADDRESS.search(text) or (found := _TAIL.search(text)) is None:
        return None
    try:
        return units.parse("-".join(filter(None, found.groups())))
    except units.NotAUnit:
        return None
