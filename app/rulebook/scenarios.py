"""Scenario files: what happened in an office, in TOML; ``replays`` computes what follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from app.base.toml_tables import Declared, Malformed, places, read
from app.base.words import say
from app.rulebook.clauses import Hundredths, hundredths
from app.rulebook.events import Event, Person


class ScenarioError(Malformed):
    """A scenario that cannot be replayed; the message names file, line or table, and what would be right."""


class Colleague(Declared, frozen=True, kw_only=True):
    """One person on the staff; the wage is in yuan, ``"6000.00"``."""

    name: str
    role: str
    monthly_wage: Hundredths = ""


class Overrides(Declared, frozen=True, kw_only=True):
    """The office's own days of rest and of work; within how many minutes something is done at once."""

    rest: tuple[date, ...] = ()
    work: tuple[date, ...] = ()
    at_once: Annotated[int, msgspec.Meta(ge=0, le=1440)] = 30


class Substitute(Declared, frozen=True, kw_only=True):
    """``deputy`` stands in for ``person`` from the ``first`` day to the ``last``, both included."""

    person: str
    deputy: str
    first: date
    last: date


class Followed(Declared, frozen=True, kw_only=True):
    """A file whose standing on its tracks is asked for; on one ``track``, or on all."""

    file: str
    track: str = ""


class Page(Declared, frozen=True, kw_only=True):
    """A scenario file as it is written."""

    regulations: tuple[str, ...]
    timezone: str = "Asia/Shanghai"
    until: Any
    calendar: Overrides = Overrides()
    staff: tuple[Colleague, ...] = ()
    deputy: tuple[Substitute, ...] = ()
    track: tuple[Followed, ...] = ()
    event: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True)
class Scenario:
    """A parsed scenario: moments are UTC; ``places`` are the places of the events in the file, for messages."""

    file: str
    regulations: tuple[str, ...]
    zone: ZoneInfo
    until: datetime
    overrides: Overrides
    staff: tuple[Colleague, ...]
    events: tuple[Event, ...]
    places: tuple[str, ...]
    staff_places: tuple[str, ...]
    deputies: tuple[Substitute, ...] = ()
    deputy_places: tuple[str, ...] = ()
    tracks: tuple[Followed, ...] = ()
    track_places: tuple[str, ...] = ()

    @property
    def people(self) -> tuple[Person, ...]:
        """The staff with their roles."""
        return tuple(Person(colleague.name, colleague.role) for colleague in self.staff)

    @property
    def wages(self) -> dict[str, int]:
        """Monthly wages in fen, by name, of those who have one."""
        return {one.name: hundredths(one.monthly_wage) for one in self.staff if one.monthly_wage}


def parse(text: str, name: str) -> Scenario:
    """The scenario in the TOML ``text`` of the file ``name``.

    Raises:
        ScenarioError

    """
    try:
        page = read(text, name, Page)
    except Malformed as error:
        raise ScenarioError(error.file, error.place, error.problem) from error
    if not page.regulations:
        raise ScenarioError(name, "regulations", say('一部制度也没有；应如 ["keys.toml"]'))
    zone = _zone(page.timezone, name)
    listed, staff = places(text, "event", len(page.event)), places(text, "staff", len(page.staff))
    for colleague, place in zip(page.staff, staff, strict=True):
        if not colleague.name.strip():
            raise ScenarioError(name, place, say("name 是空的；应写姓名"))
    events = tuple(
        _event(table, str(number), zone, name, place)
        for number, (table, place) in enumerate(zip(page.event, listed, strict=True), 1)
    )
    until = _until(page.until, zone, name)
    _check_order(events, listed, until, name)
    return Scenario(
        file=name,
        regulations=page.regulations,
        zone=zone,
        until=until,
        overrides=page.calendar,
        staff=page.staff,
        events=events,
        places=listed,
        staff_places=staff,
        deputies=page.deputy,
        deputy_places=places(text, "deputy", len(page.deputy)),
        tracks=page.track,
        track_places=places(text, "track", len(page.track)),
    )


def _event(table: dict[str, Any], number: str, zone: ZoneInfo, file: str, place: str) -> Event:
    common = {"at": say("时间"), "kind": say("事件")}
    for key in common.keys() - table.keys():
        raise ScenarioError(file, place, say("缺少 “{key}”（{meaning}）", key=key, meaning=common[key]))
    at = _moment(table["at"], zone, file, f"{place} at")
    words = {
        key: _word(value, file, f"{place} {key}") for key, value in table.items() if key not in {"at", "documents"}
    }
    return Event(
        id=words.pop("id", number),
        kind=words.pop("kind"),
        at=at,
        entered_at=at,
        by=words.pop("by", ""),
        file=words.pop("file", ""),
        documents=_documents(table.get("documents", []), file, f"{place} documents"),
        data=words,
    )


def _documents(value: Any, file: str, place: str) -> tuple[str, ...]:
    listed = [value] if isinstance(value, str) else value
    if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
        raise ScenarioError(file, place, say('应为资料清单，如 ["loan-application", "income-proof"]'))
    return tuple(dict.fromkeys(listed))


def _word(value: Any, file: str, place: str) -> str:
    """The value of an event's field as text, a day or moment in ISO format."""
    if isinstance(value, date):
        _check_year(value, file, place)
        return value.isoformat()
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise ScenarioError(file, place, say("应为文字、数字或日期"))
    return str(value)


def _moment(value: Any, zone: ZoneInfo, file: str, place: str) -> datetime:
    """A moment (UTC) from a TOML date-time or a string of one; without an offset it is local."""
    try:
        at = datetime.fromisoformat(value) if isinstance(value, str) and len(value) > len("2026-10-09") else value
    except ValueError:
        at = None
    if not isinstance(at, datetime):
        raise ScenarioError(file, place, say("应为日期和时间，如 2026-09-30T16:00:00"))
    _check_year(at, file, place)
    return (at if at.tzinfo else at.replace(tzinfo=zone)).astimezone(UTC)


FIRST_YEAR, LAST_YEAR = 1970, 2098
"""The calendar covers a year more than a scenario may name."""


def _check_year(value: date, file: str, place: str) -> None:
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise ScenarioError(
            file, place, say("年份应在 {first_year} 到 {last_year} 之间", first_year=FIRST_YEAR, last_year=LAST_YEAR)
        )


def _until(value: Any, zone: ZoneInfo, file: str) -> datetime:
    """The moment (UTC) of ``until``; a day without a time means its end."""
    if isinstance(value, date) and not isinstance(value, datetime):
        _check_year(value, file, "until")
        return datetime.combine(value + timedelta(days=1), time(), zone).astimezone(UTC)
    return _moment(value, zone, file, "until")


def _zone(name: str, file: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ScenarioError(file, "timezone", say("未知的时区 “{name}”；例如 Asia/Shanghai", name=name)) from error


def _check_order(events: tuple[Event, ...], listed: tuple[str, ...], until: datetime, file: str) -> None:
    """Refuse events that are out of order, share an id, or come after ``until``."""
    seen = set[str]()
    before = None
    for event, place in zip(events, listed, strict=True):
        if before and event.at < before:
            raise ScenarioError(file, place, say("at 早于上一个事件，时间倒流；请按发生先后排列"))
        if event.id in seen:
            raise ScenarioError(file, place, say("id “{id}” 重复；每个事件的 id 只能用一次", id=event.id))
        seen.add(event.id)
        before = event.at
    if before and until < before:
        raise ScenarioError(file, "until", say("早于最后一个事件（{last}）；until 应不早于它", last=listed[-1]))
