"""The unit in a ledger's cells: what people write there beyond the spellings that are read everywhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.base import cells as sheets
from app.base import units

if TYPE_CHECKING:
    from app.base.cells import Cell

_ADDRESS = re.compile(r"[省市区縣县镇鎮乡鄉路街道巷弄村]")
_TAIL = re.compile(
    r"([0-9A-Za-z]{1,4}|[一二三四五六七八九十]{1,3})\s*(?:号楼|號樓|栋|棟|幢|座|#楼?|号|楼)\s*-?(?:([0-9A-Za-z]{1,3}|[一二三四五六七八九十]{1,2})\s*(?:单元|單元|门|門|梯)\s*-?)?"
    r"(?:[0-9一二三四五六七八九十]{1,3}\s*[层層]\s*)?([A-Za-z]{0,2}[0-9]{1,5}[A-Za-z]?)\s*(?:室|号房?|號房?|房|户|戶)?$"
)
_LONGEST = 200


def read(
    whole: Cell,
    building: Cell = "",
    section: Cell = "",
    room: Cell = "",
    estates: tuple[str, ...] = (),
    *,
    short: bool = False,
) -> units.Unit:
    """A unit from its cells. ``short``: the sheet has no columns of buildings and sections, so 3-502 is a whole unit;
    ``estates`` are names that may stand before a unit.

    Raises:
        NotAUnit

    """
    for cell in (whole, building, section, room):
        if isinstance(cell, str) and len(cell) > _LONGEST:
            raise units.NotAUnit(cell[:_LONGEST], "part")
    try:
        return units.read(whole, building, section, room, estates)
    except units.NotAUnit as refusal:
        if short and refusal.why == "section_missing":
            return units.parse(refusal.written)
        tail = _end_of_address(refusal.written)
        if tail is None:
            raise
        return tail


def _end_of_address(written: str) -> units.Unit | None:
    """The unit at the end of an address with streets and an estate's name; None if it has no such end."""
    text = sheets.narrow(written)
    if not _ADDRESS.search(text) or (found := _TAIL.search(text)) is None:
        return None
    try:
        return units.parse("-".join(filter(None, found.groups())))
    except units.NotAUnit:
        return None
