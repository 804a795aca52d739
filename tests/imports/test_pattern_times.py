"""No pattern of the rooms that read ledgers takes time in the square of a cell's length, whatever somebody fills it with."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

import app.imports
import app.spreadsheets
from app.base import identity, phones
from app.base.cells import Worksheet
from app.base.refusals import Refusal
from app.base.units import NotAUnit
from app.imports import cells, headings, ledgers, names, states
from app.imports.headers import propose
from app.spreadsheets.text import grid

if TYPE_CHECKING:
    from collections.abc import Callable

SHORT, LONG = 4_000, 32_000
BRACKETS = ("(", ")", "()", "[", "]", "(张", "【", "\uff08", "{", "<", "<c ", "<f", "((1")
FILLINGS = (
    *BRACKETS,
    "1",
    " ",
    "张",
    "-",
    "一",
    "a",
    "、",
    "1,",
    "退",
    "于1",
    "号",
    "#",
    "=",
    ":",
    "\n",
    "张 ",
    "1 ",
    "\u202d",
    "\ue000",
    "各1%",
    "E+",
    "年",
)
QUADRATIC = 24  # what is linear takes 8 times as long for 8 times the length, what is quadratic 64 times
NOTICED = 0.02  # seconds below which nothing is compared: the clock's noise
TODAY = date(2026, 11, 22)
READERS: dict[str, Callable[[str], object]] = {
    "a name": names.names,
    "shares": lambda text: names.shares(text, 2),
    "a number": lambda text: [identity.judge(each, TODAY) for each in identity.split(text)],
    "a unit": lambda text: unit_of(text),
    "a phone": phones.read,
    "a day": cells.day,
    "an amount": cells.fen,
    "an area": cells.area,
    "a contract": cells.contract,
    "a payment": lambda text: (cells.payment.__wrapped__(text), cells.answered(text)),
    "a note": states.of_note.__wrapped__,
    "a state": lambda text: states.of_state.__wrapped__(text, question=True),
    "a heading": lambda text: headings.field_of.__wrapped__(text, text),
    "a table as text": lambda text: grid("x", text.encode()),
    "a sheet": lambda text: read_sheet(text),
}


def unit_of(text: str) -> object:
    try:
        return cells.unit(text, text, "", text, short=True)
    except NotAUnit as refusal:
        return refusal


def read_sheet(text: str) -> object:
    sheet = Worksheet("x", [[text, "房号", "姓名", "备注", text], [text] * 5, ["1-1-101", text, "张三", text, text]])
    return ledgers.read(sheet, propose(sheet), TODAY)


def patterns() -> list[Any]:
    rooms = [
        f"{room.__name__}.{module.name}"
        for room in (app.imports, app.spreadsheets)
        for module in pkgutil.iter_modules(room.__path__)
    ]
    found: dict[tuple[Any, int], str] = {}
    for name in rooms:
        for place, value in vars(importlib.import_module(name)).items():
            for each in _patterns_in(value):
                found.setdefault((each.pattern, each.flags), f"{name.removeprefix('app.')}.{place}")
    return [pytest.param(*key, id=f"{place}-{number}") for number, (key, place) in enumerate(found.items())]


def _patterns_in(value: object) -> list[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        return [value]
    if isinstance(value, tuple):
        return [each for part in value for each in _patterns_in(part)]
    return []


def spent(function: Callable[[Any], object], text: Any, times: int) -> float:
    """The least processor time that a function takes for a text, of so many tries."""
    best = float("inf")
    for _ in range(times):
        began = time.process_time()
        with suppress(Refusal):
            function(text)
        best = min(best, time.process_time() - began)
    return best


def is_quadratic(function: Callable[[Any], object], filling: Any) -> bool:
    short, long = (filling * (size // len(filling)) for size in (SHORT, LONG))
    if spent(function, long, 1) < NOTICED:
        return False
    return spent(function, long, 2) > QUADRATIC * max(spent(function, short, 3), NOTICED / QUADRATIC)


@pytest.mark.parametrize(("pattern", "flags"), patterns())
def test_a_pattern_takes_no_time_in_the_square_of_brackets(pattern: Any, flags: int) -> None:
    compiled = re.compile(pattern, flags)

    def everywhere(text: Any) -> None:
        compiled.fullmatch(text)
        for _found in compiled.finditer(text):
            pass

    fillings = [each.encode() if isinstance(pattern, bytes) else each for each in BRACKETS]
    assert [each for each in fillings if is_quadratic(everywhere, each)] == []


@pytest.mark.parametrize("reader", READERS)
def test_a_cell_is_read_in_time_that_grows_with_its_length(reader: str) -> None:
    assert [each for each in FILLINGS if is_quadratic(READERS[reader], each)] == []
