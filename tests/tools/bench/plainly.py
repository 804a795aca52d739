"""The same pages on a plain canvas of reportlab, with its own way to embed fonts: every word, line and box of a sheet where it
stands, one after the other."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from app.base.resources import packaged
from app.forms.paper.fonts import REGULAR

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Call = Callable[[Canvas], object]


@cache
def font(name: str) -> str:
    """A font of ours as reportlab loads it; it would take two with the same face for one."""
    plain = TTFont(f"plain {name}", str(packaged("resources", "fonts", f"{name}.ttf")))
    plain.face.name += b"-plain"
    pdfmetrics.registerFont(plain)
    return str(plain.fontName)


@dataclass
class Recorder:
    """Takes the calls with which a sheet is drawn, and remembers what is seen; parts that a PDF keeps once are seen each time."""

    pages: list[list[Call]] = field(default_factory=list)
    _seen: list[Call] = field(default_factory=list)
    _parts: dict[str, list[Call]] = field(default_factory=dict)
    _outer: list[Call] = field(default_factory=list)

    def beginForm(self, name: str, *_box: float) -> None:  # noqa: N802 - reportlab's names
        self._outer, self._seen = self._seen, self._parts.setdefault(name, [])

    def hasForm(self, name: str) -> bool:  # noqa: N802
        return name in self._parts

    def endForm(self) -> None:  # noqa: N802
        self._seen = self._outer

    def doForm(self, name: str) -> None:  # noqa: N802
        self._seen += self._parts[name]

    def showPage(self) -> None:  # noqa: N802
        self.pages.append(self._seen)
        self._seen = []

    def beginText(self) -> Recorder:  # noqa: N802
        return self

    beginPath = beginText  # noqa: N815

    def setTextOrigin(self, x: float, y: float) -> None:  # noqa: N802
        self._at = x, y

    def setFont(self, name: str, size: float) -> None:  # noqa: N802
        plain = font(name)
        self._seen.append(lambda canvas: canvas.setFont(plain, size))

    def textOut(self, text: str) -> None:  # noqa: N802
        at = self._at
        self._seen.append(lambda canvas: canvas.drawString(*at, text))

    def line(self, *ends: float) -> None:
        self._seen.append(lambda canvas: canvas.line(*ends))

    def rect(self, *box: float) -> None:
        self._seen.append(lambda canvas: canvas.rect(*box))

    def __getattr__(self, _name: str) -> Callable[..., None]:
        """What only sets greys and widths, or moves the page, draws nothing."""
        return lambda *_given, **_named: None


def pages_of(laid: Any) -> list[list[Call]]:
    """What the pages of a sheet show."""
    recorder = Recorder()
    laid.onto(recorder)
    return recorder.pages


def draw(pages: Sequence[Sequence[Call]]) -> bytes:
    """These pages as a PDF."""
    file = BytesIO()
    canvas = Canvas(file, pageCompression=1, initialFontName=font(REGULAR))
    for page in pages:
        for call in page:
            call(canvas)
        canvas.showPage()
    canvas.save()
    return file.getvalue()
