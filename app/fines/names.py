"""What entries of the ledger are called, on screen and on paper alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.toml_tables import Names

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMES: Mapping[str, Names] = {
    "proposed": Names(zh_CN="拟处罚", zh_TW="擬處罰", en="Proposed"),
    "withdrawn": Names(zh_CN="拟处罚撤回", zh_TW="擬處罰撤回", en="Proposal withdrawn"),
    "approved": Names(zh_CN="批准", zh_TW="批准", en="Approved"),
    "reduced": Names(zh_CN="减轻", zh_TW="減輕", en="Reduced"),
    "waived": Names(zh_CN="免除", zh_TW="免除", en="Waived"),
    "objected": Names(zh_CN="提出异议", zh_TW="提出異議", en="Objection"),
    "answered": Names(zh_CN="答复异议", zh_TW="答覆異議", en="Objection answered"),
    "undone": Names(zh_CN="拟冲销", zh_TW="擬沖銷", en="Counter-entry proposed"),
    "restored": Names(zh_CN="冲销提议撤回", zh_TW="沖銷提議撤回", en="Counter-entry no longer proposed"),
    "countered": Names(zh_CN="冲销", zh_TW="沖銷", en="Counter-entry"),
    "kept": Names(zh_CN="不予冲销", zh_TW="不予沖銷", en="Counter-entry refused"),
    "reversed": Names(zh_CN="撤销", zh_TW="撤銷", en="Reversed"),
}
"""The name of every kind of entry."""

REASONS: Mapping[str, Names] = {
    "=calendar": Names(
        zh_CN="日历变动后并未逾期", zh_TW="日曆變動後並未逾期", en="not late by the calendar as it is now"
    ),
    "=found": Names(zh_CN="文件已找回", zh_TW="文件已找回", en="the paper was found again"),
    "=in-time": Names(zh_CN="补登后查明按时完成", zh_TW="補登後查明按時完成", en="entered later, it was done in time"),
    "=counted": Names(
        zh_CN="此前的一次已不成立，次数重新计算",
        zh_TW="此前的一次已不成立，次數重新計算",
        en="an earlier one fell away, counted anew",
    ),
    "=cancelled": Names(
        zh_CN="文件未入档退回，事项取消", zh_TW="文件未入檔退回，事項取消", en="papers given back unfiled"
    ),
}
"""Reasons that the program gives by itself."""


_UNITS: Mapping[str, Names] = {
    "points": Names(zh_CN="{amount} 分", zh_TW="{amount} 分", en="{amount} points"),
    "percent": Names(zh_CN="{amount}%", zh_TW="{amount}%", en="{amount}%"),
}


def measured(unit: str, hundredths: int, language: str) -> str:
    """An amount in a unit that is not money: ``2 分``, ``1.5%``."""
    written = f"{abs(hundredths) // 100}.{abs(hundredths) % 100:02}".rstrip("0").rstrip(".")
    return _UNITS[unit].of(language).format(amount=f"-{written}" if hundredths < 0 else written)


def reason(words: str, language: str) -> str:
    """A reason as people read it: their own words, or the program's."""
    return REASONS[words].of(language) if words in REASONS else words
