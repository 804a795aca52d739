"""Amounts and shares as clerks type them: ``2,590,639.23``, ``259万``, ``50%``, ``1/3``."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from app.base.patterns import pattern
from app.base.refusals import Refusal

_AMOUNT = pattern(r"[¥¥]?(\d{1,12}(?:\.\d{1,6})?)(万)?元?")
_PERCENT = pattern(r"(\d{1,3}(?:\.\d{1,2})?)%?")
_PARTS = pattern(r"(\d{1,4})/(\d{1,4})")


@dataclass(eq=False)
class NotAnAmount(Refusal):
    """``written`` cannot be read as yuan with at most two decimals."""

    written: str


@dataclass(eq=False)
class NotAShare(Refusal):
    """``written`` cannot be read as a share such as 50% or 1/2."""

    written: str


def _plain(written: str) -> str:
    return re.sub(r"[\s,,]", "", unicodedata.normalize("NFKC", written))


def fen(written: str) -> int | None:
    """Fen for typed yuan (or 万元 with ``万``); None for an empty text.

    Raises:
        NotAnAmount

    """
    text = _plain(written)
    if not text:
        return None
    match = _AMOUNT.fullmatch(text)
    if match:
        hundredths = Decimal(match[1]) * (1_000_000 if match[2] else 100)
        if hundredths == int(hundredths):
            return int(hundredths)
    raise NotAnAmount(written)


def basis_points(written: str) -> int | None:
    """Basis points for a typed share; None for an empty text.

    Raises:
        NotAShare

    """
    text = _plain(written)
    if not text:
        return None
    if (parts := _PARTS.fullmatch(text)) and 0 < int(parts[1]) <= int(parts[2]):
        return round(Decimal(WHOLE) * int(parts[1]) / int(parts[2]))
    if (percent := _PERCENT.fullmatch(text)) and 0 < Decimal(percent[1]) <= 100:
        return int(Decimal(percent[1]) * 100)
    raise NotAShare(written)


WHOLE = 10_000
"""A whole share, in basis points."""
