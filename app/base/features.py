"""Features: what each room brings to the program, said once in the room's manifest, its ``__init__``.

A low room asks here for what higher rooms declare: the sentence of a refusal, the values of a form, the finder of a number.
``shell/features.py`` lists the manifests; whatever starts the program installs that list. A part is the name of the
module in the room where its table lies, ``sentences="words"``, which is loaded when somebody first asks for it: start-up
pays for nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, TypeVar, get_args

from app.base.series import Series

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

K = TypeVar("K")
V = TypeVar("V")

Part = Literal[
    "sentences", "happenings", "sheets", "stamps", "matters", "series", "finders", "acts", "drafts", "nouns", "exports",
    "checks",
]  # fmt: skip
PARTS: tuple[Part, ...] = get_args(Part)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the window: its title and icon in the sidebar, and the place of its maker, ``app.fines.page:make``.

    An office has it ``always``, or where a clause in force names one of ``papers`` as its evidence, or where the
    function at the place ``needed`` says so of the office.
    """

    title: Callable[[], str]
    icon: str
    make: str
    always: bool = False
    papers: tuple[str, ...] = ()
    needed: str = ""


@dataclass(frozen=True, slots=True)
class Command:
    """What can be called from anywhere in the window: its title, the place of what does it, and its key, if it has one.

    ``act`` is the place of a function of the window, ``app.custody.receive_dialog:receive``. An office has the command
    always, or where the function at the place ``needed`` says so of the office.
    """

    title: Callable[[], str]
    act: str
    key: str = ""
    needed: str = ""

    def words(self) -> str:
        """The title with the key, as buttons and the find box show it: 收件 F2."""
        return f"{self.title()} {self.key}".rstrip()


@dataclass(frozen=True, kw_only=True)
class Feature:
    """A room's manifest. Every part is optional; each names a module of the room with a table ``SENTENCES``, ``ACTS`` …

    ``pages`` page to what the sidebar shows · ``commands`` name to what keys and the find box call · ``sentences`` refusal class to its sentence · ``happenings`` kind of
    journal entry to its words · ``sheets`` form to what fills it · ``stamps`` form to what is stamped across it ·
    ``matters`` what can be signed off · ``series`` numbers that the room gives out · ``finders`` series to who finds its
    numbers · ``acts`` event that meets a duty to the dialog that does it · ``drafts`` half-typed dialog to how it is
    opened again · ``nouns`` what ``list`` tells headless · ``exports`` tables of the exit door · ``checks`` what
    verifying looks at.
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

    def place(self, part: Part) -> str:
        """Where the table of a part lies, ``app.fines.words:SENTENCES``; empty if the room has none."""
        module: str = getattr(self, part)
        return f"{self.room}.{module}:{part.upper()}" if module else ""


class DeclaredTwice(Exception):  # noqa: N818 - it says what happened
    """Two rooms declare the same key of the same part: a slip of the program."""


_installed: tuple[Feature, ...] = ()


def install(features: Sequence[Feature]) -> None:
    """Let the program consist of these features."""
    global _installed
    _installed = tuple(features)
    table.cache_clear()


def installed() -> tuple[Feature, ...]:
    """The features that the program consists of, in the order of the sidebar."""
    return _installed


def pages() -> dict[str, Page]:
    """Every page there is, in the order of the sidebar."""
    return _joined("pages", (feature.pages for feature in _installed))


def commands() -> dict[str, Command]:
    """Every command there is by its name, in the order of the sidebar.

    Raises:
        DeclaredTwice: also if two have one key or one title

    """
    declared = [command for feature in _installed for command in feature.commands.values()]
    _joined("keys", ({command.key: command} for command in declared if command.key))
    _joined("titles", ({command.title(): command} for command in declared))
    return _joined("commands", (feature.commands for feature in _installed))


def key_of(command: str) -> str:
    """The key of a command."""
    return commands()[command].key


def series() -> tuple[Series, ...]:
    """Numbers given one after the other; those that say a day, month or quarter are in the table as well."""
    return tuple(each for each in table("series") if isinstance(each, Series))


@cache
def table(part: Part) -> dict[Any, Any]:
    """What all rooms declare of one part, in the order of the features; whoever asks says what is in it.

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
    """The table at a place, a plain list of keys as such; nothing for nowhere."""
    told = loaded(place) if place else {}
    return told if isinstance(told, dict) else dict.fromkeys(told)


def loaded(place: str) -> Any:
    """What a place such as ``app.fines.page:make`` holds, its module loaded now."""
    module, _, name = place.partition(":")
    return getattr(import_module(module), name)
