"""Kinds of offices 单位类型: what each begins with, as data: regulations, roles, and what its demonstration shows."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec

from app.base.toml_tables import Declared, read
from app.base.words import Names


class Person(Declared, frozen=True, kw_only=True):
    """Somebody of the demonstration."""

    name: str
    role: str


class Act(Declared, frozen=True, kw_only=True):
    """What is done about a record of the demonstration, ``after`` so many hours after the step before, ``by`` whom; not
    yet, if that lies after now."""

    name: str
    by: str = ""
    after: int = 1
    values: dict[str, Any] = msgspec.field(default_factory=dict)


class Sample(Declared, frozen=True, kw_only=True):
    """A record of the demonstration, written ``ago`` so many hours ago, and again ``every`` so many hours since.

    ``clock`` is the time of that day, or, as in ``friday 08:55``, of the last such weekday; what would lie after now is
    left out. ``{+3}`` in a value is the day three days after it was written, ``{-1}`` the day before. ``assemble`` lets the form
    fill in first what it collects, draws or rotates by itself.
    """

    form: str
    by: str = ""
    ago: int
    every: Annotated[int, msgspec.Meta(ge=0)] = 0
    clock: Annotated[str, msgspec.Meta(pattern=r"^(([a-z]+day )?\d{2}:\d{2})?$")] = ""
    values: dict[str, Any]
    assemble: bool = False
    acts: tuple[Act, ...] = ()


class OfficeKind(Declared, frozen=True, kw_only=True):
    """One kind of office: what it is called, the ``regulations`` it begins with, and its demonstration.

    Without regulations it is whoever founds it that ticks them. ``lived``: the demonstration is no records but a life,
    purchase by purchase (``demo/year.py``).
    """

    id: str
    name: Names
    about: Names
    regulations: tuple[str, ...] = ()
    office: str = ""
    staff: tuple[Person, ...] = ()
    record: tuple[Sample, ...] = ()
    lived: bool = False


class Kinds(Declared, frozen=True, kw_only=True):
    """The ``order`` in which kinds are offered, and the ``usual`` one, whose regulations hold where none were chosen."""

    order: tuple[str, ...]
    usual: str


def parse(text: str, file: str) -> OfficeKind:
    """The kind that the TOML ``text`` of ``file`` declares. Raises Malformed."""
    return read(text, file, OfficeKind)
