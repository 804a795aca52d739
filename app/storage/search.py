"""Find as you type: grams of everything a clerk may remember, in a contentless full-text table.

FTS5's own tokenizers fail on Chinese, so the tokens are our own: every run of 1 or 2 characters, and of up to 4
where all are ASCII, written in hexadecimal. A typed piece is an AND of its longest grams; where these do not
prove the piece, the row's haystack does. What a scan of the haystacks would find, the index finds.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SPACES = str.maketrans("", "", " \t\r\n\u3000\u00a0")


def normalised(text: str) -> str:
    """Text as it is searched: full width becomes half width, small letters, no spaces."""
    return unicodedata.normalize("NFKC", text).translate(_SPACES).lower()


def haystack(fields: Iterable[str]) -> str:
    """All searchable fields of a row, one a line."""
    return "\n".join(dict.fromkeys(field for text in fields if (field := normalised(text))))


def _sizes(text: str, start: int) -> Iterator[int]:
    """The lengths of the grams that begin at ``start``."""
    yield from range(1, min(2, len(text) - start) + 1)
    for size in (3, 4):
        if start + size > len(text) or not text[start : start + size].isascii():
            return
        yield size


@lru_cache(maxsize=65536)
def _field_grams(field: str) -> frozenset[str]:
    return frozenset(field[at : at + size].encode().hex() for at in range(len(field)) for size in _sizes(field, at))


def grams(stack: str) -> str:
    """The tokens of a haystack, as the index takes them."""
    return " ".join(frozenset[str]().union(*map(_field_grams, stack.split("\n"))))


def _longest(piece: str) -> list[str]:
    """The grams that a piece must contain: at each place the longest, without those inside another."""
    found: list[str] = []
    end = 0
    for at in range(len(piece)):
        size = max(_sizes(piece, at))
        if at + size > end:
            end = at + size
            found.append(piece[at:end])
    return found


def _query(pieces: list[str]) -> str:
    return " ".join(f'"{gram.encode().hex()}"' for piece in pieces for gram in _longest(piece))


def find(connection: Any, text: str, limit: int) -> list[int]:
    """The ``seq`` of up to ``limit`` dossiers whose fields contain every piece of ``text``, oldest first."""
    pieces = [piece for part in text.split() if (piece := normalised(part))]
    if not pieces:
        return []
    proof = "".join(" AND instr(haystack, ?)" for piece in pieces if len(_longest(piece)) > 1)
    unproven = [piece for piece in pieces if len(_longest(piece)) > 1]
    # CROSS JOIN: the index leads, the table only proves.
    sql = (
        "SELECT dossier.seq FROM gram CROSS JOIN dossier ON dossier.seq = gram.rowid "
        f"WHERE gram MATCH ?{proof} LIMIT ?"
        if unproven
        else "SELECT rowid FROM gram WHERE gram MATCH ? LIMIT ?"
    )
    return [seq for (seq,) in connection.execute(sql, (_query(pieces), *unproven, limit))]


def add(connection: Any, rows: Iterable[tuple[int, str]]) -> None:
    """Index new rows, given as (seq, haystack)."""
    connection.executemany("INSERT INTO gram(rowid, grams) VALUES (?, ?)", ((seq, grams(stack)) for seq, stack in rows))


def remove(connection: Any, rows: Iterable[tuple[int, str]]) -> None:
    """Take rows out of the index; the haystack must be the one they were added with."""
    connection.executemany(
        "INSERT INTO gram(gram, rowid, grams) VALUES ('delete', ?, ?)", ((seq, grams(stack)) for seq, stack in rows)
    )
