"""What single cells of a sales ledger mean: a day, an amount, a way of paying, a flat given back."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Literal

from app.domain import sheets
from app.domain.dossiers import Payment  # noqa: TC001 - part of the functions' types

NOTHING = frozenset(("", "/", "\\", "-", "--", "—", "——", "无", "無", "暂无", "未签", "待签", "待定", "N/A", "#N/A"))

_SERIAL_ZERO = date(1899, 12, 30)
_SERIALS = range(18_264, 73_416)  # 1950 to 2100
_DAY = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?号?(?:[ T]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?)?", re.ASCII
)
_EIGHT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})", re.ASCII)
_SERIAL = re.compile(r"\d{5}(\.\d*)?", re.ASCII)

_MONEY = re.compile(
    r"(?:人民币|RMB|CNY|[¥¥])*(\d[\d,]*(?:\.\d+)?|\.\d+)(万|萬)?(?:元|圆|圓)?整?", re.IGNORECASE | re.ASCII
)
_THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?|[^,]+", re.ASCII)
_MOST = 1e13
_NEGLIGIBLE = 1e-3  # of a fen: what the binary fraction of an amount in whole fen may be off

_SQUARE_METRES = re.compile(r"(平方米|平米|㎡|m2|m²)$")
_MORTGAGE = re.compile(r"按揭|贷款|貸款|公积金|公積金|组合贷|組合貸|商贷|mortgage", re.IGNORECASE)
_OTHER = re.compile(r"全款|一次性|一次付|分期|现金|現金|全额|全額|付清|cash", re.IGNORECASE)

_GIVEN_BACK = re.compile(
    r"(?<![未不没沒拟擬欲想求请請否将])"
    r"(?:(?:已|完成)退(?![还還款税定费費])|退房|退订|退訂|退户|退戶|^退$|已?解约|作废|作廢)"
    r"(?!申请|申請|中|意向|未|吗|\?)"
)
_KEPT = re.compile(r"^[^退解作]*$|[未不没沒]退")
_STATE_NO = frozenset(("否", "未退", "未退房", "NO", "N", "FALSE", "0", "正常"))


def day(cell: sheets.Cell) -> date | None:
    """The day a cell names, as a real date, a serial number or in words; None if it names no day that exists."""
    if isinstance(cell, date):
        return cell.date() if isinstance(cell, datetime) else cell
    if isinstance(cell, float):
        return _from_serial(cell) or _from_digits(sheets.written(cell))
    text = sheets.text(cell)
    if (parts := _DAY.fullmatch(text)) is not None:
        return _existing(parts[1], parts[2], parts[3])
    return _from_serial(float(text)) if _SERIAL.fullmatch(text) else _from_digits(text)


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


def area(cell: sheets.Cell) -> Decimal | None:
    """An area in square metres."""
    amount, _ = _amount(_SQUARE_METRES.sub("", cell.strip()) if isinstance(cell, str) else cell, 1)
    return amount if amount is not None and 0 < amount < 100_000 else None


@lru_cache(maxsize=256)
def payment(words: str) -> Payment | None:
    """Mortgage or other, when the words say exactly one of them."""
    mortgage, other = _MORTGAGE.search(words), _OTHER.search(words)
    if bool(mortgage) == bool(other):
        return None
    return "mortgage" if mortgage else "other"


@lru_cache(maxsize=256)
def returned(note: str) -> bool | Literal["unclear"]:
    """Whether a note says that the unit was given back; "unclear" when it speaks of giving back in other words."""
    if _KEPT.search(note):
        return False
    return True if _GIVEN_BACK.search(note) else "unclear" if "退房" in note else False


def state_returned(state: str, question: bool) -> bool:
    """Whether a state column says so; under a heading that asks (是否退房, 退房日期) any answer but no does."""
    text = sheets.narrow(state).upper()
    if question:
        return text not in NOTHING and text not in _STATE_NO
    return returned(text) is True or text == "退"


def _from_serial(number: float) -> date | None:
    return _SERIAL_ZERO + timedelta(days=int(number)) if _SERIALS.start <= number < _SERIALS.stop else None


def _from_digits(text: str) -> date | None:
    parts = _EIGHT.fullmatch(text)
    return _existing(*parts.groups()) if parts else None


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
