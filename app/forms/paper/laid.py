"""What is laid out on pages: its PDF, and the way to draw it once more on something else, such as a printer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlab.pdfgen.canvas import Canvas


@dataclass(frozen=True, slots=True)
class Laid:
    """Pages as a PDF; ``onto`` draws them all, one after the other, on whatever takes the calls of a canvas."""

    pdf: bytes
    onto: Callable[[Canvas], None]
