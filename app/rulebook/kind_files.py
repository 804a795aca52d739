"""Kinds of offices 单位类型: chosen on first start; which regulations an office begins with."""

from __future__ import annotations

from app.base.resources import packaged
from app.rulebook.office_kinds import OfficeKind, parse


def every() -> list[OfficeKind]:
    """The kinds of offices there are, the sales office first. Raises Malformed."""
    files = sorted(packaged("resources", "offices").glob("*.toml"))
    found = [parse(page.read_text(encoding="utf-8"), page.name) for page in files]
    return sorted(found, key=lambda kind: (kind.id == "own-mix", kind.id != "sales-office"))


def named(kind: str) -> OfficeKind:
    """The kind of an id. Raises KeyError."""
    return {each.id: each for each in every()}[kind]
