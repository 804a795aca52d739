"""Drawing a filled-in controlled form as a PDF."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

from reportlab.pdfgen.canvas import Canvas

from app.forms.paper.archival import make_archival
from app.forms.paper.blocks import form_strips
from app.forms.paper.fonts import REGULAR, font, refuse_missing
from app.forms.paper.furniture import Imprint, corner, footer, head_height, header, page_number, part_of
from app.forms.paper.furniture import stamp as stamp_of
from app.forms.paper.imposition import Paper, Side, cuts, paper_of, sheets
from app.forms.paper.ink import paint, paint_all
from app.forms.paper.laid import Laid
from app.forms.paper.marks import Mark, Text, Turned
from app.forms.paper.pages import filled, frames, paged
from app.forms.paper.tools import Density, Setup
from app.forms.paper.wording import day, moment, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from app.base.words import Names
    from app.forms.paper.ink import Group
    from app.forms.paper.pages import Page
    from app.forms.paper.wording import Values
    from app.forms.parts import Language
    from app.forms.rules import Form
    from app.forms.stamps import Stamp


SHARED = 2
"""As often as what several drawings share is seen, or more."""


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
    logo: bytes = b"",
) -> bytes:
    """Draw ``form`` with ``values`` as a PDF; the same arguments give the same bytes.

    ``values`` maps names to single values or, for tables and charts, lists of rows. Values that the form has no place for
    are ignored, missing ones stay blank. ``printed_at`` is in the office's time zone; ``stamp`` goes across every page, ``logo``, a grey
    PNG, before the office's name.

    Raises ``MissingGlyphs``, ``TypeError`` for a value of the wrong type, ``ValueError`` for a moment without time zone.
    """
    return draw_pack(
        [Drawing(form, values, stamp)],
        language=language,
        printed_by=printed_by,
        printed_at=printed_at,
        office=office,
        copies=copies,
        logo=logo,
    )


@dataclass(frozen=True, slots=True)
class Drawing:
    """A form to be drawn, with its values, the stamp across it, and how often it was printed ``before``."""

    form: Form
    values: Values
    stamp: Stamp | None = None
    before: int = 0


def draw_pack(
    drawings: Sequence[Drawing],
    *,
    language: Language,
    printed_by: str,
    printed_at: datetime,
    office: str,
    copies: int = 1,
    logo: bytes = b"",
) -> bytes:
    """Draw several forms as one PDF whose pages are counted through; arguments and errors are those of ``draw``."""
    return lay_out(
        drawings,
        language=language,
        printed_by=printed_by,
        printed_at=printed_at,
        office=office,
        copies=copies,
        logo=logo,
    ).pdf


def lay_out(
    drawings: Sequence[Drawing],
    *,
    language: Language,
    printed_by: str,
    printed_at: datetime,
    office: str,
    copies: int = 1,
    logo: bytes = b"",
) -> Laid:
    """Lay several forms out as ``draw_pack`` does; they can be drawn once more, on a printer."""
    runs: list[Run] = []
    for each in drawings:
        record, dated = _number_of(each, language), _dated(each, language)
        imprint = Imprint(
            each.form, language, office, record, dated, printed_by, printed_at, copies, each.stamp, each.before, logo
        )
        paper, pages = _set(each, language, office)
        runs.append(Run(imprint, paper, pages, f"{len(runs)}-", sum(len(run.pages) for run in runs)))
    refuse_missing(mark.text for run in runs for mark in run.marks() if isinstance(mark, Text))
    return Laid(_pdf(runs), partial(_onto, runs))


def _number_of(drawing: Drawing, language: Language) -> str:
    value = drawing.values.get(drawing.form.record or "")
    return shown(value, "text", language) if isinstance(value, str) else ""


def _dated(drawing: Drawing, language: Language) -> str:
    """The record's day or moment in words."""
    value = drawing.values.get(drawing.form.dated or "")
    if isinstance(value, datetime):
        return moment(value, language)
    return day(value, language) if isinstance(value, date) else value if isinstance(value, str) else ""


def _set(drawing: Drawing, language: Language, office: str) -> tuple[Paper, list[Page]]:
    """The pages of a drawing and their paper: several copies on one sheet if they fit, if need be set tight; tight too, if that
    saves a second page, or any page of a form for the pen."""
    form, paper, head = drawing.form, paper_of(drawing.form), head_height(drawing.form)
    pen = bool(form.record) and not _number_of(drawing, language)
    usual: Density = "pen" if pen else "usual"
    dense: Density = "dense-pen" if pen else "dense"
    shared = replace(paper, shares=max(1, len(form.parts)))
    setup = Setup(drawing.values, language, paper.across, max(1, paper.room(head)), density=usual, office=office)
    tight = replace(setup, tallest=max(1, shared.room(head)), density=dense)
    for tried in (replace(tight, density=usual), tight, replace(tight, beside=True)) if form.parts else ():
        pages = _paged(form, tried)
        if len(pages) == 1:
            return shared, pages
    pages = _paged(form, setup)
    if len(pages) == 1:
        return paper, pages
    snug = _paged(form, replace(setup, density=dense))
    return paper, snug if len(snug) == 1 or (pen and len(snug) < len(pages)) else pages


def _paged(form: Form, setup: Setup) -> list[Page]:
    return filled(paged(form_strips(form, setup), setup.tallest), setup.tallest)


def pages_of(form: Form, values: Values, language: Language) -> int:
    """On how many pages one copy of ``form`` is drawn, if it has no parts."""
    return len(_set(Drawing(form, values), language, "")[1])


