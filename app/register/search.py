"""Find as you type: character grams of everything a clerk may remember, in a contentless full-text table.

FTS5's own tokenizers fail on Chinese, so the tokens are our own: the 4 characters that begin at every position of a field,
fewer at its end. A typed piece is looked up as an AND of its grams or, if it is shorter than one, as a prefix; a piece of
several grams is then verified in the row's haystack. The index finds exactly what a scan of the haystacks would.

A prefix of one or two letters matches many grams, and merging their rows is slow; but what so many rows contain, a scan
of the first rows finds at once. What that scan does not find often enough is rare, and so quick to find in the index,
which is asked for the rarest of the short pieces alone; the others are looked for in the haystacks of what it finds.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from app.base.normal import INVISIBLE
from app.base.patterns import pattern
from app.register import rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from app.register.register import Register

LONG = 4
"""Characters in a gram."""

FIRST = 500
"""How many of the oldest dossiers are scanned for short pieces before the index is queried."""

MOST = 5_000
"""How many are scanned at most, where the first ones promise that as many as wanted are among them."""

# All that \s matches, control characters, what nobody sees, and the dots between the parts of a name, but no line feed;
# as one class it is several times as fast.
_GONE = pattern(
    r"[\x00-\x09\x0b-\x20\x7f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
    f"{re.escape(INVISIBLE)}.·•・‧∙⋅●。･᛫ㆍ]+"
)
_DASHES = pattern("[‐‑‒–—―−─]")


class Indexed(NamedTuple):
    """What the index needs of a dossier: its ``seq`` and haystack."""

    seq: int
    haystack: str


def normalised(text: str) -> str:
    """Text as it is searched: NFKC (full width becomes half width), lower case, no spaces or dots within a line."""
    if text.isascii():
        return _GONE.sub("", text).lower()
    return _GONE.sub("", _DASHES.sub("-", unicodedata.normalize("NFKC", text))).lower()


def haystack(fields: Iterable[str]) -> str:
    """All searchable fields of a row, normalised, one per line."""
    return "\n".join(filter(None, dict.fromkeys(normalised("\n".join(fields)).split("\n"))))


def grams(stack: str) -> str:
    """The tokens of a haystack, as the index takes them."""
    woven: list[str] = []
    for field in stack.split("\n"):
        if field:
            woven += _every(len(field))(field)
    return " ".join(woven)


@lru_cache(maxsize=256)
def _every(length: int) -> Callable[[str], Iterable[str]]:
    """A function that cuts all grams of a text of this length at once, which is faster than one by one."""
    return itemgetter(*(slice(at, at + LONG) for at in range(length)))


def _asked(piece: str) -> str:
    """The index query for a piece: all its grams or, if it is shorter than one, any gram that begins with it."""
    if len(piece) < LONG:
        return _quoted(piece) + "*"
    return " ".join(_quoted(piece[at : at + LONG]) for at in range(len(piece) - LONG + 1))


def _quoted(gram: str) -> str:
    doubled = gram.replace('"', '""')
    return f'"{doubled}"'


def find(register: Register, text: str, limit: int) -> list[int]:
    """The ``seq`` of up to ``limit`` dossiers whose fields contain every piece of ``text``, oldest first."""
    pieces = list(dict.fromkeys(piece for part in text.split() if (piece := normalised(part))))
    if not pieces:
        return []
    if all(len(piece) < LONG for piece in pieces):
        found = _scanned(register, pieces, FIRST, limit)
        # So many more rows would have to be scanned if the others are like the first ones.
        enough = FIRST * limit // max(1, len(found))
        if len(found) < limit and enough <= MOST:
            found = _scanned(register, pieces, enough + FIRST, limit)
        if len(found) == limit:
            return found
    asked = _asked_of_index(pieces)
    unproven = [piece for piece in pieces if piece not in asked or len(piece) > LONG]
    matched = " ".join(map(_asked, asked))
    if not unproven:
        return _seqs(register, "SELECT rowid FROM gram WHERE gram MATCH ? LIMIT ?", matched, limit)
    # CROSS JOIN: the index drives the query, the table only verifies.
    sql = (
        f"SELECT seq FROM gram CROSS JOIN dossier ON seq = gram.rowid WHERE gram MATCH ? AND {_proof(unproven)} LIMIT ?"
    )
    return _seqs(register, sql, matched, *unproven, limit)


def _scanned(register: Register, pieces: Sequence[str], first: int, limit: int) -> list[int]:
    """Those of the ``first`` dossiers whose haystacks have every piece."""
    sql = f"SELECT seq FROM dossier WHERE seq <= ? AND {_proof(pieces)} ORDER BY seq LIMIT ?"
    return _seqs(register, sql, first, *pieces, limit)


def _asked_of_index(pieces: Sequence[str]) -> list[str]:
    """The pieces that the index looks up: all that have a whole gram, and the rarest of the others, unless that is of digits
    beside a longer one. Putting together what begins with a digit or two costs more than looking at the few rows that
    the rarest piece leaves."""
    whole = [piece for piece in pieces if len(piece) >= LONG]
    rarest = max((piece for piece in pieces if len(piece) < LONG), key=_rarity, default="")
    return [*whole, rarest] if rarest and not (whole and rarest.isdecimal()) else whole


def _rarity(piece: str) -> float:
    """How rare a piece is, roughly: of ten digits, of 26 letters, of some hundreds of characters."""
    return sum(1.0 if each.isdecimal() else 1.4 if each.isascii() else 2.0 for each in piece)


def _proof(pieces: Sequence[str]) -> str:
    """The condition that a haystack has every piece; in groups of 100, because the engine limits expression depth."""
    every = ["instr(haystack, ?)"] * len(pieces)
    return " AND ".join(f"({' AND '.join(every[at : at + 100])})" for at in range(0, len(every), 100))


def _seqs(register: Register, sql: str, *arguments: str | int) -> list[int]:
    return rows.values(register.connection, sql, arguments)


def add(register: Register, stacks: Iterable[Indexed]) -> None:
    """Index new dossiers."""
    indexed = ((seq, grams(stack)) for seq, stack in stacks)
    rows.add_plain(register.connection, "gram", ("rowid", "grams"), indexed)


def remove(register: Register, stacks: Iterable[Indexed]) -> None:
    """Remove dossiers from the index; each haystack must be the one it was added with."""
    removals = (("delete", seq, grams(stack)) for seq, stack in stacks)
    rows.add_plain(register.connection, "gram", ("gram", "rowid", "grams"), removals)
