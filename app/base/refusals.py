"""Refusals: exceptions that say no by rule. They carry facts; the sentences are in each room's ``words.py``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

T = TypeVar("T")


class Refusal(Exception):  # noqa: N818 - a refusal is not an error of the program
    """A rule says no. Subclasses carry the facts a sentence needs, never the sentence itself."""


@dataclass(eq=False)
class ReasonMissing(Refusal):
    """Ending, cancelling, voiding or refusing something needs a reason in words."""


@dataclass(eq=False)
class ChangedMeanwhile(Refusal):
    """Somebody else changed ``what`` after it was opened for editing."""

    what: str


@dataclass(eq=False)
class UnknownRecord(Refusal):
    """Nothing is registered under ``what``."""

    what: str


def known(found: Iterable[T], what: str) -> T:
    """The first of ``found``, what a search for ``what`` returned.

    Raises:
        UnknownRecord: nothing was found

    """
    for each in found:
        return each
    raise UnknownRecord(what)
