"""Wrong secrets in a row per key slot, as (count, moment of the last), in a small file beside the register.

Whoever can delete the file can also copy the register and try elsewhere; against that, each try is made costly.
"""

from __future__ import annotations

import contextlib
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import msgspec

from app.register.files import write_whole

if TYPE_CHECKING:
    from pathlib import Path

FILE = "attempts.json"


UNREADABLE = 3
"""As so many failures a file counts that nobody can read: whoever spoils it gains nothing."""

_Count = Annotated[int, msgspec.Meta(ge=0, le=1000)]
_Moment = Annotated[datetime, msgspec.Meta(tz=True)]


def load(folder: Path, tag: str, now: datetime) -> dict[str, tuple[int, datetime]]:
    """The failures by what they are counted under; none if the file is missing. If nobody can read it, ``tag`` failed
    ``UNREADABLE`` times until ``now``, which is kept, so that the wait ends."""
    try:
        return dict(msgspec.json.decode((folder / FILE).read_bytes(), type=dict[str, tuple[_Count, _Moment]]))
    except FileNotFoundError:
        return {}
    except (msgspec.DecodeError, UnicodeDecodeError):
        failures = {tag: (UNREADABLE, now)}
        with contextlib.suppress(OSError):
            keep(folder, failures)
        return failures


def keep(folder: Path, failures: dict[str, tuple[int, datetime]]) -> None:
    """Store the failures. Raises OSError."""
    write_whole(folder / FILE, msgspec.json.encode(failures))
