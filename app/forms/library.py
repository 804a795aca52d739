"""The forms that are packaged with the program."""

from __future__ import annotations

from functools import cache

from app.base.resources import packaged
from app.forms.rules import Form, parse


@cache
def packaged_forms() -> tuple[Form, ...]:
    """Every version of every packaged form, by file name. Raises ``InvalidForm`` with the file and the key."""
    files = sorted(packaged("forms").glob("*.toml"))
    return tuple(parse(file.read_text(encoding="utf-8"), file.name) for file in files)
