"""Series of numbers: how the numbers of one kind of record look, what counts them, and which form carries them.

Each kind declares its series beside its rules; nowhere else are the letters of a number given.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Series:
    """Numbers issued in sequence: ``letters``, the year if ``yearly``, then at least ``digits`` digits.

    ``counter`` is the counter's name, restarted each year if ``yearly``; ``form`` is the form that carries the number,
    empty if none does. ``stored_in`` is the column that holds all issued numbers (``handoff:number``), or the kind of
    journal entry whose ``number`` does (``journal:documents.lost``); empty where numbers may be missing.
    ``prefix`` are the two digits with which the digits form of its numbers begins (``register/digit_codes.py``).
    """

    letters: str
    counter: str
    form: str = ""
    yearly: bool = True
    digits: int = 4
    stored_in: str = ""
    prefix: str = ""

    def counted_by(self, year: int) -> str:
        """The name of the counter for a year."""
        return f"{self.counter}-{year}" if self.yearly else self.counter

    def written(self, number: int, year: int = 0) -> str:
        """A number as people read it; ``year`` matters only if the series is yearly."""
        prefix = f"{year}-" if self.yearly else ""
        return f"{self.letters}{prefix}{number:0{self.digits}d}"

    def read(self, text: str) -> tuple[str, int] | None:
        """The record's number in ``text`` and the part it names (0 if none); None if ``text`` is no number of the series.

        A part is one of several sheets of a record: the second renewal of loan JY2026-0001 is JY2026-0001-2.
        """
        found = re.fullmatch(rf"({self._shape()})(?:-(\d+))?", text)
        return (found[1], int(found[2] or 0)) if found else None

    def _shape(self) -> str:
        return rf"{self.letters}\d{{4}}-\d{{4,}}" if self.yearly else rf"{self.letters}\d{{{self.digits},}}"


Span = Literal["day", "month", "quarter"]

_SHAPES: dict[Span, tuple[str, str]] = {
    "day": (r"(\d{4})(\d{2})(\d{2})", r"\1-\2-\3"),
    "month": (r"(\d{4})(\d{2})", r"\1-\2"),
    "quarter": (r"(\d{4})Q([1-4])", r"\1-Q\2"),
}
"""The pattern of a day, month or quarter in a number, and the record it stands for (2026-11, 2026-Q4)."""


_PLACE = r"-(\d{2,})"


@dataclass(frozen=True, slots=True)
class Dated:
    """Numbers that contain a day, month or quarter instead of a count: ``form`` shows the state of that time.

    ``anew``: the form always shows today's state, whatever the number says. ``each``: there is one sheet per person,
    whose place in the list follows the date.
    """

    letters: str
    form: str
    span: Span
    anew: bool = False
    each: bool = False

    def written(self, day: date, place: int = 0) -> str:
        """The number of the sheet for the span that contains ``day``."""
        quarter = (day.month + 2) // 3
        label = {"day": f"{day:%Y%m%d}", "month": f"{day:%Y%m}", "quarter": f"{day:%Y}Q{quarter}"}[self.span]
        return f"{self.letters}{label}" + (f"-{place:02d}" if self.each else "")

    def read(self, text: str) -> tuple[str, int] | None:
        """The record a number stands for and the person's place (0 without one); None if it is no such number."""
        shape, record = _SHAPES[self.span]
        found = re.fullmatch(rf"{self.letters}{shape}{_PLACE if self.each else '()'}", text)
        return ("" if self.anew else found.expand(record), int(found[found.re.groups] or 0)) if found else None
