"""Drawing a filled-in controlled form as a PDF."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from reportlab.pdfgen.canvas import Canvas

from app.base.file_names import MAKER
from app.forms.paper.blocks import form_strips
from app.forms.paper.fonts import REGULAR, font, refuse_missing
from app.forms.paper.furniture import Imprint, footer, header, page_number
from app.forms.paper.furniture import stamp as stamp_of
from app.forms.paper.imposition import (
    BOTTOM,
    FOOT,
    HEAD,
    LEFT,
    TOP,
    Paper,
    Side,
    cuts,
    paper_of,
    shares_of,
    sheets,
)
from app.forms.paper.ink import paint
from app.forms.paper.marks import Mark, Text, Turned
from app.forms.paper.pages import paged
from app.forms.paper.tools import Setup

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from app.base.words import Names
    from app.forms.paper.pages import Page
    from app.forms.paper.wording import Values
    from app.forms.parts import Language
    from app.forms.rules import Form
    from app.forms.stamps import Stamp


def draw(
    form: Form,
    values: Values,
    *,
    language: Language,
    printed_by: str,
    printed_at: datetime,
    office: str,
    copies: int = 1,
    stamp: Stamp | None = None,
) -> bytes:
    """Draw ``form`` with ``values`` as a PDF; the same arguments give the same bytes.

    ``values`` maps names to single values or, for tables and charts, lists of rows. Values that the form has no place for
    are ignored, missing ones stay blank. ``printed_at`` is in the office's time zone; ``stamp`` goes across every page.

    Raises ``MissingGlyphs``, ``TypeError`` for a value of the wrong type, ``ValueError`` for a moment without time zone.
    """
    return draw_pack(
        [Drawing(form, values, stamp)],
        language=language,
        printed_by=printed_by,
        printed_at=printed_at,
        office=office,
        copies=copies,
    )


@dataclass(frozen=True, slots=True)
class Drawing:
    """A form to be drawn, with its values and the stamp across it."""

    form: Form
    values: Values
    stamp: Stamp | None = None


def draw_pack(
    drawings: Sequence[Drawing],
    *,
    language: Language,
    printed_by: str,
    printed_at: datetime,
    office: str,
    copies: int = 1,
) -> bytes:
    """Draw several forms as one PDF whose pages are counted through; arguments and errors are those of ``draw``."""
    runs: list[Run] = []
    for each in drawings:
        paper = paper_of(each.form)
        setup = Setup(each.values, language, paper.across, paper.room())
        record = setup.shown(each.form.record) if each.form.record else ""
        imprint = Imprint(each.form, language, office, record, printed_by, printed_at, copies, each.stamp)
        strips = form_strips(each.form, setup)
        shares = shares_of(each.form, strips, paper)
        before = sum(len(run.pages) for run in runs)
        runs.append(Run(imprint, paper, shares, paged(strips, paper.room(shares)), f"{len(runs)}-", before))
    refuse_missing(mark.text for run in runs for mark in run.marks() if isinstance(mark, Text))
    return _pdf(runs)


def pages_of(form: Form, values: Values, language: Language) -> int:
    """On how many pages one copy of ``form`` is drawn, if it has no parts."""
    paper = paper_of(form)
    strips = form_strips(form, Setup(values, language, paper.across, paper.room()))
    return len(paged(strips, paper.room()))


def _pdf(runs: Sequence[Run]) -> bytes:
    """The PDF: all sheets of the first copy, then those of the next."""
    font(REGULAR)
    file, first = BytesIO(), runs[0]
    size = (first.paper.width, first.paper.height)
    canvas = Canvas(file, pagesize=size, pageCompression=1, invariant=1, initialFontName=REGULAR)
    canvas.setTitle(f"{first.imprint.form.title.of(first.imprint.language)} {first.imprint.record}".rstrip())
    canvas.setAuthor(first.imprint.office)
    canvas.setCreator(MAKER)
    pages = sum(len(run.pages) for run in runs)
    for run in runs:
        run.keep(canvas, pages)
    for copy in range(1, first.imprint.copies + 1):
        for run in runs:
            run.lay(canvas, copy)
    canvas.save()
    return file.getvalue()


@dataclass(frozen=True, slots=True)
class Run:
    """One drawing of a form with all its copies; repeated headers, footers and pages are drawn once and reused.

    ``name`` tells it from others in the same PDF, in which so many pages come ``before`` it.
    """

    imprint: Imprint
    paper: Paper
    shares: int
    pages: Sequence[Page]
    name: str = ""
    before: int = 0

    def marks(self) -> Iterator[Mark]:
        """The marks to be checked for missing glyphs; other copies' footers differ only in digits."""
        for part in self._parts:
            yield from header(self.imprint, part, self.paper.across)
        yield from footer(self.imprint, 1, self.paper.across)
        yield from (mark for turned in self._stamp() for mark in turned.marks)
        yield from (mark for page in self.pages for _, strip in page.placed for mark in strip.marks)

    def keep(self, canvas: Canvas, pages: int) -> None:
        """Draw what the sheets are made of; there are ``pages`` in the whole PDF."""
        self._draw_headers(canvas)
        self._draw_footers(canvas)
        self._draw_pages(canvas, pages)

    def lay(self, canvas: Canvas, copy: int) -> None:
        """Add the sheets of one copy."""
        canvas.setPageSize((self.paper.width, self.paper.height))
        for sheet in sheets(len(self._parts), len(self.pages), self.shares):
            self._lay(canvas, sheet, copy)

    @property
    def _parts(self) -> Sequence[Names | None]:
        return self.imprint.form.parts or (None,)

    @property
    def _height(self) -> float:
        return self.paper.height / self.shares

    def _stamp(self) -> Iterator[Turned]:
        yield from stamp_of(self.imprint, self.paper.across, self._height)

    def _draw_headers(self, canvas: Canvas) -> None:
        for index, part in enumerate(self._parts):
            with self._kept(canvas, f"header-{index}"):
                paint(canvas, list(header(self.imprint, part, self.paper.across)), LEFT, self._height - TOP)

    def _draw_footers(self, canvas: Canvas) -> None:
        for copy in range(1, self.imprint.copies + 1):
            with self._kept(canvas, f"footer-{copy}"):
                paint(canvas, list(footer(self.imprint, copy, self.paper.across)), LEFT, BOTTOM + FOOT)

    def _draw_pages(self, canvas: Canvas, pages: int) -> None:
        for number, page in enumerate(self.pages, 1):
            with self._kept(canvas, f"page-{number}"):
                foot = page_number(self.before + number, pages, self.imprint.language, self.paper.across)
                paint(canvas, [foot], LEFT, BOTTOM + FOOT)
                for top, strip in page.placed:
                    paint(canvas, strip.marks, LEFT, self._height - TOP - HEAD - top)

    @contextmanager
    def _kept(self, canvas: Canvas, name: str) -> Iterator[None]:
        """Whatever is drawn in this context becomes a form XObject of one share's size under ``name``."""
        canvas.beginForm(f"{self.name}{name}", 0, 0, self.paper.width, self._height)
        yield
        canvas.endForm()

    def _lay(self, canvas: Canvas, sheet: Sequence[Side], copy: int) -> None:
        for place, side in enumerate(sheet, 1):
            canvas.saveState()
            canvas.translate(0, self.paper.height - place * self._height)
            for name in (f"header-{side.part}", f"footer-{copy}", f"page-{side.number}"):
                canvas.doForm(f"{self.name}{name}")
            paint(canvas, list(self._stamp()), LEFT, self._height)
            canvas.restoreState()
        paint(canvas, list(cuts(self.paper, self.shares)), 0, self.paper.height)
        canvas.showPage()
