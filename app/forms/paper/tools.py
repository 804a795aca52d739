"""What every block of a form is made from."""

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
class Desk:
    """The values and the language they are wanted in; the frame's width and greatest height in points."""

    values: Values
    language: Language
    width: float
    tallest: float

    def read(self, words: Names) -> str:
        """``words`` in the language wanted."""
        return words.of(self.language)

    def shown(self, name: str, kind: Kind = "text") -> str:
        """The value ``name`` as it is printed; raises ``TypeError`` if the place can't take what was handed over."""
        value = self.values.get(name)
        if isinstance(value, Sequence) and not isinstance(value, str):
            raise TypeError(f"{name} takes one value, not rows")
        return self.written(value, kind)

    def written(self, value: Value, kind: Kind) -> str:
        """A single value as it is printed."""
        return shown(value, kind, self.language)

    def rows(self, name: str) -> Sequence[Row]:
        """The rows of the table ``name``; raises ``TypeError`` if a single value was handed over for it."""
        rows = self.values.get(name) or ()
        if not isinstance(rows, Sequence) or isinstance(rows, str):
            raise TypeError(f"{name} takes rows, not one value")
        return rows
