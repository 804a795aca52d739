"""Numbers and times of day as clerks type them: ``98.5%``, ``1,200``, ``830``, ``16：30``."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from app.base.patterns import pattern
from app.base.refusals import Refusal

MOST = 10**14
_TIME = pattern(r"([01]?\d|2[0-3]):?([0-5]\d)")


@dataclass(eq=False)
class NotANumber(Refusal):
    """``written`` cannot be read as a number with the decimals allowed."""

    written: str


@dataclass(eq=False)
class NotATime(Refusal):
    """``written`` cannot be read as a time of day."""

    written: str


def typed_number(written: str, decimals: int) -> int | None:
    """A typed number in units of its last decimal: with 2 decimals ``98.5%`` is 9850; None for an empty text.

    Raises:
        NotANumber

    """
    text = re.sub(r"[\s,，%]", "", unicodedata.normalize("NFKC", written))
    if not text:
        return None
    try:
        scaled = Decimal(text).scaleb(decimals)
    except InvalidOperation as error:
        raise NotANumber(written) from error
    if not scaled.is_finite() or scaled != scaled.to_integral_value() or abs(scaled) > MOST:
        raise NotANumber(written)
    return int(scaled)


def typed_time(written: str) -> str | None:
    """A typed time of day as HH:MM; None for an empty text.

    Raises:
        NotATime

    """
    text = unicodedata.normalize("NFKC", written).strip()
    if not text:
        return None
    found = _TIME.fullmatch(text)
    if not found:
        raise NotATime(written)
    return f"{int(found[1]):02}:{found[2]}"
