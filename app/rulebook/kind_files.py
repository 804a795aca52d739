"""The packaged kinds of offices 单位类型, one of which is chosen at first start."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from app.base.resources import packaged
from app.base.toml_tables import read
from app.rulebook.office_kinds import Kinds, OfficeKind, parse

if TYPE_CHECKING:
    from pathlib import Path


def every() -> list[OfficeKind]:
    """All kinds of offices, in the order in which they are offered. Raises Malformed."""
    order = _kinds().order
    return sorted(map(named, sorted(_pages())), key=lambda kind: (*order, kind.id).index(kind.id))


def named(kind: str) -> OfficeKind:
    """The kind with an id. Raises KeyError, Malformed."""
    page = _pages()[kind]
    return parse(page.read_text(encoding="utf-8"), page.name)


@cache
def usual() -> OfficeKind:
    """The kind of an office that never chose one, founded when there was only this. Raises Malformed."""
    return named(_kinds().usual)


def _pages() -> dict[str, Path]:
    return {page.stem: page for page in packaged("resources", "offices").glob("*.toml")}


def _kinds() -> Kinds:
    page = packaged("resources", "offices.toml")
    return read(page.read_text(encoding="utf-8"), page.name, Kinds)
