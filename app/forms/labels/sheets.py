"""Sheets of labels as PDF: labels of records on the chosen stock, or spine strips on A4."""

from __future__ import annotations

from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

from reportlab.pdfgen.canvas import Canvas

from app.base import features
from app.forms.labels import rules, stocks
from app.forms.labels.contents import ArchiveStamp, Label, Spine
from app.forms.labels.drawing import inside, label_marks, stamp_marks
from app.forms.labels.spines import spine_marks
from app.forms.paper.archival import make_archival
from app.forms.paper.fonts import REGULAR, font, refuse_missing
from app.forms.paper.ink import paint
from app.forms.paper.laid import Laid
from app.forms.paper.marks import HAIR, INK, MM, Rule, Text, Turned
from app.forms.sheets import Sheet
from app.register.settings import setting

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.forms.labels.contents import Content
    from app.forms.labels.kinds import LabelKind
    from app.forms.labels.rules import Place, Stock
    from app.forms.paper.marks import Mark
    from app.office.office import Office

VERSION = 1
"""Of the drawing of labels, for the print log."""

Drawn = tuple["Place", "list[Mark]"]
"""A place on a sheet in millimetres, and the marks in it in points from its top left corner."""


def draw(office: Office, kind: str, records: Sequence[str], stock: str, first: int = 1) -> Sheet:
    """Draw the labels of records (by their numbers) on a stock (id), beginning at its label ``first``.

    Spine strips take as ``stock`` a width in millimetres, or nothing for each volume's own.

    Raises:
        NothingToLabel, UnknownStock, UnknownRecord, MissingGlyphs, WrongStockFile

    """
    made = of_kind(kind)
    contents = made.make(office, records)
    if not contents:
        raise rules.NothingToLabel
    known = stocks.known(office.register.folder)
    if made.strips:
        pages, size, roll = list(_strips(office, contents, stock, known)), rules.A4, False
    else:
        chosen = known.by_id(stock)
        pages, size, roll = list(_labels(contents, chosen, first)), chosen.sheet, chosen.make == "roll"
    laid = _laid(office, made.title(), size, pages)
    return Sheet(laid, kind, VERSION, named(records), made.title(), roll=roll)


def of_kind(kind: str) -> LabelKind:
    """A kind of labels that some room declares."""
    kinds: dict[str, LabelKind] = features.table("labels")
    return kinds[kind]


def offered(office: Office, kind: LabelKind) -> list[Stock]:
    """The stock on which a kind of labels can be printed. Raises ``WrongStockFile``."""
    every = stocks.known(office.register.folder).stocks
    # What has a place on a page is meant for it; whoever has labels may still take those.
    return sorted((each for each in every if kind.pages or each.make != "page"), key=lambda each: each.make != "page")


def named(records: Sequence[str]) -> str:
    """What the print log calls several records: the first and the last, and how many there are."""
    return records[0] if len(records) == 1 else f"{records[0]} … {records[-1]} ({len(records)})"


def _labels(contents: Sequence[Content], stock: Stock, first: int) -> Iterator[list[Drawn]]:
    left = iter(contents)
    begin = min(max(first, 1), stock.on_each)
    for places in rules.laid(stock, len(contents), begin):
        yield [(place, list(_marks(next(left), stock, place))) for place in places]


def _marks(content: Content, stock: Stock, place: Place) -> Iterator[Mark]:
    match content:
        case Label():
            yield from label_marks(content, inside(stock, place))
        case ArchiveStamp():
            yield from stamp_marks(content, place)


def _strips(office: Office, contents: Sequence[Content], width: str, known: rules.Known) -> Iterator[list[Drawn]]:
    spines = [each for each in contents if isinstance(each, Spine)]
    strips = known.strips
    widths = [strips.named(width) if width else strips.fitting(each.thickness) for each in spines]
    left = iter(spines)
    for places in rules.side_by_side(widths, strips.height):
        drawn = [(place, list(spine_marks(next(left), place, office.language))) for place in places]
        yield [*drawn, (places[0], list(_cuts(places)))]


def _cuts(places: Sequence[Place]) -> Iterator[Mark]:
    """The lines to cut along, measured from the first place."""
    edges = [0.0, *(place.x + place.width - places[0].x for place in places)]
    for x in edges:
        yield Rule(x * MM, 0, x * MM, places[0].height * MM, HAIR, INK, dashed=True)


def _laid(office: Office, title: str, size: tuple[float, float], pages: Iterable[Sequence[Drawn]]) -> Laid:
    font(REGULAR)
    pages = list(pages)
    refuse_missing(text for page in pages for _, marks in page for text in _texts(marks))
    file, across, down = BytesIO(), size[0] * MM, size[1] * MM
    canvas = Canvas(
        file, pagesize=(across, down), pageCompression=1, invariant=1, initialFontName=REGULAR, pdfVersion=(1, 7)
    )
    make_archival(
        canvas,
        title=title,
        subject=title,
        author=setting(office.register, "name"),
        language=office.language,
        at=office.local(office.now()),
    )
    onto = partial(_onto, pages, across, down)
    onto(canvas)
    canvas.save()
    return Laid(file.getvalue(), onto)


def _onto(pages: Sequence[Sequence[Drawn]], across: float, down: float, canvas: Canvas) -> None:
    """Draw all pages on a canvas; their sides are in points."""
    for page in pages:
        canvas.setPageSize((across, down))
        for place, marks in page:
            paint(canvas, marks, place.x * MM, down - place.y * MM)
        canvas.showPage()


def _texts(marks: Iterable[Mark]) -> Iterator[str]:
    for mark in marks:
        if isinstance(mark, Text):
            yield mark.text
        elif isinstance(mark, Turned):
            yield from _texts(mark.marks)
