"""What follows from what somebody is about to enter, in words."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.base.words import listed, say, say_many
from app.office import phrases

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from app.office.office import Office
    from app.rulebook.answers.foresight import Foreseen
    from app.rulebook.duties import Duty

Kind = Literal["done", "late", "waits", "today", "coming", "dropped"]


@dataclass(frozen=True, slots=True)
class Consequence:
    """One thing that follows, and what belongs to it."""

    kind: Kind
    what: str
    more: str


def consequences(office: Office, foreseen: Mapping[str, Foreseen], clients: Mapping[str, str]) -> list[Consequence]:
    """What follows for each dossier (id): what is done, what still waits, which clocks start, the first due first.

    ``clients``: dossier -> what to call it where there are several.
    """
    several = len(foreseen) > 1
    every = list(foreseen.values())
    found = [_done(office, duties, several=several) for duties in _by_clause(seen.met for seen in every)]
    for dossier, seen in foreseen.items():
        found += [_waits(office, duty, clients.get(dossier, "") if several else "") for duty in seen.partly]
    found += [_hindered(office, duties, several=several) for duties in _by_clause(seen.hindered for seen in every)]
    begun = sorted(_by_clause(seen.begun for seen in every), key=lambda duties: min(duty.due for duty in duties))
    found += [_begins(office, duties, several=several) for duties in begun]
    found += [_dropped(office, duties, several=several) for duties in _by_clause(seen.dropped for seen in every)]
    return found


def _by_clause(each: Iterable[Sequence[Duty]]) -> list[list[Duty]]:
    found: dict[str, list[Duty]] = defaultdict(list)
    for duties in each:
        for duty in duties:
            found[duty.clause].append(duty)
    return list(found.values())


def _joined(*words: str) -> str:
    return " · ".join(filter(None, words))


def _clients(duties: Sequence[Duty], *, several: bool) -> str:
    return say_many("{n} 户", len({duty.file for duty in duties})) if several else ""


def _done(office: Office, duties: Sequence[Duty], *, several: bool) -> Consequence:
    late = [duty for duty in duties if duty.state_at(office.now()) == "met-late"]
    words = say("办完，但已经过了期限") if late else say("随即办完，在期限内")
    more = _joined(_clients(duties, several=several), words)
    return Consequence("late" if late else "done", office.rules.clause_title(duties[0].clause), more)


def _waits(office: Office, duty: Duty, client: str) -> Consequence:
    title, papers = office.rules.clause_title(duty.clause), office.rules.duty_papers(duty)
    what = (
        say("{client}：{title}还没办完", client=client, title=title) if client else say("{title}还没办完", title=title)
    )
    return Consequence("waits", what, say("还差 {papers}", papers=papers) if papers else "")


def _begins(office: Office, duties: Sequence[Duty], *, several: bool) -> Consequence:
    first = min(duties, key=lambda duty: duty.due)
    kind: Kind = "coming"
    if first.due <= office.now():
        kind = "late"
    elif phrases.due_day(office, first.due)[0] == office.today():
        kind = "today"
    limit, when = phrases.short_limit(first.limit), phrases.by_when(office, first)
    whose = listed(dict.fromkeys(office.name_of(duty.responsible) for duty in duties if duty.responsible))
    more = _joined(_clients(duties, several=several), "" if limit in when else limit, when, whose)
    return Consequence(kind, office.rules.clause_title(first.clause), more)


def _hindered(office: Office, duties: Sequence[Duty], *, several: bool) -> Consequence:
    what = say("{title}赶不上期限", title=office.rules.clause_title(duties[0].clause))
    first = min(duties, key=lambda duty: duty.due)
    more = _joined(_clients(duties, several=several), phrases.by_when(office, first), say("那时文件还没有回来"))
    return Consequence("late", what, more)


def _dropped(office: Office, duties: Sequence[Duty], *, several: bool) -> Consequence:
    """What nobody has to do any more; where it is late, what becomes of its fine."""
    words = say("不用再办")
    late = [each for each in duties if each.closing and each.closing.at > each.due]
    if any(office.rules.terms(each).sanction for each in late):
        stands = any(each.closing and each.closing.stands for each in late)
        words = say("不用再办；已经逾期，处罚照旧") if stands else say("不用再办，逾期的处罚也撤回")
    return Consequence(
        "dropped", office.rules.clause_title(duties[0].clause), _joined(_clients(duties, several=several), words)
    )
