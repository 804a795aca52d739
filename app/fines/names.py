"""Names of ledger entries, program reasons and units, on screen and on paper alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import Names

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMES: Mapping[str, Names] = {
    "proposed": Names("拟处罚"),
    "withdrawn": Names("拟处罚撤回"),
    "approved": Names("批准", "a fine"),
    "reduced": Names("减轻", "a fine"),
    "waived": Names("免除", "a fine"),
    "objected": Names("提出异议", "a fine"),
    "answered": Names("答复异议"),
    "undone": Names("拟冲销"),
    "restored": Names("冲销提议撤回"),
    "countered": Names("冲销"),
    "kept": Names("不予冲销"),
    "reversed": Names("撤销", "a fine"),
}
"""The name of every kind of entry."""

REASONS: Mapping[str, Names] = {
    "=calendar": Names("日历变动后并未逾期"),
    "=clock": Names("电脑时钟已校正"),
    "=found": Names("文件已找回"),
    "=in-time": Names("补登后查明按时完成"),
    "=counted": Names("此前的一次已不成立，次数重新计算"),
    "=cancelled": Names("文件未入档退回，事项取消"),
}
"""Reasons that the program enters, by the key it stores."""


_UNITS: Mapping[str, Names] = {
    "points": Names("{amount} 分"),
    "percent": Names("{amount}%"),
}


def with_unit(unit: str, hundredths: int, language: str) -> str:
    """An amount, in hundredths of a unit that is not money: ``2 分``, ``1.5%``."""
    written = f"{abs(hundredths) // 100}.{abs(hundredths) % 100:02}".rstrip("0").rstrip(".")
    return _UNITS[unit].of(language).format(amount=f"-{written}" if hundredths < 0 else written)


def reason(words: str, language: str) -> str:
    """A reason as people read it: as typed, or the words for a program reason."""
    return REASONS[words].of(language) if words in REASONS else words
