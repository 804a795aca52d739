"""The pages of a PDF as pictures for the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Picture:
    """A page in pixels: rows from the top without padding, three bytes (red, green, blue) a pixel."""

    width: int
    height: int
    pixels: bytes


def pictures(pdf: bytes, dpi: float) -> Iterator[Picture]:
    """The pages of ``pdf`` one after the other, so that a long document need not be in memory whole."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            yield _picture(page.render(scale=dpi / 72, rev_byteorder=True))


def _picture(bitmap: pypdfium2.PdfBitmap) -> Picture:
    row = bitmap.width * bitmap.n_channels
    raw = memoryview(bitmap.buffer).cast("B")
    pixels = b"".join(raw[start : start + row] for start in range(0, bitmap.stride * bitmap.height, bitmap.stride))
    return Picture(bitmap.width, bitmap.height, pixels)
