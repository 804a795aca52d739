"""Find as you type: grams of everything a clerk may remember, in a contentless full-text table.

FTS5's own tokenizers fail on Chinese, so the tokens are our own: at every place of a field the 2 characters that begin
there, or 4 where all are ASCII, fewer at the end. A typed piece is an AND of its grams, the last one as a beginning;
where these do not prove the piece, the row's haystack does. What a scan of the haystacks would find, the index finds.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

_GONE = dict.fromkeys([*range(33), 127, 0xA0, 0x3000])


def normalised(text: str) -> str:
    """Text as it is searched: full width becomes half width, small letters, no spaces."""
    return unicodedata.normalize("NFKC", text).translate(_GONE).lower()


def haystack(fields: Iterable[str]) -> str:
    """All searchable fields of a row, one a line."""
    return "\n".join(dict.fromkeys(field for text in fields if (field := normalised(text))))


def _gram(field: str, at: int) -> str:
    four = field[at : at + 4]
    if four.isascii():
        return four
    return four[:3] if four[:3].isascii() else four[:2]


def _grams(field: str) -> list[str]:
    if field.isascii():
        return [field[at : at + 4] for at in range(len(field))]
    return [_gram(field, at) for at in range(len(field))]


def grams(stack: str) -> str:
    """The tokens of a haystack, as the index takes them."""
    return " ".join({gram for field in stack.split("\n") for gram in _grams(field)})


def _needed(piece: str) -> list[str]:
    """The grams that a piece must contain, without those inside another; the last may be the beginning of a gram."""
    found: list[str] = []
    end = 0
    for at, gram in enumerate(_grams(piece)):
        if at + len(gram) > end:
            end = at + len(gram)
            found.append(gram)
    return found


def _query(pieces: Iterable[list[str]]) -> str:
    quoted = [[f'"{gram.replace(chr(34), chr(34) * 2)}"' for gram in piece] for piece in pieces]
    return " ".join(" ".join(piece) + "*" for piece in quoted)


def find(connection: Any, text: str, limit: int) -> list[int]:
    """The ``seq`` of up to ``limit`` dossiers whose fields contain every piece of ``text``, oldest first."""
    pieces = [piece for part in text.split() if (piece := normalised(part))]
    if not pieces:
        return []
    needed = [_needed(piece) for piece in pieces]
    unproven = [piece for piece, parts in zip(pieces, needed, strict=True) if len(parts) > 1]
    # CROSS JOIN: the index leads, the table only proves.
    sql = (
        "SELECT dossier.seq FROM gram CROSS JOIN dossier ON dossier.seq = gram.rowid "
        f"WHERE gram MATCH ?{' AND instr(haystack, ?)' * len(unproven)} LIMIT ?"
        if unproven
        else "SELECT rowid FROM gram WHERE gram MATCH ? LIMIT ?"
    )
    return [seq for (seq,) in connection.execute(sql, (_query(needed), *unproven, limit))]


def add(connection: Any, rows: Iterable[tuple[int, str]]) -> None:
    """Index new rows, given as (seq, haystack)."""
    connection.executemany("INSERT INTO gram(rowid, grams) VALUES (?, ?)", ((seq, grams(stack)) for seq, stack in rows))


def remove(connection: Any, rows: Iterable[tuple[int, str]]) -> None:
    """Take rows out of the index; the haystack must be the one they were added with."""
    connection.executemany(
        "INSERT INTO gram(gram, rowid, grams) VALUES ('delete', ?, ?)", ((seq, grams(stack)) for seq, stack in rows)
    )
