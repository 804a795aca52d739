"""Complaints and losses, replayed as scenarios beside an oracle written from the clauses.

SO-2.1: a complaint is settled the day it comes, or the client is told a date that day. SO-2.2: then it is settled by the
end of that date; per complaint that was late for either, 100 yuan for the clerk, 50 for the director and 50 for the
assistant, once. SO-1.10: per lost paper 100 yuan for the clerk and 50 for the director.
"""

from __future__ import annotations

import random
from collections import Counter
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from app.rulebook.files import load_calendar, load_regulations
from app.rulebook.replays import simulate
from app.rulebook.scenarios import parse
from tests.tools.endure.books import CHINA

if TYPE_CHECKING:
    from tests.tools.endure.outcomes import Outcome

BEGIN, UNTIL = datetime(2026, 9, 24, 8, tzinfo=CHINA), datetime(2026, 10, 14, 18, tzinfo=CHINA)
STAFF = {"clerk-1": "clerk", "director": "sales-director", "assistant": "directors-assistant"}
Told = tuple[datetime, str, dict[str, str]]
Fines = Counter[tuple[str, str, str]]


def compare(times: int, outcome: Outcome, seed: int = 20_261_122) -> None:
    """Replay so many invented scenarios; every duty's due and state and every fine agree."""
    chance, book, calendar = random.Random(seed), load_regulations(["sales-office"]), load_calendar()
    for place in range(times):
        told = _invented(chance)
        found = simulate(parse(_written(told), f"{place}.toml"), book, calendar)
        ours = Counter(
            (each["clause"], each["due"], each["state"]) for each in found["duties"] if each["clause"][:4] == "SO-2"
        )
        fines: Fines = Counter((line["clause"], line["person"], line["low"]) for line in found["ledger"])
        right, right_fines = _expected(told)
        outcome.count("scenarios")
        if ours != right or fines != right_fines:
            outcome.fail("disagreements", f"{_written(told)} {ours} {right} {fines} {right_fines}")


def _invented(chance: random.Random) -> list[Told]:
    """Complaints under numbers of their own, told and settled or not; losses between them."""
    told: list[Told] = []
    for number in map(str, range(1, chance.randrange(1, 4))):
        at = _later(BEGIN, chance, 200)
        told.append((at, "complaint.received", {"number": number}))
        if chance.random() < 0.6:
            at = _later(at, chance, 40)
            promised = at.date() + timedelta(days=chance.randrange(8))
            told.append((at, "complaint.informed", {"number": number, "promised": promised.isoformat()}))
        if chance.random() < 0.7:
            told.append((_later(at, chance, 150), "complaint.settled", {"number": number}))
    for _ in range(chance.randrange(3)):
        papers = chance.sample(("loan-contract", "presale-contract", "bank-statement"), chance.randrange(1, 4))
        told.append((_later(BEGIN, chance, 300), "documents.lost", {"documents": " ".join(papers)}))
    return sorted(told, key=lambda one: one[0])


def _later(at: datetime, chance: random.Random, hours: int) -> datetime:
    return at + timedelta(minutes=chance.randrange(1, hours * 60))


def _written(told: list[Told]) -> str:
    lines = ['regulations = ["sales-office"]', f"until = {UNTIL.isoformat()}"]
    for name, role in STAFF.items():
        lines += ["[[staff]]", f'name = "{name}"', f'role = "{role}"']
    for at, kind, data in told:
        lines += ["[[event]]", f"at = {at.isoformat()}", f'kind = "{kind}"', 'file = "2-1-1001"', 'by = "clerk-1"']
        lines += [f"{field} = {_value(field, word)}" for field, word in data.items()]
    return "\n".join(lines) + "\n"


def _value(field: str, word: str) -> str:
    if field == "documents":
        return "[" + ", ".join(f'"{each}"' for each in word.split()) + "]"
    return word if field == "promised" else f'"{word}"'


def _end(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=CHINA) + timedelta(days=1)


def _expected(told: list[Told]) -> tuple[Counter[tuple[str, str, str]], Fines]:
    duties: Counter[tuple[str, str, str]] = Counter()
    fines: Fines = Counter()
    for at, kind, data in told:
        if kind == "documents.lost":
            for person, yuan in (("clerk-1", "100.00"), ("director", "50.00")):
                fines["SO-1.10", person, yuan] += len(data["documents"].split())
        if kind == "complaint.received":
            mine = {each[1]: each for each in told if each[2].get("number") == data["number"]}
            both = [_clock("SO-2.1", _end(at.date()), mine, ("complaint.informed", "complaint.settled"))]
            if "complaint.informed" in mine:
                day = date.fromisoformat(mine["complaint.informed"][2]["promised"])
                both.append(_clock("SO-2.2", _end(day), mine, ("complaint.settled",)))
            duties.update(both)
            if any(state in {"late", "met-late"} for _, _, state in both):
                fines.update([("SO-2.2", "clerk-1", "100.00"), ("SO-2.2", "director", "50.00")])
                fines.update([("SO-2.2", "assistant", "50.00")])
    return duties, fines


def _clock(clause: str, due: datetime, mine: dict[str, Told], met_by: tuple[str, ...]) -> tuple[str, str, str]:
    met = min((mine[kind][0] for kind in met_by if kind in mine), default=None)
    late = (met or UNTIL) > due
    state = ("late" if late else "open") if met is None else ("met-late" if late else "met")
    return clause, due.isoformat(), state
