"""The values, language and measures that every block of a form is drawn with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.forms.paper.wording import Row, Value, Values, shown

if TYPE_CHECKING:
    from app.base.words import Names
    from app.forms.parts import Language
    from app.forms.rules import Kind


@dataclass(frozen=True, slots=True)
class Setup:
    """The values and the language to print them in; the frame's width and height in points."""

    values: Values
    language: Language
    width: float
    tallest: float

    def read(self, words: Names) -> str:
        """``words`` in this language."""
        return words.of(self.language)

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
