"""What the figures of the archive ask the register: sums over all papers and movements."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.custody.rules import COPIER
from app.register import rows
from app.register.moments import stamp

if TYPE_CHECKING:
    from datetime import datetime

    from app.register.register import Register


class Kind(NamedTuple):
    """How many papers of a kind are registered, how many of them a holder has, and how many sheets of them."""

    kind: str
    papers: int
    held: int
    originals: int
    copies: int


def kinds(register: Register, holder: str) -> list[Kind]:
    """The kinds of papers with what a holder has of them now, the most frequent first.

    As in ``custody.rules.holdings``: a paper's first movement, with the least number, takes nothing from anybody.
    """
    sql = f"""
        SELECT p.kind AS kind, count(*) AS papers, coalesce(sum(o <> 0 OR c <> 0), 0) AS held,
          coalesce(sum(o), 0) AS originals, coalesce(sum(c), 0) AS copies
        FROM paper p LEFT JOIN (
          SELECT paper, {_balance("originals")} AS o, {_balance("copies")} AS c, min(id) FROM movement GROUP BY paper
        ) h ON h.paper = p.id
        GROUP BY p.kind ORDER BY papers DESC, min(p.number)"""
    return list(rows.read(register.connection, Kind, sql, [holder] * 6))


def _balance(column: str) -> str:
    """What a holder has of one paper; beside ``min(id)`` a bare column is that of the paper's first movement."""
    came, went = f"sum(iif(taker = ?, {column}, 0))", f"sum(iif(giver = ?, {column}, 0))"
    return f"{came} - {went} + iif(giver = ?, {column}, 0)"


class Moved(NamedTuple):
    """How many papers went from one holder to another in a month (2026-11)."""

    month: str
    giver: str
    taker: str
    papers: int


def moved(register: Register, since: datetime, hours: int) -> list[Moved]:
    """What moved in each month from a moment on, without photocopies and what was voided; ``hours``: how far local time is
    ahead of UTC."""
    sql = """
        SELECT strftime('%Y-%m', at / 1000000 + ?, 'unixepoch') AS month, giver, taker, count(*) AS papers FROM movement
        WHERE at >= ? AND giver <> ? AND handoff NOT IN (SELECT id FROM handoff WHERE state = 'voided')
        GROUP BY month, giver, taker"""
    return list(rows.read(register.connection, Moved, sql, (3600 * hours, stamp(since), COPIER)))
