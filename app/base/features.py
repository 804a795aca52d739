"""Features: what each room contributes to the program, declared once in the room's manifest, its ``__init__``.

A low room asks here for what higher rooms declare: the sentence of a refusal, the values of a form, the finder of a number.
``shell/features.py`` lists the manifests; whatever starts the program installs that list. A part names the module of the
room that holds its table, ``sentences="words"``; that module is imported on first use, so start-up pays for none.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, TypeVar, get_args

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from app.base.series import Series

K = TypeVar("K")
V = TypeVar("V")

Part = Literal[
    "sentences", "happenings", "sheets", "stamps", "matters", "series", "finders", "acts", "drafts", "nouns", "exports",
    "checks", "followers", "answers", "opens", "mends", "lendings", "traces", "packs", "unsettled", "labels",
]  # fmt: skip
PARTS: tuple[Part, ...] = get_args(Part)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the window: its title and icon in the sidebar, and the place of the function that makes it,
    ``app.fines.page:make``.

    Pages of another ``group`` stand below a line. ``count`` is the place of a function that counts what waits there for an
    office; ``urgent``: it is late.

    An office has the page ``always``, or if a clause in force names one of ``papers`` as its evidence, or if the
    function at the place ``needed`` returns true for the office.
    """

    title: Callable[[], str]
    icon: str
    make: str
    group: int = 1
    count: str = ""
    urgent: bool = False
    always: bool = False
    papers: tuple[str, ...] = ()
    needed: str = ""


@dataclass(frozen=True, slots=True)
class Command:
    """What can be called from anywhere in the window: its title, the place of its function, and its key, if any.

    ``act`` is the place of a function that takes the window, ``app.custody.receive_dialog:receive``. An office has the
    command always, or, where ``needed`` names a function, if that returns true for the office.

    A command with a ``paper`` acts for the client in view, if there is one; it is offered beside clients where a clause in
    force names that form as its evidence.
    """

    title: Callable[[], str]
    act: str
    key: str = ""
    needed: str = ""
    paper: str = ""

    def words(self) -> str:
        """The title with the key, as buttons and the find box show it: 收件 F2."""
        return f"{self.title()} {self.key}".rstrip()


@dataclass(frozen=True, kw_only=True)
class Feature:
    """A room's manifest. Every part is optional and names a module of the room with a table ``SENTENCES``, ``ACTS`` …

    ``pages``: by name, what the sidebar shows · ``commands``: by name, what keys and the find box call · ``sentences``: by
    class of refusal, its words · ``happenings``: by kind of journal entry, its words · ``sheets``: by form, what fills it ·
    ``stamps``: by form, what is stamped across it · ``matters``: what can be signed off · ``series``: the numbers that the
    room issues · ``finders``: by series, what finds its numbers · ``acts``: by event that meets a duty, the dialog for it ·
    ``drafts``: by dialog, how its draft is reopened · ``nouns``: what the command ``list`` prints · ``exports``: tables of
    the exit door · ``checks``: what verification checks · ``followers``: what changes with a dossier · ``answers``: what a
    room changes when something happens in another · ``opens``: by kind, what may be open in a dossier ·
    ``mends``: what settles it · ``lendings``: who borrowed which papers until when ·
    ``traces``: in which records a paper is · ``packs``: by the form of a cover, the sheets that are printed behind it ·
    ``unsettled``: what people leave open when they hand their shift over · ``labels``: by kind, what is stuck on papers,
    bags, boxes and shelves.
    """

    room: str
    pages: Mapping[str, Page] = field(default_factory=dict)
    commands: Mapping[str, Command] = field(default_factory=dict)
    sentences: str = ""
    happenings: str = ""
    sheets: str = ""
    stamps: str = ""
    matters: str = ""
    series: str = ""
    finders: str = ""
    acts: str = ""
    drafts: str = ""
    nouns: str = ""
    exports: str = ""
    checks: str = ""
    followers: str = ""
    answers: str = ""
    opens: str = ""
    mends: str = ""
    lendings: str = ""
    traces: str = ""
    packs: str = ""
    unsettled: str = ""
    labels: str = ""

    def place(self, part: Part) -> str:
        """The place of a part's table, ``app.fines.words:SENTENCES``; empty if the room has none."""
        module: str = getattr(self, part)
        return f"{self.room}.{module}:{part.upper()}" if module else ""


class DeclaredTwice(Exception):  # noqa: N818 - it says what happened
    """Two rooms declare the same key of the same part: a mistake in the program."""


_installed: tuple[Feature, ...] = ()


def install(features: Sequence[Feature]) -> None:
    """Set the features that the program consists of."""
    global _installed
    _installed = tuple(features)
    table.cache_clear()


def installed() -> tuple[Feature, ...]:
    """The installed features, in the order of the sidebar."""
    return _installed


def pages() -> dict[str, Page]:
    """All pages by name, in the order of the sidebar."""
    return _joined("pages", (feature.pages for feature in _installed))


def commands() -> dict[str, Command]:
    """All commands by name, in the order of the sidebar.

    Raises:
        DeclaredTwice: two have the same name, key or title

    """
    declared = [command for feature in _installed for command in feature.commands.values()]
    _joined("keys", ({command.key: command} for command in declared if command.key))
    _joined("titles", ({command.title(): command} for command in declared))
    return _joined("commands", (feature.commands for feature in _installed))


def key_of(command: str) -> str:
    """The key of a command."""
    return commands()[command].key


def series() -> tuple[Series, ...]:
    """All counted series; the table ``series`` holds the ``Dated`` ones as well."""
    from app.base.series import Series

    return tuple(each for each in table("series") if isinstance(each, Series))


@cache
def table(part: Part) -> dict[Any, Any]:
    """The tables of all rooms for one part, joined in the order of the features; the caller knows their type.

    Raises:
        DeclaredTwice

    """
    return _joined(part, (_declared(feature.place(part)) for feature in _installed))


def _joined(part: str, tables: Iterable[Mapping[K, V]]) -> dict[K, V]:
    found: dict[K, V] = {}
    for declared in tables:
        if twice := found.keys() & declared.keys():
            raise DeclaredTwice(part, twice)
        found.update(declared)
    return found


def _declared(place: str) -> Mapping[Any, Any]:
    """The table at a place; a plain list becomes the keys of one, an empty place an empty one."""
    found = loaded(place) if place else {}
    return found if isinstance(found, dict) else dict.fromkeys(found)


def loaded(place: str) -> Any:
    """The object at a place such as ``app.fines.page:make``; imports its module."""
    module, _, name = place.partition(":")
    return getattr(import_module(module), name)
