"""What a note or a state column of a sales ledger says about a purchase: given back 退房, closed 结案, current, or unclear."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from app.base import cells as sheets
from app.imports.silences import NOTHING, TICKS_NO, TICKS_YES

Meaning = Literal["returned", "closed", "current", "unclear"]

_BACK = r"(?:退[房订訂户戶]|退[认認][购購]|解[约約]|作[废廢])"
_WHEN = r"于?[\d./\-年月日号號]*"
_WHO = r"(?:客[户戶]|[业業]主|[该該本此][房套户戶]|合同)?"
_DONE = r"(?:已[经經]?|完成|[办辦][完妥])" + _WHEN + r"(?:[办辦]理?[完妥]?|完成)?了?"
_FINISHED = r"(?:已[办辦]理?|已?[办辦](?:[结結妥完]|理?完[毕畢成])|已?完[成毕畢])"
_GIVEN_BACK = re.compile(
    rf"退|{_WHO}{_WHEN}(?:已[经經]?退|{_BACK}了?|{_DONE}{_BACK}(?:手[续續])?了?(?:[并及]?已?退款)?|{_BACK}(?:手[续續])?{_FINISHED}){_WHEN}"
)
"""Whole clauses that say the unit was given back; any other wording about it is unclear."""
_SPEAKS = re.compile(
    r"退[房订訂户戶铺鋪]|退定(?!金)|退[认認][购購]|(?<![金款税稅费費])已退$|^退$|[换換]房(?![而来來自产產])|解[约約]|(?<![票据據单單])作[废廢]"
    r"|撤[单單]|[挞撻][定订訂]|[违違][约約]收房"
    r"|(?:合同|[网網][签簽]|[备備]案|[认認][购購]|[协協][议議]).{0,4}(?:解除|[注註][销銷]|撤[销銷]|[终終]止|无效|無效)"
    r"|(?:解除|[注註][销銷]|撤[销銷]?|[终終]止)了?(?:合同|[网網][签簽]|[备備]案|[认認][购購]|[协協][议議])"
)
_KEPT = re.compile(r"[未不没沒]退|^由.*[换換]房")
_DOUBT = re.compile(
    r"取消|撤回|放[弃棄]|[驳駁]回|申[请請]|[审審][批核]|[待拟擬新再转轉]|准[备備]|[计計][划劃]|[协協]商|意向|改[签簽]|原(?!因)|[换換](?!房)|[现現][在售]|中$|中[,;。]"
    r"|吗|\?|可退|未[办辦批定签簽审審]|尚未|不(?:同意|予|准|退)"
)
_CLAUSES = re.compile(r"[\s,;:!。、()]+")
_TOUCHED = re.compile(r"[退约約废廢撤挞撻换換解销銷终終效]")

_NO = frozenset(("否", "NO", "N", "FALSE", "0"))
_SOLD = re.compile(r"(?<![未没待无可在预])(?:已?[售签]|[网草]签|备案|认购|成交|交付|过户)")
_STANDING = frozenset(
    ("正常", "在办", "有效", "未退", "未退房", "签约", "已签约", "簽約", "已簽約", "已售", "网签", "已网签", "網簽", "已網簽", "备案", "已备案", "備案", "已備案", "履行", "履行中", "正常履行", "生效", "已生效", "ACTIVE")
)  # fmt: skip
_CLOSED = frozenset(("结案", "已结案", "結案", "已結案", "已办结", "已辦結", "CLOSED"))
_STATE_SPEAKS = re.compile(r"退|撤[销銷]|解除|[无無]效|失效|[注註][销銷]|[终終]止|[挞撻]|[换換]房")


@lru_cache(maxsize=256)
def of_note(note: str) -> Meaning | None:
    """Whether a note says that the unit was given back, or may say so; None if it is about something else."""
    if not _TOUCHED.search(note):
        return None
    text = sheets.narrow(note)
    clauses = [clause for clause in _CLAUSES.split(text) if clause and not _KEPT.search(clause)]
    if any(map(_GIVEN_BACK.fullmatch, clauses)) and not _DOUBT.search(text):
        return "returned"
    return "unclear" if any(map(_SPEAKS.search, clauses)) else None


@lru_cache(maxsize=256)
def of_state(state: str, question: bool) -> Meaning | None:
    """What a state column says. ``question``: its heading asks (是否退房, 退房日期), so that any clear answer but no, such as
    a day, means given back."""
    text = sheets.narrow(state).upper()
    if text in NOTHING:
        return None
    if text in _STANDING:
        return "current"
    if text in _CLOSED:
        return "closed"
    if question:
        if text in _NO or text in TICKS_NO or text[0] in "未否没沒" or text.startswith("不退"):
            return "current"
        if text in TICKS_YES:
            return "returned"
        return "unclear" if _DOUBT.search(text) or "换房" in text or "換房" in text else "returned"
    if text in TICKS_YES or (text in TICKS_NO and text not in _NO):
        return None
    speaks = text in _NO or (_STATE_SPEAKS.search(text) and not _KEPT.search(text))
    return of_note(text) or ("unclear" if speaks else None)


@lru_cache(maxsize=256)
def is_sold(state: str) -> bool:
    """Whether a state says that somebody bought: 已售, 已签约, 认购."""
    return _SOLD.search(state) is not None
