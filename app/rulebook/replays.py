"""Replays: what follows from a scenario under the regulations in force, computed by the program's own engine."""

from __future__ import annotations

import dataclasses
from datetime import time, timedelta
from typing import TYPE_CHECKING, NoReturn

import msgspec

from app.base.toml_tables import offer
from app.base.words import listed, say, spoken
from app.base.working_calendar import BeyondCalendar, RestAndWork
from app.rulebook.answers.held import Held
from app.rulebook.answers.pasts import Past
from app.rulebook.escalations import levels_reached
from app.rulebook.events import FieldMissing, NotADay, NotANumber, NotAPeriod, NotInVocabulary, check
from app.rulebook.periods import recurring
from app.rulebook.reactions import react
from app.rulebook.regulations import InForce, StandIn
from app.rulebook.sanctions import because, causes, lines, without
from app.rulebook.scenarios import ScenarioError
from app.rulebook.track_standings import Board
from app.rulebook.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from app.base.working_calendar import Calendar
    from app.rulebook.causes import Cause, Proposal
    from app.rulebook.duties import Duty
    from app.rulebook.escalations import Level
    from app.rulebook.events import Event, Person
    from app.rulebook.reactions import Notice
    from app.rulebook.regulations import Rulebook
    from app.rulebook.scenarios import Scenario
    from app.rulebook.track_standings import TrackStanding


def simulate(scenario: Scenario, book: Rulebook, calendar: Calendar) -> dict[str, object]:
    """What follows from the scenario, as a JSON object with ``duties``, ``ledger``, ``warnings``.

    ``calendar`` supplies the published years; zone and overrides are the scenario's.

    Raises:
        ScenarioError: a word that the regulations do not know, a reference to a missing event or duty

    """
    people = _people(scenario, book)
    in_force = InForce(book, _calendar(scenario, calendar), people, _deputies(scenario, {each.name for each in people}))
    replay = Replay(in_force, scenario)
    for event, place in zip(scenario.events, scenario.places, strict=True):
        replay.happens(event, place)
    return replay.outcome()


