"""Kinds of offices 单位类型 as data: the regulations each begins with, and the content of its demonstration."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec

from app.base.file_slips import written
from app.base.toml_tables import Declared, read
from app.base.words import Names


class Person(Declared, frozen=True, kw_only=True):
    """A person of the demonstration."""

    name: str
    role: str


class Act(Declared, frozen=True, kw_only=True):
    """An act on a record of the demonstration: ``after`` hours after the previous step, ``by`` whom; left out if that
    would be in the future."""

    name: str
    by: str = ""
    after: int = 1
    values: dict[str, Any] = msgspec.field(default_factory=dict)


class Sample(Declared, frozen=True, kw_only=True):
    """A record of the demonstration, written ``ago`` hours ago, and again ``every`` so many hours since.

    ``clock`` is the time on that day or, as in ``friday 08:55``, on the last such weekday; records that would be in the
    future are left out. ``{+3}`` in a value is the day three days after the record was written, ``{-1}`` the day before.
    ``assemble``: the form first fills in what it collects, draws or rotates by itself.
    """

    form: str
    by: str = ""
    ago: int
    every: Annotated[int, msgspec.Meta(ge=0)] = 0
    clock: Annotated[str, written(r"^(([a-z]+day )?\d{2}:\d{2})?$", "friday 17:00")] = ""
    values: dict[str, Any]
    assemble: bool = False
    acts: tuple[Act, ...] = ()


class Firm(Declared, frozen=True, kw_only=True):
    """A named outside party of the demonstration, one of the regulation's ``kind`` of holder."""

    kind: str
    name: str
    contact: str = ""
    phone: str = ""


class OfficeKind(Declared, frozen=True, kw_only=True):
    """One kind of office: its name, the ``regulations`` it begins with, and its demonstration.

    Without regulations, whoever founds the office chooses them. ``lived``: the demonstration has no records but plays
    a year of purchases (``demo/year.py``).
    """

    id: str
    name: Names
    about: Names
    regulations: tuple[str, ...] = ()
    office: str = ""
    staff: tuple[Person, ...] = ()
    projects: tuple[str, ...] = ()
    party: tuple[Firm, ...] = ()
    record: tuple[Sample, ...] = ()
    lived: bool = False


class Kinds(Declared, frozen=True, kw_only=True):
    """The ``order`` in which kinds are offered, and the ``usual`` one, whose regulations hold where none were chosen."""

    order: tuple[str, ...]
    usual: str


def parse(text: str, file: str) -> OfficeKind:
    """The kind that the TOML ``text`` of ``file`` declares. Raises Malformed."""
    return read(text, file, OfficeKind)
