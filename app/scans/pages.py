"""The pages of scanned files, which are not trusted: opening and examining them within limits, rendering pages.

PDFs are rendered by pdfium without its script engine; Pillow decodes images only as the format of their first bytes.
"""

from __future__ import annotations

import struct
import warnings
from bisect import bisect_left
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import accumulate
from typing import TYPE_CHECKING

from app.scans.rules import MOST, REDUCED, ScanTooLarge, ScanUnreadable, media_of, within

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from PIL.Image import Image
    from pypdfium2 import PdfDocument

    from app.forms.paper.preview import Picture
    from app.scans.rules import Media

PASSWORD_WANTED = 4
"""FPDF_ERR_PASSWORD in fpdfview.h."""

_DAMAGE = (OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, EOFError, ArithmeticError, struct.error)
"""What Pillow raises for damaged images."""


@dataclass(frozen=True, slots=True)
class Examined:
    """The format of a file and its number of pages."""

    media: Media
    pages: int


def examine(content: bytes, file: str) -> Examined:
    """Read a whole file in the format of its first bytes; ``file`` is the name used in refusals.

    Raises:
        NotAScan, ScanTooLarge, ScanUnreadable

    """
    media = media_of(content, file)
    pages = _pdf_pages(content, file) if media == "application/pdf" else _picture_pages(content, media, file)
    if not pages:
        raise ScanUnreadable(file, "empty")
    return Examined(media, pages)


def _pdf_pages(content: bytes, file: str) -> int:
    from app.forms.paper.preview import PDFIUM

    with opened_pdf(content, file) as document:
        with PDFIUM:
            within("pages", len(document), file)
        for number in range(len(document)):
            with PDFIUM:
                _examine_pdf_page(document, number, file)
        return len(document)


def _examine_pdf_page(document: PdfDocument, number: int, file: str) -> None:
    """Refuse a page that cannot be loaded, has no size, or contains too large an image."""
    from pypdfium2 import raw

    page = document[number]
    if not all(page.get_size()):
        raise ScanUnreadable(file, "damaged")
    for shown in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=4):
        across, down = shown.get_px_size()
        within("pixels", across * down, file)
    page.close()


@contextmanager
def opened_pdf(content: bytes, file: str) -> Iterator[PdfDocument]:
    """A PDF; ``file`` is its name in a refusal. Raises ``ScanUnreadable``."""
    from pypdfium2 import PdfiumError

    from app.forms.paper.preview import opened

    try:
        with opened(content) as document:
            yield document
    except PdfiumError as error:
        locked = getattr(error, "err_code", None) == PASSWORD_WANTED
        raise ScanUnreadable(file, "encrypted" if locked else "damaged") from error


@cache
def _pillow() -> ModuleType:
    """Pillow, set up to refuse an image far over the limit by its header, before decoding it."""
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = REDUCED * MOST["pixels"]
    warnings.filterwarnings("error", category=Image.DecompressionBombWarning)
    return Image


@contextmanager
def opened_picture(content: bytes, media: Media, file: str) -> Iterator[Image]:
    """An image within the limits; ``file`` is its name in a refusal. Raises ``ScanTooLarge``, ``ScanUnreadable``."""
    pillow = _pillow()
    try:
        with pillow.open(BytesIO(content), formats=[media.removeprefix("image/")]) as image:
            _reduce(image)
            within("pixels", image.width * image.height, file)
            yield image
    except (pillow.DecompressionBombWarning, pillow.DecompressionBombError) as error:
        raise ScanTooLarge(file, "pixels") from error
    except _DAMAGE as error:
        raise ScanUnreadable(file, "damaged") from error


def _reduce(image: Image) -> None:
    """Have a JPEG over the limit decoded at half its width and height, which its format allows; others stay."""
    if image.width * image.height > MOST["pixels"]:
        image.draft(image.mode, (image.width // 2, image.height // 2))


def _picture_pages(content: bytes, media: Media, file: str) -> int:
    with opened_picture(content, media, file) as image:
        pages = pixels = 0
        while _turn(image, pages):
            pages += 1
            pixels += image.width * image.height
            within("pages", pages, file)
            within("pixels", image.width * image.height, file)
            within("all-pixels", pixels, file)
            image.load()
        return pages


def _turn(image: Image, page: int) -> bool:
    """Go to a page (from 0); returns False if there is none. Only TIFF can have several."""
    if page and image.format != "TIFF":
        return False
    try:
        image.seek(page)
    except EOFError:
        return False
    return True


def picture(content: bytes, media: Media, page: int, longest: int, *, copied: bool = False) -> Picture:
    """Render a page (from 0), its longer side at most ``longest`` pixels; ``copied`` makes it look like a photocopy.

    Raises:
        ScanTooLarge, ScanUnreadable

    """
    if media == "application/pdf":
        from app.forms.paper import preview

        with opened_pdf(content, "") as document:
            seen = preview.picture(document, page, float("inf"), longest)
        return _photocopy(_pillow().frombytes("RGB", (seen.width, seen.height), seen.pixels)) if copied else seen
    with opened_picture(content, media, "") as image:
        _turn(image, page)
        small = _upright(image, longest)
    return _photocopy(small) if copied else _seen(small)


def _upright(image: Image, longest: int) -> Image:
    """An image scaled down to ``longest``, turned upright by its EXIF data, in RGB, transparent parts on white."""
    from PIL import ImageOps

    if image.mode.startswith("I;16"):
        image = image.convert("I").point(lambda grey: grey / 256).convert("L")
    image.thumbnail((longest, longest))
    image = ImageOps.exif_transpose(image)
    if image.has_transparency_data:
        over = image.convert("RGBA")
        image = _pillow().new("RGBA", over.size, "white")
        image.alpha_composite(over)
    return image.convert("RGB")


def _photocopy(image: Image) -> Picture:
    """An image in grey, paper white and ink black, assuming that half of a page is paper and a fiftieth ink."""
    grey = image.convert("L")
    counts = list(accumulate(grey.histogram()))
    ink, paper = (bisect_left(counts, counts[-1] * share) for share in (0.02, 0.5))
    white = max(ink + 1, paper * 0.85)
    clear = [round(255 * min(1, max(0, (level - ink) / (white - ink)))) for level in range(256)]
    return _seen(grey.point(clear).convert("RGB"))


def _seen(image: Image) -> Picture:
    from app.forms.paper.preview import Picture

    return Picture(image.width, image.height, image.tobytes())