class Replay:
    """A scenario under way: the events so far and what followed from them."""

    def __init__(self, in_force: InForce, scenario: Scenario) -> None:
        self.in_force = in_force
        self.scenario = scenario
        self.past: dict[str, Past] = {}
        self.file_of: dict[str, str] = {}
        self.own = Held()
        self.held: dict[str, Held] = {"": self.own}
        self.names = {person.name for person in in_force.people}
        self.causes: dict[tuple[str, str], Cause] = {}
        self.notices: list[Notice] = []
        if scenario.events:
            first = in_force.calendar.day_of(scenario.events[0].at)
            self._keep(recurring(in_force, in_force.calendar.moment(first, time()), scenario.until))

    def happens(self, event: Event, place: str) -> None:
        """Process one event; ``place`` is where it is in the file. Raises ScenarioError."""
        event = self._completed(event, place)
        past = self.past.setdefault(event.file, Past(self.in_force.book.vocabulary))
        held = self.held.setdefault(event.file, Held(others=self.own))
        self._checked(event, past, place)
        try:
            changes = react(event, past, held, self.in_force)
        except BeyondCalendar as beyond:
            self._fail(place, say("期限算到 {day}，超出了日历的范围", day=beyond.day))
        self._ended_something(event, bool(changes.changed), place)
        past.add(event)
        self.file_of[event.id] = event.file
        self._keep(changes.changed + changes.opened)
        if changes.undone:
            left = without(self.causes.values(), changes.undone)
            self.causes = {(each.key, each.clause): each for each in left}
        self.causes |= {(each.key, each.clause): each for each in changes.causes}
        self.notices += changes.notices

    def outcome(self) -> dict[str, object]:
        """The result at the scenario's ``until``, as ``simulate`` returns it."""
        now = self.scenario.until
        duties = list({duty.id: duty for held in self.held.values() for duty in held.alone()}.values())
        duties.sort(key=lambda duty: (duty.due, duty.clause, duty.file, duty.started))
        found = lines([*self.causes.values(), *causes(duties, now, self.in_force)], self.in_force)
        listed = sorted(found, key=lambda line: (line.at, line.clause, line.file, line.joint, line.person, line.id))
        return {
            "duties": [_duty_json(duty, now, self.in_force) for duty in duties],
            "ledger": [_line_json(line, now, self.in_force) for line in listed if line.person],
            "warnings": [*map(_notice_text, self.notices), *_nobody(listed)],
            **self._followed(),
        }

    def _followed(self) -> dict[str, object]:
        """The standings on tracks that the scenario asks for; nothing if it asks for none."""
        known = self.in_force.book.vocabulary.tracks
        board = Board(known, self.in_force, self.scenario.until)
        shown: list[object] = []
        for each, place in zip(self.scenario.tracks, self.scenario.track_places, strict=True):
            if each.track and each.track not in known:
                self._fail(
                    place, say("track：未知的 “{word}”；{offer}", word=each.track, offer=offer(each.track, known))
                )
            past = self.past.get(each.file)
            shown += [
                _track_json(each.file, standing, self.in_force.calendar)
                for standing in board.shown(past.events if past else ())
                if each.track in {"", standing.id}
            ]
        return {"tracks": shown} if shown else {}

    def _keep(self, duties: Iterable[Duty]) -> None:
        for duty in duties:
            self.held.setdefault(duty.file, Held(others=self.own)).keep(duty)

    def _completed(self, event: Event, place: str) -> Event:
        """The event with a missing person or file filled in, and moments cut to their day in fields of type ``date``."""
        kind = self.in_force.book.vocabulary.events.get(event.kind)
        data = {
            field: word.partition("T")[0] if kind and kind.takes(field) == "date" else word
            for field, word in event.data.items()
        }
        changes: dict[str, object] = {"data": data}
        if not event.by:
            changes["by"] = self._usual(place)
        if not event.file and "of" in event.data:
            of = event.data["of"]
            changes["file"] = self.file_of.get(of, "")
        return msgspec.structs.replace(event, **changes)

    def _usual(self, place: str) -> str:
        roles = self.in_force.book.vocabulary.roles
        people = self.in_force.people
        usual = [person.name for person in people if roles[person.role].usual] or [person.name for person in people]
        if len(usual) != 1:
            self._fail(place, say("缺少 by；{offer}", offer=offer("", (person.name for person in people))))
        return usual[0]

    def _checked(self, event: Event, past: Past, place: str) -> None:
        people, words = self.in_force.people, self.in_force.book.vocabulary
        if event.by not in self.names:
            self._fail(
                place,
                say(
                    "by:未知的人 “{by}”；{offer}",
                    by=event.by,
                    offer=offer(event.by, (person.name for person in people)),
                ),
            )
        try:
            check(event, words, self.names, past)
        except NotInVocabulary as no:
            self._fail(
                place,
                say("{field}：未知的 “{word}”；{offer}", field=no.field, word=no.word, offer=offer(no.word, no.right)),
            )
        except FieldMissing as no:
            self._fail(place, say("{kind} 缺少 “{field}”", kind=no.kind, field=no.field))
        except NotADay as no:
            self._fail(place, say("{field}：“{word}” 不是日期；应写作 2026-10-09", field=no.field, word=no.word))
        except NotANumber as no:
            self._fail(place, say("{field}：“{word}” 不是整数；应写作 3", field=no.field, word=no.word))
        except NotAPeriod as no:
            self._fail(
                place,
                say(
                    "{field}：“{word}” 不是期间；应写作 2026-10-09、2026-W41、2026-10、2026-Q4 或 2026",
                    field=no.field,
                    word=no.word,
                ),
            )

    def _ended_something(self, event: Event, changed: bool, place: str) -> None:
        kind = self.in_force.book.vocabulary.events[event.kind]
        if kind.effect == "ends a duty" and not changed:
            open_duties = [duty.id for duty in self.held[event.file] if duty.outstanding]
            where = offer(event.data["of"], open_duties) if event.file else say("请写明 file，即哪一份档案的")
            self._fail(place, say("of：没有未完成的 “{duty}”；{where}", duty=event.data["of"], where=where))

    def _fail(self, place: str, problem: str) -> NoReturn:
        raise ScenarioError(self.scenario.file, place, problem)


def vocabulary(book: Rulebook) -> dict[str, object]:
    """Every word that a scenario may use, with its name in the language in force, and the clauses with their latest
    limits, as a JSON object."""
    words = book.vocabulary
    return {
        "regulations": {
            regulation.id: {
                "name": regulation.name.of(spoken()),
                "uses": regulation.uses,
                "clauses": [clause.id for clause in regulation.clause],
                **{section: list(getattr(regulation, section)) for section in Vocabulary.__struct_fields__},
            }
            for regulation in book.regulations
        },
        "events": {
            kind: {"meaning": event.name.of(spoken()), "file": event.file, "fields": event.fields}
            for kind, event in sorted(words.events.items())
        },
        "roles": {role: word.name.of(spoken()) for role, word in words.roles.items()},
        "holders": {
            holder: {"name": word.name.of(spoken()), "inside": word.inside} for holder, word in words.holders.items()
        },
        "documents": {
            kind: {"name": word.name.of(spoken()), "group": word.group} for kind, word in words.documents.items()
        },
        "groups": {group: word.name.of(spoken()) for group, word in words.groups.items()},
        "payments": {payment: word.name.of(spoken()) for payment, word in words.payments.items()},
        "clauses": {
            clause.id: {"title": clause.title.of(spoken()), "limit": clause.versions[-1].limit}
            for clause in book.clauses.values()
        },
    }


