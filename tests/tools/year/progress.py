"""A second, simple reading of the tracks (SO-1.9): how many purchases are under way, done, late, held up on each."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from tests.tools.year.published import Days, end

if TYPE_CHECKING:
    from collections.abc import Callable

Fact = dict[str, Any]
STEPS = {
    "mortgage": (("handed", 1), ("submitted", 5), ("approved", 10), ("signed", 5), ("paid-out", 15)),
    "registration": (("online", 1), ("filed", 10), ("passed-on", 2)),
    "notarisation": (("handed", 3), ("issued", 10)),
    "title": (("handed", 5), ("issued", 30), ("delivered", 3)),
}
"""Each step with its working days; only the title's ``issued`` counts calendar days."""


def counts(facts: list[Fact], now: datetime) -> dict[str, dict[str, int]]:
    """Per track, after these facts: purchases under way, done, late and held up."""
    voided = {fact["receipt"] for fact in facts if fact["what"] == "voided"}
    files: dict[str, list[Fact]] = {fact["file"]: [] for fact in facts if fact["what"] == "sold"}
    for fact in facts:
        if fact["file"] in files and fact.get("receipt") not in voided - {""}:
            files[fact["file"]].append(fact)
    days = Days()
    days.own |= {fact["day"] for fact in facts if fact["what"] == "rest day"}
    found = {track: {"open": 0, "done": 0, "late": 0, "paused": 0} for track in STEPS}
    for mine in files.values():
        for track in STEPS:
            if track != "mortgage" or mine[0]["mortgage"]:
                for stand in _stands(track, mine, now, days):
                    found[track][stand] += 1
    return found


def _stands(track: str, facts: list[Fact], now: datetime, days: Days) -> list[str]:
    began, ends, pauses = None, list[datetime](), list[list[datetime | None]]()
    steps = STEPS[track]
    for fact in facts:
        mine = fact.get("track") == track
        if mine and fact["what"] == "paused":
            pauses.append([fact["at"], None])
        if mine and fact["what"] == "resumed":
            pauses[-1][1] = fact["at"]
        if began is None and ((mine and fact["what"] == "started") or _begins(track, fact)):
            began = fact["at"]
        if began and len(ends) < len(steps) and _ends(track, steps[len(ends)][0], fact, mine=mine):
            ends.append(fact["at"])
    if began is None:
        return []
    if len(ends) == len(steps):
        return ["done"]
    step, many = steps[len(ends)]
    count = _plain if (track, step) == ("title", "issued") else days.after
    due = _due(ends[-1] if ends else began, many, pauses, now, count)
    return ["open", *["late"] * (now > due), *["paused"] * bool(pauses and pauses[-1][1] is None)]


def _begins(track: str, fact: Fact) -> bool:
    comes = fact["what"] == "received" and fact["giver"] == "sales-back-office"
    return comes and (track == "registration" or (track == "mortgage" and fact["mortgage"]))


def _ends(track: str, step: str, fact: Fact, *, mine: bool) -> bool:
    if mine and fact["what"] == "step" and fact["step"] == step:
        return True
    taker = fact["taker"] if fact["what"] == "handed" else ""
    giver = fact["giver"] if fact["what"] == "received" else ""
    return {
        ("mortgage", "handed"): taker == "mortgage-lawyer",
        ("registration", "online"): fact["what"] == "registered",
        ("registration", "filed"): giver == "signing-lawyer",
        ("registration", "passed-on"): taker in {"mortgage-lawyer", "department"},
    }.get((track, step), False)


def _plain(day: date, many: int) -> date:
    return day + timedelta(days=many)


def _due(
    began: datetime,
    many: int,
    pauses: list[list[datetime | None]],
    now: datetime,
    count: Callable[[date, int], date],
) -> datetime:
    """The end of the last day; of a pause every day after its first is given back, of working days the working ones."""
    last = count(began.date(), many)
    for first, ended in pauses:
        held, until = max(first or now, began), ended or now
        if held < end(last, began) and until > held:
            given = 0
            while count(held.date(), given + 1) <= until.date():
                given += 1
            last = count(last, given)
    return end(last, began)
