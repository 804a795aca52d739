"""Series of numbers: how the numbers of one kind of paper look, what counts them, and the form that carries them.

Each kind declares its own series beside its rules; nothing else says with which letters a number begins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Series:
    """Numbers given one after the other: ``letters``, the year if ``yearly``, then at least so many ``digits``.

    ``counter`` is the counter's name, counted anew each year if ``yearly``; ``form`` the form on which the number
    stands, empty where no form carries it. ``stands`` is the stored column where all its numbers are found again
    (``handoff:number``), or the kind of journal entry that says them (``journal:documents.lost``); empty where numbers
    may be missing.
    """

    letters: str
    counter: str
    form: str = ""
    yearly: bool = True
    digits: int = 4
    stands: str = ""

    def counted_by(self, year: int) -> str:
        """The name of the counter in a year."""
        return f"{self.counter}-{year}" if self.yearly else self.counter

    def written(self, number: int, year: int = 0) -> str:
        """A number as people read it; ``year`` matters only where each year is counted anew."""
        begun = f"{year}-" if self.yearly else ""
        return f"{self.letters}{begun}{number:0{self.digits}d}"

    def read(self, text: str) -> tuple[str, int] | None:
        """The number that ``text`` is, and which part of that record it means (0 if it says none); None if it is none.

        A part is what one paper has several of: the second renewal of loan JY2026-0001 is JY2026-0001-2.
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
"""How a day, month or quarter is written in a number, and as the record that it says (2026-11, 2026-Q4)."""


_PLACE = r"-(\d{2,})"


@dataclass(frozen=True, slots=True)
class Dated:
    """Numbers that say a day, month or quarter: ``form`` is drawn of what then is or was.

    ``anew``: the form is always drawn of today, whatever the number says. ``each``: one for every person, told by the
    person's place in the list, which follows the month.
    """

    letters: str
    form: str
    span: Span
    anew: bool = False
    each: bool = False

    def written(self, day: date, place: int = 0) -> str:
        """The number of the sheet of the span in which ``day`` is."""
        quarter = (day.month + 2) // 3
        told = {"day": f"{day:%Y%m%d}", "month": f"{day:%Y%m}", "quarter": f"{day:%Y}Q{quarter}"}[self.span]
        return f"{self.letters}{told}" + (f"-{place:02d}" if self.each else "")

    def read(self, text: str) -> tuple[str, int] | None:
        """The record that a number says and the place of the person (0 where it has none); None if it is no number."""
        shape, record = _SHAPES[self.span]
        found = re.fullmatch(rf"{self.letters}{shape}{_PLACE if self.each else '()'}", text)
        return ("" if self.anew else found.expand(record), int(found[found.re.groups] or 0)) if found else None
