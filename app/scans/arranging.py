"""Files made of the pages of a scan: some of them, turned as they are to be read, and which of them are blank."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

from app.scans.pages import opened_pdf, opened_picture, picture

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PIL.Image import Image
    from pypdfium2 import PdfDocument

    from app.scans.rules import Media

QUARTER = 90
"""Degrees of a turn."""

QUALITY = 95
"""Of a JPEG that was turned, in percent: nobody sees the difference."""

LOOKED_AT, MARGIN = 1200, 0.04
"""The longer side in pixels at which a page is looked at, and the share of it at each edge where a scanner's shadow lies."""

PAPER, INK, SPECKS = 160, 56, 0.0001
"""How light paper is at least (0–255), how much darker than it ink is, and which share of a blank page specks may take."""


def blank(content: bytes, media: Media, page: int) -> bool:
    """Whether nothing is written on a page (from 0): only paper, the grain of the scanner, and specks."""
    from PIL import Image

    seen = picture(content, media, page, LOOKED_AT)
    grey = Image.frombytes("RGB", (seen.width, seen.height), seen.pixels).convert("L")
    across, down = round(seen.width * MARGIN), round(seen.height * MARGIN)
    counts = grey.crop((across, down, seen.width - across, seen.height - down)).histogram()
    paper = _median(counts)
    return paper >= PAPER and sum(counts[: paper - INK]) <= SPECKS * sum(counts)


def _median(counts: Sequence[int]) -> int:
    passed, half = 0, sum(counts) / 2
    for level, number in enumerate(counts):
        passed += number
        if passed >= half:
            return level
    return 0


def arranged(content: bytes, media: Media, wanted: Sequence[int], turns: Mapping[int, int], pages: int) -> bytes:
    """The file with the ``wanted`` of its ``pages`` (from 0), each turned clockwise by quarters; as it came if all are there.

    Raises:
        ScanUnreadable

    """
    turned = {page: turns[page] % 4 for page in wanted if turns.get(page, 0) % 4}
    if len(wanted) == pages and not turned:
        return content
    return pick(content, media, wanted, turned)


def pick(content: bytes, media: Media, pages: Sequence[int], turns: Mapping[int, int] | None = None) -> bytes:
    """A new file with some pages (from 0), without loss but for a JPEG that is turned; for all as they are, use the file itself.

    Raises:
        ScanUnreadable

    """
    if media == "application/pdf":
        return _picked_pdf(content, pages, turns or {})
    return _picked_picture(content, media, pages, turns or {})


def _picked_pdf(content: bytes, pages: Sequence[int], turns: Mapping[int, int]) -> bytes:
    import pypdfium2

    from app.forms.paper.preview import PDFIUM

    file = BytesIO()
    with opened_pdf(content, "") as document, PDFIUM:
        picked = pypdfium2.PdfDocument.new()
        picked.import_pages(document, list(pages))
        for place, page in enumerate(pages):
            _turn_page(picked, place, turns.get(page, 0))
        picked.save(file)
        picked.close()
    return _timeless(file.getvalue())


def _turn_page(document: PdfDocument, place: int, quarters: int) -> None:
    if quarters:
        page = document[place]
        page.set_rotation((page.get_rotation() + QUARTER * quarters) % 360)
        page.close()


def _timeless(pdf: bytes) -> bytes:
    """A PDF with the time and the random id that pdfium adds blanked, so that the same pages give the same bytes."""
    objects, word, trailer = pdf.rpartition(b"trailer")
    objects = re.sub(rb"(?<=/CreationDate\(D:)\d{14}", b"0" * 14, objects, count=1)
    return objects + word + re.sub(rb"[0-9A-F]{32}", b"0" * 32, trailer)


def _picked_picture(content: bytes, media: Media, pages: Sequence[int], turns: Mapping[int, int]) -> bytes:
    file = BytesIO()
    with opened_picture(content, media, "") as image:
        frames = []
        for page in pages:
            image.seek(page)
            frames.append(_turned(image.copy(), turns.get(page, 0)))
        _save(frames, media, file, image.info.get("dpi"))
    return file.getvalue()


def _turned(image: Image, quarters: int) -> Image:
    """An image as it is read, turned clockwise by quarters."""
    from PIL import ImageOps
    from PIL.Image import Transpose

    if not quarters:
        return image
    way = {1: Transpose.ROTATE_270, 2: Transpose.ROTATE_180, 3: Transpose.ROTATE_90}[quarters]
    return ImageOps.exif_transpose(image).transpose(way)


def _save(frames: Sequence[Image], media: Media, file: BytesIO, dpi: tuple[float, float] | None) -> None:
    known = {"dpi": dpi} if dpi else {}
    if media == "image/tiff":
        packing = "group4" if all(frame.mode == "1" for frame in frames) else "tiff_lzw"
        frames[0].save(file, "TIFF", save_all=True, append_images=frames[1:], compression=packing, **known)
    elif media == "image/webp":
        frames[0].save(file, "WEBP", lossless=True)
    elif media == "image/jpeg":
        frames[0].save(file, "JPEG", quality=QUALITY, subsampling=0, **known)
    else:
        frames[0].save(file, "PNG", **known)
