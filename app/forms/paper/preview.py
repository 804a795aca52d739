"""Rendering the pages of a PDF as pictures."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from threading import RLock
from typing import TYPE_CHECKING

import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Iterator

PDFIUM = RLock()
"""To be held while calling pdfium, which is not thread-safe."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page in pixels: rows from the top without padding, three bytes (red, green, blue) per pixel."""

    width: int
    height: int
    pixels: bytes


@contextmanager
def opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """Open a PDF with pdfium. Raises ``PdfiumError`` if it is damaged or needs a password."""
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
    try:
        yield document
    finally:
        with PDFIUM:
            document.close()


def sizes(pdf: bytes) -> list[tuple[float, float]]:
    """The width and height of every page in points."""
    with opened(pdf) as document, PDFIUM:
        return [document.get_page_size(number) for number in range(len(document))]


def pictures(pdf: bytes, dpi: float) -> Iterator[Picture]:
    """The pages of ``pdf``, rendered one at a time so that a long document is never wholly in memory."""
    with opened(pdf) as document:
        for number in range(len(document)):
            yield picture(document, number, dpi)


def picture(document: pypdfium2.PdfDocument, number: int, dpi: float, longest: float = float("inf")) -> Picture:
    """Render the page ``number`` (from 0) of a document, with no side longer than ``longest`` pixels."""
    with PDFIUM:
        page = document[number]
        scale = min(dpi / 72, longest / max(page.get_size()))
        bitmap = page.render(scale=scale, rev_byteorder=True)
        seen = _picture(bitmap)
        bitmap.close()
        page.close()
        return seen


def _picture(bitmap: pypdfium2.PdfBitmap) -> Picture:
    row = bitmap.width * bitmap.n_channels
    raw = memoryview(bitmap.buffer).cast("B")
    pixels = b"".join(raw[start : start + row] for start in range(0, bitmap.stride * bitmap.height, bitmap.stride))
    return Picture(bitmap.width, bitmap.height, pixels)
