"""Packaged files of regulations and calendars, and regulations at other paths, read and checked."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.base.resources import packaged
from app.base.toml_tables import Malformed, offer
from app.base.words import say
from app.base.working_calendar import Calendar, parse_year
from app.rulebook.reader import (
    parse,
    rulebook,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from app.base.working_calendar import Year
    from app.rulebook.regulations import Regulation, Rulebook


def load_calendar(
    rest: Iterable[date] = (), work: Iterable[date] = (), zone: str = "Asia/Shanghai", at_once: int = 30
) -> Calendar:
    """The calendar of all published years, with the office's own days of rest and work, its time zone, and within how
    many minutes something is done ``at_once``.

    Raises:
        Malformed, RestAndWork

    """
    return Calendar(_years(), frozenset(rest), frozenset(work), ZoneInfo(zone), timedelta(minutes=at_once))


@cache
def _years() -> tuple[Year, ...]:
    """The packaged tables of published years."""
    pages = sorted(packaged("resources", "calendar").glob("*.toml"))
    return tuple(parse_year(page.read_text(encoding="utf-8"), page.name) for page in pages)


def load_regulations(names: Iterable[str], near: Path | None = None) -> Rulebook:
    """The rulebook of regulations given by packaged names, such as ``sales-office``, or paths, and of those they use.

    A path is relative to the folder ``near``, else to the working directory; what a file uses, to its own folder.

    Raises:
        Malformed: a file is missing or cannot be used

    """
    return rulebook({page.name: regulation for page, regulation in _with_used(names, near).items()})


def own_files(names: Iterable[str], near: Path) -> dict[str, str]:
    """File name -> SHA-256 of those among these regulations, and among those they use, that are the office's own.

    Raises:
        Malformed

    """
    packed = packaged("resources", "regulations")
    own = (page for page in _with_used(names, near) if page.parent != packed)
    return {page.name: sha256(page.read_bytes()).hexdigest() for page in own}


def _with_used(names: Iterable[str], near: Path | None) -> dict[Path, Regulation]:
    """These regulations and those they use, each after those it uses."""
    found: dict[Path, Regulation] = {}
    for name in names:
        _load(_page(name, near or Path()), found)
    return found


def read_regulation(name: str, near: Path | None = None) -> Regulation:
    """One regulation by itself, its words not yet checked against a vocabulary.

    Raises:
        Malformed

    """
    page = _page(name, near or Path())
    return _parsed(page, page.stat().st_mtime_ns)


def packaged_regulations() -> list[str]:
    """The names of all packaged regulations, including those that only declare words."""
    return sorted(page.stem for page in packaged("resources", "regulations").glob("*.toml"))


def packaged_names(language: str) -> dict[str, str]:
    """The titles of the packaged regulations that have clauses, by name."""
    read = {name: read_regulation(name) for name in packaged_regulations()}
    return {name: regulation.name.of(language) for name, regulation in read.items() if regulation.clause}


def _load(page: Path, found: dict[Path, Regulation]) -> None:
    """Add the regulation in ``page`` to ``found`` after those it uses; each once."""
    if page in found:
        return
    found[page] = _parsed(page, page.stat().st_mtime_ns)
    for used in found[page].uses:
        _load(_page(used, page.parent, page.name), found)
    found[page] = found.pop(page)


def _page(name: str, near: Path, user: str = "") -> Path:
    """The path of the regulation ``name``; ``user`` is the file that uses it, if any. Raises Malformed."""
    known = {page.stem: page for page in packaged("resources", "regulations").glob("*.toml")}
    places = (known.get(name.removesuffix(".toml"), near / name), near / name, Path(name))
    page = next((page for page in places if page.is_file()), None)
    if page is None:
        place = f"uses {name}" if user else ""
        raise Malformed(user or name, place, say("没有这部制度；{offer}，或写出文件路径", offer=offer(name, known)))
    return page


@cache
def _parsed(page: Path, _changed: int) -> Regulation:
    """The regulation in a file, cached until its time of change differs: rules are loaded often, files change seldom."""
    return parse(_text(page), page.name)


def _text(page: Path) -> str:
    try:
        return page.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise Malformed(page.name, "", say("不是 UTF-8 文本；请另存为 UTF-8")) from error
