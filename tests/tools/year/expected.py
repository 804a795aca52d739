"""What the register must say at the end, reckoned from the facts alone, without the program."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, datetime, timedelta
from typing import Any

from tests.tools.year import ledger, progress
from tests.tools.year.duties import Duties, Duty
from tests.tools.year.published import end

Fact = dict[str, Any]


def figures(facts: list[Fact], now: datetime) -> dict[str, Any]:
    """Duties, lines, sums, wages, reports, custody, in the same shape as ``told.figures``."""
    book = Duties()
    for fact in facts:
        book.tell(fact)
    lines = ledger.lines(facts, book.all, now)
    return {
        "duties": sorted(_duty(each, now) for each in book.all),
        "lines": {name: [line.person, line.low, line.high, line.state, line.owed] for name, line in lines.items()},
        "sums": ledger.sums(lines),
        "wages": ledger.wages(facts, lines),
        "dashboard": {month: _dashboard(facts, book.all, lines, month, now) for month in _months(facts, now)},
        "open": _open(book.all, now),
        "custody": _custody(facts),
        "progress": _progress(facts),
        "reports": _reports(facts),
    }


def _duty(duty: Duty, now: datetime) -> list[str]:
    met = duty.met_at.isoformat() if duty.met_at else ""
    return [duty.clause, duty.file, duty.began.isoformat(), duty.due.isoformat(), duty.by, duty.state(now), met]


def _months(facts: list[Fact], now: datetime) -> list[str]:
    first = facts[0]["at"].date().replace(day=1)
    months = [first]
    while (following := (months[-1] + timedelta(days=31)).replace(day=1)) <= now.date():
        months.append(following)
    return [f"{month:%Y-%m}" for month in months]


def _dashboard(
    facts: list[Fact], duties: list[Duty], lines: dict[str, ledger.Line], month: str, now: datetime
) -> dict[str, Any]:
    """A month's dashboard: due and in time per clause, complaints by cause, what was fined."""
    first = date.fromisoformat(f"{month}-01")
    last = min((first + timedelta(days=31)).replace(day=1) - timedelta(days=1), now.date())
    since, until = end(first - timedelta(days=1), now), end(last, now)
    due = [each for each in duties if since < each.due <= until and each.state(now) != "cancelled"]
    total, met = Counter(each.clause for each in due), Counter(each.clause for each in due if each.state(now) == "met")
    complaints = (fact for fact in facts if fact["what"] == "complained" and fact["cause"])
    return {
        "on time": {clause: [many, met[clause]] for clause, many in total.items()},
        "complaints": dict(Counter(fact["cause"] for fact in complaints if first <= fact["at"].date() <= last)),
        "fines": sum(fen for line in lines.values() for entered, _, fen in line.entries if entered == month),
    }


def _open(duties: list[Duty], now: datetime) -> dict[str, list[int]]:
    """Person -> open duties, and of these the late ones."""
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for duty in duties:
        if duty.open:
            found[duty.by][0] += 1
            found[duty.by][1] += now > duty.due
    return dict(found)


def _custody(facts: list[Fact]) -> dict[str, int]:
    """Who has how many originals; each paper has one."""
    where: dict[tuple[str, str], str] = {}
    receipts: dict[str, tuple[Fact, str]] = {}
    for fact in facts:
        taker = {
            "received": "client-service",
            "handed": fact.get("firm") or fact.get("taker"),
            "returned": fact.get("firm") or fact.get("taker"),
            "lent": "borrower",
            "brought back": "client-service",
        }.get(fact["what"])
        if fact["what"] == "voided":
            fact, taker = receipts[fact["receipt"]]
        elif fact.get("receipt"):
            receipts[fact["receipt"]] = (fact, _giver(fact))
        for paper in fact["papers"] if taker else ():
            where[fact["file"], paper] = taker
    return dict(Counter(where.values()))


def _giver(fact: Fact) -> str:
    """Who gets the papers back if a hand-off is voided."""
    return (fact["firm"] or fact["giver"]) if fact["what"] == "received" else "client-service"


def _progress(facts: list[Fact]) -> dict[str, dict[str, int]]:
    """What the last report tells of the tracks."""
    place = max(place for place, fact in enumerate(facts) if fact["what"] == "reported")
    return progress.counts(facts[:place], facts[place]["at"])


def _reports(facts: list[Fact]) -> list[list[str]]:
    """Each report's first and last day: from the day after the one before to the day it was drawn up."""
    days = [fact["at"].date() for fact in facts if fact["what"] == "reported"]
    firsts = [facts[0]["at"].date(), *(day + timedelta(days=1) for day in days)]
    return [[first.isoformat(), last.isoformat()] for first, last in zip(firsts, days, strict=False)]
