"""The office's mark 单位标志 (DC-2): a picture beside its name on every sheet, kept in the register."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from app.base.refusals import Refusal
from app.register.settings import set_setting, setting

if TYPE_CHECKING:
    from pathlib import Path

    from app.office.office import Office
    from app.register.register import Register

LOGO = "logo"
LARGEST = 20 * 1024 * 1024
"""The most bytes of a picture that is taken."""
SHARP = (600, 160)
"""The most pixels that are kept: 600 dpi of what is printed."""
PIXELS = 50_000_000


@dataclass(eq=False)
class NoPicture(Refusal):
    """``file`` is no picture that can be read (PNG, JPEG, BMP, GIF, WebP), or is too large."""

    file: str


def load(register: Register) -> bytes:
    """The mark as a grey PNG; empty if the office has none."""
    return base64.b64decode(setting(register, LOGO))


def choose(office: Office, file: Path) -> None:
    """Print a picture beside the office's name from now on, in greys, as sheets are printed.

    Raises:
        NotAllowed, NoPicture

    """
    office.require("office")
    keep(office, _grey(file))


def keep(office: Office, content: bytes) -> None:
    """Keep a mark as ``load`` gives it; empty: none any more.

    Raises:
        NotAllowed

    """
    office.require("office")
    with office.register.transaction():
        set_setting(office.register, LOGO, base64.b64encode(content).decode("ascii"))
        office.record("office.logo", there=bool(content))


def _grey(file: Path) -> bytes:
    """A picture on white, in greys, no larger than is printed, without what a camera wrote into it."""
    from PIL import Image, ImageOps

    try:
        if file.stat().st_size > LARGEST:
            raise NoPicture(file.name)
        with Image.open(file, formats=("PNG", "JPEG", "BMP", "GIF", "WEBP")) as opened:
            if opened.width * opened.height > PIXELS:
                raise NoPicture(file.name)
            upright = ImageOps.exif_transpose(opened).convert("RGBA")
        white = Image.new("RGBA", upright.size, "white")
        grey = Image.alpha_composite(white, upright).convert("L")
        grey.thumbnail(SHARP)
        # What is white around it would be room that nobody sees.
        grey = grey.crop(ImageOps.invert(grey).getbbox() or (0, 0, *grey.size))
        written = BytesIO()
        grey.save(written, "PNG", optimize=True)
        return written.getvalue()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise NoPicture(file.name) from error
