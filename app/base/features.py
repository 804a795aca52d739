"""Features: what each room brings to the program, said once in the room's manifest, its ``__init__``.

A low room asks here for what higher rooms declare: the sentence of a refusal, the values of a form, the finder of a number.
``shell/features.py`` lists the manifests; whatever starts the program installs that list. A part is the place of a table
as text, ``"app.fines.words:SENTENCES"``, which is loaded when somebody first asks for it: start-up pays for nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, kw_only=True)
class Feature:
    """A room's manifest. Every part is optional; each is a table from a key to what is done with it.

    ``sentences`` refusal class to its sentence · ``happenings`` kind of journal entry to its words · ``sheets`` form to what
    fills it · ``stamps`` form to what is stamped across it · ``matters`` what can be signed off · ``series`` numbers that the room gives out · ``finders`` series to who finds its
    numbers · ``acts`` event
    that meets a duty to the dialog that does it · ``drafts`` half-typed dialog to how it is opened again · ``nouns`` what
    ``list`` tells headless · ``exports`` tables of the exit door · ``checks`` what verifying looks at · ``pages`` page to
    its maker.
    """

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
    pages: str = ""


PARTS = tuple(field.name for field in fields(Feature))


class DeclaredTwice(Exception):  # noqa: N818 - it says what happened
    """Two rooms declare the same key of the same part: a slip of the program."""


_installed: tuple[Feature, ...] = ()


def install(features: Sequence[Feature]) -> None:
    """Let the program consist of these features."""
    global _installed
    _installed = tuple(features)
    table.cache_clear()


@cache
def table(part: str) -> dict[Any, Any]:
    """What all rooms declare of one part, in the order of the features.

    Raises:
        DeclaredTwice

    """
    found: dict[Any, Any] = {}
    for feature in _installed:
        told = loaded(getattr(feature, part))
        declared = told if isinstance(told, dict) else dict.fromkeys(told)
        if twice := found.keys() & declared.keys():
            raise DeclaredTwice(part, twice)
        found.update(declared)
    return found


def loaded(place: str) -> dict[Any, Any] | tuple[Any, ...]:
    """The table at a place such as ``app.fines.words:SENTENCES``, or a plain list of keys; nothing for nowhere."""
    if not place:
        return {}
    module, _, name = place.partition(":")
    declared: dict[Any, Any] | tuple[Any, ...] = getattr(import_module(module), name)
    return declared
