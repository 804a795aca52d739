"""Find as you type over 100 000 dossiers, against the bare engine with the same statements, and against a scan."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

from app.dossiers import service as dossiers
from app.register import search
from app.register.spelling import spellings
from tests.tools.bench.lines import Line, at, milliseconds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.register.register import Register

MOST = 200
QUERIES, PROVEN = 400, 60


def typed(chance: random.Random, one: Dossier) -> Iterator[str]:
    """What a clerk may type who looks for this purchase."""
    buyer = chance.choice(one.buyers)
    initials, pinyin = spellings(buyer.name)[:2]
    contract, identity = one.contract or "", buyer.identity or ""
    yield from (buyer.name[:2], buyer.name[-2:], buyer.name, buyer.name[:1])
    yield from (initials, pinyin, pinyin[: chance.randrange(2, 6)], pinyin.upper())
    yield from (one.phone[-4:], one.phone, one.phone[3:7], identity[-4:], identity[-4:].lower(), identity)
    yield from (one.unit, one.unit[: one.unit.rindex("-") + 2], contract[-5:], contract, contract[2:8])
    yield from (
        f"{buyer.name[:1]} {one.phone[-4:]}",
        f"{initials} {one.unit[:3]}",
        one.number,
        "".join(map(_wide, one.unit)),
    )


def _wide(character: str) -> str:
    return chr(ord(character) + 0xFEE0)


def queries(people: Iterable[Dossier]) -> list[str]:
    """So many queries, of every sort alike; some for nobody."""
    chance = random.Random(5)
    chosen = chance.sample(list(people), 30)
    every = [text for one in chosen for text in typed(chance, one)] + ["王 zzzz", "99999999", "欧阳修", "qxj"]
    return chance.sample(every, QUERIES)


def statements(office: Office, text: str) -> list[str]:
    """What the engine is asked when somebody types ``text``."""
    told: list[str] = []
    connection = office.register.connection
    connection.set_trace_callback(told.append)
    dossiers.matching(office, text, MOST)
    connection.set_trace_callback(None)
    return [each for each in told if each.lstrip().startswith("SELECT")]


def raw(connection: Any, told: Iterable[str]) -> None:
    """The same statements, their rows fetched and forgotten."""
    for statement in told:
        connection.execute(statement).fetchall()


def inexact(register: Register, text: str) -> bool:
    """Whether the index finds other dossiers than a scan."""
    pieces = [search.normalised(part) for part in text.split()]
    where = " AND ".join(["instr(haystack, ?)"] * len(pieces))
    scanned = {row[0] for row in register.connection.execute(f"SELECT seq FROM dossier WHERE {where}", pieces)}
    return scanned != set(search.find(register, text, 10**9))


def lines(office: Office, people: Iterable[Dossier]) -> Iterator[Line]:
    """How fast, and how exact."""
    connection, texts = office.register.connection, queries(people)
    told = [statements(office, text) for text in texts]
    ours, bare = [], []
    for text, same in zip(texts, told, strict=True):
        raw(connection, same)  # whoever came first would read the pages for the other
        ours.append(milliseconds(lambda text=text: dossiers.matching(office, text, MOST)))
        bare.append(milliseconds(lambda same=same: raw(connection, same)))
    yield Line("find: half of the queries", at(0.5, ours), at(0.5, bare), 2)
    yield Line("find: 95 of 100 queries, against the bare engine", at(0.95, ours), at(0.95, bare), 2)
    yield Line("find: 95 of 100 queries", at(0.95, ours), goal=10)
    wrong = [text for text in texts[:PROVEN] if inexact(office.register, text)]
    yield Line(f"find: of {PROVEN} queries, other hits than a scan {wrong or ''}".rstrip(), len(wrong), goal=0, unit="")
