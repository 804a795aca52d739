"""A second, simple reading of the fines: which lines there must be, what was entered on them, what wages bear."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import datetime

    from tests.tools.year.duties import Duty

Fact = dict[str, Any]
FINED = {f"SO-1.{number}" for number in (1, 2, 3, 5, 6, 7, 8, 11, 12)}
"""A late one costs 20 to 50 yuan; a late loan (SO-1.4) is chased, not fined."""
JOINT = (("", 10_000), ("sales-director", 5_000), ("directors-assistant", 5_000))
"""A late complaint or task: who, and how many fen."""
LOST = (("", 10_000), ("sales-director", 5_000))


@dataclass
class Line:
    """A line: whose, its range in fen, whether its cause stands and was noticed, what was entered: month, kind, fen.

    ``place`` is its place among the decided ones.
    """

    person: str
    low: int
    high: int
    stands: bool = True
    noticed: bool = True
    entries: list[tuple[str, str, int]] = field(default_factory=list)
    place: int = 0

    @property
    def owed(self) -> int:
        """What is owed by now."""
        return sum(amount for _, _, amount in self.entries)

    @property
    def state(self) -> str:
        """Where it stands; nothing if nobody ever saw it."""
        if not self.entries:
            return "proposed" if self.stands else "withdrawn" if self.noticed else ""
        kinds = [kind for _, kind, _ in self.entries]
        if not self.stands and self.owed and not {"countered", "kept", "reversed"} & set(kinds):
            return "undone"
        if self.owed and next((kind for kind in kinds[::-1] if kind in {"objected", "answered"}), "") == "objected":
            return "objected"
        first = self.entries[0][2]
        if first and not self.owed:
            return "reversed"
        if not first:
            return "waived"
        return "reduced" if first < max(self.low, 1) or self.owed < first else "approved"


def lines(facts: list[Fact], duties: list[Duty], now: datetime) -> dict[str, Line]:
    """Every line by its name, with what was entered on it."""
    people = {fact["role"]: fact["name"] for fact in facts[::-1] if fact["what"] == "works here"}
    made = {**_late(duties, people, now), **_lost(facts, people)}
    for place, fact in enumerate(facts):
        if fact["what"] in {"decided", "objected", "answered", "countered", "kept", "reversed"}:
            line = made.setdefault(fact["line"], Line(fact["person"], 0, 0, stands=False))
            change = {
                "decided": fact["amount"],
                "answered": fact["amount"] - line.owed,
                "countered": -line.owed,
                "reversed": -line.owed,
            }
            line.place = line.place or place
            line.entries.append((_month(fact["at"]), fact["what"], change.get(fact["what"], 0)))
    return {name: line for name, line in made.items() if line.state}


def _month(at: datetime) -> str:
    return f"{at:%Y-%m}"


def _late(duties: list[Duty], people: dict[str, str], now: datetime) -> dict[str, Line]:
    made: dict[str, Line] = {}
    for duty in sorted(duties, key=lambda each: each.due):
        stands = duty.state(now) in {"late", "met-late"}
        if duty.clause in FINED:
            name = f"{duty.clause}|{duty.file}|{duty.began.isoformat(timespec='minutes')}||"
            made[name] = Line(duty.fined or duty.by, 2_000, 5_000, stands, bool(duty.fined))
        elif duty.clause in {"SO-2.1", "SO-2.2", "SO-3"} and stands:
            # One complaint is fined once, whichever of its days was missed.
            clause = "SO-3" if duty.clause == "SO-3" else "SO-2.2"
            for role, amount in JOINT:
                name = f"{clause}|{duty.file}||{duty.case}|{role}"
                made.setdefault(name, Line(people[role] if role else duty.fined or duty.by, amount, amount))
    return made


def _lost(facts: list[Fact], people: dict[str, str]) -> dict[str, Line]:
    made: dict[str, Line] = {}
    latest: dict[tuple[str, str], list[Line]] = {}
    for fact in facts:
        for paper in fact["papers"] if fact["what"] in {"lost", "found"} else ():
            where = (fact["file"], paper)
            if fact["what"] == "found":
                for line in latest[where]:
                    line.stands = False
                continue
            latest[where] = []
            for role, amount in LOST:
                began = fact["at"].isoformat(timespec="minutes")
                line = Line(people[role] if role else fact["liable"], amount, amount)
                made[f"SO-1.10|{fact['file']}|{began}|{paper}|{role}"] = line
                latest[where].append(line)
    return made


def sums(made: dict[str, Line]) -> dict[str, dict[str, int]]:
    """Month -> person -> fen entered."""
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for line in made.values():
        for month, _, amount in line.entries:
            found[month][line.person] += amount
    return {month: {name: fen for name, fen in people.items() if fen} for month, people in found.items()}


def wages(facts: list[Fact], made: dict[str, Line]) -> dict[str, dict[str, list[int]]]:
    """Month -> person -> what that month's wage bears and what is carried on, in fen.

    At most 20 % of the wage, and what is left is no less than the minimum wage; nothing while the wage is not known.
    The oldest fine comes first.
    """
    told = [fact for fact in facts if fact["what"] == "wage limits"][-1]
    pay = {fact["person"]: fact["amount"] for fact in facts if fact["what"] == "wage"}
    taken: dict[str, int] = defaultdict(int)
    sheets: dict[str, dict[str, list[int]]] = {}
    oldest_first = dict(sorted(made.items(), key=lambda item: item[1].place))
    for fact in facts:
        if fact["what"] == "wages settled":
            month = fact["month"]
            sheets[month] = {}
            for person in sorted({line.person for line in made.values()}):
                wage = pay.get(person, 0)
                most = max(0, min(wage * told["percent"] // 100, wage - told["least"]))
                mine = {
                    name: _owed(line, month) - taken[name]
                    for name, line in oldest_first.items()
                    if line.person == person
                }
                if any(mine.values()):
                    sheets[month][person] = _bear(mine, most, taken)
    return sheets


def _owed(line: Line, month: str) -> int:
    return sum(amount for entered, _, amount in line.entries if entered <= month)


def _bear(mine: dict[str, int], most: int, taken: dict[str, int]) -> list[int]:
    """What was taken too much is given back; of the rest as much as the wage bears."""
    back = {name: amount for name, amount in mine.items() if amount < 0}
    bears = left = min(most, sum(amount for amount in mine.values() if amount > 0))
    for name, amount in mine.items():
        share = back.get(name, min(amount, left))
        taken[name] += share
        left -= max(share, 0)
    borne = bears + sum(back.values())
    return [borne, sum(mine.values()) - borne]
