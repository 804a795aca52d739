"""The digits form 数字码 of a record's number, for labels: a scanner that types it cannot wake an input method.

``prefix`` of the series (two digits), the year if the series is yearly, the count, and a check digit: volume AJ2026-0001 is
51202600017, paper 00000012 is 31000000124. It is eleven digits long and never begins with 1, so it is no mobile number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.base import features
from app.base.normal import scanned

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.base.series import Series

_CODE = re.compile(r"[2-9]\d{10,13}")
"""Longer digits are an identity number, a bank account, anything but a code."""

YEAR, COUNT, ALONE = 4, 4, 8
"""How many digits the year has, and the count at least: behind a year, and without one."""


def check_digit(digits: str) -> str:
    """The check digit of ``digits`` (ISO/IEC 7064 MOD 11,10; GB/T 17710): no single wrong digit passes."""
    product = 10
    for each in digits:
        product = ((product + int(each)) % 10 or 10) * 2 % 11
    return str((11 - product) % 10)


def written(series: Series, number: str) -> str:
    """The digits form of a record's number."""
    digits = number.removeprefix(series.letters).replace("-", "")
    plain = series.prefix + (digits if series.yearly else digits.zfill(ALONE))
    return plain + check_digit(plain)


def grouped(code: str) -> str:
    """A code as it stands in print: prefix, count and check digit apart."""
    return f"{code[:2]} {code[2:-1]} {code[-1:]}".strip()


def read(text: str, every: Iterable[Series]) -> str:
    """The number whose digits form ``text`` is, of one of these series; empty if it is none, or was misread."""
    if not _CODE.fullmatch(text) or check_digit(text[:-1]) != text[-1]:
        return ""
    series = next((each for each in every if each.prefix == text[:2]), None)
    number = _number(series, text[2:-1]) if series else ""
    return number if series and number and written(series, number) == text else ""


def _number(series: Series, digits: str) -> str:
    year, count = (int(digits[:YEAR]), digits[YEAR:]) if series.yearly else (0, digits)
    return series.written(int(count), year) if count else ""


def number_of(text: str) -> str:
    """The record's number whose digits form was typed or scanned; empty if it is none."""
    plain = scanned(text)
    return read(plain, features.series()) if _CODE.fullmatch(plain) else ""


def meant(text: str) -> str:
    """The record's number that was typed or scanned: as it stands on paper, or by its digits form on a label."""
    return number_of(text) or scanned(text)
