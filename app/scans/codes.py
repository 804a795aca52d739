"""Reading the record numbers that printed forms carry as QR codes (ISO/IEC 18004) from scanned pages; see docs/forms.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.scans.pages import picture

if TYPE_CHECKING:
    from zxingcpp import Barcode

    from app.forms.paper.preview import Picture
    from app.scans.rules import Media

SIDES = (2340, 3510, 1170)
"""The longer side of a page in pixels, tried in this order: A4 at 200, 300 and 100 dots per inch."""

LONGEST = 40
"""No record's number has more characters; a longer text is from a foreign code."""


def numbers(content: bytes, media: Media, page: int) -> tuple[str, ...]:
    """The texts of a page's QR codes, from top to bottom, without repetitions; empty if none can be read.

    The page may be rotated, skewed and noisy. Halves of a cut sheet scanned together have a code each.

    Raises:
        ScanTooLarge, ScanUnreadable

    """
    for side in SIDES:
        if found := _read(picture(content, media, page, side)):
            return found
    return ()


def _read(seen: Picture) -> tuple[str, ...]:
    import zxingcpp

    pixels = memoryview(seen.pixels).cast("B", shape=(seen.height, seen.width, 3))
    codes = zxingcpp.read_barcodes(pixels, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    texts = [code.text.strip() for code in sorted(codes, key=_top)]
    return tuple(dict.fromkeys(text for text in texts if text.isprintable() and 0 < len(text) <= LONGEST))


def _top(code: Barcode) -> int:
    return int(code.position.top_left.y)
