"""Wrong secrets in a row per key slot, as (count, moment of the last), in a small file beside the register.

Whoever can delete the file can also copy the register and try elsewhere; against that, each try is made costly.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from app.register.files import write_whole

if TYPE_CHECKING:
    from pathlib import Path

FILE = "attempts.json"


def load(folder: Path) -> dict[str, tuple[int, datetime]]:
    """The failures by the tag of their slot; empty if the file is missing or unreadable."""
    try:
        return msgspec.json.decode((folder / FILE).read_bytes(), type=dict[str, tuple[int, datetime]])
    except (FileNotFoundError, msgspec.DecodeError, UnicodeDecodeError):
        return {}


def keep(folder: Path, failures: dict[str, tuple[int, datetime]]) -> None:
    """Store the failures. Raises OSError."""
    write_whole(folder / FILE, msgspec.json.encode(failures))
