"""The base of all tables in form files, and the types of their values."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from app.base.file_slips import written

Language = Literal["zh_CN", "zh_TW", "en"]
Sentence = Annotated[str, msgspec.Meta(min_length=1)]
Name = Annotated[str, written("^[a-z][a-z0-9_]*$", "received_on")]
Positive = Annotated[int, msgspec.Meta(ge=1)]


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table of a form file; unknown keys are refused, so that typing errors are found."""
