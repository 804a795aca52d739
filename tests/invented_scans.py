"""Scans as they come from a scanner: pictures, documents, and printed forms that were signed and scanned back."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pypdfium2
from PIL import Image, ImageFilter

if TYPE_CHECKING:
    from collections.abc import Iterable


def jpeg(across: int = 60, down: int = 80, colour: str = "white") -> bytes:
    """A picture."""
    return _written(Image.new("RGB", (across, down), colour), "JPEG")


def webp(across: int = 60, down: int = 80, *, lossless: bool = False) -> bytes:
    """A picture as browsers and chat programs store it."""
    return _written(Image.new("RGB", (across, down), "white"), "WEBP", lossless=lossless)


def heic(brand: bytes = b"heic") -> bytes:
    """The beginning of a photo as a telephone stores it."""
    return b"\0\0\0\x18ftyp" + brand + b"\0\0\0\0mif1" + brand + bytes(200)


def png(across: int, down: int) -> bytes:
    """A picture of black and white, which packs to almost nothing."""
    return _written(Image.new("1", (across, down)), "PNG")


def tiff(pages: int) -> bytes:
    """A document as old scanners make it; each page is a pixel taller than the one before."""
    first, *others = [Image.new("1", (40, 50 + page)) for page in range(pages)]
    return _written(first, "TIFF", save_all=True, append_images=others, compression="group4")


def pdf(pages: int) -> bytes:
    """A document of empty pages."""
    document, file = pypdfium2.PdfDocument.new(), BytesIO()
    for page in range(pages):
        document.new_page(300, 400 + page)
    document.save(file)
    return file.getvalue()


def scanned(sheet: bytes, dpi: int = 200, angle: float = 0, noise: float = 0) -> bytes:
    """The first page of a printed sheet as a scanner sees it: turned by degrees, grainy, packed as JPEG."""
    with pypdfium2.PdfDocument(sheet) as document:
        page = document[0].render(scale=dpi / 72).to_pil().convert("L")
    page = page.rotate(angle, expand=True, fillcolor=255, resample=Image.Resampling.BICUBIC)
    if noise:
        grain = Image.effect_noise(page.size, noise)
        page = Image.blend(page, grain, 0.15).filter(ImageFilter.GaussianBlur(0.8))
    return _written(page, "JPEG", quality=50)


def bound(pages: Iterable[bytes]) -> bytes:
    """Scanned pages in one PDF, as the feeder of a copier makes it."""
    first, *others = [Image.open(BytesIO(page)) for page in pages]
    return _written(first, "PDF", save_all=True, append_images=others, resolution=200)


def _written(picture: Image.Image, form: str, **how: object) -> bytes:
    file = BytesIO()
    picture.save(file, form, **how)  # type: ignore[arg-type]
    return file.getvalue()
