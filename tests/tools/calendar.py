"""Writes resources/calendar/YYYY.toml from the published holidays: ``python -m tests.tools.calendar``."""

from __future__ import annotations

from collections import defaultdict
from importlib.metadata import version
from typing import TYPE_CHECKING

from chinese_calendar import constants

from app.base.resources import packaged

if TYPE_CHECKING:
    from datetime import date

NAMES = {
    "New Year's Day": "元旦",
    "Spring Festival": "春节",
    "Tomb-sweeping Day": "清明节",
    "Labour Day": "劳动节",
    "Dragon Boat Festival": "端午节",
    "Mid-autumn Festival": "中秋节",
    "National Day": "国庆节",
    "Anti-Fascist 70th Day": "抗战胜利七十周年纪念日",
}


def by_year(days: dict[date, str]) -> dict[int, dict[str, list[date]]]:
    """year -> holiday -> its days in order."""
    found: dict[int, dict[str, list[date]]] = defaultdict(lambda: defaultdict(list))
    for day in sorted(days):
        found[day.year][days[day]].append(day)
    return found


def written(year: int, rest: dict[str, list[date]], work: dict[str, list[date]]) -> str:
    """The TOML text of one year; a holiday without a free day in this year still lends its moved days."""
    lines = [f"year = {year}", f'source = "State Council notice, from chinesecalendar {version("chinesecalendar")}"']
    for english in sorted({*rest, *work}, key=lambda name: min(rest.get(name, []) + work.get(name, []))):
        lines += ["", "[[holiday]]"]
        lines.append(f'name = "{NAMES[english]}"')
        lines.append(f"rest = [{', '.join(map(str, rest.get(english, [])))}]")
        lines.append(f"work = [{', '.join(map(str, work.get(english, [])))}]")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write one file per published year."""
    rest, work = by_year(constants.holidays), by_year(constants.workdays)
    for year in sorted(rest):
        text = written(year, rest[year], work[year])
        packaged("resources", "calendar", f"{year}.toml").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
