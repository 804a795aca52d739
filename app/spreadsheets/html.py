"""Tables of a web page, as banks and systems save them under the name of .xls."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from app.spreadsheets.grids import Budget, Grid, count_of, filled
from app.spreadsheets.refusals import MOST, NotASpreadsheet, too_large

if TYPE_CHECKING:
    from app.base.cells import Worksheet

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)([^<>]*)>|<!?[^<>]*>|([^<]+|<)")
_SPAN = re.compile(r"\b(col|row)span\s*=\s*[\"']?\s*(\d{1,6})", re.IGNORECASE)
_UNSEEN = frozenset(("script", "style", "head", "title"))
_SPACES = re.compile(r"[\s\xa0]+")


def tables(file: str, text: str) -> tuple[Worksheet, ...]:
    """The tables of a page that hold anything. Raises TooLarge, NotASpreadsheet: the page has none."""
    page = _Page(file)
    text = _without_comments(text)
    for tag in _TAG.finditer(text):
        if tag[4] is not None:
            page.words(tag[4])
        elif tag[2]:
            page.tag(tag[2].lower(), tag[3], closing=bool(tag[1]))
    found = filled(page.grids)
    if not found:
        raise NotASpreadsheet(file, "html")
    return found


def _without_comments(text: str) -> str:
    pieces = text.split("<!--")
    return pieces[0] + "".join(piece.partition("-->")[2] for piece in pieces[1:])


class _Page:
    """What the tags of a page build up."""

    def __init__(self, file: str) -> None:
        self.grids: list[Grid] = []
        self._budget = Budget(file)
        self._cell: list[str] | None = None
        self._length = 0
        self._spans: dict[str, int] = {}
        self._down: dict[int, int] = {}  # column -> the row before which cells from above reach down
        self._unseen = ""

    def words(self, words: str) -> None:
        if self._cell is not None and not self._unseen:
            self._length += len(words)
            if self._length > MOST["characters"]:
                raise too_large(self._budget.file, "characters")
            self._cell.append(words)

    def tag(self, name: str, about: str, *, closing: bool) -> None:
        if name in _UNSEEN:
            self._unseen = "" if closing else name
        elif name == "table" and not closing:
            self.grids.append(Grid(self._budget, str(len(self.grids) + 1)))
            self._down = {}
        elif name in {"tr", "table"}:
            self._end_row()
        elif name in {"td", "th"}:
            self._end_cell()
            if not closing and self.grids:
                self._cell, self._length = [], 0
                self._spans = {kind.lower(): count_of(count) for kind, count in _SPAN.findall(about)}
        elif name in {"br", "p", "div"} and self._cell:
            self._cell.append("\n")

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        grid = self.grids[-1]
        while self._down.get(grid.column, 0) > grid.row:
            grid.column += 1
        lines = (_SPACES.sub(" ", line).strip() for line in unescape("".join(self._cell)).split("\n"))
        across, down = self._spans.get("col", 1), self._spans.get("row", 1)
        grid.put("\n".join(filter(None, lines)))
        grid.merge(across - 1, down - 1)
        for column in range(grid.column - 1, grid.column - 1 + min(across, MOST["columns"])) if down > 1 else ():
            self._down[column] = grid.row + down
        grid.column += across - 1
        self._cell = None

    def _end_row(self) -> None:
        self._end_cell()
        if self.grids and self.grids[-1].column:
            self.grids[-1].next_row()
