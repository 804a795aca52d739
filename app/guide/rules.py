"""Help texts 帮助: one plain file for each page and language, in four sections, read strictly.

A file begins with its title and what the page is for; each section lists what its title says, ``term：text`` where
there is a term: a key, a word, something that went wrong.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.base.features import pages

EVERYWHERE = "everywhere"
"""What can be done on every page; the booklet begins with it."""

BELOW = {"clients": ("dossier",), "handoffs": ("receive", "hand-over"), "complaints": ("complaint",)}
"""By page, what is opened from it and has a text of its own."""

STEPS, KEYS, WORDS, MISHAPS = range(4)
"""The places of the sections: the day's work in steps, its keys, what words mean, what to do when something goes wrong."""

_ITEM = re.compile(r"(?:\d+\.|-) (.+)")
_TERM = re.compile(r"(.+?)(?:：|: )(.+)")


class NoHelpText(Exception):  # noqa: N818 - it says what is wrong with a packaged file
    """A packaged file is no help text: a mistake of ours."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing told; ``term`` is empty for a step."""

    term: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """A title and what stands below it."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Help:
    """What is told of one page: its title, what it is for, and the four sections."""

    title: str
    purpose: str
    sections: tuple[Section, ...]


def read(text: str) -> Help:
    """Read a help text. Raises NoHelpText."""
    top, *parts = text.split("\n## ")
    title, _, purpose = top.removeprefix("# ").partition("\n")
    found = Help(title.strip(), " ".join(purpose.split()), tuple(map(_section, enumerate(parts))))
    if not top.startswith("# ") or not found.purpose or len(parts) != len((STEPS, KEYS, WORDS, MISHAPS)):
        raise NoHelpText(title)
    return found


def _section(placed: tuple[int, str]) -> Section:
    place, part = placed
    title, *lines = filter(None, map(str.strip, part.splitlines()))
    return Section(title, tuple(_item(line, with_term=place != STEPS) for line in lines))


def _item(line: str, *, with_term: bool) -> Item:
    listed = _ITEM.fullmatch(line)
    if listed and not with_term:
        return Item("", listed[1])
    found = _TERM.fullmatch(listed[1]) if listed else None
    if not found:
        raise NoHelpText(line)
    return Item(found[1], found[2])


def topics(shown: frozenset[str]) -> list[str]:
    """The names of the help texts of the ``shown`` pages, in the order of the sidebar."""
    listed = [name for name in pages() if name in shown]
    return [EVERYWHERE, *(each for name in listed for each in (name, *BELOW.get(name, ())))]