def _pdf(runs: Sequence[Run]) -> bytes:
    """The PDF of all sheets."""
    font(REGULAR)
    file, first = BytesIO(), runs[0]
    size = (first.paper.width, first.paper.height)
    canvas = Canvas(file, pagesize=size, pageCompression=1, invariant=1, initialFontName=REGULAR, pdfVersion=(1, 7))
    said = first.imprint
    make_archival(
        canvas,
        title=f"{said.form.title.of(said.language)} {said.record}".rstrip(),
        subject=said.form.number,
        author=said.office,
        language=said.language,
        at=said.printed_at,
    )
    _onto(runs, canvas)
    canvas.save()
    return file.getvalue()


def _onto(runs: Sequence[Run], canvas: Canvas) -> None:
    """Draw all sheets on a canvas: those of the first copy, then those of the next."""
    pages = sum(len(run.pages) for run in runs)
    for copy in range(1, runs[0].imprint.copies + 1):
        for run in runs:
            run.lay(canvas, copy, pages)


@dataclass(frozen=True, slots=True)
class Run:
    """One drawing of a form with all its copies; repeated headers, footers and pages are drawn once and reused.

    ``name`` tells it from others in the same PDF, in which so many pages come ``before`` it.
    """

    imprint: Imprint
    paper: Paper
    pages: Sequence[Page]
    name: str = ""
    before: int = 0

    def marks(self) -> Iterator[Mark]:
        """The marks to be checked for missing glyphs; other copies' footers differ only in digits."""
        yield from header(self.imprint, self.paper.across)
        for part in self._parts:
            yield from part_of(self.imprint, part)
        yield from footer(self.imprint, 1, self.paper.across)
        turned = [*self._stamp(), *corner(self.imprint, self.imprint.copies)]
        yield from (mark for each in turned for mark in each.marks)
        yield from (mark for page in self.pages for _, strip in page.placed for mark in strip.marks)

    def lay(self, canvas: Canvas, copy: int, pages: int) -> None:
        """Add the sheets of one copy; there are ``pages`` in the whole PDF."""
        canvas.setPageSize((self.paper.width, self.paper.height))
        for sheet in sheets(len(self._parts), len(self.pages), self.paper.shares):
            self._lay(canvas, sheet, copy, pages)

    @property
    def _parts(self) -> Sequence[Names | None]:
        return self.imprint.form.parts or (None,)

    def _stamp(self) -> Iterator[Turned]:
        yield from stamp_of(self.imprint, self.paper.across, self.paper.share)

    def _head(self, canvas: Canvas) -> None:
        """What stands above every page of every part; its code has more strokes than all the rest."""
        self._once(canvas, "head", self._sheets * len(self.pages), lambda: self._paint(canvas, self._heading()))

    def _heading(self) -> Group:
        return self._top, list(header(self.imprint, self.paper.across))

    def _footer(self, canvas: Canvas, copy: int) -> None:
        """The footer, which the sheets of many records share."""
        named = f"footer-{self.imprint.form.number}-{self.imprint.form.version}-{copy}-{self.paper.share:.0f}"

        def draw() -> None:
            self._paint(canvas, (self.paper.foot, list(footer(self.imprint, copy, self.paper.across))))

        self._once(canvas, named, SHARED, draw, own=False)

    def _page(self, canvas: Canvas, number: int, pages: int) -> None:
        """A page, with its head if it is the only one."""
        page = self.pages[number - 1]
        foot = page_number(self.before + number, pages, self.imprint.language, self.paper.across)
        below = self._top - head_height(self.imprint.form)

        def draw() -> None:
            heads = [self._heading()] if len(self.pages) == 1 else []
            strips = [(below - top, strip.marks) for top, strip in page.placed]
            edges = list(frames(page, self.paper.across))
            self._paint(canvas, *heads, *strips, (below, edges), (self.paper.foot, [foot]))

        self._once(canvas, f"page-{number}", self._sheets, draw)

    @property
    def _top(self) -> float:
        return self.paper.share - self.paper.top

    @property
    def _sheets(self) -> int:
        """How often each page comes."""
        return self.imprint.copies * len(self._parts)

    def _paint(self, canvas: Canvas, *groups: Group) -> None:
        paint_all(canvas, groups, self.paper.left)

    def _once(self, canvas: Canvas, name: str, often: int, draw: Callable[[], None], *, own: bool = True) -> None:
        """Draw what is seen only once where it stands; what is seen more ``often`` is kept as a form XObject of one share's
        size, under a name that is this drawing's ``own`` or that others share."""
        if often == 1:
            draw()
            return
        kept = f"{self.name}{name}" if own else name
        if not canvas.hasForm(kept):
            canvas.beginForm(kept, 0, 0, self.paper.width, self.paper.share)
            draw()
            canvas.endForm()
        canvas.doForm(kept)

    def _lay(self, canvas: Canvas, sheet: Sequence[Side], copy: int, pages: int) -> None:
        for place, side in enumerate(sheet, 1):
            canvas.saveState()
            canvas.translate(0, self.paper.height - place * self.paper.share)
            if len(self.pages) > 1:
                self._head(canvas)
            self._paint(canvas, (self._top, list(part_of(self.imprint, self._parts[side.part]))))
            self._page(canvas, side.number, pages)
            self._footer(canvas, copy)
            self._paint(canvas, (self._top, list(corner(self.imprint, copy))), (self.paper.share, list(self._stamp())))
            canvas.restoreState()
        paint(canvas, list(cuts(self.paper)), 0, self.paper.height)
        canvas.showPage()
