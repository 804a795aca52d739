"""The values, language and measures that every block of a form is drawn with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.forms.paper.marks import BODY, LEADING, MM
from app.forms.paper.wording import Row, Value, Values, labelled, shown

if TYPE_CHECKING:
    from app.base.words import Names
    from app.forms.parts import Language
    from app.forms.rules import Kind


Density = Literal["usual", "dense", "pen", "dense-pen"]
"""How a form is set: as usual or tight, so that it fits on its share of a sheet; each also with room to write by hand."""

ROW: dict[Density, float] = {"usual": 8 * MM, "dense": 5.6 * MM, "pen": 9.5 * MM, "dense-pen": 8 * MM}
TABLE_ROW: dict[Density, float] = {**ROW, "usual": 7 * MM}
"""The least height of a row, and of one in a table."""


@dataclass(frozen=True, slots=True)
class Setup:
    """The values and the language to print them in; the frame's width and height, and that of its labels, in points; whether
    somebody signs the form."""

    values: Values
    language: Language
    width: float
    tallest: float
    label: float = 0
    density: Density = "usual"
    office: str = ""
    signed: bool = False
    beside: bool = False
    """Whether the rows of tables that allow it stand in columns beside each other."""

    @property
    def pen(self) -> bool:
        """Whether the form is filled in by hand."""
        return self.density in {"pen", "dense-pen"}

    @property
    def dense(self) -> bool:
        """Whether the form is set tight."""
        return self.density in {"dense", "dense-pen"}

    @property
    def least(self) -> float:
        """The least height of a row in points."""
        return ROW[self.density]

    @property
    def least_in_table(self) -> float:
        """The least height of a row in a table, in points."""
        return TABLE_ROW[self.density]

    @property
    def pitch(self) -> float:
        """How far lines are apart at least, in points: so far that a pen can write on them, where it has to."""
        return 8 * MM if self.pen else BODY * LEADING

    @property
    def most(self) -> float:
        """How high a box to write in becomes on a page that has room left, in points."""
        return 60 * MM

    def read(self, words: Names) -> str:
        """``words`` in this language."""
        return words.of(self.language)

    def labelled(self, label: Names, kind: Kind) -> str:
        """A label; that of money says its unit."""
        return labelled(label, kind, self.language)

    def shown(self, name: str, kind: Kind = "text") -> str:
        """The single value ``name`` as printed text. Raises ``TypeError`` if it is rows or not of this ``kind``."""
        value = self.values.get(name)
        if isinstance(value, Sequence) and not isinstance(value, str):
            raise TypeError(f"{name} takes one value, not rows")
        return self.written(value, kind)

    def written(self, value: Value, kind: Kind) -> str:
        """A single value as printed text. Raises ``TypeError`` if it is not of this ``kind``."""
        return shown(value, kind, self.language)

    def rows(self, name: str) -> Sequence[Row]:
        """The rows in the value ``name``, none if it is missing. Raises ``TypeError`` if it is a single value."""
        rows = self.values.get(name) or ()
        if not isinstance(rows, Sequence) or isinstance(rows, str):
            raise TypeError(f"{name} takes rows, not one value")
        return rows
