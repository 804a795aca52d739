"""Rulebooks: the regulations and the calendar that travel with the program, read and checked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.domain.declarations import Malformed, offer
from app.domain.regulations import Rulebook, parse, rulebook
from app.domain.working_calendar import Calendar, parse_year
from app.resources import packaged

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


def load_calendar(rest: Iterable[date] = (), work: Iterable[date] = (), zone: str = "Asia/Shanghai") -> Calendar:
    """Every published year, with the office's own days of rest and work and its time zone.

    Raises:
        Malformed, RestAndWork

    """
    pages = sorted(packaged("resources", "calendar").glob("*.toml"))
    years = tuple(parse_year(page.read_text(encoding="utf-8"), page.name) for page in pages)
    return Calendar(years, frozenset(rest), frozenset(work), ZoneInfo(zone))


def load_regulations(names: Iterable[str], near: Path | None = None) -> Rulebook:
    """The regulations under their packaged names, such as ``sales-office``, or at paths.

    A path is looked for from the folder ``near``, then from the working directory.

    Raises:
        Malformed: a file is missing or cannot be used

    """
    pages = [_page(name, near or Path()) for name in dict.fromkeys(names)]
    return rulebook({page.name: parse(_text(page), page.name) for page in pages})


def _page(name: str, near: Path) -> Path:
    known = {page.stem: page for page in packaged("resources", "regulations").glob("*.toml")}
    places = (known.get(name.removesuffix(".toml"), near / name), near / name, Path(name))
    page = next((page for page in places if page.is_file()), None)
    if page is None:
        raise Malformed(name, "", f"没有这部制度；{offer(name, known)}，或写出文件路径")
    return page


def _text(page: Path) -> str:
    try:
        return page.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise Malformed(page.name, "", "不是 UTF-8 文本；请另存为 UTF-8") from error