def _calendar(scenario: Scenario, published: Calendar) -> Calendar:
    try:
        return dataclasses.replace(
            published,
            rest=published.rest | set(scenario.overrides.rest),
            work=published.work | set(scenario.overrides.work),
            zone=scenario.zone,
            at_once=timedelta(minutes=scenario.overrides.at_once),
        )
    except RestAndWork as error:
        raise ScenarioError(
            scenario.file, "calendar", say("{day} 既在 rest 又在 work；只能取其一", day=error.day)
        ) from error


def _people(scenario: Scenario, book: Rulebook) -> tuple[Person, ...]:
    roles = book.vocabulary.roles
    names = set[str]()
    for colleague, place in zip(scenario.staff, scenario.staff_places, strict=True):
        if colleague.role not in roles:
            raise ScenarioError(
                scenario.file,
                place,
                say("role:未知的 “{role}”；{offer}", role=colleague.role, offer=offer(colleague.role, roles)),
            )
        if colleague.name in names:
            raise ScenarioError(scenario.file, place, say("name:“{name}” 重复；每人一个名字", name=colleague.name))
        names.add(colleague.name)
    return scenario.people


def _deputies(scenario: Scenario, names: set[str]) -> tuple[StandIn, ...]:
    """Who stands in for whom. Raises ScenarioError."""
    for each, place in zip(scenario.deputies, scenario.deputy_places, strict=True):
        for field, name in (("person", each.person), ("deputy", each.deputy)):
            if name not in names:
                problem = say("{field}：未知的人 “{name}”；{offer}", field=field, name=name, offer=offer(name, names))
                raise ScenarioError(scenario.file, place, problem)
        if each.person == each.deputy or each.last < each.first:
            raise ScenarioError(scenario.file, place, say("代理人须是另一个人，last 不早于 first"))
    return tuple(StandIn(each.person, each.deputy, each.first, each.last) for each in scenario.deputies)


def _duty_json(duty: Duty, now: datetime, in_force: InForce) -> dict[str, object]:
    """A duty as JSON; with the ``escalations`` it has reached if its clause has any."""
    calendar, terms = in_force.calendar, in_force.book.terms(duty.clause, duty.version)
    levels = levels_reached(duty, terms, now, calendar)
    return {
        "id": duty.id,
        "clause": duty.clause,
        "file": duty.file,
        "responsible": duty.responsible,
        "started": calendar.local(duty.started).isoformat(),
        "due": calendar.local(duty.due).isoformat(),
        "provisional": duty.provisional,
        "state": duty.state_at(now),
        "met_at": calendar.local(duty.met_at).isoformat() if duty.met_at else None,
        **({"escalations": [_level_json(level, calendar) for level in levels]} if terms.escalation else {}),
    }


def _track_json(file: str, track: TrackStanding, calendar: Calendar) -> dict[str, object]:
    def written(at: datetime | None) -> str | None:
        return calendar.local(at).isoformat() if at else None

    return {
        "file": file,
        "track": track.id,
        "steps": [
            {
                "step": each.step.id,
                "state": each.state,
                "started": written(each.started),
                "due": written(each.due),
                "done": written(each.done),
                "late": each.late,
            }
            for each in track.steps
        ],
    }


def _level_json(level: Level, calendar: Calendar) -> dict[str, object]:
    return {"to": list(level.roles), "since": calendar.local(level.since).isoformat()}


def _line_json(line: Proposal, now: datetime, in_force: InForce) -> dict[str, object]:
    return {
        "clause": line.clause,
        "person": line.person,
        "joint": line.joint,
        "unit": line.unit,
        "low": _decimal(line.low),
        "high": None if line.high is None else _decimal(line.high),
        "state": "proposed",
        "because": because(line, now, in_force),
    }


def _decimal(amount: int) -> str:
    return f"{amount // 100}.{amount % 100:02}"


def _notice_text(notice: Notice) -> str:
    about = f"({listed(notice.documents)})" if notice.documents else ""
    facts = {"clause": notice.clause, "file": notice.file, "missing": notice.missing, "about": about}
    match notice.why:
        case "no consent":
            return say("{clause} {file}：事先没有 {missing}{about}", **facts)
        case "nobody":
            return say("{clause} {file}：没有责任人；该条只由 {missing} 负责，请写明是谁{about}", **facts)
        case "several":
            return say("{clause} {file}：有几项未办完，没有写明是哪一项，按最早的 {missing} 计{about}", **facts)
        case _:
            return say("{clause} {file}：不知道 {missing}，无法判断该条是否适用{about}", **facts)


def _nobody(lines: Iterable[Proposal]) -> Iterator[str]:
    for line in lines:
        if not line.person:
            yield say(
                "{clause} {file}：名册中没有 {role}，未能列出其处罚",
                clause=line.clause,
                file=line.file,
                role=line.role or say("责任人"),
            )
